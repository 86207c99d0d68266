//! The embedded engine against the plain reference: the same ids in the same order, the same total, the same counts.

mod cases;
mod catalogue;
mod codes;
mod filters;
mod kinds;
mod phrases;
mod searches;
mod walks;

use std::collections::{BTreeMap, BTreeSet};

use catalog::search_url::{from_query, to_path};
use catalog::{Facet, Lang, Search};
use catalogue::Fixture;
use query::{Answer, Plan};
use searches::Searches;

/// Searches per catalogue and run.
const SEARCHES: usize = 500;
/// Of so many searches, one is asked without counts too.
const UNCOUNTED: usize = 3;

#[tokio::test]
async fn the_demo_catalogue_is_searched_as_the_reference_does() {
    let fixture = Fixture::demo(1500, 7);
    let found = compare(&fixture).await;
    // Real records are few: not one of them is foundational.
    assert_eq!(found, kinds::FILTERS.into(), "a filter alone finds nothing");
}

#[tokio::test]
async fn real_records_are_searched_as_the_reference_does() {
    if let Some(fixture) = Fixture::real() {
        compare(&fixture).await;
    }
}

/// Their statements number all matches, which those of other pages need not.
#[tokio::test]
async fn pages_beyond_ten_thousand_results_are_searched_as_the_reference_does() {
    let fixture = Fixture::demo(10_030, 5);
    for (query, hits) in [
        ("page=1001", 10),
        ("page=1003&sort=date", 10),
        ("page=101&size=100&sort=title", 30),
        ("page=1002&sort=popularity", 10),
        ("page=1000&sort=title", 10),
        ("page=1001&type=dataset&sort=title", 0),
    ] {
        let answer = checked(&fixture, query, Lang::Fr).await;
        assert_eq!(answer.hits.len(), hits, "{query}");
    }
}

/// What goes on covers today, not the years to come.
#[tokio::test]
async fn open_ends_mean_now() {
    let fixture = Fixture::demo(300, 9);
    let mut totals = Vec::new();
    for query in ["begin=2020", "begin=9000", "begin=9000-02-03&end=9990", "end=1960"] {
        let answer = checked(&fixture, query, Lang::En).await;
        totals.push(answer.total);
    }
    assert!(totals[0] > 0 && totals[1] == 0 && totals[2] == 0, "{totals:?}");
}

/// Its table of phrases has no rows.
#[tokio::test]
async fn a_catalogue_without_phrases_is_searched_as_the_reference_does() {
    let fixture = Fixture::titled(&[("Water", "Eau"), ("Salmon", "Saumon")]);
    for (query, hits) in [
        ("q=\"water salmon\"", 0),
        ("q=-\"water salmon\"", 2),
        ("q=water OR \"water salmon\"", 1),
        ("q=salmon -\"salmon water\"", 1),
        ("q=water", 1),
        ("bbox=-120,45,-60,60", 0),
    ] {
        let answer = checked(&fixture, query, Lang::En).await;
        assert_eq!(answer.hits.len(), hits, "{query}");
    }
}

/// The records of the page are those with the most words, and their numbers are those of each word alone.
#[tokio::test]
async fn where_no_record_has_all_words_those_with_most_are_found_as_the_reference_does() {
    let titles = [
        ("Salmon of the lake", "Saumon"),
        ("Salmon and trout", "Truite"),
        ("Lidar survey", "Lidar"),
        ("Lake", "Lac"),
    ];
    let fixture = Fixture::titled(&titles);
    for (query, total, met) in [
        ("q=salmon lidar", 3, vec![0b01, 0b01, 0b10]),
        ("q=salmon lake lidar", 1, vec![0b011]),
        ("q=salmon lake lidar -lake", 2, vec![]),
        ("q=salmon lidar zzqqxxyy&sort=title", 3, vec![]),
        ("q=\"salmon of\" trout", 2, vec![]),
        ("q=salmon lidar&type=dataset", 0, vec![]),
        ("q=salmon lidar&page=2", 3, vec![]),
    ] {
        let answer = checked(&fixture, query, Lang::En).await;
        assert_eq!(answer.total, total, "{query}");
        let mut found = answer.met.clone();
        found.sort_unstable();
        assert!(met.is_empty() || found == met, "{query}: {found:?}");
    }
}

/// The answer to a query, after it has been found to be the reference's.
async fn checked(fixture: &Fixture, query: &str, lang: Lang) -> Answer {
    let (search, problems) = from_query(query);
    assert_eq!(problems, []);
    let answer = same_as_reference(fixture, &search, lang).await;
    assert_counts_change_nothing(fixture, &search, lang, &answer).await;
    answer
}

async fn same_as_reference(fixture: &Fixture, search: &Search, lang: Lang) -> Answer {
    let url = to_path(search, lang);
    let (plan, answer, _) =
        fixture.serving().answer(search, lang).await.unwrap_or_else(|error| panic!("{url}: {error}"));
    assert_same(&url, fixture, &plan, &answer, &fixture.reference.answer(&plan));
    answer
}

/// What is asked without the counts of facets must be the page and the total of what is asked with them.
async fn assert_counts_change_nothing(fixture: &Fixture, search: &Search, lang: Lang, answer: &Answer) {
    let url = to_path(search, lang);
    let uncounted = fixture.serving().plan(search, lang).uncounted();
    let uncounted = fixture.serving().answer_plan(uncounted).await;
    let (_, uncounted, _) = uncounted.unwrap_or_else(|error| panic!("{url}, uncounted: {error}"));
    assert_eq!((uncounted.total, &uncounted.hits), (answer.total, &answer.hits), "{url}, uncounted");
}

/// The filters that found something without any other.
async fn compare(fixture: &Fixture) -> BTreeSet<&'static str> {
    let mut occurring: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut alone = BTreeSet::new();
    let mut found_alone = BTreeSet::new();
    let mut with_results = 0;
    let mut with_some_words = 0;
    for (number, (search, lang)) in Searches::new(fixture, 20_261_121).take(SEARCHES).enumerate() {
        let answer = same_as_reference(fixture, &search, lang).await;
        if number % UNCOUNTED == 0 {
            assert_counts_change_nothing(fixture, &search, lang, &answer).await;
        }
        with_results += usize::from(answer.total > 0);
        with_some_words += usize::from(!answer.met.is_empty());
        for kind in kinds::of(&search, lang) {
            *occurring.entry(kind).or_default() += 1;
        }
        if let [only] = kinds::filters(&search)[..] {
            alone.insert(only);
            if answer.total > 0 {
                found_alone.insert(only);
            }
        }
    }
    assert!(with_results > SEARCHES / 3, "only {with_results} of {SEARCHES} searches found anything");
    assert!(with_some_words >= 10, "only {with_some_words} searches were answered with some of their words");
    for kind in kinds::ALL {
        let count = occurring.get(kind).copied().unwrap_or_default();
        assert!(count >= 5, "too few searches with {kind}: {occurring:?}");
    }
    assert_eq!(alone, kinds::FILTERS.into(), "a filter is only ever combined with others");
    found_alone
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
    assert_eq!(answer.met, expected.met, "words of {url}\n{plan:#?}");
    assert_eq!(answer.meeting, expected.meeting, "records for each word of {url}");
}
