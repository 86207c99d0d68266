//! Long lists of records, written a piece at a time from what lists show of them.

mod csv;
mod geojson;
mod ids;

use catalog::Lang;
use catalog::results::Card;

use crate::Addresses;

pub use csv::Csv;
pub use geojson::GeoJson;
pub use ids::Ids;

/// A way to write a list down.
pub trait Listing: Send + Sync {
    /// Its media type.
    fn media(&self) -> &'static str;

    /// What the name of its file ends in.
    fn extension(&self) -> &'static str;

    /// Some records, in UTF-8, with what stands before the first and behind the last.
    fn piece(
        &self,
        cards: &[Card],
        addresses: Addresses<'_>,
        lang: Lang,
        is_first: bool,
        is_last: bool,
    ) -> Vec<u8>;
}

#[cfg(test)]
pub(crate) mod sample {
    use catalog::record::DateKind;
    use catalog::resource::Format;
    use catalog::results::{Card, FormatTag, Fragment};
    use catalog::{Bbox, Lang, Localised};

    pub(crate) fn card(id: &str, title: &str) -> Card {
        let localised = |text: &str| Localised { value: text.to_owned(), lang: Lang::En };
        let title = vec![Fragment { text: title.to_owned(), marked: true }];
        let format = Format { key: "shp".to_owned(), label: "Shapefile".to_owned() };
        Card {
            id: id.to_owned(),
            title: Localised { value: title, lang: Lang::En },
            summary: None,
            organisation: Some(localised("Natural Resources Canada")),
            resource_type: Some(localised("Dataset")),
            date: Some((DateKind::Published, "2019-05".parse().expect("a date"))),
            formats: vec![FormatTag { format, mappable: false }],
            thumbnail: None,
            footprint: vec![Bbox::new(-110.5, 49.0, -101.0, 60.0).expect("a box")],
            lacking: Vec::new(),
        }
    }
}
