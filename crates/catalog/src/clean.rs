//! Texts of records, cleaned once for everything that reads them: what nobody sees is gone, entities are decoded, and
//! equal characters are written alike (NFC).
//!
//! What nobody sees cuts words in two for a search (soft hyphens, zero-width blanks), turns a page around (controls of
//! direction), or may not stand in HTML at all (control characters, code points that are no characters).

#[cfg(not(target_arch = "wasm32"))]
mod composed;
#[cfg(not(target_arch = "wasm32"))]
mod entities;
mod shortened;
mod visible;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use composed::{address, markup, plain};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use entities::entity;
pub use shortened::shortened;
pub use visible::visible;
