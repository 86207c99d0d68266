//! A gazetteer: names of places in English and French, and the boxes around them.
//!
//! Towns of a thousand people and more are those of `GeoNames` (<https://www.geonames.org>, CC BY 4.0), written by `cargo xtask
//! gazetteer` into `data/towns.tsv`: a point and a population, from which the box is guessed, and the province. Provinces, waters,
//! islands and parks are in `data/regions.tsv`, with boxes of their own; outlines of the provinces in `data/outlines.tsv`. Operators
//! add places in a file of the same form. Everything here is pure: it must not know of files, HTTP or SQL.

mod footprint;
mod named;
mod names;
mod outlines;
mod place;
mod read;
mod sphere;
mod whereabouts;

pub use names::Gazetteer;
pub use place::{Kind, Place};
pub use read::InvalidLine;
