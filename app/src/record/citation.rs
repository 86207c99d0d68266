//! How to cite the record: `Authors (year). Title. Publisher. Address`, which is that of its DOI where it has one.
//!
//! geoCore tells of no edition, so no citation has one.

use catalog::date::PartialDate;
use catalog::record::DateKind;
use catalog::results::RecordPage as Found;
use catalog::{Lang, Localised, Record};
use leptos::prelude::*;

use super::authors::{authors, publisher};
use super::copy::CopyButton;
use super::fact::Part;
use super::text::Text;
use super::title;
use crate::i18n::t;
use crate::links::record_path;
use crate::page::{use_base_url, use_lang};

#[component]
pub(super) fn CitationPart(found: Found) -> impl IntoView {
    let lang = use_lang();
    let url = permalink(&found.record, lang);
    let citation = Citation::of(&found, &url, lang);
    let text = citation.text(lang);
    let pieces = citation.pieces(lang).into_iter().map(|text| view! { <Text text /> }).collect_view();
    let address = citation.url;
    view! {
        <Part id="cite" heading="record-how-to-cite">
            <p class="citation">{pieces} <a href=address.clone()>{address.clone()}</a></p>
            <CopyButton text label="record-copy-citation" done="record-copied-citation" />
            <p class="permalink" id="permalink">
                <label for="permalink-url">{t(lang, "record-permalink")}</label>
                <input id="permalink-url" type="url" readonly value=url />
            </p>
        </Part>
    }
}

/// The address of this page that stays, with its host.
pub(super) fn permalink(record: &Record, lang: Lang) -> String {
    format!("{}{}", use_base_url(), record_path(lang, &record.id))
}

pub(super) struct Citation {
    authors: Vec<Localised>,
    year: Option<u16>,
    title: Localised,
    publisher: Option<Localised>,
    url: String,
}

impl Citation {
    /// The body that answers for the record stands for authors who are not named, else for the publisher.
    pub(super) fn of(found: &Found, url: &str, lang: Lang) -> Self {
        let record = &found.record;
        let known = found.organisation.as_ref().map(|(_, name)| name.clone());
        let body = known.or_else(|| record.organisation().localised(lang));
        let mut named = authors(record, lang);
        let mut publisher = publisher(record, lang);
        if named.is_empty() {
            named.extend(body);
        } else {
            publisher = publisher.or(body);
        }
        let is_author = |name: &Localised| named.iter().any(|author| author.value == name.value);
        Self {
            publisher: publisher.filter(|name| !is_author(name)),
            authors: named,
            year: year(record),
            title: title(found, lang),
            url: record.doi().unwrap_or_else(|| url.to_owned()),
        }
    }

    /// What to write one after the other before the address. Without a year, `n.d.` or « s. d. » stand for it, as style
    /// guides have it.
    fn pieces(&self, lang: Lang) -> Vec<Localised> {
        let own = |value: String| Localised { value, lang };
        let year = self.year.map_or_else(|| t(lang, "record-cite-no-date"), |year| year.to_string());
        let title = Localised { value: self.title.value.trim_end_matches('.').to_owned(), ..self.title };
        let mut pieces = Vec::new();
        // Names hold commas: `Family, Given`.
        for (place, author) in self.authors.iter().enumerate() {
            if place > 0 {
                pieces.push(own("; ".to_owned()));
            }
            pieces.push(author.clone());
        }
        if pieces.is_empty() {
            pieces.extend([title, own(format!(" ({year}). "))]);
        } else {
            pieces.extend([own(format!(" ({year}). ")), title, own(". ".to_owned())]);
        }
        if let Some(publisher) = &self.publisher {
            let value = publisher.value.trim_end_matches('.').to_owned();
            pieces.extend([Localised { value, ..*publisher }, own(". ".to_owned())]);
        }
        pieces
    }

    /// The whole as plain text.
    pub(super) fn text(&self, lang: Lang) -> String {
        let mut text: String = self.pieces(lang).into_iter().map(|piece| piece.value).collect();
        text.push_str(&self.url);
        text
    }
}

/// The year of publication, else of the last revision, else of creation.
fn year(record: &Record) -> Option<u16> {
    let kinds = [DateKind::Published, DateKind::Revision, DateKind::Created];
    kinds.into_iter().find_map(|kind| record.date(kind)).map(PartialDate::year)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english(value: &str) -> Localised {
        Localised { value: value.to_owned(), lang: Lang::En }
    }

    fn citation(authors: &[&str], year: Option<u16>) -> Citation {
        Citation {
            authors: authors.iter().map(|name| english(name)).collect(),
            year,
            title: english("Salmon survey."),
            publisher: None,
            url: "https://x.ca/en/record/1".to_owned(),
        }
    }

    #[test]
    fn only_pieces_in_the_other_language_say_so() {
        let pieces = citation(&["Parks Canada"], Some(2018)).pieces(Lang::Fr);
        let langs: Vec<Lang> = pieces.iter().map(|piece| piece.lang).collect();
        assert_eq!(langs, [Lang::En, Lang::Fr, Lang::En, Lang::Fr]);
    }

    #[test]
    fn a_citation_is_plain_text() {
        let text = citation(&["Fisheries and Oceans Canada"], Some(2018)).text(Lang::En);
        assert_eq!(text, "Fisheries and Oceans Canada (2018). Salmon survey. https://x.ca/en/record/1");
    }

    #[test]
    fn all_authors_are_named_and_the_publisher_behind_the_title() {
        let whole = Citation {
            publisher: Some(english("Hakai Institute")),
            url: "https://doi.org/10.21966/1".to_owned(),
            ..citation(&["Holmes, Keith", "Burt, Jenn"], Some(2020))
        };
        assert_eq!(
            whole.text(Lang::En),
            "Holmes, Keith; Burt, Jenn (2020). Salmon survey. Hakai Institute. https://doi.org/10.21966/1"
        );
    }

    #[test]
    fn what_is_missing_is_said_or_left_out() {
        assert_eq!(
            citation(&[], None).text(Lang::Fr),
            "Salmon survey (s.\u{a0}d.). https://x.ca/en/record/1"
        );
        assert_eq!(
            citation(&[], Some(1999)).text(Lang::En),
            "Salmon survey (1999). https://x.ca/en/record/1"
        );
    }
}
