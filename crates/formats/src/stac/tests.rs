use catalog::Bbox;
use catalog::date::{TemporalEnd, TemporalExtent};
use expect_test::expect_file;
use serde_json::{Value, json};

use super::*;
use crate::sample;

fn document(record: &Record, lang: Lang) -> Collection {
    let served = Served {
        own: "https://example.org/stac/collections/a%2F1?lang=en",
        other: "https://example.org/stac/collections/a%2F1?lang=fr",
        collection: "https://example.org/stac",
    };
    let addresses = Addresses { base: "https://example.org" };
    Collection::new(record, None, "https://example.org/stac", served, addresses, lang)
}

fn value(record: &Record) -> Value {
    serde_json::to_value(document(record, Lang::En)).expect("JSON")
}

#[test]
fn a_record_is_a_collection() {
    let text = serde_json::to_string_pretty(&document(&sample::record(), Lang::En)).expect("JSON");
    expect_file!["collection.json"].assert_eq(&text);
}

#[test]
fn what_must_be_there_is_there_even_when_nothing_is_known() {
    let value = value(&Record { id: "b".to_owned(), ..Record::default() });
    assert_eq!((&value["description"], &value["license"]), (&json!("b"), &json!("proprietary")));
    assert_eq!(value["extent"]["spatial"]["bbox"], json!([[-180.0, -90.0, 180.0, 90.0]]));
    assert_eq!(value["extent"]["temporal"]["interval"], json!([[null, null]]));
}

#[test]
fn a_place_on_both_sides_of_the_antimeridian_is_a_box_around_two() {
    let footprint = vec![Bbox::new(170.0, 50.0, -130.0, 60.0).expect("a box")];
    let boxes = value(&Record { footprint, ..sample::record() })["extent"]["spatial"]["bbox"].take();
    let expected =
        json!([[170.0, 50.0, -130.0, 60.0], [170.0, 50.0, 180.0, 60.0], [-180.0, 50.0, -130.0, 60.0]]);
    assert_eq!(boxes, expected);
}

#[test]
fn a_year_lasts_until_its_last_second() {
    let year = "2019".parse().expect("a date");
    let temporal = TemporalExtent { begin: Some(year), end: TemporalEnd::On(year) };
    let interval = value(&Record { temporal, ..sample::record() })["extent"]["temporal"]["interval"].take();
    assert_eq!(interval, json!([["2019-01-01T00:00:00Z", "2019-12-31T23:59:59Z"]]));
}
