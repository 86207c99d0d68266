//! The items of a source: listed, hashed, compared with those of the snapshot before, read into records.

pub(crate) mod contents;
pub(crate) mod duplicates;
pub(crate) mod hash_pass;
pub(crate) mod ordered;
pub(crate) mod previous;
pub(crate) mod read_pass;
pub(crate) mod source;
pub(crate) mod spool;
pub(crate) mod stamp;
