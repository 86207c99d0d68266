//! Values of a facet with their counts as bars, each a link to its records.

use catalog::results::FacetValue;
use catalog::search_url::to_path;
use catalog::{Facet, Search};
use leptos::prelude::*;

use crate::i18n::format_number;
use crate::page::{LocalisedText, use_lang};
use crate::search::ShareBar;

#[component]
pub(super) fn Ranking(
    id: &'static str,
    title: String,
    facet: Facet,
    values: Vec<FacetValue>,
) -> impl IntoView {
    let lang = use_lang();
    let largest = values.iter().map(|value| value.count).max().unwrap_or_default();
    let items = values.into_iter().map(|FacetValue { key, label, count, .. }| {
        let href = to_path(&Search::default().with(facet, &key), lang);
        view! {
            <li class="rank">
                <a href=href><LocalisedText text=label/></a>
                <span class="opt-count">{format_number(lang, count)}</span>
                <ShareBar count largest/>
            </li>
        }
    });
    view! {
        <section class="ranking" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <ol>{items.collect_view()}</ol>
        </section>
    }
}
