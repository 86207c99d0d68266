//! Whom visitors may write to: the operator's e-mail or web address.

use axum::http::Uri;

/// The address as a link has it: `mailto:help@example.org` or `https://example.org/help`.
pub(super) fn contact(text: &str) -> Result<String, String> {
    let text = text.trim();
    let email = text.strip_prefix("mailto:").unwrap_or(text);
    if is_email(email) {
        return Ok(format!("mailto:{email}"));
    }
    if is_web(text) {
        return Ok(text.to_owned());
    }
    Err("it is an e-mail address such as help@example.org, or a web address such as https://example.org/help"
        .to_owned())
}

/// Plain ones only: what RFC 5321 allows beyond them would have to be escaped in a link.
fn is_email(text: &str) -> bool {
    let is_plain = |text: &str, signs: &str| {
        !text.is_empty() && text.chars().all(|char| char.is_ascii_alphanumeric() || signs.contains(char))
    };
    text.split_once('@').is_some_and(|(user, host)| {
        is_plain(user, "._+-") && is_plain(host, ".-") && host.contains('.') && !host.starts_with('.')
    })
}

fn is_web(text: &str) -> bool {
    let Ok(url) = text.parse::<Uri>() else { return false };
    let is_known = url.scheme_str().is_some_and(|scheme| ["http", "https"].contains(&scheme));
    is_known && url.authority().is_some_and(|host| !host.as_str().contains('@'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_an_address_to_write_to_or_to_visit() {
        let check = |text: &str, expected: &str| assert_eq!(contact(text).as_deref(), Ok(expected), "{text}");
        check(" help@example.org ", "mailto:help@example.org");
        check("mailto:geo.data+help@example.gc.ca", "mailto:geo.data+help@example.gc.ca");
        check("https://example.org/help?lang=en&x=1", "https://example.org/help?lang=en&x=1");
        for text in [
            "help",
            "help@",
            "@example.org",
            "a b@example.org",
            "help@example.org?bcc=x@y.ca",
            "help@localhost",
            "example.org/help",
            "javascript:alert(1)",
            "ftp://example.org",
            "https://a@example.org",
            "https://example.org/<b>",
        ] {
            assert!(contact(text).is_err(), "{text}");
        }
    }
}
