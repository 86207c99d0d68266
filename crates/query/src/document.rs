//! Which texts of a record are searched, and as what.

mod acronyms;
mod shown;

use std::borrow::Cow;

use catalog::{Lang, Record, description};

use crate::codes::identifiers::{doi_in, is_uuid, words_of};
use acronyms::acronyms;
use shown::{organisations, shown_texts};

/// Where in a record a word stands; the position is the index in [`FieldCounts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    Title,
    Keywords,
    Description,
    /// Organisation, identifiers of other things, collection.
    Other,
    /// What the record itself is known by.
    Identifier,
    /// What else its page shows to people.
    Shown,
}

/// A number per [`Field`].
pub type FieldCounts = [u16; 6];

/// A searched text of a record. Words next to each other in it can be found as a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldText<'a> {
    pub field: Field,
    pub lang: Lang,
    pub text: Cow<'a, str>,
}

/// All searched texts of a record, in a fixed order.
pub fn searched_texts(record: &Record) -> Vec<FieldText<'_>> {
    let mut texts = Vec::new();
    for lang in Lang::ALL {
        let mut push = |field: Field, text: Cow<'_, str>| {
            texts.push(FieldText { field, lang, text: Cow::Owned(text.into_owned()) });
        };
        if let Some(title) = record.title.get(lang) {
            push(Field::Title, Cow::Borrowed(title));
        }
        for keyword in record.keywords.get(lang).into_iter().flatten() {
            push(Field::Keywords, Cow::Borrowed(keyword));
        }
        if let Some(text) = record.description.get(lang) {
            push(Field::Description, Cow::Owned(description::to_plain(text)));
        }
        let organisations = organisations(record, lang);
        for name in &organisations {
            push(Field::Other, Cow::Borrowed(name));
        }
        for acronym in organisations.iter().flat_map(|name| acronyms(name)) {
            push(Field::Other, Cow::Borrowed(acronym));
        }
        for text in shown_texts(record, lang) {
            push(Field::Shown, text);
        }
    }
    texts.extend(identifiers(record));
    texts
}

/// What the record shows of identifiers, which are the same in both languages: each as the words that stand for it
/// however it is written, and as a text, whose words without digits are stemmed, which does no harm.
fn identifiers(record: &Record) -> Vec<FieldText<'_>> {
    let own = [Some(record.id.as_str()), record.dataset_uri.as_deref()];
    let others = [record.parent.as_deref(), record.eo_collection.as_deref()];
    let words = |field: Field, identifier: Option<&str>| {
        let words = identifier.map(words_of).unwrap_or_default();
        words.into_iter().map(move |word| (field, Cow::Owned(word)))
    };
    let mut found: Vec<(Field, Cow<'_, str>)> = Vec::new();
    found.extend(own.into_iter().flat_map(|identifier| words(Field::Identifier, identifier)));
    found.extend(others.into_iter().flat_map(|identifier| words(Field::Other, identifier)));
    let texts =
        [Some(record.id.as_str()), record.dataset_uri.as_deref().and_then(doi_in), others[0], others[1]];
    let texts = texts.into_iter().flatten().filter(|text| !is_uuid(text));
    found.extend(texts.map(|text| (Field::Other, Cow::Borrowed(text))));
    found.into_iter().map(|(field, text)| FieldText { field, lang: Lang::En, text }).collect()
}

#[cfg(test)]
mod tests {
    use catalog::Bilingual;
    use catalog::codes::Topic;
    use catalog::record::Contact;

    use super::*;

    fn identifiers_of(record: &Record) -> Vec<(Field, String)> {
        identifiers(record).into_iter().map(|text| (text.field, text.text.into_owned())).collect()
    }

    #[test]
    fn whatever_the_page_shows_is_searched_each_text_once() {
        let contact = Contact {
            individual: Some("Jane Doe".to_owned()),
            organisation: Bilingual { en: Some(vec!["Fisheries and Oceans Canada".to_owned()]), fr: None },
            position: Bilingual { en: Some("Data manager".to_owned()), fr: None },
            ..Contact::default()
        };
        let record = Record {
            contacts: vec![contact.clone()],
            distributors: vec![contact],
            id: "0a1b2c3d-4e5f-4607-8192-a3b4c5d6e7f8".to_owned(),
            topics: vec![Topic::Oceans],
            use_limits: Bilingual { en: Some("<p>Open licence</p>".to_owned()), fr: None },
            ..Record::default()
        };
        let texts = searched_texts(&record);
        let english = |field: Field| -> Vec<&str> {
            let own = texts.iter().filter(|text| text.field == field && text.lang == Lang::En);
            own.map(|text| text.text.as_ref()).collect()
        };
        assert_eq!(english(Field::Shown), ["Jane Doe", "Data manager", "Oceans", "Open licence"]);
        assert_eq!(english(Field::Other), ["Fisheries and Oceans Canada", "DFO", "MPO"]);
    }

    #[test]
    fn identifiers_are_words_of_their_own() {
        let record = Record {
            id: "{0A1B2C3D-4E5F-4607-8192-A3B4C5D6E7F8}".to_owned(),
            parent: Some("HNAP-X7".to_owned()),
            dataset_uri: Some("https://doi.org/10.54321/Made-7".to_owned()),
            eo_collection: Some("RCM".to_owned()),
            ..Record::default()
        };
        let expected = [
            (Field::Identifier, "0a1b2c3d4e5f46078192a3b4c5d6e7f8"),
            (Field::Identifier, "doi1054321made7"),
            (Field::Other, "hnapx0xx7"),
            (Field::Other, "10.54321/Made-7"),
            (Field::Other, "HNAP-X7"),
            (Field::Other, "RCM"),
        ];
        assert_eq!(identifiers_of(&record), expected.map(|(field, text)| (field, text.to_owned())));
    }
}
