//! Images of the data, from the publishers' own servers. Those that are gone leave no trace where scripts run
//! (`app/images.js`), and else the words that stand for them.

use catalog::record::GraphicOverview;
use leptos::prelude::*;

use crate::i18n::t;
use crate::page::use_lang;

/// The first images, small; more would only delay the page.
const MOST: usize = 4;

#[component]
pub(super) fn Overviews(overviews: Vec<GraphicOverview>) -> impl IntoView {
    if overviews.is_empty() {
        return None;
    }
    let images = overviews.into_iter().take(MOST).map(|overview| {
        let alt = overview.description.filter(|text| !is_file_name(text));
        let alt = alt.unwrap_or_else(|| t(use_lang(), "record-overview-alt"));
        let url = overview.url;
        view! {
            <li>
                <a href=url.clone()>
                    <img src=url.clone() alt=alt loading="lazy" decoding="async" referrerpolicy="no-referrer" />
                </a>
            </li>
        }
    });
    Some(view! { <ul class="overviews">{images.collect_view()}</ul> })
}

/// Publishers fill in `OverviewADEM.PNG`, which describes nothing.
fn is_file_name(text: &str) -> bool {
    !text.contains(char::is_whitespace) && text.contains(['.', '_'])
}
