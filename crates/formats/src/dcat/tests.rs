use catalog::codes::{CodeValue, Topic};
use catalog::resource::{Format, Resource, ResourceKind};
use catalog::{Bbox, Bilingual, Record};
use expect_test::expect_file;
use oxjsonld::JsonLdParser;
use oxttl::TurtleParser;

use super::*;
use crate::{Addresses, sample};

const ADDRESSES: Addresses<'_> = Addresses { base: "https://example.org" };

/// The sample with a service, a page and a topic.
fn record() -> Record {
    let mut record = sample::record();
    record.topics = vec![Topic::InlandWaters];
    record.maintenance = Some(CodeValue { code: "annually".to_owned(), label: Bilingual::default() });
    record.contacts[0].email = Bilingual { en: Some("maps@example.org".to_owned()), fr: None };
    let file = record.resources[0].clone();
    record.resources.push(Resource {
        url: "https://example.org/wms?".to_owned(),
        kind: ResourceKind::WebService,
        format: Format { key: "wms".to_owned(), label: "WMS".to_owned() },
        ..file.clone()
    });
    let page = ResourceKind::SupportingDocument;
    record.resources.push(Resource { url: "https://example.org/guide.pdf".to_owned(), kind: page, ..file });
    record
}

fn turtle(graph: &Graph) -> String {
    String::from_utf8(graph.to_turtle()).expect("UTF-8")
}

/// How many statements a reader of Turtle finds.
fn count(turtle: &str) -> usize {
    TurtleParser::new().for_slice(turtle).collect::<Result<Vec<_>, _>>().expect("Turtle").len()
}

#[test]
fn a_record_is_a_dataset() {
    expect_file!["dataset.ttl"].assert_eq(&turtle(&dataset(&record(), None, ADDRESSES)));
}

#[test]
fn both_forms_say_the_same() {
    let graph = dataset(&record(), None, ADDRESSES);
    let json_ld = graph.to_json_ld();
    let quads: Result<Vec<_>, _> = JsonLdParser::new().for_slice(&json_ld).collect();
    assert_eq!(quads.expect("JSON-LD").len(), count(&turtle(&graph)));
    let json: serde_json::Value = serde_json::from_slice(&json_ld).expect("JSON");
    expect_file!["dataset.json"].assert_eq(&serde_json::to_string_pretty(&json).expect("JSON"));
}

#[test]
fn a_page_of_the_catalogue_says_where_the_others_are() {
    let title = Bilingual::new("Catalogue of maps".to_owned(), "Catalogue de cartes".to_owned());
    let page = CataloguePage {
        title: &title,
        description: &title,
        publisher: &title,
        own: "https://example.org/catalogue.ttl?page=2",
        first: "https://example.org/catalogue.ttl?page=1",
        previous: Some("https://example.org/catalogue.ttl?page=1"),
        next: None,
        last: "https://example.org/catalogue.ttl?page=2",
        total: 101,
    };
    let bare = Record { id: "b".to_owned(), ..Record::default() };
    let name = Bilingual { en: None, fr: Some("Ressources".to_owned()) };
    let graph = catalogue(page, [(&bare, Some(&name))], ADDRESSES);
    expect_file!["catalogue.ttl"].assert_eq(&turtle(&graph));
}

#[test]
fn a_topic_of_two_records_is_described_once() {
    let title = Bilingual::default();
    let page = CataloguePage {
        title: &title,
        description: &title,
        publisher: &title,
        own: "https://example.org/1",
        first: "https://example.org/1",
        previous: None,
        next: None,
        last: "https://example.org/1",
        total: 2,
    };
    let (one, other) = (record(), Record { id: "c".to_owned(), ..record() });
    let text = turtle(&catalogue(page, [(&one, None), (&other, None)], ADDRESSES));
    assert_eq!(text.matches("Inland waters").count(), 1, "{text}");
    assert_eq!(text.matches("a dcat:Distribution").count(), 4, "{text}");
}

#[test]
fn nothing_a_publisher_writes_breaks_a_document() {
    let mut record = record();
    record.title.en = Some("\"\"\" \\ \u{1}\n> . <x> a <y> .".to_owned());
    "https://example.org/[a]?x={1}>".clone_into(&mut record.resources[0].url);
    "https://example.org/%zz".clone_into(&mut record.resources[1].url);
    record.footprint = vec![Bbox::new(170.0, 50.0, -130.0, 60.0).expect("a box")];
    let text = turtle(&dataset(&record, None, ADDRESSES));
    assert!(count(&text) > 40, "{text}");
    assert!(text.contains("<https://example.org/%5Ba%5D?x=%7B1%7D%3E>"), "{text}");
    assert!(!text.contains("zz"), "{text}");
    assert_eq!(text.matches("wktLiteral").count(), 2, "{text}");
}
