//! Texts of a record, which may be in the other language.

use catalog::{Bilingual, Lang, Localised};
use leptos::prelude::*;

use crate::page::use_lang;

/// The attribute `lang` of text in `lang`: only where it is not the page's own.
pub(super) fn foreign(lang: Lang) -> Option<&'static str> {
    (lang != use_lang()).then_some(lang.code())
}

/// A short text, marked when it is in the other language. Notes at the top of the page say so too.
#[component]
pub(super) fn Text(#[prop(into)] text: Localised) -> impl IntoView {
    match foreign(text.lang) {
        Some(lang) => view! { <span lang=lang>{text.value}</span> }.into_any(),
        None => text.value.into_any(),
    }
}

/// A long text with its markup, made safe.
#[component]
pub(super) fn Rich(text: Localised) -> impl IntoView {
    let html = catalog::description::to_html(&text.value);
    view! { <div class="rich" lang=foreign(text.lang) inner_html=html></div> }
}

/// A bilingual value as a view, in the page's language if it has it.
pub(super) fn shown(value: &Bilingual) -> Option<AnyView> {
    value.localised(use_lang()).map(|text| view! { <Text text /> }.into_any())
}
