//! A lake and its items in S3.
//!
//! The ports of `lake` block, so each call runs on a runtime of its own while the caller's thread waits.

mod bucket;
mod download;
mod failure;
mod items;
mod location;
mod upload;

pub use bucket::Bucket;
pub use items::BucketItems;
pub use location::{InvalidLocation, S3Location};
