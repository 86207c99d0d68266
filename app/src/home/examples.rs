//! Searches to try, each showing something the box understands.

use catalog::Search;
use catalog::search_url::to_path;
use leptos::prelude::*;

use crate::i18n::t;
use crate::page::use_lang;

const EXAMPLES: [&str; 4] = ["example-word", "example-phrase", "example-words", "example-choice"];

#[component]
pub(super) fn Examples() -> impl IntoView {
    let lang = use_lang();
    let items = EXAMPLES.into_iter().map(|id| {
        let text = t(lang, id);
        let search = Search { text: text.clone(), ..Search::default() };
        view! { <li><a href=to_path(&search, lang)>{text}</a></li> }
    });
    view! {
        <div class="examples">
            <p id="examples">{t(lang, "home-try")}</p>
            <ul aria-labelledby="examples">{items.collect_view()}</ul>
        </div>
    }
}
