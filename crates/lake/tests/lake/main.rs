//! Consolidation from the outside: folders of items in, snapshots out.

mod away;
mod catastrophe;
mod closed;
mod consolidation;
mod crashes;
mod items;
mod merging;
mod publishing;
mod real_records;
mod stamps;
mod states;
mod strangers;
mod tables;
mod unread;
