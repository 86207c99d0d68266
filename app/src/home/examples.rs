//! Searches to try, each showing something the box understands.

use catalog::Search;
use catalog::search_url::to_path;
use leptos::prelude::*;

use crate::i18n::t;
use crate::page::use_lang;

#[component]
pub(super) fn Examples(texts: Vec<String>) -> impl IntoView {
    let lang = use_lang();
    if texts.is_empty() {
        return ().into_any();
    }
    let items = texts.into_iter().map(|text| {
        let search = Search { text: text.clone(), ..Search::default() };
        view! { <li><a href=to_path(&search, lang)>{text}</a></li> }
    });
    view! {
        <div class="examples">
            <p id="examples">{t(lang, "home-try")}</p>
            <ul aria-labelledby="examples">{items.collect_view()}</ul>
        </div>
    }
    .into_any()
}
