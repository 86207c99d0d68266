//! What this site is and how it treats data and visitors.

use leptos::prelude::*;

use crate::i18n::t;
use crate::page::use_lang;
use crate::prose::{ProsePage, Section, paragraphs};

#[component]
pub(crate) fn AboutPage() -> impl IntoView {
    let section = |anchor, title, ids: &[&'static str]| Section { anchor, title, content: paragraphs(ids) };
    let sections = vec![
        section("what", "about-what", &["about-what-text", "about-what-records"]),
        section("how", "about-how", &["about-how-text", "about-how-ranking"]),
        section("licence", "about-licence", &["about-licence-text", "about-licence-mark"]),
        Section { anchor: "programs", title: "about-programs", content: programs() },
        section(
            "accessibility",
            "about-accessibility",
            &["about-accessibility-text", "about-accessibility-map"],
        ),
        section("privacy", "about-privacy", &["about-privacy-text", "about-privacy-logs"]),
    ];
    view! { <ProsePage path="/about" title="about-title" lede="about-lede" sections/> }
}

/// Addresses that programs can use, each with what it gives.
fn programs() -> AnyView {
    let lang = use_lang();
    let rows = [
        (format!("/{lang}/search?q=…&bbox={}", t(lang, "about-programs-bbox")), "about-programs-search"),
        (format!("/{lang}/record/{{id}}"), "about-programs-record"),
        ("/id/{id}.geojson".to_owned(), "about-programs-item"),
    ];
    let rows = rows
        .into_iter()
        .map(|(address, text)| view! { <dt><code>{address}</code></dt> <dd>{t(lang, text)}</dd> })
        .collect_view();
    view! { <p>{t(lang, "about-programs-text")}</p> <dl class="kv addresses">{rows}</dl> }.into_any()
}
