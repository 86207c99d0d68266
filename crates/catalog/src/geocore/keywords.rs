//! Keywords: one joined text per language in the flat shape, a list of pairs in the structured one.

use super::json::Json;
use super::text::{bilingual, lines, one_line};
use super::warning::Notes;
use crate::{Bilingual, Lang};

/// The keywords of each language, in the item's order, each once whatever its case.
pub(super) fn keywords(value: &Json, own: Lang, notes: &mut Notes) -> Bilingual<Vec<String>> {
    let joined = |half: &str, notes: &mut Notes| -> Vec<String> {
        let parts = value.items().iter().filter_map(|pair| super::text::scalar(pair.get(half), notes));
        parts.filter_map(|keyword| one_line(&keyword)).collect()
    };
    let (en, fr) = if value.items().is_empty() {
        let Bilingual { en, fr } = bilingual(value, own, notes, lines);
        (split(&en.unwrap_or_default()), split(&fr.unwrap_or_default()))
    } else {
        (joined("en", notes), joined("fr", notes))
    };
    Bilingual { en: unique(en), fr: unique(fr) }
}

/// Splits a joined list. Real lists mix commas and semicolons, so both end a keyword, except a comma
/// - inside parentheses: `Territories (NT, NU)`;
/// - between digits: `1,000 m`;
/// - without a blank behind it, in a list that is joined with `, `;
/// - before a word no keyword begins with: `plans de rétablissement, de gestion et de conservation`.
fn split(text: &str) -> Vec<String> {
    let has_spaced_commas = text.contains(", ");
    // A parenthesis that is never closed must not swallow the rest of the list.
    let is_balanced = text.matches('(').count() == text.matches(')').count();
    let mut keywords = Vec::new();
    let (mut start, mut depth) = (0, 0_usize);
    for (at, char) in text.char_indices() {
        match char {
            '(' if is_balanced => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let is_end = match char {
            ';' | '\n' => depth == 0,
            ',' => depth == 0 && ends_keyword(&text[..at], &text[at + 1..], has_spaced_commas),
            _ => false,
        };
        if is_end {
            keywords.extend(one_line(&text[start..at]));
            start = at + char.len_utf8();
        }
    }
    keywords.extend(one_line(&text[start..]));
    keywords
}

/// Words that go on with what stood before the comma.
const CONTINUATIONS: [&str; 8] = ["de ", "du ", "des ", "et ", "ou ", "and ", "or ", "of "];

fn ends_keyword(before: &str, behind: &str, has_spaced_commas: bool) -> bool {
    let is_digit = |char: char| char.is_ascii_digit();
    let is_followed_by_blank =
        behind.is_empty() || behind.starts_with(|char: char| char.is_whitespace() || char == ',');
    if is_followed_by_blank {
        return !CONTINUATIONS.iter().any(|word| behind.trim_start().starts_with(word));
    }
    let is_number = before.ends_with(is_digit) && behind.starts_with(is_digit);
    !(has_spaced_commas || is_number)
}

fn unique(keywords: Vec<String>) -> Option<Vec<String>> {
    let mut seen = std::collections::HashSet::with_capacity(keywords.len());
    let unique: Vec<String> =
        keywords.into_iter().filter(|keyword| seen.insert(keyword.to_lowercase())).collect();
    (!unique.is_empty()).then_some(unique)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_joined_list_is_split_into_its_keywords() {
        let check = |text: &str, expected: &[&str]| {
            assert_eq!(unique(split(text)).unwrap_or_default(), expected, "{text}");
        };
        check("Land, Water, ", &["Land", "Water"]);
        check("Climate, Climate, climate", &["Climate"]);
        check("Gull;Jaegers; murre, Animals", &["Gull", "Jaegers", "murre", "Animals"]);
        check("ST Science > Earth Sciences, Canada", &["ST Science > Earth Sciences", "Canada"]);
        check("Territories (NT, NU), Birds", &["Territories (NT, NU)", "Birds"]);
        check("broken (NT, NU, Birds", &["broken (NT", "NU", "Birds"]);
        check(
            "Plans de gestion, de conservation et de suivi, Sol",
            &["Plans de gestion, de conservation et de suivi", "Sol"],
        );
        check("1,000 m, snow", &["1,000 m", "snow"]);
        check("snow,ice,1,2", &["snow", "ice", "1,2"]);
        check(" null ", &[]);
        check(",,; ,", &[]);
    }
}
