//! Records of OGC API – Records – Part 1: Core (OGC 20-004r1), as features of `GeoJSON`.

mod contact;
mod parts;
mod phone;
mod properties;

use catalog::{Lang, Record};
use serde::Serialize;

use self::parts::Time;
use self::properties::Properties;
use crate::area::{self, Geometry};
use crate::licence::licence;
use crate::links::{Link, Served, of_document, of_rights};
use crate::texts::MOST;
use crate::{Addresses, media};

/// The conformance class of a record.
pub const RECORD_CORE: &str = "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/record-core";

/// A record in one language; the other one is linked to. Table 8 of the standard.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OgcRecord {
    id: String,
    r#type: &'static str,
    conforms_to: [&'static str; 1],
    time: Option<Time>,
    geometry: Option<Geometry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bbox: Option<[f64; 4]>,
    properties: Properties,
    links: Vec<Link>,
}

impl OgcRecord {
    /// `organisation` is the name that the catalogue knows the publisher by.
    pub fn new(
        record: &Record,
        organisation: Option<&str>,
        served: Served<'_>,
        addresses: Addresses<'_>,
        lang: Lang,
    ) -> Self {
        let licence = licence(record, lang);
        let mut links = of_document(record, served, media::GEOJSON, addresses, lang);
        links.extend(of_rights(record, licence.as_ref()));
        links.extend(record.resources.iter().take(MOST).map(|resource| Link::of(resource, lang)));
        Self {
            id: record.id.clone(),
            r#type: "Feature",
            conforms_to: [RECORD_CORE],
            time: Time::of(&record.temporal),
            geometry: Geometry::of(&record.footprint),
            bbox: area::envelope(record).as_ref().map(area::corners),
            properties: Properties::of(record, organisation, licence, lang),
            links,
        }
    }
}

#[cfg(test)]
mod tests;
