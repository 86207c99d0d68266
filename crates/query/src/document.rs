//! Which texts of a record are searched, and as what.

use std::borrow::Cow;

use catalog::{Lang, Record, description};

use crate::tokens::uuid_word;

/// Where in a record a word stands; the position is the index in [`FieldCounts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    Title,
    Keywords,
    Description,
    /// Organisation, identifiers, collection.
    Other,
}

/// A number per [`Field`].
pub type FieldCounts = [u16; 4];

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
        let parties = [&record.contacts, &record.cited].into_iter().flatten();
        let mut names: Vec<&String> =
            parties.flat_map(|contact| contact.organisation.get(lang).into_iter().flatten()).collect();
        names.sort_unstable();
        names.dedup();
        for name in names {
            push(Field::Other, Cow::Borrowed(name));
        }
    }
    // Identifiers are the same in both languages; their words without digits would be stemmed, which does no harm.
    let identifiers = [Some(&record.id), record.eo_collection.as_ref()];
    for identifier in identifiers.into_iter().flatten() {
        let text = uuid_word(identifier).map_or(Cow::Borrowed(identifier.as_str()), Cow::Owned);
        texts.push(FieldText { field: Field::Other, lang: Lang::En, text });
    }
    texts
}
