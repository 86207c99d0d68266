//! Media types of what resources lead to, where they can be told.

use catalog::resource::{Resource, ResourceKind};

pub(crate) const GEOJSON: &str = "application/geo+json";
pub(crate) const HTML: &str = "text/html";
pub(crate) const JSON: &str = "application/json";
const ZIP: &str = "application/zip";
const GEOTIFF: &str = "image/tiff; application=geotiff";

/// What following the link gives: what its address ends in, else what its format is. `None` of services, whose answers
/// depend on the question, and of formats that are several types.
pub(crate) fn of_resource(resource: &Resource) -> Option<&'static str> {
    if resource.kind == ResourceKind::WebService {
        return None;
    }
    // A Shapefile is usually within an archive.
    let path = resource.url.split(['?', '#']).next().unwrap_or_default();
    let is_archive = path.rsplit('.').next().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    if is_archive { Some(ZIP) } else { of_format(&resource.format.key) }
}

/// The type of a format by its key; registered with IANA, but for those of HDF5 and `NetCDF`, which are in common use.
pub(crate) fn of_format(key: &str) -> Option<&'static str> {
    Some(match key {
        "geojson" => GEOJSON,
        "json" => JSON,
        "csv" => "text/csv",
        "xml" => "application/xml",
        "pdf" => "application/pdf",
        "html" => HTML,
        "zip" => ZIP,
        "gml" => "application/gml+xml",
        "geotiff" => GEOTIFF,
        "cog" => "image/tiff; application=geotiff; profile=cloud-optimized",
        "tiff" => "image/tiff",
        "gpkg" => "application/geopackage+sqlite3",
        "netcdf" => "application/netcdf",
        "hdf" => "application/x-hdf5",
        "parquet" => "application/vnd.apache.parquet",
        "jpg" => "image/jpeg",
        "png" => "image/png",
        "gif" => "image/gif",
        "svg" => "image/svg+xml",
        "txt" => "text/plain",
        "las" => "application/vnd.las",
        "sqlite" => "application/vnd.sqlite3",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn an_archive_is_one_whatever_is_in_it() {
        let mut resource = sample::record().resources.remove(0);
        assert_eq!(of_resource(&resource), Some(ZIP));
        "https://example.org/depths?f=zip".clone_into(&mut resource.url);
        assert_eq!(of_resource(&resource), None);
        "geojson".clone_into(&mut resource.format.key);
        assert_eq!(of_resource(&resource), Some(GEOJSON));
        resource.kind = ResourceKind::WebService;
        assert_eq!(of_resource(&resource), None);
    }
}
