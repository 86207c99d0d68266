//! Walking through results by cursors: what offsets find, in the same order, each once.

use catalog::filter::{Expression, Flag};
use catalog::search::{Page, Sort};
use catalog::{Cursor, Facet, Lang, Search};

use crate::catalogue::Fixture;
use crate::same_as_reference;

#[tokio::test]
async fn cursors_walk_through_what_offsets_do() {
    let fixture = Fixture::demo(400, 5);
    let narrowed = Search::default().with(Facet::Type, "dataset");
    let filter = Some(Expression::Not(Box::new(Expression::Flag(Flag::Mappable))));
    for (name, search) in [
        ("all", Search::default()),
        ("newest", Search { sort: Sort::Newest, text: "data".to_owned(), ..Search::default() }),
        ("oldest", Search { sort: Sort::Oldest, ..Search::default() }),
        ("facet", narrowed.clone()),
        ("oldest of a facet", Search { sort: Sort::Oldest, ..narrowed }),
        ("filter", Search { filter, ..Search::default() }),
    ] {
        let all = Search { page: Page::slice(0, 1000).expect("a slice"), ..search.clone() };
        let expected = same_as_reference(&fixture, &all, Lang::En).await;
        let mut walked = Vec::new();
        let mut after = None;
        loop {
            let page = Page::slice(0, 37).expect("a slice");
            let answer =
                same_as_reference(&fixture, &Search { page, after, ..search.clone() }, Lang::En).await;
            assert_eq!(answer.total, expected.total, "{name}");
            let Some(last) = answer.hits.last() else { break };
            after = Some(fixture.serving().snapshot.cursor(*last));
            walked.extend(answer.hits);
        }
        assert_eq!(walked, expected.hits, "{name}");
        assert!(walked.len() > 40, "{name}: {}", walked.len());
    }
}

#[tokio::test]
async fn a_cursor_of_a_record_that_is_gone_goes_on_where_it_was() {
    let fixture = Fixture::demo(200, 5);
    let snapshot = &fixture.serving().snapshot;
    for sort in [Sort::Newest, Sort::Oldest] {
        let all = Search { page: Page::slice(0, 500).expect("a slice"), sort, ..Search::default() };
        let all = same_as_reference(&fixture, &all, Lang::En).await.hits;
        for at in [1, 50, 120, all.len() - 1] {
            let there = snapshot.cursor(all[at]);
            // What comes behind the record before, and before the next one, has never been there.
            let gone = Cursor { id: format!("{}\u{1}", there.id), ..there };
            let search = Search { sort, after: Some(gone), ..Search::default() };
            let answer = same_as_reference(&fixture, &search, Lang::En).await;
            let expected: Vec<u32> = all[at + 1..].iter().copied().take(10).collect();
            assert_eq!(answer.hits, expected, "{sort:?} {at}");
        }
        let ends = [Cursor { updated: 0, id: "\u{10ffff}".to_owned() }];
        for after in ends {
            let search = Search { sort, after: Some(after), ..Search::default() };
            assert_eq!(same_as_reference(&fixture, &search, Lang::En).await.hits, Vec::<u32>::new());
        }
    }
}
