use catalog::Bbox;
use catalog::codes::{CodeValue, Topic};
use catalog::record::Contact;
use expect_test::expect_file;
use serde_json::Value;

use super::*;
use crate::sample;

fn document(record: &Record, lang: Lang) -> OgcRecord {
    let served = Served {
        own: "https://example.org/ogc/collections/geocore/items/a%2F1?lang=fr",
        other: "https://example.org/ogc/collections/geocore/items/a%2F1?lang=en",
        collection: "https://example.org/ogc/collections/geocore",
    };
    OgcRecord::new(record, None, served, Addresses { base: "https://example.org" }, lang)
}

fn json(record: &Record, lang: Lang) -> Value {
    serde_json::to_value(document(record, lang)).expect("JSON")
}

#[test]
fn a_record_is_a_feature() {
    let mut record = sample::record();
    record.topics = vec![Topic::InlandWaters];
    let text = serde_json::to_string_pretty(&document(&record, Lang::Fr)).expect("JSON");
    expect_file!["record.json"].assert_eq(&text);
}

#[test]
fn what_must_be_there_is_there_even_when_nothing_is_known() {
    let json = json(&Record { id: "b".to_owned(), ..Record::default() }, Lang::En);
    assert_eq!(json["geometry"], Value::Null);
    assert_eq!(json["time"], Value::Null);
    assert!(json.as_object().is_some_and(|json| json.contains_key("time") && json.contains_key("geometry")));
    assert!(json.get("bbox").is_none());
    let properties = json["properties"].as_object().expect("an object");
    let mut known: Vec<&str> = properties.keys().map(String::as_str).collect();
    known.sort_unstable();
    assert_eq!(known, ["language", "title", "type"]);
    assert_eq!(properties["title"], "b");
}

#[test]
fn the_other_language_is_linked_to_and_a_borrowed_text_says_its_own() {
    let mut record = sample::record();
    record.title.fr = None;
    let json = json(&record, Lang::Fr);
    assert_eq!(json["properties"]["language"]["code"], "en");
    let links = json["links"].as_array().expect("a list");
    let alternates = links.iter().filter(|link| link["rel"] == "alternate");
    let alternates: Vec<_> = alternates.map(|link| link["hreflang"].as_str().expect("a language")).collect();
    assert_eq!(alternates, ["en", "fr", "en"]);
}

#[test]
fn two_boxes_are_two_polygons() {
    let bbox = Bbox::new(170.0, 50.0, -130.0, 60.0).expect("a box");
    let json = json(&Record { footprint: vec![bbox], ..sample::record() }, Lang::En);
    assert_eq!(json["geometry"]["type"], "MultiPolygon");
    assert_eq!(json["bbox"], serde_json::json!([170.0, 50.0, -130.0, 60.0]));
}

#[test]
fn a_party_in_two_roles_is_one_contact() {
    let in_role = |code: &str| Contact {
        individual: Some("Roy, Anne".to_owned()),
        role: Some(CodeValue { code: code.to_owned(), label: catalog::Bilingual::default() }),
        ..Contact::default()
    };
    let contacts = vec![in_role("owner"), in_role("author"), in_role("owner"), Contact::default()];
    let json = json(&Record { contacts, ..Record::default() }, Lang::En);
    let expected = serde_json::json!([{ "name": "Roy, Anne", "roles": ["owner", "author"] }]);
    assert_eq!(json["properties"]["contacts"], expected);
}

#[test]
fn the_organisation_is_a_contact_where_contacts_name_only_a_part_of_it() {
    let path = ["Government of Canada", "Natural Resources Canada", "Earth Observation"];
    let path = path.map(str::to_owned).to_vec();
    let contact =
        Contact { organisation: catalog::Bilingual { en: Some(path), fr: None }, ..Contact::default() };
    let json = json(&Record { contacts: vec![contact], ..Record::default() }, Lang::En);
    let expected = serde_json::json!([
        { "organization": "Earth Observation" },
        { "organization": "Natural Resources Canada", "roles": ["publisher"] },
    ]);
    assert_eq!(json["properties"]["contacts"], expected);
}
