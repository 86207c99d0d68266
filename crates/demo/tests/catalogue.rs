//! What a generated catalogue promises, seen from outside: only the bytes are read.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use demo::{DemoItem, generate};
use serde_json::Value;

const SEED: u64 = 42;
const RECORDS: usize = 5_000;

/// Generated once: most tests read the same catalogue.
static ITEMS: LazyLock<Vec<DemoItem>> = LazyLock::new(|| generate(RECORDS, SEED).collect());
static PROPERTIES: LazyLock<Vec<Value>> = LazyLock::new(|| ITEMS.iter().map(properties).collect());

fn properties(item: &DemoItem) -> Value {
    let mut collection: Value = serde_json::from_slice(&item.bytes).expect("every item is JSON");
    let features = collection["features"].as_array_mut().expect("a collection has features");
    assert_eq!(features.len(), 1);
    features.remove(0)["properties"].take()
}

fn text<'a>(properties: &'a Value, field: &str, language: &str) -> &'a str {
    properties[field][language].as_str().unwrap_or_default()
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_does_not() {
    let first: Vec<_> = generate(500, SEED).collect();
    assert!(first.iter().eq(&generate(500, SEED).collect::<Vec<_>>()));
    let other: Vec<_> = generate(500, SEED + 1).collect();
    assert!(first.iter().zip(&other).all(|(one, two)| one.bytes != two.bytes));
}

#[test]
fn an_item_can_be_generated_without_those_before_it() {
    let all: Vec<_> = generate(300, SEED).collect();
    assert_eq!(generate(300, SEED).nth(299).as_ref(), all.last());
}

#[test]
fn every_item_has_the_fields_of_a_record_and_no_unexpanded_template() {
    const FIELDS: &[&str] = &[
        "id",
        "title",
        "description",
        "keywords",
        "topicCategory",
        "date",
        "type",
        "options",
        "contact",
        "status",
    ];
    for (item, properties) in ITEMS.iter().zip(&*PROPERTIES) {
        for field in FIELDS {
            assert!(!properties[field].is_null(), "{field} is missing in {}", item.key);
        }
        let id = properties["id"].as_str().expect("an id is a string");
        assert!(item.key.ends_with(&format!("/{id}.geojson")), "{}", item.key);
        for language in ["en", "fr"] {
            for field in ["title", "description"] {
                let text = text(properties, field, language);
                assert!(!text.contains(['{', '}', '|', '~']), "{text}");
            }
        }
        assert!(!text(properties, "title", "en").is_empty());
    }
}

#[test]
fn french_contractions_and_elisions_are_never_missed() {
    const WRONG: &[&str] = &[
        " de le ",
        " de les ",
        " à le ",
        " à les ",
        " de des ",
        " de Ottawa",
        " de Ontario",
        " que il",
        "  ",
        " ,",
        " en le ",
    ];
    for properties in &*PROPERTIES {
        for field in ["title", "description"] {
            let text = text(properties, field, "fr");
            for wrong in WRONG {
                assert!(!text.contains(wrong), "{wrong:?} in {text}");
            }
        }
    }
}

#[test]
fn dates_have_all_eight_keys_and_publication_is_not_in_the_future() {
    for properties in &*PROPERTIES {
        let Some(dates) = properties["date"].as_object() else { continue };
        assert_eq!(dates.len(), 8);
        let published = dates["published"]["date"].as_str().unwrap_or_default();
        assert!(published.starts_with("Not") || published <= "2026-06-30", "{published}");
    }
}

#[test]
fn boxes_are_on_the_globe_and_rings_are_closed() {
    let mut across = 0;
    for item in &*ITEMS {
        let collection: Value = serde_json::from_slice(&item.bytes).expect("every item is JSON");
        let geometry = &collection["features"][0]["geometry"];
        let polygons = match geometry["type"].as_str() {
            Some("MultiPolygon") => {
                across += 1;
                geometry["coordinates"].as_array().expect("a multipolygon has polygons").clone()
            }
            _ if geometry["coordinates"].is_null() => continue,
            _ => vec![geometry["coordinates"].clone()],
        };
        for ring in polygons.iter().map(|polygon| polygon[0].as_array().expect("a polygon has a ring")) {
            assert_eq!((ring.len(), &ring[0]), (5, &ring[4]));
            for point in ring {
                let (x, y) =
                    (point[0].as_f64().expect("a longitude"), point[1].as_f64().expect("a latitude"));
                assert!((-180.0..=180.0).contains(&x) && (-90.0..=90.0).contains(&y), "{point}");
            }
        }
    }
    assert!(across > 0, "no record crosses the antimeridian");
}

#[test]
fn series_exist_and_nearly_all_parents_do() {
    let items = &*PROPERTIES;
    let types: HashMap<_, _> =
        items.iter().map(|item| (item["id"].clone().to_string(), item["type"].to_string())).collect();
    let parents: Vec<_> = items.iter().filter(|item| item["parentIdentifier"].is_string()).collect();
    let found = parents
        .iter()
        .filter_map(|item| types.get(&item["parentIdentifier"].to_string()))
        .collect::<Vec<_>>();
    assert!(found.iter().all(|kind| kind.contains("series")), "a parent is not a series");
    let missing = parents.len() - found.len();
    assert!((400..800).contains(&found.len()), "{} children", found.len());
    assert!((20..100).contains(&missing), "{missing} orphans");
}

/// West, south, east and north of each polygon; none for a point or where the shape is missing.
fn boxes(item: &DemoItem) -> Vec<[f64; 4]> {
    let collection: Value = serde_json::from_slice(&item.bytes).expect("every item is JSON");
    let geometry = &collection["features"][0]["geometry"];
    let polygons = match geometry["type"].as_str() {
        Some("MultiPolygon") => geometry["coordinates"].as_array().expect("a list").clone(),
        _ if geometry["coordinates"].is_null() => Vec::new(),
        _ => vec![geometry["coordinates"].clone()],
    };
    let bounds = |polygon: &Value| {
        let points = polygon[0].as_array().expect("a ring").iter();
        let start = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
        points.fold(start, |[w, s, e, n], point| {
            let (x, y) = (point[0].as_f64().expect("a longitude"), point[1].as_f64().expect("a latitude"));
            [w.min(x), s.min(y), e.max(x), n.max(y)]
        })
    };
    polygons.iter().map(bounds).filter(|[w, _, e, _]| w < e).collect()
}

#[test]
fn the_box_of_a_child_meets_that_of_its_series() {
    let meet = |one: &[f64; 4], two: &[f64; 4]| {
        one[0] <= two[2] && two[0] <= one[2] && one[1] <= two[3] && two[1] <= one[3]
    };
    let of_id: HashMap<_, _> =
        PROPERTIES.iter().zip(&*ITEMS).map(|(item, bytes)| (item["id"].to_string(), bytes)).collect();
    let mut compared = 0;
    for (item, properties) in ITEMS.iter().zip(&*PROPERTIES) {
        let Some(parent) = of_id.get(&properties["parentIdentifier"].to_string()) else { continue };
        let (own, parents) = (boxes(item), boxes(parent));
        if own.is_empty() || parents.is_empty() {
            continue;
        }
        compared += 1;
        let is_inside = own.iter().any(|own| parents.iter().any(|parent| meet(own, parent)));
        assert!(is_inside, "{} {own:?} is no part of {parents:?}", text(properties, "title", "en"));
    }
    assert!(compared > 400, "{compared} children");
}

#[test]
fn a_few_records_are_foundational_and_only_such_as_maps_are_drawn_on() {
    let marked = PROPERTIES.iter().filter(|item| !item["foundational"].is_null()).collect::<Vec<_>>();
    assert!(marked.iter().all(|item| item["foundational"] == true));
    assert!((RECORDS / 100..RECORDS / 20).contains(&marked.len()), "{}", marked.len());
    let topics = ["elevation", "planning", "location", "inland", "transport", "boundaries"];
    for item in marked {
        let topic = item["topicCategory"].to_string();
        assert!(topics.iter().any(|one| topic.contains(one)), "{topic}");
    }
}

#[test]
fn the_smallest_catalogues_work() {
    for records in 0..30 {
        assert_eq!(generate(records, SEED).count(), records);
    }
}

#[test]
fn titles_differ_between_languages_and_among_records() {
    let items = &*PROPERTIES;
    let different =
        items.iter().filter(|item| text(item, "title", "en") != text(item, "title", "fr")).count();
    assert!(different > 4_500, "{different}");
    let titles: HashSet<_> = items.iter().map(|item| text(item, "title", "en")).collect();
    assert!(titles.len() > 3_500, "{} distinct titles", titles.len());
}

#[test]
fn identifiers_are_unique_in_a_large_catalogue() {
    let keys: HashSet<_> = generate(20_000, SEED).map(|item| item.key).collect();
    assert_eq!(keys.len(), 20_000);
}

#[test]
fn the_vocabulary_grows_with_the_catalogue() {
    let mut words = HashSet::new();
    let mut sizes = Vec::new();
    let mut tokens = 0;
    for (index, properties) in PROPERTIES.iter().enumerate() {
        for field in ["title", "description", "keywords"] {
            for language in ["en", "fr"] {
                for word in text(properties, field, language).split(|c: char| !c.is_alphanumeric()) {
                    tokens += usize::from(!word.is_empty());
                    words.insert(word.to_lowercase());
                }
            }
        }
        if index == 500 || index == RECORDS - 1 {
            sizes.push(words.len());
        }
    }
    println!("{sizes:?} distinct words, {} tokens a record", tokens / RECORDS);
    assert!(sizes[0] > 3_000 && sizes[1] > sizes[0] * 3 / 2, "{sizes:?}");
    assert!((270..420).contains(&(tokens / RECORDS)), "{} tokens a record", tokens / RECORDS);
}
