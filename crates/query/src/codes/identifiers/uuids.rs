//! UUIDs: 32 hexadecimal digits, in five groups or in one.

use super::super::is_dash;

const GROUPS: [usize; 5] = [8, 4, 4, 4, 12];

/// Each UUID of `text` as one word, lower case without dashes. What stands before or behind it does not matter as long as
/// it is no letter or digit: braces, `urn:uuid:`, the rest of an address, `.json`.
pub(super) fn find(text: &str) -> impl Iterator<Item = String> {
    let mut last: Vec<(usize, &str)> = Vec::new();
    runs_of(text).filter_map(move |(start, run)| {
        let follows = last.last().is_some_and(|(before, group)| is_joint(&text[before + group.len()..start]));
        if !follows {
            last.clear();
        }
        last.push((start, run));
        if last.len() > GROUPS.len() {
            last.remove(0);
        }
        let word = if is_uuid(last.iter().map(|(_, run)| *run)) {
            last.iter().map(|(_, run)| *run).collect::<String>()
        } else if run.len() == 32 && is_hexadecimal(run) {
            run.to_owned()
        } else {
            return None;
        };
        last.clear();
        Some(word.to_ascii_lowercase())
    })
}

/// The groups of a UUID in one word.
pub(super) fn groups(word: &str) -> Vec<String> {
    let mut rest = word;
    let group = |length: usize| {
        let (group, others) = rest.split_at(length);
        rest = others;
        group.to_owned()
    };
    GROUPS.into_iter().map(group).collect()
}

fn is_uuid<'a>(runs: impl ExactSizeIterator<Item = &'a str>) -> bool {
    runs.len() == GROUPS.len()
        && runs.zip(GROUPS).all(|(run, length)| run.len() == length && is_hexadecimal(run))
}

fn is_hexadecimal(run: &str) -> bool {
    run.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// One dash, or the underscore that names of files have for it.
fn is_joint(between: &str) -> bool {
    let mut characters = between.chars();
    characters.next().is_some_and(|sign| is_dash(sign) || sign == '_') && characters.next().is_none()
}

/// The runs of letters and digits, with where they begin.
fn runs_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let length = text[start..].find(|next: char| !next.is_alphanumeric()).unwrap_or(text.len() - start);
        at = start + length;
        Some((start, &text[start..at]))
    })
}
