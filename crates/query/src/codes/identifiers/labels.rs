//! What people write before an identifier to say what it is.

const LABELS: [&str; 9] =
    ["doi", "uuid", "guid", "urn:uuid", "id", "identifier", "identifiant", "identificateur", "uid"];

/// How many bytes of `text` are a label and the blanks behind it.
pub(super) fn skip(text: &str) -> usize {
    let Some((first, rest)) = text.split_once(char::is_whitespace) else { return 0 };
    let label = first.trim_start_matches(['(', '[']).trim_end_matches([':', '=', '#']);
    let is_label = LABELS.iter().any(|known| label.eq_ignore_ascii_case(known));
    if is_label { text.len() - rest.trim_start().len() } else { 0 }
}
