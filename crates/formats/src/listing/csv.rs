//! Comma-separated values (RFC 4180) with a header, as spreadsheets and scripts read them.

use std::borrow::Cow;

use catalog::results::Card;
use catalog::{Bbox, Lang};
use csv::WriterBuilder;

use super::Listing;
use crate::Addresses;

#[derive(Debug, Clone, Copy)]
pub struct Csv;

/// The same names in both languages: they are for programs.
const COLUMNS: [&str; 13] = [
    "id",
    "title",
    "language",
    "organisation",
    "type",
    "date",
    "date_kind",
    "formats",
    "west",
    "south",
    "east",
    "north",
    "url",
];

/// Without it, spreadsheets take UTF-8 for what their system writes, and break each accent.
const MARK: &str = "\u{feff}";

impl Listing for Csv {
    fn media(&self) -> &'static str {
        "text/csv; charset=utf-8; header=present"
    }

    fn extension(&self) -> &'static str {
        "csv"
    }

    fn piece(
        &self,
        cards: &[Card],
        addresses: Addresses<'_>,
        lang: Lang,
        is_first: bool,
        _: bool,
    ) -> Vec<u8> {
        let mut csv =
            WriterBuilder::new().from_writer(if is_first { MARK.as_bytes().to_vec() } else { Vec::new() });
        let header = is_first.then(|| COLUMNS.map(Cow::from));
        for row in header.into_iter().chain(cards.iter().map(|card| row(card, addresses, lang))) {
            csv.write_record(row.iter().map(Cow::as_ref))
                .expect("memory takes all, and rows are of one length");
        }
        csv.into_inner().expect("memory takes all")
    }
}

fn row<'a>(card: &'a Card, addresses: Addresses<'_>, lang: Lang) -> [Cow<'a, str>; COLUMNS.len()] {
    let text =
        |text: &'a Option<catalog::Localised>| harmless(text.as_ref().map_or("", |text| &text.value).into());
    let date = card.date.map(|(_, date)| date.to_string()).unwrap_or_default();
    let kind = card.date.map_or("", |(kind, _)| kind.key());
    let formats = card.formats.iter().map(|tag| tag.format.label.as_str()).collect::<Vec<_>>().join("; ");
    let [west, south, east, north] = sides(&card.footprint);
    [
        harmless(card.id.as_str().into()),
        harmless(card.plain_title().into()),
        card.title_lang().code().into(),
        text(&card.organisation),
        text(&card.resource_type),
        date.into(),
        kind.into(),
        harmless(formats.into()),
        west.into(),
        south.into(),
        east.into(),
        north.into(),
        addresses.record(&card.id, lang).into(),
    ]
}

/// West, south, east and north of a footprint. Where it lies on both sides of the antimeridian, west is greater than east.
fn sides(footprint: &[Bbox]) -> [String; 4] {
    let (Some(first), Some(last)) = (footprint.first(), footprint.last()) else { return Default::default() };
    [first.west, first.south.min(last.south), last.east, first.north.max(last.north)]
        .map(|side| side.to_string())
}

/// Spreadsheets take a text that begins like a formula for one; an apostrophe in front makes it a text again (OWASP, *CSV
/// injection*).
fn harmless(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}").into() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::listing::sample::card;

    #[test]
    fn a_list_is_a_header_and_a_row_a_record() {
        let addresses = Addresses { base: "https://example.org" };
        let cards = [card("a/1", "Depths, \"all\""), card("b", "=1+1")];
        let mut text = Csv.piece(&cards[..1], addresses, Lang::Fr, true, false);
        text.extend(Csv.piece(&cards[1..], addresses, Lang::Fr, false, true));
        let text = String::from_utf8(text).expect("UTF-8");
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], format!("{MARK}{}", COLUMNS.join(",")));
        assert_eq!(
            lines[1],
            "a/1,\"Depths, \"\"all\"\"\",en,Natural Resources Canada,Dataset,2019-05,published,Shapefile,-110.5,49,-101,60,\
             https://example.org/fr/record/a%2F1"
        );
        assert!(lines[2].starts_with("b,'=1+1,"), "{text}");
    }
}
