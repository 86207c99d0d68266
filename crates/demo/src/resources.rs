//! The downloads, services and documents of a record. Every address is on data.example.ca, where nothing answers.

use crate::random::Rng;
use crate::record::{Bilingual, Resource};
use crate::subjects::Form;

/// Format, file ending, and names in both languages.
type Download = (&'static str, &'static str, &'static str, &'static str);

const VECTOR: &[Download] = &[
    ("SHP", "shp.zip", "Shapefiles", "Fichiers de formes"),
    ("FGDB/GDB", "gdb.zip", "File geodatabase", "Géodatabase fichier"),
    ("GeoJSON", "geojson", "GeoJSON file", "Fichier GeoJSON"),
    ("CSV", "csv", "Attribute table", "Table d'attributs"),
    ("GPKG", "gpkg", "GeoPackage", "GeoPackage"),
    ("KML", "kml", "KML file for viewing", "Fichier KML pour consultation"),
    ("FGDB / GDB", "gdb.zip", "Pre-packaged FGDB files", "Fichiers FGDB préemballés"),
    ("GML", "gml.zip", "Pre-packaged GML files", "Fichiers GML préemballés"),
];
const GRID: &[Download] = &[
    ("GeoTIFF", "tif", "GeoTIFF raster", "Image matricielle GeoTIFF"),
    ("NetCDF", "nc", "NetCDF file", "Fichier NetCDF"),
    ("ZIP", "zip", "Compressed tiles", "Tuiles compressées"),
    ("GeoTIFF", "cog.tif", "Cloud-optimized GeoTIFF", "GeoTIFF optimisé pour l'infonuagique"),
    ("SHP", "index.shp.zip", "Tile index", "Index des tuiles"),
    ("other", "lrc", "Layer file", "Fichier de couche"),
];
const TABLE: &[Download] = &[
    ("CSV", "csv", "Data table", "Tableau de données"),
    ("XLS", "xlsx", "Spreadsheet", "Feuille de calcul"),
    ("NetCDF", "nc", "NetCDF file", "Fichier NetCDF"),
    ("JSON", "json", "JSON file", "Fichier JSON"),
    ("SHP", "shp.zip", "Station locations", "Emplacement des stations"),
    ("GPKG", "gpkg", "GeoPackage", "GeoPackage"),
];

/// Format, protocol, path of the service, and names in both languages.
const SERVICES: &[(&str, &str, &str, &str, &str)] = &[
    (
        "WMS",
        "OGC:WMS",
        "wms?service=WMS&request=GetCapabilities",
        "Web Map Service (WMS)",
        "Service de cartographie Web (WMS)",
    ),
    (
        "ESRI REST",
        "ESRI REST: Map Service",
        "rest/services/MapServer",
        "ESRI REST map service",
        "Service cartographique ESRI REST",
    ),
    (
        "WFS",
        "OGC:WFS",
        "wfs?service=WFS&request=GetCapabilities",
        "Web Feature Service (WFS)",
        "Service d'entités Web (WFS)",
    ),
    (
        "WMTS",
        "HTTPS",
        "wmts/1.0.0/WMTSCapabilities.xml",
        "Web Map Tile Service (WMTS)",
        "Service de tuiles cartographiques Web (WMTS)",
    ),
    ("OGC API", "HTTPS", "ogcapi/collections", "OGC API – Features", "OGC API – Entités"),
    // Protocols lie in real records, and so they do here.
    ("WMS", "HTTPS", "ows?service=WMS&request=GetCapabilities", "View service", "Service de visualisation"),
];

pub(crate) fn resources(form: Form, path: &str, rng: &mut Rng) -> Vec<Resource> {
    let mut resources = Vec::with_capacity(8);
    let downloads = match form {
        Form::Vector => VECTOR,
        Form::Grid => GRID,
        Form::Table => TABLE,
    };
    let first = rng.skewed(downloads.len());
    for step in 0..rng.between(1, 3) as usize {
        download(&mut resources, downloads[(first + step) % downloads.len()], path, rng);
    }
    if form != Form::Table || rng.chance(0.3) {
        let first = rng.skewed(SERVICES.len());
        for step in 0..rng.below(3) {
            service(&mut resources, SERVICES[(first + step) % SERVICES.len()], path, rng);
        }
    }
    documents(&mut resources, path, rng);
    if resources.len() < 2 || rng.chance(0.2) {
        application(&mut resources, path);
    }
    if rng.chance(0.03) {
        resources.push(Resource::default());
    }
    resources.truncate(8);
    resources
}

fn download(into: &mut Vec<Resource>, (format, ending, en, fr): Download, path: &str, rng: &mut Rng) {
    let protocol = if rng.chance(0.08) { "FTP" } else { "HTTPS" };
    if rng.chance(0.3) {
        for (language, en_note, fr_note) in
            [("eng", " (English)", " (anglais)"), ("fra", " (French)", " (français)")]
        {
            into.push(Resource {
                url: Some(format!("https://data.example.ca/{path}_{language}.{ending}")),
                protocol: Some(protocol),
                name: Bilingual::new(format!("{en}{en_note}"), format!("{fr}{fr_note}")),
                description: describe("Dataset", "Données", format, language),
            });
        }
        return;
    }
    let languages = if rng.chance(0.7) { "eng,fra" } else { "eng" };
    into.push(Resource {
        url: Some(format!("https://data.example.ca/{path}.{ending}")),
        protocol: Some(protocol),
        name: Bilingual::new(en, fr),
        description: describe("Dataset", "Données", format, languages),
    });
}

fn service(
    into: &mut Vec<Resource>,
    (format, protocol, address, en, fr): (&'static str, &'static str, &str, &str, &str),
    path: &str,
    rng: &mut Rng,
) {
    let pairs: &[(&str, &str)] =
        if rng.chance(0.5) { &[("en", "eng"), ("fr", "fra")] } else { &[("en", "eng,fra")] };
    for (folder, languages) in pairs {
        into.push(Resource {
            url: Some(format!("https://data.example.ca/services/{folder}/{path}/{address}")),
            protocol: Some(protocol),
            name: Bilingual::new(en, fr),
            description: describe("Web Service", "Service Web", format, languages),
        });
    }
}

const DOCUMENTS: &[(&str, &str, &str, &str)] = &[
    ("PDF", "guide", "User guide", "Guide de l'utilisateur"),
    ("PDF", "specification", "Data product specification", "Spécifications du produit"),
    ("CSV", "dictionary", "Data dictionary", "Dictionnaire de données"),
    ("PDF", "report", "Technical report", "Rapport technique"),
    ("HTML", "method", "Methodology", "Méthodologie"),
    ("PDF", "map", "Printable map", "Carte imprimable"),
];

fn documents(into: &mut Vec<Resource>, path: &str, rng: &mut Rng) {
    if rng.chance(0.3) {
        return;
    }
    let (format, stem, en, fr) = *rng.pick(DOCUMENTS);
    let ending = format.to_ascii_lowercase();
    for (language, en_note, fr_note) in
        [("eng", " (English)", " (anglais)"), ("fra", " (French)", " (français)")]
    {
        into.push(Resource {
            url: Some(format!("https://data.example.ca/{path}/{stem}_{language}.{ending}")),
            protocol: Some("HTTPS"),
            name: Bilingual::new(format!("{en}{en_note}"), format!("{fr}{fr_note}")),
            description: describe("Supporting Document", "Document de soutien", format, language),
        });
    }
}

fn application(into: &mut Vec<Resource>, path: &str) {
    into.push(Resource {
        url: Some(format!("https://data.example.ca/apps/{path}/index.html")),
        protocol: Some("HTTPS"),
        name: Bilingual::new("Interactive map", "Carte interactive"),
        description: describe("Application", "Application", "HTML", "eng,fra"),
    });
}

fn describe(en: &str, fr: &str, format: &str, languages: &str) -> Bilingual {
    let fr_format = if format == "other" { "autre" } else { format };
    Bilingual::new(format!("{en};{format};{languages}"), format!("{fr};{fr_format};{languages}"))
}
