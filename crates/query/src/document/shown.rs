//! What else the page of a record shows to people: who, in which formats, under which conditions. Postal addresses and
//! telephone numbers are left out: who types the name of a town wants data about it, not from an office in it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use catalog::{Bilingual, Lang, Record, description};

/// The texts, each once, in a fixed order.
pub(super) fn shown_texts(record: &Record, lang: Lang) -> Vec<Cow<'_, str>> {
    let mut texts: Vec<Cow<'_, str>> = Vec::new();
    let mut said: BTreeSet<&str> = BTreeSet::new();
    let short = people(record, lang)
        .chain(subjects(record, lang))
        .chain(formats(record, lang))
        .chain(record.resources.iter().filter_map(|resource| text(&resource.name, lang)))
        .chain(record.reference_systems.iter().map(String::as_str));
    texts.extend(short.filter(|text| said.insert(text)).map(Cow::Borrowed));
    let conditions = [&record.use_limits, &record.other_constraints, &record.supplemental_information];
    let conditions = conditions.into_iter().filter_map(|bilingual| bilingual.get(lang));
    texts.extend(conditions.map(|text| Cow::Owned(description::to_plain(text))));
    texts.extend(record.environment_description.as_deref().map(Cow::Borrowed));
    texts
}

/// People have one name in both languages; what they are, one each.
fn people(record: &Record, lang: Lang) -> impl Iterator<Item = &str> {
    let parties = [&record.contacts, &record.cited, &record.distributors, &record.credits];
    parties.into_iter().flatten().flat_map(move |contact| {
        let names = contact.individual.as_deref().into_iter().chain(contact.website_name.as_deref());
        names.chain(text(&contact.position, lang)).chain(text(&contact.email, lang))
    })
}

/// What the data is about. Types, states and the like are left to their filters: as words they would be in every record.
fn subjects(record: &Record, lang: Lang) -> impl Iterator<Item = &str> {
    let topics = record.topics.iter().map(move |topic| topic.label(lang));
    topics.chain(record.themes.iter().map(move |theme| theme.label(lang)))
}

fn formats(record: &Record, lang: Lang) -> impl Iterator<Item = &str> {
    let resources = record.resources.iter().map(move |resource| resource.format.label_in(lang));
    resources.chain(record.distribution_formats.iter().map(|format| format.name.as_str()))
}

fn text(text: &Bilingual, lang: Lang) -> Option<&str> {
    text.get(lang).map(String::as_str)
}

/// Names of all organisations of the record, each once, sorted: those it is by or from, and those that give it out.
pub(super) fn organisations(record: &Record, lang: Lang) -> BTreeSet<&str> {
    let parties = [&record.contacts, &record.cited, &record.distributors, &record.credits];
    let parties = parties.into_iter().flatten();
    parties
        .flat_map(move |contact| contact.organisation.get(lang).into_iter().flatten())
        .map(String::as_str)
        .collect()
}
