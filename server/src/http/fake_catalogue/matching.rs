//! Which records a search finds, and the values they are counted by.

use catalog::{Bilingual, Facet, Lang, Record, Search};

use super::condition;
use super::shown::tags;

pub(super) fn matches(record: &Record, search: &Search, without: Option<Facet>) -> bool {
    let text = [&record.title, &record.description]
        .into_iter()
        .flat_map(|text| [text.en.as_deref(), text.fr.as_deref()])
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase();
    let has_words =
        search.text.replace(['"', '%'], "").to_lowercase().split(' ').all(|word| text.contains(word));
    let has_values = search.filters.iter().all(|(facet, keys)| {
        Some(*facet) == without || values(record, *facet).iter().any(|(key, _)| keys.contains(key))
    });
    let in_time = record.temporal.begin.map_or(search.begin.is_none() && search.end.is_none(), |begin| {
        search.begin.is_none_or(|from| begin.last_day() >= from.first_day())
            && search.end.is_none_or(|to| begin.first_day() <= to.last_day())
    });
    has_words
        && search.filter.as_ref().is_none_or(|filter| condition::truth(filter, record) == Some(true))
        && has_values
        && in_time
        && (!search.foundational || record.foundational)
        && (!search.mappable || record.is_mappable())
}

pub(super) fn values(record: &Record, facet: Facet) -> Vec<(String, Bilingual)> {
    let own = |en: &str, fr: &str| Bilingual::new(en.to_owned(), fr.to_owned());
    match facet {
        Facet::Org => Some(record.organisation())
            .filter(|name| !name.is_empty())
            .map(|name| (key(&name), name))
            .into_iter()
            .collect(),
        Facet::Theme => record
            .themes
            .iter()
            .map(|t| (t.code().to_owned(), own(t.label(Lang::En), t.label(Lang::Fr))))
            .collect(),
        Facet::Topic => record
            .topics
            .iter()
            .map(|t| (t.code().to_owned(), own(t.label(Lang::En), t.label(Lang::Fr))))
            .collect(),
        Facet::Type => {
            record.resource_type.iter().map(|value| (slug(&value.code), value.label.clone())).collect()
        }
        Facet::Status => record.status.iter().map(|value| (slug(&value.code), value.label.clone())).collect(),
        Facet::Format => tags(record)
            .into_iter()
            .map(|tag| (tag.format.key, own(&tag.format.label, &tag.format.label)))
            .collect(),
        Facet::Source => Vec::new(),
    }
}

pub(super) fn key(name: &Bilingual) -> String {
    slug(name.en.as_deref().or(name.fr.as_deref()).unwrap_or("unknown"))
}

fn slug(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
        .take(60)
        .collect();
    text.trim_matches('-').to_owned()
}
