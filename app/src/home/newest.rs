//! The records published last.

use catalog::Search;
use catalog::results::Card;
use catalog::search::Sort;
use catalog::search_url::to_path;
use leptos::prelude::*;

use crate::i18n::t;
use crate::links::record_path;
use crate::page::{LocalisedText, MarkedText, use_lang};
use crate::search::CardDate;

#[component]
pub(super) fn Newest(cards: Vec<Card>) -> impl IntoView {
    let lang = use_lang();
    let all = to_path(&Search { sort: Sort::Newest, ..Search::default() }, lang);
    let items = cards.into_iter().map(|card| {
        let organisation = card.organisation.map(|text| view! { <LocalisedText text/> " · " });
        view! {
            <li>
                <a href=record_path(lang, &card.id)><MarkedText text=card.title/></a>
                <p class="quiet">{organisation}<CardDate date=card.date/></p>
            </li>
        }
    });
    view! {
        <section aria-labelledby="newest">
            <h2 id="newest">{t(lang, "home-newest")}</h2>
            <ul class="rows">{items.collect_view()}</ul>
            <p class="all"><a href=all>{t(lang, "home-newest-all")}</a></p>
        </section>
    }
}
