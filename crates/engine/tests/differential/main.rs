//! The embedded engine against the plain reference: the same ids in the same order, the same total, the same counts.

mod catalogue;
mod searches;

use std::collections::BTreeMap;

use catalog::search_url::to_path;
use catalog::{Facet, Lang, Search};
use catalogue::Fixture;
use query::{Answer, Plan};
use searches::Searches;

/// Searches per catalogue and run.
const SEARCHES: usize = 500;

#[tokio::test]
async fn the_demo_catalogue_is_searched_as_the_reference_does() {
    compare(&Fixture::demo(1500, 7)).await;
}

#[tokio::test]
async fn real_records_are_searched_as_the_reference_does() {
    if let Some(fixture) = Fixture::real() {
        compare(&fixture).await;
    }
}

async fn compare(fixture: &Fixture) {
    let mut kinds: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut with_results = 0;
    for (search, lang) in Searches::new(fixture, 20_261_121).take(SEARCHES) {
        let url = to_path(&search, lang);
        let (plan, answer, _) =
            fixture.serving().answer(&search, lang).await.unwrap_or_else(|e| panic!("{url}: {e}"));
        let expected = fixture.reference.answer(&plan);
        assert_same(&url, fixture, &plan, &answer, &expected);
        with_results += usize::from(answer.total > 0);
        for kind in kinds_of(&search, lang) {
            *kinds.entry(kind).or_default() += 1;
        }
    }
    assert!(with_results > SEARCHES / 3, "only {with_results} of {SEARCHES} searches found anything");
    for kind in ALL_KINDS {
        assert!(kinds.get(kind).is_some_and(|count| *count >= 5), "too few searches with {kind}: {kinds:?}");
    }
}

fn assert_same(url: &str, fixture: &Fixture, plan: &Plan, answer: &Answer, expected: &Answer) {
    let snapshot = &fixture.serving().snapshot;
    let ids = |answer: &Answer| {
        answer.hits.iter().map(|doc| snapshot.cards().id(*doc).to_owned()).collect::<Vec<_>>()
    };
    let reference_ids: Vec<&str> = expected.hits.iter().map(|doc| fixture.reference.id(*doc)).collect();
    assert_eq!(ids(answer), reference_ids, "order of {url}\n{plan:#?}");
    assert_eq!(answer.total, expected.total, "total of {url}\n{plan:#?}");
    for facet in Facet::ALL {
        assert_eq!(
            answer.facets.get(&facet).cloned().unwrap_or_default(),
            expected.facets.get(&facet).cloned().unwrap_or_default(),
            "{facet:?} of {url}"
        );
    }
    assert_eq!(answer.periods, expected.periods, "periods of {url}");
    assert_eq!(answer.flags, expected.flags, "flags of {url}");
}

const ALL_KINDS: [&str; 24] = [
    "en",
    "fr",
    "words",
    "phrase",
    "or",
    "not",
    "prefix",
    "bbox",
    "within",
    "antimeridian",
    "begin",
    "end",
    "org",
    "theme",
    "topic",
    "type",
    "format",
    "status",
    "mappable",
    "oldest",
    "title",
    "popularity",
    "page",
    "size",
];

fn kinds_of(search: &Search, lang: Lang) -> Vec<&'static str> {
    let mut kinds = vec![lang.code()];
    let mut add = |is: bool, kind: &'static str| {
        if is {
            kinds.push(kind);
        }
    };
    add(!search.text.is_empty(), "words");
    add(search.text.contains('"'), "phrase");
    add(search.text.contains(" OR ") || search.text.contains(" OU "), "or");
    add(search.text.starts_with('-') || search.text.contains(" -"), "not");
    add(search.text.contains('*'), "prefix");
    add(search.area.is_some(), "bbox");
    add(search.area.is_some_and(|area| area.relation == catalog::search::Relation::Within), "within");
    add(search.area.is_some_and(|area| area.bbox.crosses_antimeridian()), "antimeridian");
    add(search.begin.is_some(), "begin");
    add(search.end.is_some(), "end");
    for facet in Facet::ALL {
        add(search.filters.contains_key(&facet), facet.name());
    }
    add(search.mappable, "mappable");
    add(search.sort == catalog::search::Sort::Oldest, "oldest");
    add(search.sort == catalog::search::Sort::Title, "title");
    add(search.sort == catalog::search::Sort::Popularity, "popularity");
    add(search.page.number() > 1, "page");
    add(search.page.size() > 10, "size");
    kinds
}
