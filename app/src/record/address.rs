//! Addresses of the record, and what is shown of others.

use catalog::Lang;

use crate::links::record_path;

/// `/record/{id}`: the address after the language.
pub(super) fn path_after_lang(id: &str) -> String {
    format!("/record/{}", segment(id))
}

/// `/id/{id}.geojson`: the item as its publisher wrote it.
pub(super) fn item_path(id: &str) -> String {
    format!("/id/{}.geojson", segment(id))
}

/// The id as the one path segment it is in the address of its page.
fn segment(id: &str) -> String {
    let path = record_path(Lang::En, id);
    path.strip_prefix("/en/record/").map(str::to_owned).expect("the address of a record begins like this")
}

/// The host of an absolute address, without `www.`: what a reader trusts or not.
pub(super) fn host(url: &str) -> Option<&str> {
    let rest = url.split_once("://")?.1;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let host = host.strip_prefix("www.").unwrap_or(host);
    (!host.is_empty()).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_id_makes_one_path_segment() {
        assert_eq!(path_after_lang("a b/é?#"), "/record/a%20b%2F%C3%A9%3F%23");
        assert_eq!(item_path("123456"), "/id/123456.geojson");
    }

    #[test]
    fn the_host_is_what_the_browser_connects_to() {
        assert_eq!(host("https://www.gc.ca/a?b"), Some("gc.ca"));
        assert_eq!(host("ftp://user@data.example.ca:21/x"), Some("data.example.ca:21"));
        assert_eq!(host("https://"), None);
        assert_eq!(host("mailto:x"), None);
    }
}
