//! Which format a link gives, judged by what the record calls it, its protocol and its address together.

mod known;

use super::links::host;
use crate::resource::Format;
use known::{FORMATS, Known, OTHER, SERVICES};

/// The services whose addresses never end like a data file; ERDDAP's and STAC's do.
const MAP_SERVICES: [&str; 5] = ["wms", "wfs", "wcs", "wmts", "esri-rest"];

pub(super) fn is_service(format: &Format) -> bool {
    SERVICES.contains(&format.key.as_str())
}

pub(super) fn is_application(format: &Format) -> bool {
    format.key == "web-app"
}

/// Whether the link gives data rather than something to read.
pub(super) fn is_data(format: &Format) -> bool {
    let others = [
        "pdf", "html", "doc", "ppt", "txt", "png", "jpg", "gif", "svg", "eps", "mp4", "xml", "other",
        "web-app",
    ];
    !is_service(format) && !others.contains(&format.key.as_str())
}

/// The format of a link. `text` is what the record calls it, `is_web_service` whether it says that it is a service.
///
/// An address that can only be one service decides against another name of a service and against a file format no
/// service has, and an address that can only be a file decides against the name of a service. Else the record's own
/// word counts; the protocol and the ending of the file fill in when there is none.
pub(super) fn format(text: Option<&str>, protocol: Option<&str>, url: &str, is_web_service: bool) -> Format {
    let named = text.and_then(by_name);
    let served = by_service_url(url);
    let key = match (named, served) {
        (Some(named), Some(served))
            if SERVICES.contains(&named.0) || !is_file_of_service(named.0) && is_web_service =>
        {
            served
        }
        (Some(named), _) if MAP_SERVICES.contains(&named.0) => {
            by_ending(url).filter(is_only_file).unwrap_or(named.0)
        }
        (Some(named), _) => refined(named.0, url),
        (None, Some(served)) => served,
        (None, None) => protocol.and_then(by_protocol).or_else(|| by_ending(url)).unwrap_or(OTHER.0),
    };
    with_label(key)
}

/// Whether a web client can draw what the link gives: the format can be drawn and the address can be called.
pub(super) fn is_mappable(format: &Format, url: &str) -> bool {
    if !url.starts_with("http") {
        return false;
    }
    match format.key.as_str() {
        "wms" | "wmts" => true,
        "esri-rest" => is_esri_map_url(path(url)),
        "ogc-api" => !by_ending(url).is_some_and(|ending| is_only_file(&ending)),
        "geojson" => !path(url).to_ascii_lowercase().ends_with(".zip"),
        _ => false,
    }
}

fn with_label(key: &str) -> Format {
    let label = FORMATS.iter().find(|format| format.0 == key).map_or(OTHER.1, |format| format.1);
    Format { key: key.to_owned(), label: label.to_owned() }
}

/// The format a free text names: as a whole, else by its first part that names one.
fn by_name(text: &str) -> Option<&'static Known> {
    let find = |part: &str| {
        let name: String =
            part.chars().filter(char::is_ascii_alphanumeric).map(|char| char.to_ascii_lowercase()).collect();
        let is_it = |known: &&Known| {
            known.2.contains(&name.as_str())
                || name.bytes().eq(known.0.bytes().filter(u8::is_ascii_alphanumeric))
        };
        FORMATS.iter().find(is_it)
    };
    find(text).or_else(|| {
        let parts = text.split(|char: char| !(char.is_alphanumeric() || char == '.'));
        parts.filter(|part| !part.is_empty()).find_map(find)
    })
}

/// The service an address can only be.
fn by_service_url(url: &str) -> Option<&'static str> {
    let lower = url.to_ascii_lowercase();
    let (path, query) = lower.split_once('?').unwrap_or((&lower, ""));
    for (name, service, endpoint) in [
        ("wms", "service=wms", "/wmsserver"),
        ("wfs", "service=wfs", "/wfsserver"),
        ("wcs", "service=wcs", "/wcsserver"),
        ("wmts", "service=wmts", "wmtscapabilities.xml"),
    ] {
        if query.split('&').any(|param| param == service) || path.ends_with(endpoint) {
            return Some(name);
        }
    }
    if path.ends_with("/wmts") {
        return Some("wmts");
    }
    is_esri_map_url(path).then_some("esri-rest")
}

/// `…/rest/services/…/MapServer`, also with a layer's number; not what lies below, which are exports of it.
fn is_esri_map_url(path: &str) -> bool {
    let path = path.trim_end_matches('/');
    let service = match path.rsplit_once('/') {
        Some((service, layer)) if layer.bytes().all(|byte| byte.is_ascii_digit()) => service,
        _ => path,
    };
    let end = service.rsplit('/').next().unwrap_or_default();
    let is_map = ["mapserver", "featureserver", "imageserver", "vectortileserver"];
    is_map.iter().any(|name| end.eq_ignore_ascii_case(name)) && path.to_ascii_lowercase().contains("/rest/")
}

/// What map services export themselves: `MapServer/generateKml`, `f=pjson`, pages about the service.
fn is_file_of_service(key: &str) -> bool {
    matches!(key, "kml" | "json" | "geojson" | "html" | "pdf" | "csv" | "web-app")
}

/// Endings that no endpoint of a service has, unlike `.xml`, `.html` and `.json`.
fn is_only_file(key: &&str) -> bool {
    matches!(
        *key,
        "pdf" | "doc" | "csv" | "xls" | "zip" | "shp" | "fgdb" | "kml" | "gml" | "gpkg" | "geotiff" | "tiff"
    )
}

/// A more telling format than the one named, where the address gives it: `…_SHP.zip` is a shapefile.
fn refined(key: &'static str, url: &str) -> &'static str {
    match key {
        "zip" => by_ending(url).filter(|ending| *ending != "zip").unwrap_or(key),
        "json" if url.to_ascii_lowercase().contains("geojson") => "geojson",
        _ => key,
    }
}

fn by_protocol(protocol: &str) -> Option<&'static str> {
    let protocol = protocol.to_ascii_lowercase();
    // Web addresses say nothing of the format; `WWW:LINK-1.0-http--link` would pass for a format named "link".
    if protocol.starts_with("http") || protocol.starts_with("ftp") || protocol.starts_with("www:") {
        return None;
    }
    by_name(&protocol).map(|known| known.0)
}

/// The format the file's name ends in: `.csv`, `.gdb.zip`, `_shp.zip`.
fn by_ending(url: &str) -> Option<&'static str> {
    let path = path(url);
    let file = path.rsplit('/').next().unwrap_or_default();
    // An address without a path has a host, whose `.ca` is no ending.
    if file.is_empty() || host(url).eq_ignore_ascii_case(file) {
        return None;
    }
    let (stem, ending) = file.rsplit_once('.')?;
    let found = by_exact_name(ending)?;
    if found != "zip" {
        return Some(found);
    }
    let inner = stem.rsplit(['.', '_', '-']).next().and_then(by_exact_name);
    Some(inner.filter(|inner| *inner != "zip").unwrap_or(found))
}

fn by_exact_name(name: &str) -> Option<&'static str> {
    let name = name.to_ascii_lowercase();
    FORMATS.iter().find(|known| known.0 == name || known.2.contains(&name.as_str())).map(|known| known.0)
}

/// The address up to its query.
fn path(url: &str) -> &str {
    url.split(['?', '#']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_judged_by_name_protocol_and_address_together() {
        let check = |text: &str, protocol: &str, url: &str, expected: &str, mappable: bool| {
            let text = Some(text).filter(|text| !text.is_empty());
            let found = format(text, Some(protocol), url, true);
            assert_eq!(
                (found.key.as_str(), is_mappable(&found, url)),
                (expected, mappable),
                "{text:?} {protocol} {url}"
            );
        };
        check("FGDB / GDB", "HTTP", "https://a.ca/x", "fgdb", false);
        check("WMS", "HTTPS", "https://a.ca/ows?service=wms&request=GetCapabilities", "wms", true);
        check("WMS", "OGC:WMS", "http://a.ca/wms/railway_en", "wms", true);
        check(
            "WMS",
            "OGC:WMS",
            "https://a.ca/web/elevation.xml?request=GetCapabilities&service=WMS",
            "wms",
            true,
        );
        check("WMS", "HTTP", "https://a.ca/WMS_guide.pdf", "pdf", false);
        check("ESRI REST", "HTTP", "http://a.ca/Coal_Exploration_Licence_SHP.zip", "shp", false);
        check("EPS", "OGC:WMS", "http://a.ca/arcgis/services/x/MapServer/WmsServer?service=WMS", "wms", true);
        check(
            "EPS",
            "ESRI REST: Map Service",
            "http://a.ca/arcgis/rest/services/x/MapServer/0",
            "esri-rest",
            true,
        );
        check("WMS", "HTTP", "http://a.ca/arcgis/rest/services/x/MapServer/", "esri-rest", true);
        check(
            "ESRI REST",
            "ESRI REST: Map Service",
            "http://a.ca/arcgis/rest/services/x",
            "esri-rest",
            false,
        );
        check(
            "KML / KMZ",
            "WWW:LINK-1.0-http--link",
            "http://a.ca/rest/services/x/MapServer/generateKml?l:0=on",
            "kml",
            false,
        );
        check(
            "JSON",
            "WWW:LINK",
            "http://a.ca/rest/x/MapServer/exts/GeoJSONServer/GeoJSON?f=pjson",
            "geojson",
            true,
        );
        check(
            "WFS",
            "HTTP",
            "http://a.ca/MapServer/WFSServer?request=GetCapabilities&service=WFS",
            "wfs",
            false,
        );
        check("GML/KML/KMZ/SHP", "FTP", "ftp://a.ca/pub/", "gml", false);
        check("Zip", "FTP", "http://a.ca/Plants_NorthAmerica_SHP.zip", "shp", false);
        check("ZIP", "HTTPS", "https://github.com/a/b/archive/main.zip", "zip", false);
        check("", "OGC:WMTS", "https://a.ca/tiles", "wmts", true);
        check(
            "",
            "ESRI REST: Tiled Map Service",
            "https://a.ca/rest/services/x/MapServer",
            "esri-rest",
            true,
        );
        check("", "HTTP", "https://a.ca/x.GDB.zip?y", "fgdb", false);
        check("", "HTTP", "https://a.ca", "other", false);
        check("", "WWW:LINK-1.0-http--link", "https://a.ca/x", "other", false);
        check("unheard of", "HTTP", "https://a.ca/x", "other", false);
        check("GeoJSON", "HTTPS", "https://a.ca/x.geojson.zip", "geojson", false);
        check("GeoJSON", "FTP", "ftp://a.ca/x.geojson", "geojson", false);
        check("OGC API - Features", "HTTPS", "https://a.ca/collections/x", "ogc-api", true);
        check("Shape - ESRI™", "HTTP", "https://a.ca/x", "shp", false);
    }

    #[test]
    fn every_key_is_fit_for_an_address_and_unique() {
        for (position, (key, _, names)) in FORMATS.iter().enumerate() {
            assert!(
                key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'),
                "{key}"
            );
            assert!(
                names
                    .iter()
                    .all(|name| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
            );
            assert!(
                FORMATS[..position].iter().all(|other| other.0 != *key && !other.2.contains(key)),
                "{key}"
            );
        }
    }
}
