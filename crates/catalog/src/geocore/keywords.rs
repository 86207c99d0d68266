//! Keywords: one joined text per language in the flat shape, a list of pairs in the structured one.

use super::json::Json;
use super::limits::{MAX_KEYWORDS, first_distinct};
use super::text::{bilingual, lines, one_line, scalar};
use super::warning::Notes;
use crate::{Bilingual, Lang, folded};

/// The keywords of each language, in the item's order, each once whatever its case and accents: searches find both alike.
pub(super) fn keywords(value: &Json, own: Lang, notes: &mut Notes) -> Bilingual<Vec<String>> {
    let joined =
        if value.items().is_empty() { bilingual(value, own, notes, lines) } else { Bilingual::default() };
    let mut keywords = Bilingual::default();
    for lang in Lang::ALL {
        let listed = value.items().iter().filter_map(|entry| listed(entry, lang, own, notes));
        let joined = joined.get(lang).map_or("", String::as_str);
        let all = listed.chain(split(joined));
        let (kept, left_out) = first_distinct(all, MAX_KEYWORDS, |keyword| folded(keyword));
        *keywords.get_mut(lang) = (!kept.is_empty()).then_some(kept);
        *notes.left_out.keywords.get_mut(lang) = (left_out > 0).then_some(left_out);
    }
    keywords
}

/// An entry of a list: a text per language, or a bare one in the item's own.
fn listed(entry: &Json, lang: Lang, own: Lang, notes: &mut Notes) -> Option<String> {
    let is_bare = entry.text().is_some();
    if is_bare && lang != own {
        return None;
    }
    let text = scalar(if is_bare { entry } else { entry.get(lang.code()) }, notes)?;
    one_line(&text)
}

/// Splits a joined list. Real lists mix commas and semicolons, so both end a keyword, except a comma
/// - inside parentheses: `Territories (NT, NU)`;
/// - between digits: `1,000 m`;
/// - without a blank behind it, in a list that is joined with `, `;
/// - before a word no keyword begins with: `plans de rétablissement, de gestion et de conservation`;
/// - in a list with quoted keywords that are joined by semicolons: `"Ottawa, Ontario"; Plants, aquatic`.
fn split(text: &str) -> impl Iterator<Item = String> {
    let has_spaced_commas = text.contains(", ");
    // A parenthesis that is never closed must not swallow the rest of the list.
    let is_balanced = text.matches('(').count() == text.matches(')').count();
    let quotes = Quotes::of(text);
    let mut depth = 0_usize;
    let mut ahead = quotes.spans.iter().peekable();
    let mut ends = Vec::new();
    for (at, char) in text.char_indices() {
        while ahead.next_if(|(_, end)| *end <= at).is_some() {}
        if ahead.peek().is_some_and(|(start, _)| *start <= at) {
            continue;
        }
        match char {
            '(' if is_balanced => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let is_end = match char {
            ';' => depth == 0 && quotes.separates(';'),
            '\n' => depth == 0,
            ',' => {
                depth == 0
                    && quotes.separates(',')
                    && ends_keyword(&text[..at], &text[at + 1..], has_spaced_commas)
            }
            _ => false,
        };
        if is_end {
            ends.push(at);
        }
    }
    ends.push(text.len());
    let mut start = 0;
    ends.into_iter().filter_map(move |end| {
        let keyword = unquoted(text[start..end].trim());
        start = text.len().min(end + 1);
        one_line(keyword)
    })
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

/// The keywords of a list that stand in quotation marks as a whole.
struct Quotes {
    /// From the opening mark to behind the closing one.
    spans: Vec<(usize, usize)>,
    /// Whether only a semicolon, or only a comma, stands beside them.
    only: Option<char>,
}

impl Quotes {
    const PAIRS: [(char, char); 3] = [('"', '"'), ('“', '”'), ('«', '»')];

    fn of(text: &str) -> Self {
        let mut spans: Vec<(usize, usize)> = Vec::new();
        let mut beside = [false; 2];
        // Of the quotation that is open: where it begins, what ends it, and the separator before it.
        let mut open: Option<(usize, char, Option<char>)> = None;
        let mut before = None;
        let mut chars = text.char_indices().filter(|(_, char)| !char.is_whitespace()).peekable();
        while let Some((at, char)) = chars.next() {
            let behind = chars.peek().map(|(_, char)| *char);
            match open {
                Some((start, close, separator)) if char == close && behind.is_none_or(is_separator) => {
                    spans.push((start, at + char.len_utf8()));
                    for sign in [separator, behind].into_iter().flatten() {
                        beside[usize::from(sign == ',')] = true;
                    }
                    open = None;
                }
                None if before.is_none_or(is_separator) => {
                    let pair = Self::PAIRS.iter().find(|(first, _)| *first == char);
                    open = pair.map(|(_, close)| (at, *close, before));
                }
                _ => {}
            }
            before = Some(char);
        }
        let only = match beside {
            [true, false] => Some(';'),
            [false, true] => Some(','),
            _ => None,
        };
        Self { spans, only }
    }

    fn separates(&self, sign: char) -> bool {
        self.only.is_none_or(|only| only == sign)
    }
}

const fn is_separator(char: char) -> bool {
    matches!(char, ';' | ',')
}

/// A keyword without the quotation marks around it.
fn unquoted(keyword: &str) -> &str {
    let inner =
        Quotes::PAIRS.iter().find_map(|(open, close)| keyword.strip_prefix(*open)?.strip_suffix(*close));
    inner.filter(|inner| !inner.contains(['"', '“', '«'])).unwrap_or(keyword)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_joined_list_is_split_into_its_keywords() {
        let check = |text: &str, expected: &[&str]| {
            let found = keywords(&Json::Text(text.into()), Lang::En, &mut Notes::default()).en;
            assert_eq!(found.unwrap_or_default(), expected, "{text}");
        };
        check("Land, Water, ", &["Land", "Water"]);
        check("Climate, Climate, climate", &["Climate"]);
        check("Québec, QUEBEC, quebec, Forêt, foret", &["Québec", "Forêt"]);
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

    #[test]
    fn quoted_keywords_stay_whole_and_say_what_joins_the_others() {
        let check = |text: &str, expected: &[&str]| {
            let found = keywords(&Json::Text(text.into()), Lang::En, &mut Notes::default()).en;
            assert_eq!(found.unwrap_or_default(), expected, "{text}");
        };
        let places = ["Ottawa, Ontario", "Plants, aquatic", "Water"];
        check("\"Ottawa, Ontario\"; Plants, aquatic; Water", &places);
        check(
            "Plants, aquatic; Water; « Ottawa, Ontario »",
            &["Plants, aquatic", "Water", "Ottawa, Ontario"],
        );
        check("&quot;Ottawa, Ontario&quot;; Plants, aquatic; Water", &places);
        check(
            "\"Ottawa; Ontario\", Plants; aquatic, Water",
            &["Ottawa; Ontario", "Plants; aquatic", "Water"],
        );
        check("“Ottawa, Ontario”, Plants", &["Ottawa, Ontario", "Plants"]);
        check("24\" pipes, \"open, water", &["24\" pipes", "\"open", "water"]);
        check("Ice &amp; snow, fauna", &["Ice & snow", "fauna"]);
    }

    #[test]
    fn lists_of_texts_are_keywords_too() {
        let read =
            |json: &str| keywords(&serde_json::from_str(json).unwrap(), Lang::Fr, &mut Notes::default());
        let fr = |words: &[&str]| Some(words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
        assert_eq!(
            read(r#"["eau", "sol, gelé", "Eau"]"#),
            Bilingual { en: None, fr: fr(&["eau", "sol, gelé"]) }
        );
        let both = read(r#"[{"en": "ice", "fr": "glace"}, {"fr": "sol"}]"#);
        assert_eq!(both, Bilingual { en: fr(&["ice"]), fr: fr(&["glace", "sol"]) });
    }

    #[test]
    fn keywords_beyond_the_limit_are_counted() {
        let words: Vec<String> = (0..MAX_KEYWORDS + 7).map(|number| format!("k{number}")).collect();
        let text = words.join(", ");
        let mut notes = Notes::default();
        let found = keywords(&Json::Text(text.into()), Lang::En, &mut notes);
        assert_eq!(found.en.map(|keywords| keywords.len()), Some(MAX_KEYWORDS));
        assert_eq!(notes.left_out.keywords, Bilingual { en: Some(7), fr: None });
    }
}
