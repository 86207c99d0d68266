//! The health of a lake and of what leads to it, and whoever is to hear when it changes.

mod health;
mod memory;

pub use health::{Health, Ill, Limits, Seen, Snapshot};
pub use memory::{Change, KEY, remembered};
