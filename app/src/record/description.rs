//! The description, and the notes about texts in the other language.

use catalog::{Bilingual, Lang, Record};
use leptos::prelude::*;

use super::text::{Rich, SafeHtml};
use crate::i18n::t;
use crate::page::use_lang;

#[component]
pub(super) fn Description(record: Record) -> impl IntoView {
    let lang = use_lang();
    let notes = notes(&record, lang).into_iter().map(|id| view! { <p class="note">{t(lang, id)}</p> });
    let notes = notes.collect_view();
    let text = match record.description.localised(lang).as_ref().and_then(SafeHtml::of) {
        Some(html) => view! { <Rich html /> }.into_any(),
        None => view! { <p class="missing">{t(lang, "record-no-description")}</p> }.into_any(),
    };
    view! {
        {notes}
        <div class="lede">{text}</div>
    }
}

/// Which messages say what is in the other language only.
fn notes(record: &Record, lang: Lang) -> Vec<&'static str> {
    let foreign = |text: &Bilingual| text.pick(lang).map(|found| found.lang != lang);
    let (title, description) = (foreign(&record.title), foreign(&record.description));
    let main = match (title, description, lang) {
        (Some(true), Some(true) | None, Lang::En) => return vec!["record-only-in-french"],
        (Some(true), Some(true) | None, Lang::Fr) => return vec!["record-only-in-english"],
        (_, Some(true), Lang::En) => Some("record-description-only-in-french"),
        (_, Some(true), Lang::Fr) => Some("record-description-only-in-english"),
        (Some(true), _, Lang::En) => Some("record-title-only-in-french"),
        (Some(true), _, Lang::Fr) => Some("record-title-only-in-english"),
        _ => None,
    };
    let details = record.has_details_only_in(lang.other()).then_some(match lang {
        Lang::En => "record-details-only-in-french",
        Lang::Fr => "record-details-only-in-english",
    });
    main.into_iter().chain(details).collect()
}

#[cfg(test)]
mod tests {
    use catalog::record::Contact;

    use super::*;

    #[test]
    fn the_note_says_what_is_in_the_other_language() {
        let both = || Bilingual::new("a".to_owned(), "b".to_owned());
        let english = || Bilingual { en: Some("a".to_owned()), fr: None };
        let check = |title: Bilingual, description: Bilingual, lang: Lang, expected: Option<&str>| {
            let record = Record { title, description, ..Record::default() };
            assert_eq!(notes(&record, lang), Vec::from_iter(expected));
        };
        check(both(), both(), Lang::Fr, None);
        check(english(), english(), Lang::Fr, Some("record-only-in-english"));
        check(both(), english(), Lang::Fr, Some("record-description-only-in-english"));
        check(english(), both(), Lang::Fr, Some("record-title-only-in-english"));
        check(english(), english(), Lang::En, None);
        check(english(), Bilingual::default(), Lang::Fr, Some("record-only-in-english"));
    }

    #[test]
    fn details_in_the_other_language_have_a_note_of_their_own() {
        let both = || Bilingual::new("a".to_owned(), "b".to_owned());
        let position = Bilingual { en: Some("Manager".to_owned()), fr: None };
        let contacts = vec![Contact { position, ..Contact::default() }];
        let record = Record { title: both(), description: both(), contacts, ..Record::default() };
        assert_eq!(notes(&record, Lang::Fr), ["record-details-only-in-english"]);
        assert_eq!(notes(&record, Lang::En), [""; 0]);
        let record = Record { description: Bilingual { fr: Some("b".to_owned()), en: None }, ..record };
        assert_eq!(notes(&record, Lang::En), ["record-description-only-in-french"]);
    }
}
