//! How to search: words, areas, dates, sharing.

use catalog::Search;
use catalog::search_url::to_path;
use leptos::prelude::*;

use crate::i18n::t;
use crate::page::use_lang;
use crate::prose::{ProsePage, Section, paragraphs};

#[component]
pub(crate) fn HelpPage() -> impl IntoView {
    let section = |anchor, title, ids: &[&'static str]| Section { anchor, title, content: paragraphs(ids) };
    let sections = vec![
        Section { anchor: "words", title: "help-words", content: words() },
        section("languages", "help-languages", &["help-languages-text"]),
        section("filters", "help-filters", &["help-filters-text", "help-filters-many"]),
        section(
            "areas",
            "help-areas",
            &["help-areas-text", "help-areas-relation", "help-areas-antimeridian"],
        ),
        section("dates", "help-dates", &["help-dates-text", "help-dates-open"]),
        section("sharing", "help-sharing", &["help-sharing-text"]),
    ];
    view! { <ProsePage path="/help" title="help-title" lede="help-lede" sections/> }
}

/// What can be typed, with what it finds; each example is a link that runs it.
const SYNTAX: [(&str, &str); 6] = [
    ("help-example-all", "help-meaning-all"),
    ("help-example-phrase", "help-meaning-phrase"),
    ("help-example-or", "help-meaning-or"),
    ("help-example-not", "help-meaning-not"),
    ("help-example-prefix", "help-meaning-prefix"),
    ("help-example-both", "help-meaning-both"),
];

fn words() -> AnyView {
    let lang = use_lang();
    let rows = SYNTAX.into_iter().map(|(example, meaning)| {
        let text = t(lang, example);
        let search = Search { text: text.clone(), ..Search::default() };
        view! {
            <tr>
                <th scope="row"><a href=to_path(&search, lang)><code>{text}</code></a></th>
                <td>{t(lang, meaning)}</td>
            </tr>
        }
    });
    view! {
        <p>{t(lang, "help-words-text")}</p>
        <table class="syntax">
            <thead><tr><th scope="col">{t(lang, "help-column-type")}</th><th scope="col">{t(lang, "help-column-find")}</th></tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        <p>{t(lang, "help-words-forms")}</p>
    }
    .into_any()
}
