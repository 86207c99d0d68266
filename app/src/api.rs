//! What the site's own scripts ask for: server functions, each at a path of its own under `/api/ui/`.
//!
//! They read, so they are asked by GET; they answer from the catalogue that the server puts into the context of the request.

mod error;
mod feed;
pub mod refusal;
mod search;
mod suggest;

pub use error::UiError;
pub use feed::feed_title;
pub use search::{Counted, count, search};
pub use suggest::{Offer, Offers, offers, suggest};
