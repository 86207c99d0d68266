//! The frame of every page: skip link, banner, main part, footer.

use leptos::prelude::*;

use super::context::use_address_in;
use super::footer::SiteFooter;
use super::head::{HeadTags, PageHead};
use super::header::SiteHeader;
use super::use_lang;
use crate::i18n::t;

/// Puts `children` into the page's `<main>`. They hold the page's only `<h1>`, and bring their own `.wrap`.
#[component]
pub fn Layout(
    head: PageHead,
    /// The id of the page's results, which the keyboard may go to at once.
    #[prop(optional, into)]
    results: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    let to_results = results.map(|id| {
        view! { <a class="skip" href=format!("#{id}")>{t(use_lang(), "skip-to-results")}</a> }
    });
    let other = use_lang().other();
    // The canonical address lacks what was wrong with this one, and the same mistake deserves the same page.
    let other_path = if head.is_error() { use_address_in(other) } else { head.path_in(other) };
    view! {
        <HeadTags head/>
        <a class="skip" href="#main">{t(use_lang(), "skip-to-main")}</a>
        {to_results}
        <SiteHeader other_path/>
        <main id="main" tabindex="-1">{children()}</main>
        <SiteFooter/>
    }
    // Without this, the type of every page would spell out the whole frame, and compiling would take minutes.
    .into_any()
}
