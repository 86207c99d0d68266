//! The description, and the notes about texts in the other language.

use catalog::{Bilingual, Lang, Record};
use leptos::prelude::*;

use super::text::{Rich, SafeHtml};
use crate::i18n::{t, t_args};
use crate::page::use_lang;

#[component]
pub(super) fn Description(record: Record) -> impl IntoView {
    let lang = use_lang();
    let notes = notes(&record, lang).into_iter().map(|note| view! { <p class="note">{note}</p> });
    let notes = notes.collect_view();
    let html = record.description.localised(lang).as_ref().and_then(SafeHtml::of);
    let whole = html.as_ref().is_some_and(|html| html.len() > LONG).then(|| {
        view! { <details class="lede-whole"><summary>{t(lang, "record-description-whole")}</summary></details> }
    });
    let text = match html {
        Some(html) => view! { <Rich html /> }.into_any(),
        None => view! { <p class="missing">{t(lang, "record-no-description")}</p> }.into_any(),
    };
    view! {
        <div class="record-text">
            {notes}
            <div class="lede">{text}</div>
            {whole}
        </div>
    }
}

/// Bytes of a description that is longer than a phone's screen. There its beginning is shown until the disclosure behind it
/// is opened, which the style sheet sees to.
const LONG: usize = 900;

/// What says which texts are in the other language only.
fn notes(record: &Record, lang: Lang) -> Vec<String> {
    let foreign = |text: &Bilingual| text.pick(lang).map(|found| found.lang != lang);
    let (title, description) = (foreign(&record.title), foreign(&record.description));
    let main = match (title, description, lang) {
        (Some(true), Some(true) | None, Lang::En) => return vec![t(lang, "record-only-in-french")],
        (Some(true), Some(true) | None, Lang::Fr) => return vec![t(lang, "record-only-in-english")],
        (_, Some(true), Lang::En) => Some("record-description-only-in-french"),
        (_, Some(true), Lang::Fr) => Some("record-description-only-in-english"),
        (Some(true), _, Lang::En) => Some("record-title-only-in-french"),
        (Some(true), _, Lang::Fr) => Some("record-title-only-in-english"),
        _ => None,
    };
    main.map(|id| t(lang, id)).into_iter().chain(details_note(record, lang)).collect()
}

/// `In French only: keywords, other constraints.`
fn details_note(record: &Record, lang: Lang) -> Option<String> {
    let details = details_only_in(record, lang.other()).into_iter().map(|id| t(lang, id)).collect::<Vec<_>>();
    let id = match lang {
        Lang::En => "record-details-only-in-french",
        Lang::Fr => "record-details-only-in-english",
    };
    let named = || t_args(lang, id, &[("details", details.join(", ").into())]);
    (!details.is_empty()).then(named)
}

/// The messages that name what is in `lang` alone of all that people read, besides title and description.
fn details_only_in(record: &Record, lang: Lang) -> Vec<&'static str> {
    let is_resource = record.resources.iter().any(|resource| resource.name.is_only_in(lang));
    let mut parties = [&record.contacts, &record.cited, &record.distributors].into_iter().flatten();
    let is_party = parties.any(|party| {
        party.organisation.is_only_in(lang)
            || party.position.is_only_in(lang)
            || party.address.is_only_in(lang)
    });
    let details = [
        ("record-in-keywords", record.keywords.is_only_in(lang)),
        ("record-in-licence", record.use_limits.is_only_in(lang)),
        ("record-in-constraints", record.other_constraints.is_only_in(lang)),
        ("record-in-supplemental", record.supplemental_information.is_only_in(lang)),
        ("record-in-resources", is_resource),
        ("record-in-contacts", is_party),
    ];
    details.into_iter().filter(|(_, is_only)| *is_only).map(|(id, _)| id).collect()
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
            let expected: Vec<_> = expected.map(|id| t(lang, id)).into_iter().collect();
            assert_eq!(notes(&record, lang), expected);
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
        let supplemental = Bilingual { en: Some("More".to_owned()), fr: None };
        let record = Record { supplemental_information: supplemental, ..record };
        assert_eq!(
            notes(&record, Lang::Fr),
            ["En anglais seulement\u{a0}: renseignements supplémentaires, coordonnées."]
        );
        assert_eq!(notes(&record, Lang::En), [""; 0]);
        let record = Record { description: Bilingual { fr: Some("b".to_owned()), en: None }, ..record };
        assert_eq!(notes(&record, Lang::En), [t(Lang::En, "record-description-only-in-french")]);
    }

    #[test]
    fn a_name_that_few_read_needs_no_note() {
        let both = || Bilingual::new("a".to_owned(), "b".to_owned());
        let standard = Bilingual { en: Some("North American Profile".to_owned()), fr: None };
        let record =
            Record { title: both(), description: both(), metadata_standard: standard, ..Record::default() };
        assert_eq!(notes(&record, Lang::Fr), [""; 0]);
    }

    #[test]
    fn a_long_description_can_be_folded_on_phones() {
        let html = |words: usize| {
            let description = Bilingual { en: Some("word ".repeat(words)), fr: None };
            let record = Record { description, ..Record::default() };
            Owner::new().with(|| {
                provide_context(Lang::En);
                view! { <Description record /> }.to_html()
            })
        };
        assert!(!html(20).contains("<details"), "{}", html(20));
        assert!(html(400).contains("<details"), "{}", html(400));
    }
}
