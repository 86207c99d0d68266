//! A demonstration catalogue: believable bilingual geoCore items, invented from a seed. It reads nothing and writes
//! nothing; the caller decides where the bytes go. Every address in it is on `example.ca`.

mod area;
mod blueprint;
mod contacts;
mod dates;
mod french;
mod item;
mod names;
mod oddities;
mod organisations;
mod outlines;
mod phrase;
mod places;
mod random;
mod record;
mod resources;
mod sentences;
mod structured;
mod subjects;
mod text;
mod theme;
mod towns;
mod vocabulary;

/// One generated geoCore item.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DemoItem {
    /// The path relative to the catalogue, such as `a3/a3f0….geojson`.
    pub key: String,
    /// One GeoJSON `FeatureCollection` with one feature, in UTF-8.
    pub bytes: Vec<u8>,
}

/// Generates a catalogue lazily: item `i` depends on nothing but `seed`, `i` and `records`, and no item is kept.
pub fn generate(records: usize, seed: u64) -> impl Iterator<Item = DemoItem> {
    (0..records).map(move |index| item::item(index, records, seed))
}
