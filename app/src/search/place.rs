//! The place that a search names: what there is in its area.

use catalog::Search;
use catalog::results::PlaceOffer;
use catalog::search::{Area, Relation};
use catalog::search_url::to_path;
use leptos::prelude::*;

use super::quoting::between_marks;
use crate::i18n::{t, t_args};
use crate::page::use_lang;

#[component]
pub(super) fn InPlace(search: Search, place: Option<PlaceOffer>) -> impl IntoView {
    let lang = use_lang();
    place.map(|place| {
        let area = Area { bbox: place.area, relation: Relation::Intersects };
        let there = Search { text: place.text.clone(), area: Some(area), ..search.first_page() };
        let args = [
            ("text", between_marks(&place.text, lang).into()),
            ("place", place.name.value.into()),
            ("count", place.count.into()),
        ];
        let link = t_args(lang, if place.text.is_empty() { "place-only" } else { "place-words" }, &args);
        let said = place.is_shown.then(|| view! { {t(lang, "place-shown")}" " });
        view! { <p class="note" role="status">{said}<a rel="nofollow" href=to_path(&there, lang)>{link}</a></p> }
    })
}
