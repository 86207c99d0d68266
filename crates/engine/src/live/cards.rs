//! Rows of the cards table as cards of a page.

use catalog::resource::Format;
use catalog::results::{Card, FormatTag, MAX_SHOWN_TITLE};
use catalog::{Bilingual, Facet, Lang, Localised, shortened};

use super::excerpt::Marks;
use crate::Snapshot;

/// `lacking` are the words of the search that the record does not have.
pub(super) fn card(snapshot: &Snapshot, doc: u32, lang: Lang, marks: &Marks, lacking: Vec<String>) -> Card {
    let row = snapshot.cards().card(doc);
    let title = match row.title.pick(lang) {
        Some(title) => {
            let shown = shortened(title.value, MAX_SHOWN_TITLE);
            Localised { value: marks.mark(&shown, title.lang), lang: title.lang }
        }
        None => Localised { value: marks.mark(row.id, lang), lang },
    };
    let summary = row.summary.pick(lang);
    Card {
        id: row.id.to_owned(),
        title,
        summary: summary
            .map(|text| Localised { value: marks.excerpt(text.value, text.lang), lang: text.lang }),
        organisation: label(snapshot, Facet::Org, row.org).and_then(|label| label.localised(lang)),
        resource_type: label(snapshot, Facet::Type, row.resource_type)
            .and_then(|label| label.localised(lang)),
        date: row.date,
        formats: formats(snapshot, row.formats, row.mappable_formats, lang),
        thumbnail: row.thumbnail.map(ToOwned::to_owned),
        footprint: row.footprint,
        lacking,
    }
}

/// The title of a record in `lang`, else in the other language, else its id.
pub(super) fn title(snapshot: &Snapshot, doc: u32, lang: Lang) -> Localised {
    match snapshot.cards().title(doc).pick(lang) {
        Some(title) => {
            Localised { value: shortened(title.value, MAX_SHOWN_TITLE).into_owned(), lang: title.lang }
        }
        None => Localised { value: snapshot.cards().id(doc).to_owned(), lang },
    }
}

fn label(snapshot: &Snapshot, facet: Facet, code: i32) -> Option<&Bilingual> {
    let entry = snapshot.dictionary().entries(facet).get(usize::try_from(code).ok()?)?;
    Some(&entry.label)
}

fn formats(snapshot: &Snapshot, mask: i64, mappable: i64, lang: Lang) -> Vec<FormatTag> {
    let entries = snapshot.dictionary().entries(Facet::Format).iter().enumerate();
    entries
        .filter(|(code, _)| mask & (1 << code) != 0)
        .map(|(code, entry)| FormatTag {
            format: Format {
                key: entry.key.clone(),
                label: entry.label.pick(lang).map_or(&entry.key, |label| label.value).clone(),
            },
            mappable: mappable & (1 << code) != 0,
        })
        .collect()
}
