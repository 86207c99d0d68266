//! Open code lists (ISO 19115, HNAP): the codes we know with our own wording, everything else as the record has it.

mod lists;

use super::json::Json;
use super::limits::{MAX_VALUES, first_distinct};
use super::text::{halves, meaningful, one_line, scalar};
use super::warning::{Notes, Warning};
use crate::codes::{CodeValue, Theme, Topic};
use crate::{Bilingual, Facet};

pub(super) use lists::{
    CHARACTER_SETS, Known, MAINTENANCES, RESTRICTIONS, ROLES, SPATIAL_REPRESENTATIONS, STATUSES, TYPES,
};

/// The code of the list behind a facet that `key` means, in any case. Types and statuses have a list here.
pub fn listed_code(facet: Facet, key: &str) -> Option<&'static str> {
    let list = match facet {
        Facet::Type => TYPES,
        Facet::Status => STATUSES,
        Facet::Org | Facet::Theme | Facet::Topic | Facet::Format | Facet::Source => return None,
    };
    list.iter().map(|known| known.0).find(|code| code.eq_ignore_ascii_case(key))
}

/// The first code of a field that has one.
pub(super) fn code_value(value: &Json, known: &'static [Known], notes: &mut Notes) -> Option<CodeValue> {
    code_values(value, known, notes).into_iter().next()
}

/// The codes of a field: `english; français`, `a, b; x, y`, `{en, fr}` or a list of those; each once.
pub(super) fn code_values(value: &Json, known: &'static [Known], notes: &mut Notes) -> Vec<CodeValue> {
    let parts = if value.items().is_empty() { std::slice::from_ref(value) } else { value.items() };
    let values = parts.iter().flat_map(|part| {
        let (en, fr) = halves(part, notes);
        let (mut en, mut fr) = (names(en.as_deref()), names(fr.as_deref()));
        let pairs = std::iter::from_fn(|| match (en.next(), fr.next()) {
            (None, None) => None,
            (en, fr) => Some((en.and_then(one_line), fr.and_then(one_line))),
        });
        pairs.filter_map(|(en, fr)| one_code(en, fr, known, notes)).collect::<Vec<_>>()
    });
    let (values, left_out) = first_distinct(values, MAX_VALUES, |value| value.code.clone());
    notes.left_out.values += left_out;
    values
}

fn names(half: Option<&str>) -> impl Iterator<Item = &str> {
    half.into_iter().flat_map(|half| half.split(','))
}

fn one_code(
    en: Option<String>,
    fr: Option<String>,
    known: &'static [Known],
    notes: &mut Notes,
) -> Option<CodeValue> {
    let find = |name: Option<&String>| {
        let name = name?;
        known
            .iter()
            .find(|known| is_same(name, known.0))
            .or_else(|| known.iter().find(|known| is_same(name, known.1)))
    };
    if let Some((code, _, english, french)) = find(en.as_ref()).or_else(|| find(fr.as_ref())) {
        let label = Bilingual::new((*english).to_owned(), (*french).to_owned());
        return Some(CodeValue { code: (*code).to_owned(), label });
    }
    let code = en.clone().or_else(|| fr.clone())?;
    notes.add(Warning::UnknownCode);
    Some(CodeValue { code, label: Bilingual { en, fr } })
}

/// Case, blanks and punctuation aside.
fn is_same(name: &str, code: &str) -> bool {
    letters(name).eq(letters(code))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// The topics of `topicCategory`, each once in the item's order: joined codes, or a list of `{code, label}`.
pub(super) fn topics(value: &Json, notes: &mut Notes) -> Vec<Topic> {
    let parts = if value.items().is_empty() { std::slice::from_ref(value) } else { value.items() };
    let mut topics = Vec::new();
    for part in parts {
        let field = if part.fields().is_empty() { part } else { part.get("code") };
        let Some(codes) = scalar(field, notes) else { continue };
        for code in codes.split([',', ';']).filter_map(meaningful) {
            match Topic::from_record_code(code) {
                Some(topic) if topics.contains(&topic) => {}
                Some(topic) => topics.push(topic),
                None => notes.add(Warning::UnknownTopic),
            }
        }
    }
    if topics.is_empty() {
        notes.add(Warning::MissingTopic);
    }
    topics
}

/// The themes of the topics, in the order of `Theme::ALL`.
pub(super) fn themes(topics: &[Topic]) -> Vec<Theme> {
    let has = |theme: &Theme| topics.iter().any(|topic| topic.theme() == *theme);
    Theme::ALL.iter().copied().filter(has).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(json: &str, known: &'static [Known], expected: &[(&str, &str, &str)], warns: bool) {
        let mut notes = Notes::default();
        let values = code_values(&serde_json::from_str(json).unwrap(), known, &mut notes);
        let found: Vec<_> = values
            .iter()
            .map(|value| {
                let label = |half: &Option<String>| half.clone().unwrap_or_default();
                (value.code.clone(), label(&value.label.en), label(&value.label.fr))
            })
            .collect();
        let expected: Vec<_> =
            expected.iter().map(|(a, b, c)| ((*a).into(), (*b).into(), (*c).into())).collect();
        assert_eq!(found, expected, "{json}");
        assert_eq!(notes.into_warnings().contains(&Warning::UnknownCode), warns, "{json}");
    }

    #[test]
    fn codes_get_their_canonical_case_and_our_wording() {
        let ongoing = [("onGoing", "Ongoing", "En continu")];
        check(r#""onGoing; enContinue""#, STATUSES, &ongoing, false);
        check(r#""ongoing""#, STATUSES, &ongoing, false);
        check(r#"{"en": "ongoing", "fr": null}"#, STATUSES, &ongoing, false);
        check(r#"{"en": null, "fr": "En continue"}"#, STATUSES, &ongoing, false);
        check(r#""On going;""#, STATUSES, &ongoing, false);
        let vector = ("vector", "Vector", "Vectoriel");
        let grid = ("grid", "Grid", "Matriciel");
        check(r#""vector, grid; vecteur, grille""#, SPATIAL_REPRESENTATIONS, &[vector, grid], false);
        check(r#""vector, vector; vecteur""#, SPATIAL_REPRESENTATIONS, &[vector], false);
        check(r#"["grid; grille", {"en": "vector"}]"#, SPATIAL_REPRESENTATIONS, &[grid, vector], false);
        check(r#""licence; licence""#, RESTRICTIONS, &[("license", "Licence", "Licence")], false);
    }

    #[test]
    fn unknown_codes_keep_the_halves_of_the_record() {
        check(r#""webMap; carteWeb""#, TYPES, &[("webMap", "webMap", "carteWeb")], true);
        check(r#""Not Available; Indisponible""#, TYPES, &[], false);
        check("null", TYPES, &[], false);
        check(r#"" ; ""#, TYPES, &[], false);
    }

    #[test]
    fn topics_are_read_in_every_spelling() {
        let check = |json: &str, expected: &[Topic], warnings: &[Warning]| {
            let mut notes = Notes::default();
            assert_eq!(topics(&serde_json::from_str(json).unwrap(), &mut notes), expected, "{json}");
            assert_eq!(notes.into_warnings(), warnings, "{json}");
        };
        check(r#""oceans, inland_waters, oceans""#, &[Topic::Oceans, Topic::InlandWaters], &[]);
        check(r#"[{"code": "elevation"}, "transport"]"#, &[Topic::Elevation, Topic::Transportation], &[]);
        check(r#""oceans;lakes""#, &[Topic::Oceans], &[Warning::UnknownTopic]);
        check("null", &[], &[Warning::MissingTopic]);
    }

    #[test]
    fn no_list_names_a_code_twice() {
        for list in
            [TYPES, STATUSES, MAINTENANCES, SPATIAL_REPRESENTATIONS, RESTRICTIONS, ROLES, CHARACTER_SETS]
        {
            for (position, known) in list.iter().enumerate() {
                assert!(list[..position].iter().all(|other| other.0 != known.0), "{}", known.0);
            }
        }
    }
}
