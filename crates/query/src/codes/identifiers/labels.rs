//! What people write before an identifier to say what it is.

const LABELS: [&str; 9] =
    ["doi", "uuid", "guid", "urn:uuid", "id", "identifier", "identifiant", "identificateur", "uid"];

/// What stands between a label and the identifier.
const SIGNS: [char; 3] = [':', '=', '#'];

/// How many bytes of `text` are a label and what parts it from what it names.
pub(super) fn skip(text: &str) -> usize {
    let Some((first, rest)) = text.split_once(char::is_whitespace) else { return 0 };
    let label = first.trim_start_matches(['(', '[']).trim_end_matches(SIGNS);
    let is_label = LABELS.iter().any(|known| label.eq_ignore_ascii_case(known));
    // French puts a blank before the colon.
    let rest = rest.trim_start().trim_start_matches(SIGNS).trim_start();
    if is_label { text.len() - rest.len() } else { 0 }
}
