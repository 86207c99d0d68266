//! Reading geoCore items, flat and structured shape, into [`Record`](crate::Record).
use crate::Record;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnusableItem {
    #[error("not UTF-8 (first bad byte at {offset})")]
    NotUtf8 { offset: usize },
}

#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    pub record: Record,
    pub warnings: Vec<Warning>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Warning {}

pub fn read(_bytes: &[u8]) -> Result<Reading, UnusableItem> {
    unimplemented!()
}
