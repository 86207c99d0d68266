//! What lists show of a record.

use catalog::record::DateKind;
use catalog::results::{Card, FormatTag, Fragment};
use catalog::{Bilingual, Lang, Localised, Record};

pub(super) fn card(record: &Record, words: &str, lang: Lang) -> Card {
    let marked = |text: &Bilingual, limit: usize| {
        text.localised(lang)
            .map(|found| Localised { value: fragments(&found.value, words, limit), lang: found.lang })
    };
    let date = [DateKind::Published, DateKind::Created]
        .into_iter()
        .find_map(|kind| Some((kind, record.date(kind)?)));
    let untitled = Localised { value: fragments(&record.id, "", 100), lang };
    Card {
        id: record.id.clone(),
        title: marked(&record.title, 400).unwrap_or(untitled),
        summary: marked(&record.description, 240),
        organisation: record.organisation().localised(lang),
        resource_type: record.resource_type.as_ref().and_then(|value| value.label.localised(lang)),
        date,
        formats: tags(record),
        thumbnail: record.graphic_overviews.first().map(|overview| overview.url.clone()),
        footprint: record.footprint.clone(),
        lacking: Vec::new(),
    }
}

pub(super) fn tags(record: &Record) -> Vec<FormatTag> {
    let mut tags: Vec<FormatTag> = Vec::new();
    for resource in &record.resources {
        if !tags.iter().any(|tag| tag.format == resource.format) {
            tags.push(FormatTag { format: resource.format.clone(), mappable: resource.mappable });
        }
    }
    tags
}

pub(super) fn fragments(text: &str, words: &str, limit: usize) -> Vec<Fragment> {
    let text: String = text.chars().take(limit).collect();
    let word = words.split(' ').next().unwrap_or_default().trim_matches('"').to_lowercase();
    let lower = text.to_lowercase();
    match lower.find(&word).filter(|at| !word.is_empty() && text.is_char_boundary(*at + word.len())) {
        Some(at) if lower.len() == text.len() => {
            [(&text[..at], false), (&text[at..at + word.len()], true), (&text[at + word.len()..], false)]
                .into_iter()
                .filter(|(text, _)| !text.is_empty())
                .map(|(text, marked)| Fragment { text: text.to_owned(), marked })
                .collect()
        }
        _ => vec![Fragment { text, marked: false }],
    }
}
