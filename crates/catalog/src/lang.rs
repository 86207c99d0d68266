//! The two languages of the catalogue.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language of the site and of the records; in URLs, `.ftl` folders and column suffixes it is `en` or `fr`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    En,
    Fr,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// `en` or `fr`: the BCP 47 tag and the first path segment of every page.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::En => Self::Fr,
            Self::Fr => Self::En,
        }
    }

    /// The language an `Accept-Language` header (RFC 9110 §12.5.4) prefers; English when it names neither.
    pub fn from_accept_language(header: &str) -> Self {
        let mut best = (Self::En, 0.0_f32);
        for range in header.split(',') {
            let mut parts = range.split(';');
            let tag = parts.next().unwrap_or_default().trim();
            let quality = parts
                .find_map(|part| part.trim().strip_prefix("q=")?.trim().parse::<f32>().ok())
                .unwrap_or(1.0);
            let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
            if let Ok(lang) = primary.parse::<Self>()
                && quality > best.1
            {
                best = (lang, quality);
            }
        }
        best.0
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text is neither `en` nor `fr`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a language of this catalogue")]
pub struct UnknownLang;

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "en" => Ok(Self::En),
            "fr" => Ok(Self::Fr),
            _ => Err(UnknownLang),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_preferred_language_is_the_one_with_the_highest_quality() {
        let check = |header: &str, expected: Lang| assert_eq!(Lang::from_accept_language(header), expected);
        check("", Lang::En);
        check("fr-CA", Lang::Fr);
        check("de, fr;q=0.7, en;q=0.3", Lang::Fr);
        check("en-CA,fr;q=0.9", Lang::En);
        check("fr;q=0, en;q=0.1", Lang::En);
        check(";;;,q=,", Lang::En);
    }
}
