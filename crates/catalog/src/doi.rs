//! Digital object identifiers, which are names of data as much as addresses.

/// The address that resolves the DOI which `written` is, in any of the forms people write it in; `None` of other texts.
pub fn doi_address(written: &str) -> Option<String> {
    const FORMS: [&str; 8] = [
        "https://doi.org/",
        "http://doi.org/",
        "https://dx.doi.org/",
        "http://dx.doi.org/",
        "https://www.doi.org/",
        "http://www.doi.org/",
        "doi:",
        "",
    ];
    let written = written.trim();
    let bare = |form: &&str| {
        let start = written.get(..form.len())?;
        start.eq_ignore_ascii_case(form).then(|| written[form.len()..].trim_start())
    };
    FORMS.iter().filter_map(bare).find(|name| is_doi(name)).map(|name| format!("https://doi.org/{name}"))
}

/// A prefix of a registrant, and a suffix of anything: <https://www.doi.org/doi-handbook>, 3.2.
fn is_doi(name: &str) -> bool {
    let parts = name.strip_prefix("10.").and_then(|rest| rest.split_once('/'));
    parts.is_some_and(|(registrant, suffix)| {
        registrant.starts_with(|first: char| first.is_ascii_digit())
            && registrant.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            && !suffix.is_empty()
            && !name.contains(char::is_whitespace)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_doi_is_recognised_in_every_form() {
        let forms = [
            "https://doi.org/10.21966/zw3v-md11",
            "http://dx.doi.org/10.21966/zw3v-md11",
            "https://www.doi.org/10.21966/zw3v-md11",
            " DOI: 10.21966/zw3v-md11",
            "10.21966/zw3v-md11",
        ];
        for form in forms {
            assert_eq!(doi_address(form).as_deref(), Some("https://doi.org/10.21966/zw3v-md11"), "{form}");
        }
        for other in ["", "https://example.org/10.5/x", "10.x/y", "10.21966/", "10.5/a b", "doi", "é"] {
            assert_eq!(doi_address(other), None, "{other}");
        }
    }
}
