//! Lists of records as comma-separated values (RFC 4180), in UTF-8.

use std::borrow::Cow;

use ::csv::{Terminator, WriterBuilder};
use catalog::record::DateKind;
use catalog::{Lang, Record};

use crate::licence::licence;
use crate::{Addresses, area, dates, texts};

const COLUMNS: [&str; 17] = [
    "id",
    "title_en",
    "title_fr",
    "organisation",
    "type",
    "published",
    "updated",
    "begin",
    "end",
    "west",
    "south",
    "east",
    "north",
    "formats",
    "licence",
    "url_en",
    "url_fr",
];

/// The first line.
pub fn header() -> Vec<u8> {
    written(COLUMNS)
}

/// The line of one record. `lang` chooses what is written once: the organisation, for which `organisation` is the name that
/// the catalogue knows, the formats and the licence.
pub fn line(record: &Record, organisation: Option<&str>, addresses: Addresses<'_>, lang: Lang) -> Vec<u8> {
    let published = record.date(DateKind::Published);
    let updated = record.updated().map(|dated| dated.date);
    let (begin, end) = dates::ends(&record.temporal).unwrap_or_default();
    let [west, south, east, north] = match area::envelope(record) {
        Some(bbox) => area::corners(&bbox).map(|degrees| degrees.to_string()),
        None => <[String; 4]>::default(),
    };
    let shown = |text: Option<String>| text.map_or_else(String::new, |text| guarded(&text).into_owned());
    let date = |date: Option<_>| date.map_or_else(String::new, |date| format!("{date}"));
    let fields: [String; COLUMNS.len()] = [
        shown(Some(record.id.clone())),
        shown(record.title.en.clone()),
        shown(record.title.fr.clone()),
        shown(texts::organisation(record, organisation, lang)),
        shown(Some(texts::kind(record).to_owned())),
        date(published),
        date(updated),
        date(begin),
        date(end),
        west,
        south,
        east,
        north,
        shown(Some(formats(record, lang))),
        shown(licence(record, lang).map(|licence| licence.address)),
        addresses.record(&record.id, Lang::En),
        addresses.record(&record.id, Lang::Fr),
    ];
    written(fields)
}

/// Each format once, in one cell.
fn formats(record: &Record, lang: Lang) -> String {
    let mut labels: Vec<&str> = Vec::new();
    for label in record.resources.iter().map(|resource| resource.format.label_in(lang)) {
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    labels.join("; ")
}

/// Spreadsheets run what begins like a formula, or with a blank before it that they skip: an apostrophe makes it a text.
/// Numbers are what they are.
fn guarded(text: &str) -> Cow<'_, str> {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let is_number = || text.parse::<f64>().is_ok_and(f64::is_finite);
    if is_formula && !is_number() { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

fn written<T: AsRef<[u8]>>(fields: [T; COLUMNS.len()]) -> Vec<u8> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(fields).expect("a Vec takes every line");
    writer.into_inner().expect("a Vec takes every line")
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::sample;

    fn text(record: &Record) -> String {
        let line =
            line(record, Some("Natural Resources"), Addresses { base: "https://example.org" }, Lang::En);
        String::from_utf8(line).expect("UTF-8")
    }

    #[test]
    fn a_record_is_a_line() {
        let header = String::from_utf8(header()).expect("UTF-8");
        expect![[r"
            id,title_en,title_fr,organisation,type,published,updated,begin,end,west,south,east,north,formats,licence,url_en,url_fr
            a/1,Lake depths,Profondeurs des lacs,Natural Resources,dataset,2019-05,2021-02-03,1999,,-110.5,49,-101,60,Shapefile,https://open.canada.ca/en/open-government-licence-canada,https://example.org/en/record/a%2F1,https://example.org/fr/record/a%2F1
        "]].assert_eq(&(header + &text(&sample::record())).replace("\r\n", "\n"));
    }

    #[test]
    fn each_line_has_all_columns() {
        let bare = text(&Record { id: "b".to_owned(), ..Record::default() });
        assert_eq!(bare.matches(',').count(), COLUMNS.len() - 1, "{bare}");
        assert!(bare.ends_with("\r\n"), "{bare}");
    }

    #[test]
    fn no_cell_is_a_formula_and_numbers_stay_numbers() {
        let check = |text: &str, expected: &str| assert_eq!(guarded(text), expected);
        check("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")");
        check("+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0");
        check("-inf", "'-inf");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\t=1", "'\t=1");
        check("-110.5", "-110.5");
        check("Lakes = water", "Lakes = water");
    }
}
