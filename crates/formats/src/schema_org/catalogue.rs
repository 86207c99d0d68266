//! The catalogue as a whole.

use catalog::Lang;
use serde::Serialize;

use super::parts::CONTEXT;
use crate::Addresses;

/// <https://schema.org/DataCatalog>
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DataCatalog {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    url: String,
    name: String,
    description: String,
    in_language: [&'static str; 2],
    is_accessible_for_free: bool,
}

impl DataCatalog {
    /// The catalogue at these addresses, under its name on a page in `lang`.
    pub fn new(name: String, description: String, addresses: Addresses<'_>, lang: Lang) -> Self {
        Self {
            context: CONTEXT,
            kind: "DataCatalog",
            id: addresses.catalogue(),
            url: addresses.home(lang),
            name,
            description,
            in_language: [Lang::En.code(), Lang::Fr.code()],
            is_accessible_for_free: true,
        }
    }
}
