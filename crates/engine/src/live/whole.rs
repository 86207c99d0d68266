//! The whole catalogue, newest first, slice by slice: what harvesters walk. No engine is asked for it.

use catalog::Search;
use catalog::search::Sort;

use super::finding::{Counted, Found, FoundIn};

impl Found {
    /// The slice that the search asks for, when it is one of all records in the order of their numbers.
    pub(super) fn whole(from: &FoundIn, search: &Search) -> Option<Self> {
        if search.is_narrowed() || !matches!(search.sort, Sort::Relevance | Sort::Newest) {
            return None;
        }
        let snapshot = &from.snapshot;
        let total = u32::try_from(snapshot.cards().len()).expect("doc numbers are INTEGER");
        let offset = u32::try_from(search.page.offset()).unwrap_or(u32::MAX);
        let first = search.after.as_ref().map_or(offset, |after| snapshot.begins(after).doc).min(total);
        let last = first.saturating_add(search.page.size()).min(total);
        Some(Self {
            from: from.clone(),
            total: total.into(),
            docs: (first..last).collect(),
            is_dated: true,
            counted: Counted::All,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use catalog::search::Page;
    use catalog::search_url::from_query;
    use catalog::{Catalogue, Counts, Facet, Lang};

    use super::*;
    use crate::testing::World;
    use crate::{Embedded, LiveCatalogue};

    #[tokio::test]
    async fn all_records_are_walked_through_without_an_engine_as_the_engine_would() {
        let world = World::published(60);
        let live = LiveCatalogue::new(world.lake.clone(), Arc::new(Embedded::default()), &world.cache());
        assert!(live.refresh().expect("published"));
        let slice = |offset, size| Page::slice(offset, size).expect("a slice");
        let ids = |found: &dyn catalog::Finding| -> Vec<String> {
            found.cards(0..found.len(), Lang::En).into_iter().map(|card| card.id).collect()
        };
        let all = Search { page: slice(0, 100), ..Search::default() };
        let whole = live.find(&all, Lang::En, Counts::Facets).await.expect("answered");
        let page = live.search(&all, Lang::En).await.expect("answered");
        assert_eq!(ids(whole.as_ref()), page.cards.iter().map(|card| card.id.clone()).collect::<Vec<_>>());
        assert_eq!((whole.total(), whole.facets(&Facet::ALL, Lang::En)), (page.total, page.facets));
        let mut walked = Vec::new();
        let mut after = None;
        loop {
            let search = Search { page: slice(0, 7), after, ..Search::default() };
            let found = live.find(&search, Lang::En, Counts::Nothing).await.expect("answered");
            walked.extend(ids(found.as_ref()));
            let Some(last) = found.len().checked_sub(1) else { break };
            after = found.cursor(last);
        }
        assert_eq!(walked, ids(whole.as_ref()));
        let behind = Search { page: slice(1000, 10), ..Search::default() };
        let behind = live.find(&behind, Lang::En, Counts::Nothing).await.expect("answered");
        assert_eq!((behind.total(), behind.len()), (page.total, 0));
    }

    /// A walk that begins in one snapshot and ends in another: each record that is in both as it was comes once.
    #[tokio::test]
    async fn a_walk_goes_on_through_the_next_snapshot() {
        let world = World::published(60);
        let live = LiveCatalogue::new(world.lake.clone(), Arc::new(Embedded::default()), &world.cache());
        assert!(live.refresh().expect("published"));
        let places = |live: &LiveCatalogue| -> Vec<catalog::Cursor> {
            let snapshot = &live.serving().expect("published").snapshot;
            (0..u32::try_from(snapshot.cards().len()).expect("few")).map(|doc| snapshot.cursor(doc)).collect()
        };
        let before = places(&live);
        let (mut walked, mut after) = (Vec::new(), None);
        for page in 0.. {
            if page == 3 {
                world.publish(75);
                assert!(live.refresh().expect("published"));
            }
            let size = Page::slice(0, 7).expect("a slice");
            let search = Search { page: size, after, ..Search::default() };
            let found = live.find(&search, Lang::En, Counts::Nothing).await.expect("answered");
            walked.extend((0..found.len()).filter_map(|index| found.cursor(index)));
            let Some(last) = found.len().checked_sub(1) else { break };
            after = found.cursor(last);
        }
        let after = places(&live);
        let unchanged: Vec<_> = after.iter().filter(|place| before.contains(place)).collect();
        assert!(unchanged.len() > 30, "{} of {}", unchanged.len(), after.len());
        for place in unchanged {
            assert_eq!(walked.iter().filter(|walked| *walked == place).count(), 1, "{place}");
        }
    }

    #[tokio::test]
    async fn periods_are_those_of_the_page() {
        let world = World::published(60);
        let live = LiveCatalogue::new(world.lake.clone(), Arc::new(Embedded::default()), &world.cache());
        assert!(live.refresh().expect("published"));
        for query in ["", "timeline=updated", "q=water&timeline=updated", "begin=2010&end=2012"] {
            let (search, _) = from_query(query);
            let page = live.search(&search, Lang::En).await.expect("answered");
            let found = live.find(&search, Lang::En, Counts::FacetsAndPeriods).await.expect("answered");
            assert!(page.periods.iter().any(|period| period.count > 0), "{query}");
            assert_eq!(found.periods(), page.periods, "{query}");
            let facets = live.find(&search, Lang::En, Counts::Nothing).await.expect("answered");
            assert_eq!(facets.periods(), [], "{query}");
        }
    }
}
