//! How the words were understood, as sentences.

use catalog::Lang;
use catalog::results::Hint;
use leptos::prelude::*;

use crate::i18n::{t, t_args};
use crate::icon::{Icon, IconName};
use crate::page::use_lang;

#[component]
pub(super) fn Hints(hints: Vec<Hint>) -> impl IntoView {
    let lang = use_lang();
    if hints.is_empty() {
        return ().into_any();
    }
    let items = hints.iter().filter_map(|hint| Some(view! { <li>{sentence(hint, lang)?}</li> }));
    view! {
        <div class="note hints" role="status">
            <Icon name=IconName::Info/>
            <ul>{items.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// Nothing for what the empty page turns into a link.
fn sentence(hint: &Hint, lang: Lang) -> Option<String> {
    Some(match hint {
        Hint::Corrected { word, used } => {
            t_args(lang, "hint-corrected", &[("word", word.as_str().into()), ("used", used.as_str().into())])
        }
        Hint::UnknownWord { word } => t_args(lang, "hint-unknown-word", &[("word", word.as_str().into())]),
        Hint::IgnoredWord { word } => t_args(lang, "hint-ignored-word", &[("word", word.as_str().into())]),
        Hint::UnclosedQuote => t(lang, "hint-unclosed-quote"),
        Hint::StrayOperator { operator } => {
            t_args(lang, "hint-stray-operator", &[("operator", operator.as_str().into())])
        }
        Hint::TooManyWords { limit } => t_args(lang, "hint-too-many-words", &[("limit", (*limit).into())]),
        Hint::NothingSearchable { text } => {
            t_args(lang, "hint-nothing-searchable", &[("text", text.as_str().into())])
        }
        Hint::KnownWords { .. } => return None,
    })
}
