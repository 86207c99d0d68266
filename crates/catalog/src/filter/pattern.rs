//! Patterns of CQL2's `LIKE` (OGC 21-065r2, requirement `advanced-comparison-operators/like-predicate`).

/// `%` is any text, `_` any one character; a backslash makes either of them, or itself, plain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    parts: Vec<Part>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Plain(char),
    One,
    Any,
}

impl Pattern {
    pub fn new(text: &str) -> Self {
        let mut parts = Vec::new();
        let mut characters = text.chars();
        while let Some(character) = characters.next() {
            match character {
                '%' if parts.last() == Some(&Part::Any) => {}
                '%' => parts.push(Part::Any),
                '_' => parts.push(Part::One),
                '\\' => parts.push(Part::Plain(characters.next().unwrap_or('\\'))),
                plain => parts.push(Part::Plain(plain)),
            }
        }
        Self { parts }
    }

    /// Takes as many steps as there are characters times parts, at most.
    pub fn matches(&self, text: &str) -> bool {
        let text: Vec<char> = text.chars().collect();
        let (mut at, mut part) = (0, 0);
        // Where to go on from when what follows the last `Any` does not fit.
        let mut retry: Option<(usize, usize)> = None;
        while at < text.len() {
            match self.parts.get(part) {
                Some(Part::Any) => {
                    retry = Some((at, part));
                    part += 1;
                }
                Some(Part::One) => (at, part) = (at + 1, part + 1),
                Some(Part::Plain(plain)) if *plain == text[at] => (at, part) = (at + 1, part + 1),
                _ => {
                    let Some((from, any)) = retry else { return false };
                    retry = Some((from + 1, any));
                    (at, part) = (from + 1, any + 1);
                }
            }
        }
        self.parts[part..].iter().all(|part| *part == Part::Any)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn wildcards_match_and_escaped_ones_are_plain() {
        let check = |pattern: &str, text: &str, expected: bool| {
            assert_eq!(Pattern::new(pattern).matches(text), expected, "{pattern} {text}");
        };
        for (pattern, text, expected) in [
            ("data%", "dataset", true),
            ("data%", "data", true),
            ("data%", "metadata", false),
            ("%set", "dataset", true),
            ("%a%a%t", "dataset", true),
            ("%a%a%a%t", "dataset", false),
            ("d_taset", "dataset", true),
            ("_", "é", true),
            ("_", "", false),
            ("%", "", true),
            ("", "", true),
            ("", "a", false),
            (r"100\%", "100%", true),
            (r"100\%", "1000", false),
            (r"a\_b", "a_b", true),
            (r"a\_b", "axb", false),
            (r"a\\", r"a\", true),
            (r"a\", r"a\", true),
        ] {
            check(pattern, text, expected);
        }
    }

    /// By trying every length for every `%`.
    fn by_definition(pattern: &[char], text: &[char]) -> bool {
        match pattern.split_first() {
            None => text.is_empty(),
            Some(('%', rest)) => (0..=text.len()).any(|skipped| by_definition(rest, &text[skipped..])),
            Some((first, rest)) => text.split_first().is_some_and(|(next, others)| {
                (*first == '_' || first == next) && by_definition(rest, others)
            }),
        }
    }

    proptest! {
        #[test]
        fn patterns_match_what_they_are_defined_to(pattern in "[ab%_]{0,8}", text in "[ab]{0,10}") {
            let characters = |text: &str| text.chars().collect::<Vec<_>>();
            let expected = by_definition(&characters(&pattern), &characters(&text));
            prop_assert_eq!(Pattern::new(&pattern).matches(&text), expected);
        }
    }
}
