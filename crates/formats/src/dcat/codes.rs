//! Codes of records as the addresses that the European profiles want.

use catalog::Lang;
use oxrdf::NamedNode;

const AUTHORITY: &str = "http://publications.europa.eu/resource/authority";
const RESOURCE_TYPES: &str = "http://inspire.ec.europa.eu/metadata-codelist/ResourceType";
const SERVICE_TYPES: &str = "http://www.opengis.net/def/serviceType/ogc";
const MEDIA_TYPES: &str = "http://www.iana.org/assignments/media-types";

/// <http://publications.europa.eu/resource/authority/language>
pub(super) fn language(lang: Lang) -> NamedNode {
    let code = match lang {
        Lang::En => "ENG",
        Lang::Fr => "FRA",
    };
    NamedNode::new_unchecked(format!("{AUTHORITY}/language/{code}"))
}

/// <http://publications.europa.eu/resource/authority/frequency>, by `MD_MaintenanceFrequencyCode` (`GeoDCAT`-AP 2, annex B.6.13).
pub(super) fn frequency(maintenance: &str) -> Option<NamedNode> {
    let code = match maintenance {
        "continual" => "UPDATE_CONT",
        "daily" => "DAILY",
        "weekly" => "WEEKLY",
        "fortnightly" => "BIWEEKLY",
        "semimonthly" => "MONTHLY_2",
        "monthly" => "MONTHLY",
        "quarterly" => "QUARTERLY",
        "biannually" => "ANNUAL_2",
        "annually" => "ANNUAL",
        "biennially" => "BIENNIAL",
        "irregular" => "IRREG",
        "notPlanned" => "NEVER",
        "unknown" => "UNKNOWN",
        _ => return None,
    };
    Some(NamedNode::new_unchecked(format!("{AUTHORITY}/frequency/{code}")))
}

/// The three kinds of resource that INSPIRE knows.
pub(super) fn resource_type(kind: &str) -> Option<NamedNode> {
    let is_known = matches!(kind, "dataset" | "series" | "service");
    is_known.then(|| NamedNode::new_unchecked(format!("{RESOURCE_TYPES}/{kind}")))
}

/// The standard that a service follows, by its format.
pub(super) fn service_type(format: &str) -> Option<NamedNode> {
    let is_known = matches!(format, "wms" | "wfs" | "wcs" | "wmts" | "wps" | "csw" | "sos");
    is_known.then(|| NamedNode::new_unchecked(format!("{SERVICE_TYPES}/{format}")))
}

/// The entry of a media type with IANA, without the parameters that it may have.
pub(super) fn media_type(media_type: &str) -> NamedNode {
    let bare = media_type.split(';').next().unwrap_or(media_type);
    NamedNode::new_unchecked(format!("{MEDIA_TYPES}/{bare}"))
}
