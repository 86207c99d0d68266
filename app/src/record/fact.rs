//! Lists of facts.

use leptos::prelude::*;

use crate::i18n::t;
use crate::page::use_lang;

/// A term, by its message, and what is known of it.
#[component]
pub(super) fn Fact(term: &'static str, children: Children) -> impl IntoView {
    view! {
        <div class="fact-row">
            <dt>{t(use_lang(), term)}</dt>
            <dd>{children()}</dd>
        </div>
    }
}

/// The fact when there is something to say, else nothing.
pub(super) fn fact(term: &'static str, value: Option<impl IntoView + 'static>) -> Option<AnyView> {
    let value = value?.into_any();
    Some(view! { <Fact term>{value}</Fact> }.into_any())
}

/// A titled group of facts; nothing when there is none.
#[component]
pub(super) fn FactGroup(heading: &'static str, facts: Vec<Option<AnyView>>) -> impl IntoView {
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    (!facts.is_empty()).then(|| {
        view! {
            <section class="fact-group">
                <h3>{t(use_lang(), heading)}</h3>
                <dl class="facts-list">{facts}</dl>
            </section>
        }
    })
}

/// A panel beside the text.
#[component]
pub(super) fn Panel(heading: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="panel">
            <h2>{t(use_lang(), heading)}</h2>
            {children()}
        </section>
    }
}

/// A part of the text with its anchor.
#[component]
pub(super) fn Part(id: &'static str, heading: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="sect" id=id aria-labelledby=format!("{id}-title")>
            <h2 id=format!("{id}-title")>{t(use_lang(), heading)}</h2>
            {children()}
        </section>
    }
}
