//! Consolidation from the outside: folders of items in, snapshots out.

mod away;
mod consolidation;
mod crashes;
mod items;
mod publishing;
mod real_records;
mod tables;
