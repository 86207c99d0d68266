//! Absolute addresses of what a document speaks of.

use std::borrow::Cow;

use catalog::Lang;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but the unreserved characters of RFC 3986.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The addresses of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Addresses<'a> {
    /// `https://example.org`, without a slash at the end.
    pub base: &'a str,
}

impl Addresses<'_> {
    /// The page of a record.
    pub fn record(&self, id: &str, lang: Lang) -> String {
        format!("{}{}", self.base, record_path(lang, id))
    }

    /// The item of a record, as its publisher wrote it.
    pub fn item(&self, id: &str) -> String {
        format!("{}/id/{}.geojson", self.base, segment(id))
    }

    /// What the catalogue is known by in linked data, in whichever language.
    pub fn catalogue(&self) -> String {
        format!("{}/#catalogue", self.base)
    }

    /// What stands below `path` for a record.
    pub fn below(&self, path: &str, id: &str) -> String {
        format!("{}{path}/{}", self.base, segment(id))
    }

    /// The front page.
    pub fn home(&self, lang: Lang) -> String {
        format!("{}/{lang}", self.base)
    }
}

/// `/{lang}/record/{id}`. Ids come from publishers: all but unreserved characters are escaped.
pub fn record_path(lang: Lang, id: &str) -> String {
    format!("/{lang}/record/{}", segment(id))
}

fn segment(id: &str) -> Cow<'_, str> {
    utf8_percent_encode(id, SEGMENT).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_cannot_leave_their_segment() {
        assert_eq!(record_path(Lang::Fr, "a/../b?c é"), "/fr/record/a%2F..%2Fb%3Fc%20%C3%A9");
    }
}
