//! Suggestions from the snapshot that is served.

use std::sync::{Arc, OnceLock};
use std::thread;

use catalog::suggestions::{MAX_SUGGESTIONS, Suggestions};
use catalog::{Bilingual, Lang};
use query::places::PlaceNames;
use query::suggest::{Names, Records, Sources, suggestions};

use crate::Snapshot;
use crate::snapshot::Cards;

/// The names of a snapshot, as soon as they are read.
pub(super) struct Suggester {
    names: Arc<OnceLock<Names>>,
}

impl Suggester {
    /// Begins to read the names on a thread of their own: for a large catalogue that takes seconds, for which no search
    /// should wait.
    pub(super) fn begin(snapshot: &Arc<Snapshot>) -> Self {
        let names = Arc::new(OnceLock::new());
        let (made, snapshot) = (Arc::clone(&names), Arc::clone(snapshot));
        let work = move || {
            let _ = made.set(Names::new(snapshot.cards(), snapshot.dictionary()));
        };
        if let Err(error) = thread::Builder::new().name("names".to_owned()).spawn(work) {
            tracing::warn!(%error, "no names are suggested for this snapshot");
        }
        Self { names }
    }

    /// At most `most` suggestions, and never more than the port allows.
    pub(super) fn suggest(
        &self,
        snapshot: &Snapshot,
        places: &dyn PlaceNames,
        (typed, lang, most): (&str, Lang, usize),
    ) -> Suggestions {
        let names = self.names.get();
        let sources = Sources {
            lexicon: snapshot.lexicon(),
            dictionary: snapshot.dictionary(),
            records: snapshot.cards(),
            places,
            names,
        };
        Suggestions {
            snapshot: snapshot.name().as_str().to_owned(),
            is_whole: names.is_some(),
            items: suggestions(typed, lang, most.min(MAX_SUGGESTIONS), sources),
        }
    }
}

impl Records for Cards {
    fn count(&self) -> u32 {
        u32::try_from(self.len()).expect("doc numbers are INTEGER")
    }

    fn title(&self, doc: u32) -> Bilingual<&str> {
        self.title(doc)
    }

    fn id(&self, doc: u32) -> &str {
        self.id(doc)
    }
}

#[cfg(test)]
mod tests {
    use catalog::suggestions::{Found, Meaning};
    use catalog::{Bbox, Catalogue, Localised, Search};
    use query::places::Place;

    use super::*;
    use crate::testing::World;
    use crate::{Embedded, LiveCatalogue};

    fn serving(world: &World) -> LiveCatalogue {
        let catalogue = LiveCatalogue::new(world.lake.clone(), Arc::new(Embedded::default()), &world.cache());
        assert!(catalogue.refresh().expect("published"));
        catalogue.serving().expect("served").suggester.names.wait();
        catalogue
    }

    #[tokio::test]
    async fn every_record_is_suggested_for_its_title() {
        let world = World::published(60);
        let catalogue = serving(&world);
        let serving = catalogue.serving().expect("served");
        let cards = serving.snapshot.cards();
        for doc in 0..cards.count() {
            for lang in Lang::ALL {
                let Some(title) = cards.title(doc).get(lang).copied() else { continue };
                let beginning: String = title.chars().take(60).collect::<String>().to_uppercase();
                let found = catalogue.suggest(&beginning, lang, 8).await.expect("served");
                let is_it = |id: &str| {
                    serving.snapshot.doc(id).is_some_and(|found| cards.title(found).get(lang) == Some(&title))
                };
                let is_there = found
                    .items
                    .iter()
                    .any(|item| matches!(&item.meaning, Meaning::Record { id } if is_it(id)));
                assert!(is_there && found.is_whole, "{beginning}: {found:?}");
            }
        }
    }

    #[tokio::test]
    async fn a_count_of_records_is_what_a_search_finds() {
        let world = World::published(60);
        let catalogue = serving(&world);
        let mut counted = 0;
        for lang in Lang::ALL {
            for letter in 'a'..='z' {
                let found = catalogue.suggest(&letter.to_string(), lang, 8).await.expect("served");
                assert!(found.items.len() <= 8);
                for item in found.items {
                    let Meaning::Words { found: Some(Found::Records(records)) } = item.meaning else {
                        continue;
                    };
                    let search = Search { text: item.plain_name(), ..Search::default() };
                    let page = catalogue.search(&search, lang).await.expect("answered");
                    // A word of most records narrows nothing.
                    assert!(
                        page.total == records || records > 30,
                        "{}: {records}, {}",
                        search.text,
                        page.total
                    );
                    counted += 1;
                }
            }
        }
        assert!(counted > 40, "{counted}");
    }

    struct Anywhere;

    impl PlaceNames for Anywhere {
        fn beginning_with(&self, folded: &str, lang: Lang, _: usize) -> Vec<Place> {
            let bbox = Bbox::new(-75.0, 45.0, -74.0, 46.0).expect("a box");
            vec![Place { name: Localised { value: folded.to_owned(), lang }, bbox }]
        }
    }

    #[tokio::test]
    async fn places_are_suggested_where_they_are_known() {
        let world = World::published(3);
        let catalogue = serving(&world);
        let is_place =
            |item: &catalog::suggestions::Suggestion| matches!(item.meaning, Meaning::Place { .. });
        let found = catalogue.suggest("Québ", Lang::Fr, 8).await.expect("served");
        assert!(!found.items.iter().any(is_place));
        let catalogue = catalogue.with_place_names(Arc::new(Anywhere));
        let found = catalogue.suggest("Québ", Lang::Fr, 8).await.expect("served");
        let place = found.items.iter().find(|item| is_place(item)).expect("a place");
        assert_eq!(place.plain_name(), "queb");
    }
}
