//! The description, and the one note about texts in the other language.

use catalog::{Lang, Record};
use leptos::prelude::*;

use super::text::Rich;
use crate::i18n::t;
use crate::page::use_lang;

#[component]
pub(super) fn Description(record: Record) -> impl IntoView {
    let lang = use_lang();
    let note = note(&record, lang).map(|id| view! { <p class="note">{t(lang, id)}</p> });
    let text = match record.description.localised(lang) {
        Some(text) => view! { <Rich text /> }.into_any(),
        None => view! { <p class="missing">{t(lang, "record-no-description")}</p> }.into_any(),
    };
    view! {
        {note}
        <div class="lede">{text}</div>
    }
}

/// Which message says that title or description are in the other language only, if they are.
fn note(record: &Record, lang: Lang) -> Option<&'static str> {
    let foreign = |text: &catalog::Bilingual| text.pick(lang).map(|found| found.lang != lang);
    let (title, description) = (foreign(&record.title), foreign(&record.description));
    match (title, description, lang) {
        (Some(true), Some(true) | None, Lang::En) => Some("record-only-in-french"),
        (Some(true), Some(true) | None, Lang::Fr) => Some("record-only-in-english"),
        (_, Some(true), Lang::En) => Some("record-description-only-in-french"),
        (_, Some(true), Lang::Fr) => Some("record-description-only-in-english"),
        (Some(true), _, Lang::En) => Some("record-title-only-in-french"),
        (Some(true), _, Lang::Fr) => Some("record-title-only-in-english"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use catalog::Bilingual;

    use super::*;

    #[test]
    fn the_note_says_what_is_in_the_other_language() {
        let both = || Bilingual::new("a".to_owned(), "b".to_owned());
        let english = || Bilingual { en: Some("a".to_owned()), fr: None };
        let check = |title: Bilingual, description: Bilingual, lang: Lang, expected: Option<&str>| {
            let record = Record { title, description, ..Record::default() };
            assert_eq!(note(&record, lang), expected);
        };
        check(both(), both(), Lang::Fr, None);
        check(english(), english(), Lang::Fr, Some("record-only-in-english"));
        check(both(), english(), Lang::Fr, Some("record-description-only-in-english"));
        check(english(), both(), Lang::Fr, Some("record-title-only-in-english"));
        check(english(), english(), Lang::En, None);
        check(english(), Bilingual::default(), Lang::Fr, Some("record-only-in-english"));
    }
}
