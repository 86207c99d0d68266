//! What every page shares: where its data comes from, its head, its frame and its errors. Server only.

mod bare_error;
mod context;
mod data_block;
mod error;
mod footer;
mod head;
mod header;
mod layout;
mod localised;
mod operator;

pub use bare_error::bare_error_page;
pub(crate) use bare_error::status_messages;
pub(crate) use context::requested_lang;
pub use context::{
    PageContext, use_base_url, use_catalogue, use_lang, use_page_context, use_query, use_uri_path,
};
pub(crate) use data_block::DataBlock;
pub use error::{ErrorPage, NotFoundPage, set_header, set_status, status_of};
pub use head::{Card, PageHead};
pub use layout::Layout;
pub use localised::{LocalisedText, MarkedText};
