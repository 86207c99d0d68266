//! Reading, indexing and showing a record takes no more than linear work in anything an item can hold much of.
//!
//! Work is counted, not timed: the bytes a step asks memory for. A step that copies or gathers, for each part of an item,
//! what came before it asks for four times as much when the item doubles. Steps that only compare show nothing here; lists
//! are made distinct in one place, whose test counts comparisons (`catalog::geocore::limits`).

use std::sync::Arc;

use async_trait::async_trait;
use catalog::results::{HomePage, Item, Listing, RecordPage as Found, ResultsPage, Spelt};
use catalog::suggestions::Suggestions;
use catalog::{Catalogue, CatalogueError, Counts, Finding, Lang, Record, Search, geocore};
use leptos::prelude::*;
use query::analysis::Analyser;
use query::document::searched_texts;
use query::fold::collation_key;
use query::tokens::tokens;
use serde_json::{Value, json};

use super::{RecordArticle, head};
use crate::page::PageContext;

/// Properties with so many of something.
type Changes = fn(usize) -> Value;

/// What an item can hold much of, as changes to its properties.
const DIMENSIONS: [(&str, Changes); 32] = [
    ("letters of a word", |n| json!({"title": "y".repeat(n)})),
    ("words of a title", |n| both("title", "word ", n)),
    ("entities of a title", |n| both("title", "&amp;", n)),
    ("invisible characters of a title", |n| both("title", "a\u{200b}\u{202e}", n)),
    ("accents of a title", |n| both("title", "e\u{301}", n)),
    ("accents on one letter", |n| both("title", "\u{301}\u{316}", n)),
    ("words of a description", |n| both("description", "word ", n)),
    (
        "brackets behind an address",
        |n| json!({"description": {"en": format!("http://a.ca/{}", ")".repeat(n))}}),
    ),
    (
        "square brackets behind an address",
        |n| json!({"description": format!("http://a.ca/{}", "]".repeat(n))}),
    ),
    ("addresses", |n| both("description", "http://a.ca/(x). ", n)),
    ("opening tags", |n| both("description", "<b>", n)),
    ("tags without an end", |n| both("description", "<a ", n)),
    ("stars", |n| both("description", "a.** ", n)),
    ("opening brackets", |n| both("description", "[(", n)),
    ("lines", |n| both("description", "- a\n", n)),
    ("brackets in a constraint", |n| json!({"otherConstraints": format!("http://a.ca/{}", ")".repeat(n))})),
    (
        "brackets in a supplement",
        |n| json!({"supplementalInformation": format!("http://a.ca/{}", ")".repeat(n))}),
    ),
    ("pieces of a licence", |n| both("useLimits", "a (https://a.ca); ", n)),
    ("open brackets of a licence", |n| both("useLimits", "(https://a.ca ", n)),
    ("joined keywords", |n| json!({"keywords": {"en": numbered("k", n)}})),
    ("commas between keywords", |n| both("keywords", ", ", n)),
    ("quoted keywords", |n| both("keywords", "\"a, b\"; ", n)),
    (
        "listed keywords",
        |n| json!({"keywords": list(n, |k| json!({"en": format!("k{k}"), "fr": format!("m{k}")}))}),
    ),
    ("contacts", |n| json!({"contact": list(n, |k| json!({"individual": k.to_string()}))})),
    (
        "cited parties",
        |n| json!({"cited": list(n, |k| json!({"individual": k.to_string(), "role": "owner"}))}),
    ),
    ("bodies of an organisation", |n| json!({"contact": [{"organisation": {"en": "Body; ".repeat(n)}}]})),
    (
        "resources",
        |n| json!({"options": list(n, |k| json!({"url": format!("https://a.ca/{k}"), "name": {"en": k}}))}),
    ),
    ("codes", |n| json!({"spatialRepresentation": list(n, |k| json!(format!("code{k}")))})),
    ("joined codes", |n| json!({"type": numbered("c", n)})),
    ("reference systems", |n| json!({"refSys": numbered("", n)})),
    ("formats", |n| json!({"distributionFormat_name": numbered("f", n)})),
    (
        "images",
        |n| json!({"graphicOverview": list(n, |k| json!({"overviewFileName": format!("https://a.ca/{k}.png")}))}),
    ),
];

fn both(field: &str, part: &str, count: usize) -> Value {
    let text = format!("a {}", part.repeat(count));
    json!({field: {"en": text, "fr": text}})
}

fn numbered(word: &str, count: usize) -> String {
    let words: Vec<String> = (0..count).map(|number| format!("{word}{number}")).collect();
    words.join(", ")
}

fn list(count: usize, entry: fn(usize) -> Value) -> Value {
    (0..count).map(entry).collect()
}

fn item(changes: &Value) -> Vec<u8> {
    let mut properties = json!({"id": "a", "title": {"en": "A", "fr": "A"}});
    let changes = changes.as_object().expect("changes are an object").clone();
    properties.as_object_mut().expect("an object").extend(changes);
    let feature = json!({"type": "Feature", "geometry": null, "properties": properties});
    json!({"type": "FeatureCollection", "features": [feature]}).to_string().into_bytes()
}

/// Bytes asked for by reading, indexing and showing an item.
fn work(changes: &Value) -> [u64; 3] {
    let item = item(changes);
    let mut record = Record::default();
    let reading = bytes(|| record = geocore::read(&item).expect("usable").record);
    let indexing = bytes(|| index(&record));
    [reading, indexing, bytes(|| drop(page(record)))]
}

fn bytes(step: impl FnOnce()) -> u64 {
    allocation_counter::measure(step).bytes_total
}

fn index(record: &Record) {
    let analyser = Analyser::default();
    for text in searched_texts(record) {
        let terms: Vec<_> = tokens(&text.text).map(|token| analyser.term(token.text, text.lang)).collect();
        drop(terms);
    }
    for lang in Lang::ALL {
        record.title.pick(lang).map(|title| collation_key(title.value));
    }
}

fn page(record: Record) -> String {
    let found = Found {
        snapshot: String::new(),
        record,
        organisation: None,
        parent: None,
        siblings: Vec::new(),
        siblings_total: 0,
        children: Vec::new(),
        children_total: 0,
        whereabouts: None,
    };
    Owner::new().with(|| {
        provide_context(Lang::En);
        provide_context(PageContext {
            catalogue: Arc::new(NoCatalogue),
            base_url: "https://example.ca".to_owned(),
            request_id: String::new(),
            contact: None,
            is_demonstration: false,
            asset_version: Arc::from(""),
        });
        drop(head(&found, Lang::En));
        view! { <RecordArticle found /> }.to_html()
    })
}

/// Record pages ask for nothing once they have their record.
struct NoCatalogue;

#[async_trait]
impl Catalogue for NoCatalogue {
    fn spelt(&self, search: Search) -> Spelt {
        Spelt { search, unknown: Vec::new() }
    }

    async fn search(&self, _: &Search, _: Lang) -> Result<ResultsPage, CatalogueError> {
        Err(CatalogueError::NotFound)
    }

    async fn find(&self, _: &Search, _: Lang, _: Counts) -> Result<Box<dyn Finding>, CatalogueError> {
        Err(CatalogueError::NotFound)
    }

    async fn named(&self, _: &[String]) -> Result<Box<dyn Finding>, CatalogueError> {
        Err(CatalogueError::NotFound)
    }

    async fn record(&self, _: &str, _: Lang) -> Result<Found, CatalogueError> {
        Err(CatalogueError::NotFound)
    }

    async fn item(&self, _: &str) -> Result<Item, CatalogueError> {
        Err(CatalogueError::NotFound)
    }

    async fn listed(&self, _: usize, _: usize) -> Result<Listing, CatalogueError> {
        Err(CatalogueError::NotFound)
    }

    async fn home(&self, _: Lang) -> Result<HomePage, CatalogueError> {
        Err(CatalogueError::NotFound)
    }

    async fn suggest(&self, _: &str, _: Lang, _: usize) -> Result<Suggestions, CatalogueError> {
        Err(CatalogueError::NotFound)
    }
}

#[test]
fn twice_of_anything_is_no_more_than_twice_the_work() {
    // What is made once and kept, such as the words of the pages, is nobody's work.
    work(&json!({"description": "<b>a</b>"}));
    let none = work(&json!({}));
    let mut excesses = Vec::new();
    for (name, changes) in DIMENSIONS {
        // Below the limits of lists and texts, and above them.
        for count in [40, 10_000] {
            let [once, twice, again] = [count, 2 * count, 4 * count].map(|count| work(&changes(count)));
            for (step, place) in ["reading", "indexing", "showing"].into_iter().zip(0..) {
                let more = |work: [u64; 3]| work[place].saturating_sub(none[place]);
                // Memory grows in steps of two, so that a list may ask for a little more than twice as much.
                let is_excess = |before, after| more(after) > 5 * more(before) / 2 + 16_384;
                // At a limit, work of another kind begins, once.
                if is_excess(once, twice) && is_excess(twice, again) {
                    excesses.push(format!(
                        "{step} {count} {name}: {} bytes, then {}",
                        more(once),
                        more(twice)
                    ));
                }
            }
        }
    }
    assert_eq!(excesses, Vec::<String>::new());
}

#[test]
fn a_page_has_a_size_whatever_the_item_holds() {
    for (name, changes) in DIMENSIONS {
        let record = geocore::read(&item(&changes(30_000))).expect("usable").record;
        let size = page(record).len();
        assert!(size < 3 << 20, "{name}: {size} bytes");
    }
}
