//! Limits of use: prose in which addresses follow what they explain, as `label (url)`.

use catalog::{Localised, Record};
use leptos::prelude::*;

use super::credit::{OtherConstraints, thanked};
use super::fact::Panel;
use super::left_out::LeftOut;
use super::text::{Rich, SafeHtml, Text, foreign, shown};
use crate::i18n::t;
use crate::page::use_lang;

/// A piece of a licence text.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece<'a> {
    Text(&'a str),
    Link { label: &'a str, url: &'a str },
}

#[component]
pub(super) fn LicencePanel(record: Record) -> impl IntoView {
    let lang = use_lang();
    let limits = match record.use_limits.localised(lang) {
        Some(text) => view! { <LinkedText text id=record.id.clone() /> }.into_any(),
        None => view! { <p class="missing">{t(lang, "record-no-licence")}</p> }.into_any(),
    };
    let constraints = record.access_constraints.iter().filter_map(|value| shown(&value.label));
    let constraints = constraints.map(|value| view! { <li>{value}</li> }).collect::<Vec<_>>();
    let constraints = (!constraints.is_empty()).then(|| {
        view! {
            <p class="panel-label">{t(lang, "record-access-constraints")}</p>
            <ul class="plain-list">{constraints}</ul>
        }
    });
    view! {
        <Panel heading="record-licence">
            {limits}
            {constraints}
            <OtherTerms record=record.clone() />
            <Thanked record />
        </Panel>
    }
}

/// What else is asked of those who use the data; long texts are further down, without what they ask of everybody.
#[component]
fn OtherTerms(record: Record) -> impl IntoView {
    let lang = use_lang();
    let text = record.other_constraints.localised(lang)?;
    let (label, shown) = match OtherConstraints::of(&text.value) {
        OtherConstraints::Beside => {
            let html = SafeHtml::of(&text)?;
            ("record-other-constraints", view! { <Rich html /> }.into_any())
        }
        OtherConstraints::Below { demands } => {
            let demands = Localised { value: demands?, ..text };
            ("record-credit-demanded", view! { <p><Text text=demands /></p> }.into_any())
        }
    };
    Some(view! { <p class="panel-label">{t(lang, label)}</p> <div class="panel-text">{shown}</div> })
}

#[component]
fn Thanked(record: Record) -> impl IntoView {
    let lang = use_lang();
    let names = thanked(&record.credits, lang);
    let items = names.into_iter().map(|text| view! { <li><Text text /></li> }).collect::<Vec<_>>();
    (!items.is_empty()).then(|| {
        view! {
            <p class="panel-label">{t(lang, "record-contacts-credit")}</p>
            <ul class="plain-list">{items}</ul>
        }
    })
}

#[component]
fn LinkedText(text: Localised, id: String) -> impl IntoView {
    let mut pieces = pieces(&text.value).into_iter();
    let shown = pieces.by_ref().take(MOST).map(|piece| match piece {
        Piece::Text(text) => view! { <li dir="auto">{text.to_owned()}</li> }.into_any(),
        Piece::Link { label, url } => {
            view! { <li dir="auto"><a href=url.to_owned() rel="license">{label.to_owned()}</a></li> }
                .into_any()
        }
    });
    let shown = shown.collect_view();
    view! {
        <ul class="plain-list" lang=foreign(text.lang)>{shown}</ul>
        <LeftOut count=pieces.len() id />
    }
}

/// The pieces that are shown; no licence has so many.
const MOST: usize = 100;

/// Splits at semicolons and at addresses; an address belongs to the words right before it.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, url, after)) = next_link(rest) {
        let (earlier, label) = before.rsplit_once(';').unwrap_or(("", before));
        pieces.extend(sentences(earlier));
        let label = label.trim();
        pieces.push(Piece::Link { label: if label.is_empty() { url } else { label }, url });
        rest = after;
    }
    pieces.extend(sentences(rest));
    pieces
}

fn sentences(text: &str) -> impl Iterator<Item = Piece<'_>> {
    // Full stops and commas are what remains between two links.
    text.split(';').map(str::trim).filter(|part| part.chars().any(char::is_alphanumeric)).map(Piece::Text)
}

/// The text before the next `(http…)`, the address, and the text behind its bracket.
fn next_link(text: &str) -> Option<(&str, &str, &str)> {
    let (open, _) = text.match_indices('(').find(|(open, _)| is_web(text[open + 1..].trim_start()))?;
    let inside = &text[open + 1..];
    let close = closing(inside)?;
    let url = inside[..close].trim();
    (!url.contains(char::is_whitespace)).then_some((&text[..open], url, &inside[close + 1..]))
}

/// Where the bracket ends that was open before `inside`: addresses may have some of their own.
fn closing(inside: &str) -> Option<usize> {
    let mut open = 1;
    inside.char_indices().find_map(|(place, char)| {
        open += i32::from(char == '(') - i32::from(char == ')');
        (open == 0).then_some(place)
    })
}

fn is_web(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

#[cfg(test)]
mod tests {
    use super::Piece::{Link, Text};
    use super::*;

    #[test]
    fn a_trailing_address_becomes_a_link() {
        let url = "http://open.canada.ca/en/open-government-licence-canada";
        let text = format!("Open Government Licence - Canada ({url})");
        assert_eq!(pieces(&text), [Link { label: "Open Government Licence - Canada", url }]);
    }

    #[test]
    fn the_label_is_the_last_sentence_before_the_address() {
        let text = "© Ministère. Tous droits réservés; Licence (https://a.ca/l); Autre ( https://b.ca ).";
        assert_eq!(
            pieces(text),
            [
                Text("© Ministère. Tous droits réservés"),
                Link { label: "Licence", url: "https://a.ca/l" },
                Link { label: "Autre", url: "https://b.ca" },
            ]
        );
    }

    #[test]
    fn texts_without_a_usable_address_stay_text() {
        assert_eq!(pieces("Unrestricted (see office)"), [Text("Unrestricted (see office)")]);
        assert_eq!(pieces("L (javascript:alert(1))"), [Text("L (javascript:alert(1))")]);
        assert_eq!(pieces("L (https://a.ca/x y)"), [Text("L (https://a.ca/x y)")]);
        assert_eq!(pieces("L (https://a.ca"), [Text("L (https://a.ca")]);
        assert_eq!(pieces("(https://a.ca)"), [Link { label: "https://a.ca", url: "https://a.ca" }]);
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn an_address_keeps_its_own_brackets() {
        assert_eq!(pieces("L (https://a.ca/x_(y))"), [Link { label: "L", url: "https://a.ca/x_(y)" }]);
        assert_eq!(pieces("L (https://a.ca/x_(y)"), [Text("L (https://a.ca/x_(y)")]);
    }
}
