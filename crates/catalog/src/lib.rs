//! What the catalogue speaks of: geoCore records, searches and their results.
//!
//! Everything here is pure and compiles to wasm. It must not know of HTTP, SQL, files or clocks.

pub mod bbox;
mod bilingual;
pub mod catalogue;
mod clean;
pub mod codes;
pub mod date;
#[cfg(not(target_arch = "wasm32"))]
pub mod description;
mod doi;
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
pub use catalogue::{Catalogue, CatalogueError, Finding};
pub use clean::{shortened, visible};
pub use doi::doi_address;
#[cfg(not(target_arch = "wasm32"))]
pub use folded::folded;
pub use lang::Lang;
pub use record::Record;
pub use search::{Facet, Search};
pub use whereabouts::Whereabouts;
