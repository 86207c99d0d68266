//! `/api/ui/suggest`: what the beginning of a search may become, in words, with what choosing it does.

use catalog::search::{Area, Relation};
use catalog::search_url::to_path;
use catalog::suggestions::{Found, MAX_SUGGESTIONS, MAX_TYPED, Meaning, Suggestion, Suggestions};
use catalog::{Facet, Lang, Search};
use http::{HeaderValue, header};
use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, Json};
use serde::{Deserialize, Serialize};

use super::UiError;
use crate::i18n::{t, t_args};
use crate::links::record_path;
use crate::page::{set_header, use_page_context};

/// Suggestions as a list shows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offers {
    /// How many there are, for those who do not see them.
    pub said: String,
    pub items: Vec<Offer>,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// The name in pieces, with whether each was typed.
    pub name: Vec<(String, bool)>,
    /// The language of the name, where it is not the page's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// What it is, and how much of it there is.
    pub note: String,
    /// Where it leads from anywhere.
    pub href: String,
    /// What choosing it writes into the fields of a search form; nothing when it leads elsewhere.
    pub fields: Vec<(String, String)>,
}

/// At most eight offers for the first hundred characters of `q`.
#[server(prefix = "/api/ui", endpoint = "suggest", input = GetUrl, output = Json)]
pub async fn suggest(lang: Lang, q: String) -> Result<Offers, UiError> {
    let context = use_page_context();
    let typed: String = q.chars().take(MAX_TYPED).collect();
    let found = context.catalogue.suggest(&typed, lang, MAX_SUGGESTIONS).await?;
    if found.is_whole {
        let version = context.asset_version.trim_start_matches("?v=");
        if let Ok(tag) = HeaderValue::try_from(format!("W/\"{}-{version}\"", found.snapshot)) {
            set_header(header::ETAG, tag);
        }
    } else {
        set_header(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    Ok(offers(&found, lang))
}

/// Suggestions in the words of `lang`.
pub fn offers(found: &Suggestions, lang: Lang) -> Offers {
    let items: Vec<Offer> = found.items.iter().map(|suggestion| offer(suggestion, lang)).collect();
    Offers { said: t_args(lang, "suggest-count", &[("count", items.len().into())]), items }
}

fn offer(suggestion: &Suggestion, lang: Lang) -> Offer {
    let pieces = suggestion.name.value.iter().map(|piece| (piece.text.clone(), piece.marked));
    Offer {
        name: pieces.collect(),
        lang: Some(suggestion.lang()).filter(|own| *own != lang),
        note: note(&suggestion.meaning, lang),
        href: href(suggestion, lang),
        fields: fields(suggestion),
    }
}

fn note(meaning: &Meaning, lang: Lang) -> String {
    let count = |id: &str, count: u64| t_args(lang, id, &[("count", count.into())]);
    match meaning {
        Meaning::Words { found: None } => String::new(),
        Meaning::Words { found: Some(Found::Records(records)) } => count("suggest-records", *records),
        Meaning::Words { found: Some(Found::AboutRecords(records)) } => {
            count("suggest-about-records", rounded(*records))
        }
        Meaning::Words { found: Some(Found::Titles(titles)) } => count("suggest-titles", *titles),
        Meaning::Record { .. } => t(lang, "suggest-record"),
        Meaning::Value { facet: Facet::Theme, count, .. } => {
            t_args(lang, "suggest-theme", &[("count", (*count).into())])
        }
        Meaning::Value { count, .. } => t_args(lang, "suggest-organization", &[("count", (*count).into())]),
        Meaning::Place { words, .. } if words.is_empty() => t(lang, "suggest-place"),
        Meaning::Place { words, .. } => t_args(lang, "suggest-place-for", &[("text", words.as_str().into())]),
    }
}

/// Two digits of it.
const fn rounded(count: u64) -> u64 {
    let mut unit = 1;
    while count / unit >= 100 {
        unit *= 10;
    }
    (count + unit / 2) / unit * unit
}

fn href(suggestion: &Suggestion, lang: Lang) -> String {
    let search = match &suggestion.meaning {
        Meaning::Words { .. } => Search { text: suggestion.plain_name(), ..Search::default() },
        Meaning::Record { id } => return record_path(lang, id),
        Meaning::Value { facet, key, .. } => Search::default().with(*facet, key),
        Meaning::Place { bbox, words } => {
            let area = Area { bbox: *bbox, relation: Relation::default() };
            Search { text: words.clone(), area: Some(area), ..Search::default() }
        }
    };
    to_path(&search, lang)
}

fn fields(suggestion: &Suggestion) -> Vec<(String, String)> {
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    match &suggestion.meaning {
        Meaning::Words { .. } => vec![field("q", &suggestion.plain_name())],
        Meaning::Record { .. } => Vec::new(),
        Meaning::Value { facet, key, .. } => vec![field("q", ""), field(facet.name(), key)],
        Meaning::Place { bbox, words } => vec![field("q", words), field("bbox", &bbox.to_string())],
    }
}

#[cfg(test)]
mod tests {
    use catalog::results::Fragment;
    use catalog::{Bbox, Localised};

    use super::*;

    fn shown(meaning: Meaning, lang: Lang) -> Offer {
        let pieces = [("Eau", true), (" du lac", false)];
        let pieces = pieces.map(|(text, marked)| Fragment { text: text.to_owned(), marked });
        offer(&Suggestion { name: Localised { value: pieces.into(), lang: Lang::Fr }, meaning }, lang)
    }

    #[test]
    fn an_offer_says_what_it_is_where_it_leads_and_what_it_fills_in() {
        let bbox = Bbox::new(-80.0, 42.0, -70.0, 50.0).expect("a box");
        let key = "lacs".to_owned();
        for (meaning, note, href, fields) in [
            (
                Meaning::Words { found: Some(Found::Records(1278)) },
                "1\u{a0}278 fiches",
                "/fr/search?q=Eau+du+lac",
                &[("q", "Eau du lac")][..],
            ),
            (Meaning::Record { id: "a/b".to_owned() }, "Fiche", "/fr/record/a%2Fb", &[]),
            (
                Meaning::Value { facet: Facet::Org, key, count: 1 },
                "Organisation, 1 fiche",
                "/fr/search?org=lacs",
                &[("q", ""), ("org", "lacs")],
            ),
            (
                Meaning::Place { bbox, words: "eau".to_owned() },
                "Lieu, pour «\u{a0}eau\u{a0}»",
                "/fr/search?q=eau&bbox=-80,42,-70,50",
                &[("q", "eau"), ("bbox", "-80,42,-70,50")],
            ),
        ] {
            let offer = shown(meaning, Lang::Fr);
            assert_eq!(offer.note.replace('\u{202f}', "\u{a0}"), note);
            assert_eq!((offer.href.as_str(), offer.lang), (href, None));
            let found: Vec<_> =
                offer.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            assert_eq!(found, fields);
        }
    }

    #[test]
    fn a_name_in_the_other_language_says_so() {
        assert_eq!(shown(Meaning::Words { found: None }, Lang::En).lang, Some(Lang::Fr));
    }

    #[test]
    fn what_is_not_counted_exactly_has_two_digits() {
        for (count, expected) in [(7, 7), (99, 99), (104, 100), (1_278, 1_300), (999_999, 1_000_000)] {
            assert_eq!(rounded(count), expected);
        }
    }
}
