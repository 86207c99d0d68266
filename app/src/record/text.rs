//! Texts of a record, which may be in the other language.

use catalog::{Bilingual, Lang, Localised};
use leptos::prelude::*;

use crate::page::use_lang;

/// The attribute `lang` of text in `lang`: only where it is not the page's own.
pub(super) fn foreign(lang: Lang) -> Option<&'static str> {
    (lang != use_lang()).then_some(lang.code())
}

/// A short text, marked when it is in the other language. Notes at the top of the page say so too. Each has a direction of
/// its own, as some records are written from right to left.
#[component]
pub(super) fn Text(#[prop(into)] text: Localised) -> impl IntoView {
    view! { <span lang=foreign(text.lang) dir="auto">{text.value}</span> }
}

/// A short text of which nobody says in which language it is.
#[component]
pub(super) fn Plain(#[prop(into)] text: String) -> impl IntoView {
    view! { <span dir="auto">{text}</span> }
}

/// A long text with its markup, made safe.
#[component]
pub(super) fn Rich(html: SafeHtml) -> impl IntoView {
    view! { <div class="rich" lang=foreign(html.lang) dir="auto" inner_html=html.html></div> }
}

/// What remains of a long text once it is made safe.
pub(super) struct SafeHtml {
    lang: Lang,
    html: String,
}

impl SafeHtml {
    /// `None` when nothing remains.
    pub(super) fn of(text: &Localised) -> Option<Self> {
        let html = catalog::description::to_html(&text.value);
        (!html.trim().is_empty()).then_some(Self { lang: text.lang, html })
    }

    /// Bytes, with the markup.
    pub(super) const fn len(&self) -> usize {
        self.html.len()
    }
}

/// A bilingual value as a view, in the page's language if it has it.
pub(super) fn shown(value: &Bilingual) -> Option<AnyView> {
    value.localised(use_lang()).map(|text| view! { <Text text /> }.into_any())
}
