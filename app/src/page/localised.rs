//! Text that may be in the other language, and text with matched words.

use catalog::Lang;
use catalog::Localised;
use catalog::results::Fragment;
use leptos::prelude::*;

use super::use_lang;
use crate::i18n::t;

/// Text as the record gives it, in its own direction; when only the other language has it, marked so for screen readers and for the eye.
#[component]
pub fn LocalisedText(#[prop(into)] text: Localised) -> impl IntoView {
    let Localised { value, lang } = text;
    if lang == use_lang() {
        return view! { <span dir="auto">{value}</span> }.into_any();
    }
    view! { <span lang=lang.code() dir="auto">{value}</span> " " <OtherLanguageNote lang/> }.into_any()
}

/// The same for text with matched words. `quiet` leaves the note out where one beside it already says it.
#[component]
pub fn MarkedText(text: Localised<Vec<Fragment>>, #[prop(optional)] quiet: bool) -> impl IntoView {
    let Localised { value, lang } = text;
    let fragments = value.into_iter().map(|Fragment { text, marked }| {
        if marked { view! { <mark>{text}</mark> }.into_any() } else { view! { {text} }.into_any() }
    });
    let fragments = fragments.collect_view();
    if lang == use_lang() {
        return view! { <span dir="auto">{fragments}</span> }.into_any();
    }
    let note = (!quiet).then(|| view! { " " <OtherLanguageNote lang/> });
    view! { <span lang=lang.code() dir="auto">{fragments}</span> {note} }.into_any()
}

/// A small note that the text before it is in `lang`.
#[component]
pub(crate) fn OtherLanguageNote(lang: Lang) -> impl IntoView {
    let page = use_lang();
    let text = match lang {
        Lang::En => t(page, "note-in-english"),
        Lang::Fr => t(page, "note-in-french"),
    };
    view! { <small class="in-lang">{text}</small> }
}
