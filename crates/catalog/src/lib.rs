//! What the catalogue speaks of: geoCore records, searches and their results.
//!
//! Everything here is pure and compiles to wasm. It must not know of HTTP, SQL, files or clocks.

pub mod bbox;
mod bilingual;
pub mod catalogue;
mod clean;
pub mod codes;
mod cursor;
pub mod date;
#[cfg(not(target_arch = "wasm32"))]
pub mod description;
mod doi;
pub mod filter;
#[cfg(not(target_arch = "wasm32"))]
mod folded;
#[cfg(not(target_arch = "wasm32"))]
pub mod geocore;
mod lang;
pub mod record;
pub mod resource;
pub mod results;
pub mod search;
pub mod search_url;
pub mod suggestions;
pub mod whereabouts;

pub use bbox::Bbox;
pub use bilingual::{Bilingual, Localised};
pub use catalogue::{Catalogue, CatalogueError, Counts, Finding, TableFile};
pub use clean::{shortened, visible};
pub use cursor::Cursor;
pub use doi::doi_address;
#[cfg(not(target_arch = "wasm32"))]
pub use folded::folded;
pub use lang::Lang;
pub use record::Record;
pub use search::{Facet, Search};
pub use whereabouts::Whereabouts;
