//! Searches that name a place: they are offered for its area, and answered for it where the words alone find nothing.

use catalog::results::PlaceOffer;
use catalog::search::{Area, Page, Relation};
use catalog::{Counts, Lang, Search};
use query::places::{Meant, PlaceNames};

use super::{Answered, Serving};
use crate::EngineError;

/// The answer, and what there is in the area of a place that the words name. The area is asked before some of the words are.
pub(super) async fn answer(
    serving: &Serving,
    places: &dyn PlaceNames,
    search: &Search,
    lang: Lang,
) -> Result<(Answered, Option<PlaceOffer>), EngineError> {
    let found = serving.strictly(serving.plan(search, lang)).await?;
    let Some(meant) = meant(places, search, lang) else { return Ok((serving.relaxed(found).await?, None)) };
    let there = moved(search, &meant);
    if has_all_words(&found) {
        // The same for all pages.
        let first = Search { page: Page::default(), ..there };
        let count = serving.strictly(serving.plan(&first, lang)).await?.1.total;
        return Ok((found, offer(meant, count, false)));
    }
    let there = serving.strictly(serving.plan(&there, lang)).await?;
    if has_all_words(&there) {
        let offer = offer(meant, there.1.total, true);
        return Ok((there, offer));
    }
    Ok((serving.relaxed(found).await?, None))
}

/// The answer that a page shows, without counting what else could be offered.
pub(super) async fn answer_alone(
    serving: &Serving,
    places: &dyn PlaceNames,
    search: &Search,
    lang: Lang,
    counts: Counts,
) -> Result<Answered, EngineError> {
    let plan = |search: &Search| match counts {
        Counts::Facets | Counts::FacetsAndPeriods => serving.plan(search, lang),
        Counts::Nothing => serving.plan(search, lang).uncounted(),
    };
    let found = serving.strictly(plan(search)).await?;
    if has_all_words(&found) {
        return Ok(found);
    }
    if let Some(meant) = meant(places, search, lang) {
        let there = serving.strictly(plan(&moved(search, &meant))).await?;
        if has_all_words(&there) {
            return Ok(there);
        }
    }
    serving.relaxed(found).await
}

fn has_all_words((plan, answer, _): &Answered) -> bool {
    answer.total > 0 && !plan.is_relaxed() && plan.absent.is_empty()
}

/// Whoever has chosen an area means that one.
fn meant(places: &dyn PlaceNames, search: &Search, lang: Lang) -> Option<Meant> {
    if search.area.is_some() { None } else { places.meant_by(&search.text, lang) }
}

/// The search with the name of the place as its area instead of words.
fn moved(search: &Search, meant: &Meant) -> Search {
    let area = Area { bbox: meant.place.bbox, relation: Relation::Intersects };
    Search { text: meant.text.clone(), area: Some(area), ..search.clone() }
}

fn offer(meant: Meant, count: u64, is_shown: bool) -> Option<PlaceOffer> {
    let Meant { place, text } = meant;
    (count > 0).then_some(PlaceOffer { name: place.name, area: place.bbox, text, count, is_shown })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use catalog::{Bbox, Catalogue, Localised};
    use query::places::Place;

    use super::*;
    use crate::testing::World;
    use crate::{Embedded, LiveCatalogue};

    /// One place, everywhere, by the name of `Erewhon`.
    struct Erewhon;

    impl PlaceNames for Erewhon {
        fn beginning_with(&self, _: &str, _: Lang, _: usize) -> Vec<Place> {
            Vec::new()
        }

        fn meant_by(&self, text: &str, lang: Lang) -> Option<Meant> {
            let text = text.strip_suffix("Erewhon")?.trim().to_owned();
            let bbox = Bbox::new(-180.0, -90.0, 180.0, 90.0).expect("a box");
            let name = Localised { value: "Erewhon".to_owned(), lang };
            Some(Meant { place: Place { name, bbox }, text })
        }
    }

    #[tokio::test]
    async fn where_words_find_nothing_the_place_they_name_answers() {
        let world = World::published(60);
        let live = LiveCatalogue::new(world.lake.clone(), Arc::new(Embedded::default()), &world.cache());
        assert!(live.refresh().expect("published"));
        let live = live.with_place_names(Arc::new(Erewhon));
        let of = |text: &str| Search { text: text.to_owned(), ..Search::default() };
        let placed = Area {
            bbox: Bbox::new(-180.0, -90.0, 180.0, 90.0).expect("a box"),
            relation: Relation::Intersects,
        };
        let words = live.search(&of("data Erewhon"), Lang::En).await.expect("answered");
        let there = Search { area: Some(placed), ..of("data") };
        let there = live.search(&there, Lang::En).await.expect("answered");
        let offer = words.place.expect("an offer");
        assert!(offer.is_shown && there.total > 0, "{offer:?}");
        assert_eq!((words.total, offer.count, offer.text.as_str()), (there.total, there.total, "data"));
        let found = live.find(&of("data Erewhon"), Lang::En, Counts::Nothing).await.expect("answered");
        assert_eq!(found.total(), there.total, "doors find what the page shows");
        let chosen = Search { area: Some(placed), ..of("data Erewhon") };
        assert_eq!(live.search(&chosen, Lang::En).await.expect("answered").place, None);
    }
}
