//! The flat geoCore shape, field for field in its order. Only shapes and fixed values; the content comes from elsewhere.

use serde::Serialize;

use crate::places::Bbox;

#[derive(Serialize, Clone, Default)]
pub(crate) struct Bilingual {
    pub(crate) en: Option<String>,
    pub(crate) fr: Option<String>,
}

impl Bilingual {
    pub(crate) fn new(en: impl Into<String>, fr: impl Into<String>) -> Self {
        Self { en: Some(en.into()), fr: Some(fr.into()) }
    }
}

#[derive(Serialize)]
pub(crate) struct Collection<'a> {
    pub(crate) r#type: &'static str,
    pub(crate) features: [Feature<'a>; 1],
}

#[derive(Serialize)]
pub(crate) struct Feature<'a> {
    pub(crate) r#type: &'static str,
    pub(crate) geometry: Geometry,
    pub(crate) properties: &'a Record,
}

/// A missing box keeps the type with null coordinates, as harvested records do.
#[derive(Serialize)]
#[serde(tag = "type", content = "coordinates")]
pub(crate) enum Geometry {
    Polygon(Option<[Ring; 1]>),
    MultiPolygon([[Ring; 1]; 2]),
}

pub(crate) type Ring = [[f64; 2]; 5];

pub(crate) const fn ring([w, s, e, n]: Bbox) -> Ring {
    [[w, s], [e, s], [e, n], [w, n], [w, s]]
}

impl Geometry {
    /// A box whose west is greater than its east is cut at the antimeridian.
    pub(crate) fn of(bbox: Option<Bbox>) -> Self {
        match bbox {
            Some([w, s, e, n]) if is_across(w, e) => {
                Self::MultiPolygon([[ring([w, s, 180.0, n])], [ring([-180.0, s, e, n])]])
            }
            other => Self::Polygon(other.map(|bbox| [ring(bbox)])),
        }
    }

    pub(crate) fn to_wkt(&self) -> Option<String> {
        match self {
            Self::Polygon(rings) => rings.as_ref().map(|[ring]| format!("POLYGON(({}))", points(ring))),
            Self::MultiPolygon([[one], [two]]) => {
                Some(format!("MULTIPOLYGON((({})), (({})))", points(one), points(two)))
            }
        }
    }
}

/// A swapped box (an oddity) differs by little; a true crossing goes from far east to far west.
fn is_across(west: f64, east: f64) -> bool {
    west > 90.0 && east < -90.0
}

fn points(ring: &Ring) -> String {
    ring.map(|[x, y]| format!("{x} {y}")).join(", ")
}

#[derive(Serialize)]
pub(crate) struct Record {
    pub(crate) id: String,
    pub(crate) title: Bilingual,
    pub(crate) description: Bilingual,
    pub(crate) keywords: Bilingual,
    #[serde(rename = "topicCategory")]
    pub(crate) topic_category: String,
    #[serde(rename = "parentIdentifier")]
    pub(crate) parent_identifier: Option<String>,
    pub(crate) date: Dates,
    #[serde(rename = "spatialRepresentation")]
    pub(crate) spatial_representation: Option<&'static str>,
    pub(crate) r#type: &'static str,
    pub(crate) geometry: Option<String>,
    #[serde(rename = "temporalExtent")]
    pub(crate) temporal_extent: Extent,
    #[serde(rename = "refSys")]
    pub(crate) ref_sys: Option<&'static str>,
    #[serde(rename = "refSys_version")]
    pub(crate) ref_sys_version: Option<&'static str>,
    pub(crate) status: &'static str,
    pub(crate) maintenance: &'static str,
    #[serde(rename = "metadataStandard")]
    pub(crate) metadata_standard: Bilingual,
    #[serde(rename = "metadataStandardVersion")]
    pub(crate) metadata_standard_version: &'static str,
    #[serde(rename = "graphicOverview")]
    pub(crate) graphic_overview: Vec<Overview>,
    #[serde(rename = "distributionFormat_name")]
    pub(crate) distribution_format_name: Option<String>,
    #[serde(rename = "distributionFormat_format")]
    pub(crate) distribution_format_format: Option<&'static str>,
    #[serde(rename = "useLimits")]
    pub(crate) use_limits: Bilingual,
    #[serde(rename = "accessConstraints")]
    pub(crate) access_constraints: &'static str,
    #[serde(rename = "otherConstraints")]
    pub(crate) other_constraints: Bilingual,
    #[serde(rename = "dateStamp")]
    pub(crate) date_stamp: String,
    #[serde(rename = "dataSetURI")]
    pub(crate) data_set_uri: Option<String>,
    pub(crate) locale: Locale,
    pub(crate) language: &'static str,
    #[serde(rename = "characterSet")]
    pub(crate) character_set: &'static str,
    #[serde(rename = "environmentDescription")]
    pub(crate) environment_description: Option<&'static str>,
    #[serde(rename = "supplementalInformation")]
    pub(crate) supplemental_information: Bilingual,
    pub(crate) contact: Vec<Contact>,
    pub(crate) credits: Vec<Contact>,
    pub(crate) cited: Vec<Contact>,
    pub(crate) distributor: Vec<Contact>,
    pub(crate) options: Vec<Resource>,
    #[serde(rename = "sourceSystemName")]
    pub(crate) source_system_name: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) popularity: Option<u32>,
    /// Only ever present to say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) foundational: Option<bool>,
}

#[derive(Serialize, Default, Clone)]
pub(crate) struct DateEntry {
    pub(crate) text: Option<&'static str>,
    pub(crate) date: Option<String>,
}

/// All eight keys are always present; the misspelling is the format's.
#[derive(Serialize, Default)]
pub(crate) struct Dates {
    pub(crate) published: DateEntry,
    pub(crate) created: DateEntry,
    pub(crate) revision: DateEntry,
    pub(crate) notavailable: DateEntry,
    pub(crate) inforce: DateEntry,
    pub(crate) adopted: DateEntry,
    pub(crate) deprecated: DateEntry,
    pub(crate) superceded: DateEntry,
}

#[derive(Serialize)]
pub(crate) struct Extent {
    pub(crate) begin: Option<String>,
    pub(crate) end: Option<String>,
}

#[derive(Serialize)]
pub(crate) struct Overview {
    #[serde(rename = "overviewFileName")]
    pub(crate) file_name: String,
    #[serde(rename = "overviewFileDescription")]
    pub(crate) description: &'static str,
    #[serde(rename = "overviewFileType")]
    pub(crate) file_type: &'static str,
}

#[derive(Serialize)]
pub(crate) struct Locale {
    pub(crate) language: &'static str,
    pub(crate) country: &'static str,
    pub(crate) encoding: &'static str,
}

#[derive(Serialize, Clone, Default)]
pub(crate) struct Contact {
    pub(crate) individual: Option<String>,
    pub(crate) position: Bilingual,
    pub(crate) organisation: Bilingual,
    pub(crate) telephone: Bilingual,
    pub(crate) fax: Option<String>,
    pub(crate) address: Bilingual,
    pub(crate) city: Option<&'static str>,
    pub(crate) pt: Bilingual,
    pub(crate) postalcode: Option<String>,
    pub(crate) country: Bilingual,
    pub(crate) email: Bilingual,
    #[serde(rename = "onlineResource")]
    pub(crate) online_resource: Online,
    #[serde(rename = "hoursOfService")]
    pub(crate) hours_of_service: Option<&'static str>,
    pub(crate) role: Option<&'static str>,
}

#[derive(Serialize, Clone, Default)]
pub(crate) struct Online {
    #[serde(rename = "onlineResource")]
    pub(crate) url: Option<String>,
    #[serde(rename = "onlineResource_Name")]
    pub(crate) name: Option<&'static str>,
    #[serde(rename = "onlineResource_Protocol")]
    pub(crate) protocol: Option<&'static str>,
    #[serde(rename = "onlineResource_Description")]
    pub(crate) description: Option<&'static str>,
}

#[derive(Serialize, Default)]
pub(crate) struct Resource {
    pub(crate) url: Option<String>,
    pub(crate) protocol: Option<&'static str>,
    pub(crate) name: Bilingual,
    pub(crate) description: Bilingual,
}
