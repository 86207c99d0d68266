//! Digital object identifiers: `10.`, the number of a registrant, a slash, and a suffix of anything
//! (<https://www.doi.org/doi-handbook>, 3.2).

use crate::fold::fold_word;

/// A DOI as it stands in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Doi<'a> {
    pub(super) text: &'a str,
}

impl Doi<'_> {
    /// Its letters and digits in one word. DOIs are equal without regard to case.
    pub(super) fn word(&self) -> String {
        let plain = self.text.split(|character: char| !character.is_alphanumeric()).map(fold_word);
        format!("doi{}", plain.collect::<String>())
    }
}

/// The DOIs of `text`, bare or in an address.
pub(super) fn find(text: &str) -> impl Iterator<Item = Doi<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + text[at..].find("10.")?;
            at = start + "10.".len();
            let follows = text[..start]
                .chars()
                .next_back()
                .is_some_and(|before| before.is_alphanumeric() || before == '.');
            if follows {
                continue;
            }
            if let Some(length) = length(&text[start..]) {
                at = start + length;
                return Some(Doi { text: &text[start..at] });
            }
        }
    })
}

/// How long the DOI is that `text` begins with.
fn length(text: &str) -> Option<usize> {
    let (registrant, suffix) = text.split_at(text.find(|next: char| !next.is_ascii_digit() && next != '.')?);
    let is_registrant = registrant["10.".len()..].bytes().take_while(u8::is_ascii_digit).count() >= 4;
    let suffix = suffix.strip_prefix('/').filter(|_| is_registrant)?;
    // Links in Markdown.
    let suffix = suffix.split_once("](").map_or(suffix, |(link, _)| link);
    let end =
        suffix.find(|next: char| next.is_whitespace() || matches!(next, '"' | '<' | '>' | '?' | '#' | '&'));
    let suffix = suffix[..end.unwrap_or(suffix.len())].trim_end_matches(|last: char| !last.is_alphanumeric());
    (!suffix.is_empty()).then_some(registrant.len() + 1 + suffix.len())
}
