//! Texts with the matched words marked, and the part of a text around the first match.

use std::collections::BTreeSet;

use catalog::Lang;
use catalog::results::Fragment;
use query::Plan;
use query::analysis::Analyser;
use query::plan::Term;
use query::tokens::{Token, tokens};

/// The words to mark.
pub(super) struct Marks {
    analyser: Analyser,
    terms: BTreeSet<Term>,
}

/// About how many bytes of a description a card shows.
const EXCERPT: usize = 260;
/// How much of it stands before the first match.
const BEFORE: usize = 60;

impl Marks {
    pub(super) fn new(plan: &Plan) -> Self {
        Self { analyser: Analyser::default(), terms: plan.marked.clone() }
    }

    pub(super) fn none() -> Self {
        Self { analyser: Analyser::default(), terms: BTreeSet::new() }
    }

    /// The whole text in fragments.
    pub(super) fn mark(&self, text: &str, lang: Lang) -> Vec<Fragment> {
        fragments(text, &self.matches(text, lang))
    }

    /// The part of the text around its first match, cut between words, with one `…` where it was cut.
    pub(super) fn excerpt(&self, text: &str, lang: Lang) -> Vec<Fragment> {
        let first = if self.terms.is_empty() {
            None
        } else {
            tokens(text)
                .find(|token| self.is_match(token, lang))
                .filter(|token| token.end() > EXCERPT * 2 / 3)
        };
        let start = first.map_or(0, |token| word_start(text, token.start.saturating_sub(BEFORE)));
        let end = word_end(text, start + EXCERPT);
        let mut shown = String::new();
        if start > 0 {
            shown.push_str("… ");
        }
        let part = &text[start..end];
        if end < text.len() {
            // The end of a sentence that happens to lie here would make four dots.
            shown.push_str(part.trim_end_matches([' ', ',', ';', ':', '(', '.', '…']));
            shown.push('…');
        } else {
            shown.push_str(part);
        }
        self.mark(&shown, lang)
    }

    fn matches<'t>(&self, text: &'t str, lang: Lang) -> Vec<Token<'t>> {
        if self.terms.is_empty() {
            return Vec::new();
        }
        tokens(text).filter(|token| self.is_match(token, lang)).collect()
    }

    fn is_match(&self, token: &Token<'_>, lang: Lang) -> bool {
        let term = self.analyser.any_term(token.text, lang).and_then(|term| Term::new(&term));
        term.is_some_and(|term| self.terms.contains(&term))
    }
}

fn fragments(text: &str, matches: &[Token<'_>]) -> Vec<Fragment> {
    let mut fragments = Vec::new();
    let mut push = |text: &str, marked: bool| {
        if !text.is_empty() {
            fragments.push(Fragment { text: text.to_owned(), marked });
        }
    };
    let mut at = 0;
    for token in matches {
        push(&text[at..token.start], false);
        push(token.text, true);
        at = token.end();
    }
    push(&text[at..], false);
    fragments
}

/// The start of the first word at or behind `at`.
fn word_start(text: &str, at: usize) -> usize {
    if at == 0 {
        return 0;
    }
    let at = text.floor_char_boundary(at);
    text[at..].find(' ').map_or(at, |blank| at + blank + 1)
}

/// The end of the last word that ends at or before `at`.
fn word_end(text: &str, at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    let at = text.floor_char_boundary(at);
    text[..at].rfind(' ').unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(terms: &[&str]) -> Marks {
        let terms = terms.iter().map(|term| Term::new(term).expect("a term")).collect();
        Marks { analyser: Analyser::default(), terms }
    }

    fn show(fragments: &[Fragment]) -> String {
        let show = |f: &Fragment| if f.marked { format!("[{}]", f.text) } else { f.text.clone() };
        fragments.iter().map(show).collect()
    }

    #[test]
    fn matched_words_are_marked_in_any_form() {
        let marks = marks(&["fr:inond", "x:2019"]);
        let shown = show(&marks.mark("L’inondation de 2019 : zones inondées", Lang::Fr));
        assert_eq!(shown, "L’[inondation] de [2019] : zones [inondées]");
    }

    #[test]
    fn an_excerpt_begins_near_the_first_match() {
        let text =
            format!("{} the salmon run ends {}", "some words before it ".repeat(30), "and more ".repeat(60));
        let shown = show(&marks(&["en:salmon"]).excerpt(&text, Lang::En));
        assert!(shown.starts_with("… ") && shown.ends_with('…') && shown.contains("[salmon]"), "{shown}");
        assert!(shown.len() < 340);
        assert_eq!(show(&Marks::none().excerpt("Été court.", Lang::Fr)), "Été court.");
        let sentences = "Ends here. ".repeat(40);
        let shown = show(&Marks::none().excerpt(&sentences, Lang::En));
        assert!(shown.ends_with("here…") || shown.ends_with("Ends…"), "{shown}");
        let accents = "é".repeat(500);
        assert!(!show(&Marks::none().excerpt(&accents, Lang::Fr)).is_empty());
    }
}
