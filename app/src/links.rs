//! Addresses of the site that more than one page links to.

pub use formats::record_path;
