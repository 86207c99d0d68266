//! Addresses as publishers write them, made into ones a page may link to.

use std::borrow::Cow;

use super::limits::MAX_LINK_BYTES;
use crate::clean;

/// What a text meant as an address turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Link {
    /// Absolute, with the scheme http, https or ftp.
    Usable(String),
    /// A scheme that must never be linked to, such as `javascript:` or `data:`.
    Unsafe,
    /// Nothing an address can be made of.
    Unreadable,
}

const SCHEMES: [&str; 3] = ["http", "https", "ftp"];

/// Reads an address leniently: padding, a missing scheme, blanks inside, a doubled scheme.
pub(super) fn link(text: &str) -> Link {
    // Browsers skip control characters, so that `java\nscript:` would run; without them it is recognised.
    let text: String = clean::address(text).chars().filter(|char| !char.is_control()).collect();
    let text = text.trim().trim_matches(|char| matches!(char, '<' | '>' | '"')).trim();
    if text.is_empty() || text.len() > MAX_LINK_BYTES {
        return Link::Unreadable;
    }
    let Some((mut scheme, mut rest)) = split_scheme(text) else { return without_scheme(text) };
    // `http://https://…` comes from forms that put the scheme in front of what is pasted.
    while is_known(scheme)
        && let Some((inner, behind)) = split_scheme(rest)
        && is_known(inner)
    {
        (scheme, rest) = (inner, behind);
    }
    if is_known(scheme) { absolute(&scheme.to_ascii_lowercase(), rest) } else { Link::Unsafe }
}

fn is_known(scheme: &str) -> bool {
    SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known))
}

/// Only addresses that a browser can fetch as a page or image from elsewhere: no ftp, no machine of the publisher.
pub(super) fn public_web_link(text: &str) -> Option<String> {
    match link(text) {
        Link::Usable(url) if url.starts_with("http") && !is_local(host(&url)) => Some(url),
        _ => None,
    }
}

/// The host of an absolute address, lower-case, without user and port.
pub(super) fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    host.split(':').next().unwrap_or_default()
}

/// The scheme and what follows `://`, or the colon where there are no slashes.
fn split_scheme(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-'));
    // `localhost:8080/x` and `host:21/x` are a host with a port.
    let is_port = rest.starts_with(|first: char| first.is_ascii_digit());
    (is_scheme && !is_port).then(|| (scheme, rest.trim_start_matches('/')))
}

/// `www.hakai.org` and `//host/path` are addresses whose scheme was left out; `thumbnail.png` is not.
fn without_scheme(text: &str) -> Link {
    let is_protocol_relative = text.starts_with("//");
    let rest = text.trim_start_matches('/');
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let last_label = host.rsplit('.').next().unwrap_or_default();
    let is_domain = host.contains('.')
        && last_label.len() >= 2
        && last_label.bytes().all(|byte| byte.is_ascii_alphabetic())
        && !FILE_ENDINGS.contains(&last_label.to_ascii_lowercase().as_str());
    if is_protocol_relative || (is_domain && !text.starts_with('/')) {
        let scheme = if host.to_ascii_lowercase().starts_with("ftp.") { "ftp" } else { "https" };
        return absolute(scheme, rest);
    }
    Link::Unreadable
}

/// Endings of file names that would pass for a top-level domain.
const FILE_ENDINGS: [&str; 12] =
    ["png", "jpg", "jpeg", "gif", "tif", "tiff", "pdf", "zip", "csv", "html", "xml", "json"];

fn absolute(scheme: &str, rest: &str) -> Link {
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let authority = authority.to_ascii_lowercase();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let is_host = !host.is_empty()
        && host.starts_with(|first: char| first.is_alphanumeric() || first == '[')
        && !host.contains(|char: char| char.is_whitespace() || "<>\"'`{}|\\^,;()".contains(char));
    if !is_host {
        return Link::Unreadable;
    }
    Link::Usable(format!("{scheme}://{authority}{}", escaped(path)))
}

/// Blanks and the characters that addresses may not hold, percent-encoded; everything else as written.
fn escaped(path: &str) -> Cow<'_, str> {
    let must_go = |char: char| char.is_whitespace() || "<>\"`{}|\\^".contains(char);
    if !path.contains(must_go) {
        return Cow::Borrowed(path);
    }
    let mut text = String::with_capacity(path.len() + 16);
    for char in path.chars() {
        if must_go(char) {
            let mut bytes = [0; 4];
            text.extend(char.encode_utf8(&mut bytes).bytes().map(|byte| format!("%{byte:02X}")));
        } else {
            text.push(char);
        }
    }
    Cow::Owned(text)
}

/// Names and addresses that only the publisher's own network resolves.
fn is_local(host: &str) -> bool {
    let private = ["127.", "10.", "192.168."];
    !host.contains('.')
        || private.iter().any(|start| host.starts_with(start))
        || host.rsplit('.').next() == Some("local")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_completed_and_kept_otherwise() {
        let check =
            |text: &str, expected: &str| assert_eq!(link(text), Link::Usable(expected.to_owned()), "{text}");
        check(" https://a.ca/x?y=1&z=é#k ", "https://a.ca/x?y=1&z=é#k");
        check("HTTP://WWW.A.CA/X", "http://www.a.ca/X");
        check("www.hakai.org", "https://www.hakai.org");
        check("hakai.org/data", "https://hakai.org/data");
        check("//a.ca/x", "https://a.ca/x");
        check("ftp.maps.canada.ca/pub/", "ftp://ftp.maps.canada.ca/pub/");
        check("ftp://a.ca/pub/CanVec+/doc/", "ftp://a.ca/pub/CanVec+/doc/");
        check("https://a.ca/my file (1).zip", "https://a.ca/my%20file%20(1).zip");
        check("https://a.ca/x?ref=https://doi.org/10.1/2", "https://a.ca/x?ref=https://doi.org/10.1/2");
        check("http://https://a.ca/x", "https://a.ca/x");
        check("http:/a.ca/x", "http://a.ca/x");
        check("https://a.ca/\nx", "https://a.ca/x");
        check("<https://a.ca/x>", "https://a.ca/x");
        check("a.ca:8080/x", "https://a.ca:8080/x");
        check("https://user:pw@a.ca/x\"y", "https://user:pw@a.ca/x%22y");
    }

    #[test]
    fn other_schemes_are_unsafe() {
        for text in [
            "javascript:alert(1)",
            " JavaScript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x",
            "file:///etc",
            "mailto:a@b.ca",
            "vbscript:x",
            "http://javascript:alert(1)",
        ] {
            assert!(!matches!(link(text), Link::Usable(_)), "{text}: {:?}", link(text));
        }
        assert_eq!(link("javascript:alert(1)"), Link::Unsafe);
    }

    #[test]
    fn what_is_no_address_is_unreadable() {
        for text in [
            "",
            "  ",
            "http://",
            "Bioregions_s.png",
            "see the web site",
            "https:///",
            "https://a b/",
            "/local/path",
            "x",
            "http://'a/",
        ] {
            assert_eq!(link(text), Link::Unreadable, "{text}");
        }
    }

    #[test]
    fn images_must_be_reachable_by_visitors() {
        assert_eq!(public_web_link("http://localhost:8080/a.png"), None);
        assert_eq!(public_web_link("http://127.0.0.1/a.png"), None);
        assert_eq!(public_web_link("ftp://a.ca/a.png"), None);
        assert_eq!(public_web_link("https://a.ca/a.png").as_deref(), Some("https://a.ca/a.png"));
    }
}
