//! Small items of the kinds that were once got wrong, and what finds them.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use catalog::search::Page;
use catalog::search_url::from_query;
use catalog::{Facet, Lang, Record, Search};

use crate::catalogue::Fixture;
use crate::same_as_reference;

const SEDIMENT: &str = "6f1d2c3b-4a59-4687-9a0b-1c2d3e4f5a6b";
const BUOYS: &str = "urn:uuid:0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9";
const TIDES: &str = "{1A2B3C4D-5E6F-4071-8293-A4B5C6D7E8F9}";

/// The ids that a search gives first, a hundred at most.
async fn hits(fixture: &Fixture, search: Search, lang: Lang) -> Vec<String> {
    let search = Search { page: Page::new(1, 100).expect("a page"), ..search };
    let answer = same_as_reference(fixture, &search, lang).await;
    let cards = fixture.serving().snapshot.cards();
    answer.hits.iter().map(|doc| cards.id(*doc).to_owned()).collect()
}

async fn found(fixture: &Fixture, text: &str, lang: Lang) -> Vec<String> {
    hits(fixture, Search { text: text.to_owned(), ..Search::default() }, lang).await
}

fn record<'a>(fixture: &'a Fixture, id: &str) -> &'a Record {
    fixture.records.iter().find(|record| record.id == id).unwrap_or_else(|| panic!("no record {id}"))
}

#[tokio::test]
async fn what_people_type_finds_what_they_mean() {
    let Some(fixture) = Fixture::cases() else { return };
    let (own, en, fr) = (ids(), Lang::En, Lang::Fr);
    // Nothing else is found, of these items.
    for (lang, text, expected) in [
        (en, "\"not available\" ice", &["phrase-yes"][..]),
        (en, "thickness -\"not available\"", &["phrase-no"]),
        (en, "\"quality of water\"", &["order-1"]),
        (en, "\"quality and water\"", &["order-2"]),
        (en, "\"quality water\"", &[]),
        (fr, "\"à l'est de la rivière\"", &["east"]),
        (fr, "\"températures d'été\"", &["summer"]),
        (en, "\"The Who\"", &["who"]),
        (en, "\"D-1\"", &["code-d1"]),
        (fr, "\"D-1\"", &["code-d1"]),
        (en, "hunters' zones", &["entities"]),
        (en, "watershed", &["soft-hyphen"]),
        (en, "permafrost", &["zero-width"]),
        (fr, "pergélisol", &["zero-width"]),
    ] {
        let found = found(&fixture, text, lang).await;
        let found: Vec<&String> = found.iter().filter(|id| own.contains(*id)).collect();
        assert_eq!(found, expected, "{text}");
    }
    let mut firsts = vec![
        (fr, "été", "summer"),
        (en, "The Who", "who"),
        (en, "Coastal Observatory -British Columbia", "minus-title"),
        (fr, "Observatoire côtier -Colombie-Britannique", "minus-title"),
        (en, "Forest fires 1984 -2020", "minus-years"),
        (en, "LAND NOT OWNED BY THE CROWN", "not-title"),
        (fr, "TERRES SAUF CELLES DE LA COURONNE", "not-title"),
        (en, "D-1", "code-d1"),
        (fr, "D-1", "code-d1"),
        (en, "0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9", BUOYS),
        (en, "1A2B3C4D-5E6F-4071-8293-A4B5C6D7E8F9", TIDES),
        (en, "7c1e2b3a-1111-4222-8333-944455556666", SEDIMENT),
        (en, "10.12345/CASE-56", SEDIMENT),
        (en, "doi:10.12345/case-56", SEDIMENT),
        (fr, "https://doi.org/10.12345/CASE-56", SEDIMENT),
    ];
    firsts.extend(["1:50000", "1/50 000", "1:50,000"].map(|scale| (en, scale, "scale")));
    firsts.extend(["31H05", "31H/05", "031H05", "31 H 5"].map(|sheet| (fr, sheet, "nts")));
    let forms = ["\"{}\"", "({})", "{},", "{}.", "https://example.org/a/{}", "http://data.example.ca/x/{}"];
    let forms: Vec<String> = forms.iter().map(|form| form.replace("{}", SEDIMENT)).collect();
    firsts.extend(forms.iter().map(|form| (en, form.as_str(), SEDIMENT)));
    let upper = SEDIMENT.to_uppercase();
    firsts.push((en, &upper, SEDIMENT));
    for (lang, text, expected) in firsts {
        let found = found(&fixture, text, lang).await;
        let first = found.iter().find(|id| own.contains(*id));
        assert_eq!(first.map(String::as_str), Some(expected), "{text}");
    }
    assert!(!found(&fixture, "été", fr).await.contains(&"winter".to_owned()));
}

/// The ids of the items: the made-up ones beside them may hold any of these words.
fn ids() -> BTreeSet<String> {
    let folder = needs::cases().expect("they are here");
    let files = fs::read_dir(folder).expect("readable").map(|entry| entry.expect("readable").path());
    let items = files.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    let id = |path: PathBuf| {
        let item: serde_json::Value =
            serde_json::from_slice(&fs::read(path).expect("readable")).expect("JSON");
        item["features"][0]["properties"]["id"].as_str().expect("an id").to_owned()
    };
    items.map(id).collect()
}

#[tokio::test]
async fn what_records_hold_is_read_as_it_is_meant() {
    let Some(fixture) = Fixture::cases() else { return };
    let entities = record(&fixture, "entities");
    assert_eq!(entities.title.en.as_deref(), Some("Fish & wildlife: hunters' zones"));
    let keywords = |record: &Record| record.keywords.en.clone().unwrap_or_default();
    assert_eq!(keywords(entities), ["Ice & snow", "fauna"]);
    let quoted = keywords(record(&fixture, "quoted-keywords"));
    assert_eq!(quoted, ["Ottawa, Ontario", "Plants, aquatic", "Water"]);

    // Two organisations, each under its own name.
    let snapshot = &fixture.serving().snapshot;
    let organisation = |id: &str| {
        let code = snapshot.cards().card(snapshot.doc(id).expect("published")).org;
        let entry = &snapshot.dictionary().entries(Facet::Org)[usize::try_from(code).expect("a code")];
        entry.label.en.clone()
    };
    assert_eq!(organisation("plus").as_deref(), Some("C++ Group"));
    assert_eq!(organisation("no-plus").as_deref(), Some("C Group"));

    let warned = |code: &str, key: &str| {
        let warning = fixture.report.warnings.get(code);
        warning.is_some_and(|warning| warning.examples.iter().any(|example| example == key))
    };
    assert!(warned("future-date", "0/future.json") && snapshot.cards().id(0) != "future");
    assert!(warned("several-periods", "0/two-times.json"), "{:?}", fixture.report.warnings);
    assert!(fixture.report.skipped.examples.contains(&"0/noext-is-a-file".to_owned()));

    let is_found = async |query: &str, id: &str| {
        let (search, problems) = from_query(query);
        assert_eq!(problems, [], "{query}");
        hits(&fixture, search, Lang::En).await.contains(&id.to_owned())
    };
    for (query, id, expected) in [
        ("q=periods+of+survey&begin=1992&end=1992", "two-times", true),
        ("q=periods+of+survey&begin=2011&end=2011", "two-times", true),
        ("q=periods+of+survey&begin=2013&end=2019", "two-times", false),
        ("q=swath&bbox=129,-29,137,-28.6", "slanted", false),
        ("q=swath&bbox=179.5,-30,179.9,-29", "slanted", true),
        ("q=swath&bbox=-179.5,-30,-178.5,-29", "slanted", true),
        ("q=swath&bbox=-177,-30,-170,-29", "slanted", false),
    ] {
        assert_eq!(is_found(query, id).await, expected, "{query}");
    }
}
