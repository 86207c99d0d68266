//! What this site is and how it treats data and visitors.

use leptos::prelude::*;

use crate::prose::{ProsePage, Section, paragraphs};

#[component]
pub(crate) fn AboutPage() -> impl IntoView {
    let section = |anchor, title, ids: &[&'static str]| Section { anchor, title, content: paragraphs(ids) };
    let sections = vec![
        section("what", "about-what", &["about-what-text", "about-what-records"]),
        section("how", "about-how", &["about-how-text", "about-how-ranking"]),
        section("licence", "about-licence", &["about-licence-text", "about-licence-mark"]),
        section(
            "accessibility",
            "about-accessibility",
            &["about-accessibility-text", "about-accessibility-map"],
        ),
        section("privacy", "about-privacy", &["about-privacy-text", "about-privacy-logs"]),
    ];
    view! { <ProsePage path="/about" title="about-title" lede="about-lede" sections/> }
}
