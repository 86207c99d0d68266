//! One `GeoJSON` collection of features (RFC 7946), readable line by line.

use catalog::Lang;
use catalog::results::Card;
use serde_json::{Value, json};

use super::Listing;
use crate::{Addresses, Geometry};

#[derive(Debug, Clone, Copy)]
pub struct GeoJson;

impl Listing for GeoJson {
    fn media(&self) -> &'static str {
        "application/geo+json"
    }

    fn extension(&self) -> &'static str {
        "geojson"
    }

    fn piece(
        &self,
        cards: &[Card],
        addresses: Addresses<'_>,
        lang: Lang,
        is_first: bool,
        is_last: bool,
    ) -> Vec<u8> {
        let mut text =
            String::from(if is_first { "{\"type\":\"FeatureCollection\",\"features\":[" } else { "" });
        for (index, card) in cards.iter().enumerate() {
            text.push_str(if is_first && index == 0 { "\n" } else { ",\n" });
            text.push_str(&feature(card, addresses, lang).to_string());
        }
        text.push_str(if is_last { "\n]}\n" } else { "" });
        text.into_bytes()
    }
}

fn feature(card: &Card, addresses: Addresses<'_>, lang: Lang) -> Value {
    let formats: Vec<&str> = card.formats.iter().map(|tag| tag.format.label.as_str()).collect();
    json!({
        "type": "Feature",
        "id": card.id,
        "geometry": Geometry::of(&card.footprint),
        "properties": {
            "title": card.plain_title(),
            "language": card.title_lang().code(),
            "organisation": card.organisation.as_ref().map(|name| &name.value),
            "type": card.resource_type.as_ref().map(|name| &name.value),
            "date": card.date.map(|(_, date)| date.to_string()),
            "date_kind": card.date.map(|(kind, _)| kind.key()),
            "formats": formats,
            "url": addresses.record(&card.id, lang),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::listing::sample::card;

    #[test]
    fn pieces_make_one_document() {
        let addresses = Addresses { base: "https://example.org" };
        let cards = [card("a/1", "Depths"), card("b", "Coasts")];
        let mut text = GeoJson.piece(&cards[..1], addresses, Lang::En, true, false);
        text.extend(GeoJson.piece(&cards[1..], addresses, Lang::En, false, true));
        let found: Value = serde_json::from_slice(&text).expect("JSON");
        assert_eq!(found["features"][1]["id"], "b");
        assert_eq!(found["features"][0]["geometry"]["type"], "Polygon");
        let none: Value =
            serde_json::from_slice(&GeoJson.piece(&[], addresses, Lang::En, true, true)).expect("JSON");
        assert_eq!(none["features"], json!([]));
    }
}
