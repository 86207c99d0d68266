//! What real items are like, told by small items of our own, so that a clone without the real ones tests it too.

use super::{Reading, UnusableItem, read};
use crate::record::{DateKind, Record};
use crate::{Lang, description};

macro_rules! item {
    ($name:literal) => {
        include_bytes!(concat!("../../../../tests/items/", $name))
    };
}

fn record(item: &[u8]) -> Record {
    let Reading { record, warnings } = read(item).expect("usable");
    assert_eq!(warnings, []);
    record
}

#[test]
fn a_record_across_the_antimeridian_has_two_boxes() {
    let record = record(item!("across-the-antimeridian.geojson"));
    let boxes: Vec<String> = record.footprint.iter().map(ToString::to_string).collect();
    assert_eq!(boxes, ["170.5,50,180,55", "-180,50,-165,55"]);
}

#[test]
fn a_record_written_in_french_first_says_so() {
    let record = record(item!("french-first.geojson"));
    assert_eq!(record.language, Some(Lang::Fr));
    assert_eq!(record.organisation().localised(Lang::Fr).expect("one").value, "Relevé des fleuves");
}

#[test]
fn written_line_breaks_begin_paragraphs() {
    let record = record(item!("written-line-breaks.geojson"));
    let text = record.description.fr.expect("a description");
    assert!(text.contains("\\n") && !description::to_plain(&text).contains("\\n"));
    assert_eq!(description::to_html(&text).matches("<p>").count(), 2);
    assert_eq!(record.keywords.fr.expect("keywords"), ["goéland", "sterne", "labbe", "Non classifié"]);
}

#[test]
fn an_id_that_is_no_uuid_is_as_good_as_any() {
    let record = record(item!("numbered.geojson"));
    assert_eq!(record.id, "4711");
    assert_eq!(record.date(DateKind::Published).map(|date| date.to_string()).as_deref(), Some("2014-10-16"));
    assert_eq!(record.contacts[0].telephone.en.as_deref(), Some("1 (800) 555 0100"));
}

#[test]
fn files_that_are_no_items_are_told_apart() {
    let error = |item: &[u8]| read(item).map(|reading| reading.record.id).expect_err("unusable");
    assert_eq!(error(item!("answer-of-a-search.json")), UnusableItem::NotFeatureCollection);
    assert!(matches!(error(item!("not-utf8.json")), UnusableItem::NotUtf8 { .. }));
}
