//! What datasets are made of.

use catalog::record::Contact;
use catalog::resource::{Resource, ResourceKind};
use catalog::{Bbox, Lang};
use serde::Serialize;

pub(super) const CONTEXT: &str = "https://schema.org/";

/// A person or a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Agent {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
}

impl Agent {
    pub(super) fn organisation(name: String) -> Self {
        Self { kind: "Organization", name }
    }

    /// The person, else the narrowest body of a party.
    pub(super) fn of(party: &Contact, lang: Lang) -> Option<Self> {
        if let Some(person) = &party.individual {
            return Some(Self { kind: "Person", name: person.clone() });
        }
        let path = party.organisation.pick(lang)?.value;
        path.last().cloned().map(Self::organisation)
    }
}

/// Something to download.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DataDownload {
    #[serde(rename = "@type")]
    kind: &'static str,
    content_url: String,
    encoding_format: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
}

impl DataDownload {
    /// `None` for what leads to no data.
    pub(super) fn of(resource: &Resource, lang: Lang) -> Option<Self> {
        let is_data = matches!(resource.kind, ResourceKind::Dataset | ResourceKind::WebService);
        is_data.then(|| Self {
            kind: "DataDownload",
            content_url: resource.url.clone(),
            encoding_format: resource.format.label_in(lang).to_owned(),
            name: resource.name.pick(lang).map(|name| name.value.clone()),
        })
    }
}

/// Where the data is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Place {
    #[serde(rename = "@type")]
    kind: &'static str,
    geo: Geo,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
enum Geo {
    Point {
        #[serde(rename = "@type")]
        kind: &'static str,
        latitude: f64,
        longitude: f64,
    },
    Shape {
        #[serde(rename = "@type")]
        kind: &'static str,
        /// South, west, north, east with blanks between: two corners as latitude and longitude.
        r#box: String,
    },
}

impl Place {
    pub(super) fn of(bbox: &Bbox) -> Self {
        let Bbox { west, south, east, north } = *bbox;
        let is_point = bbox.width() == 0.0 && bbox.height() == 0.0;
        let geo = if is_point {
            Geo::Point { kind: "GeoCoordinates", latitude: south, longitude: west }
        } else {
            Geo::Shape { kind: "GeoShape", r#box: format!("{south} {west} {north} {east}") }
        };
        Self { kind: "Place", geo }
    }
}

/// A list written as JSON-LD has it: alone when it is one, and left out when it is none.
pub(super) fn is_empty<T>(list: &[T]) -> bool {
    list.is_empty()
}

/// The catalogue that a dataset is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Reference {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    #[serde(rename = "@id")]
    pub(super) id: String,
    pub(super) name: String,
}
