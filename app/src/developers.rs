//! For those who write programs: the doors, each with an example that runs.

use leptos::prelude::*;

use crate::i18n::t;
use crate::page::{use_base_url, use_lang};
use crate::prose::{ProsePage, Section, paragraphs};

#[component]
pub(crate) fn DevelopersPage() -> impl IntoView {
    let section = |anchor, title, text: &'static str, examples: &[&'static str]| Section {
        anchor,
        title,
        content: view! { {paragraphs(&[text])} {examples.iter().map(|code| example(code)).collect_view()} }
            .into_any(),
    };
    let sections = vec![
        Section { anchor: "addresses", title: "developers-addresses", content: addresses() },
        section("files", "developers-files", "developers-files-text", &[CURL, DUCKDB, R]),
        section("table", "developers-table", "developers-table-text", &[SQL, GEOPANDAS, LAYER]),
        section("records", "developers-records", "developers-records-text", &[OWSLIB]),
        section("qgis", "developers-qgis", "developers-qgis-text", &[QGIS]),
        section("stac", "developers-stac", "developers-stac-text", &[STAC]),
        section("dcat", "developers-dcat", "developers-dcat-text", &[DCAT]),
        section("assistants", "developers-assistants", "developers-assistants-text", &[MCP]),
        section("geocore", "developers-geocore", "developers-geocore-text", &[GEOCORE]),
        section("limits", "developers-limits", "developers-limits-text", &[]),
    ];
    view! { <ProsePage path="/developers" title="developers-title" lede="developers-lede" sections/> }
}

const CURL: &str = "curl 'BASE/LANG/search.csv?q=lidar' > lidar.csv";
const DUCKDB: &str = "duckdb -c \"SELECT title, url FROM read_csv('BASE/LANG/search.csv?q=lidar')\"";
const R: &str = "records <- read.csv('BASE/LANG/search.csv?q=lidar', fileEncoding = 'UTF-8-BOM')";
const SQL: &str = "duckdb -c \"SELECT organisation_LANG, COUNT(*) FROM 'BASE/data/records.parquet' GROUP BY ALL ORDER BY 2 DESC\"";
const GEOPANDAS: &str = "import geopandas
here = geopandas.read_parquet('BASE/data/records.parquet', bbox=(-80, 42, -70, 50))
print(here[['title_LANG', 'geometry']])";
const LAYER: &str = "/vsicurl/BASE/data/records.parquet";
const OWSLIB: &str = "from owslib.ogcapi.records import Records
records = Records('BASE/ogc')
page = records.collection_items('records', q='lidar', filter=\"type = 'dataset'\", limit=20, lang='LANG')
print(page['numberMatched'], [one['properties']['title'] for one in page['features']])";
const QGIS: &str = "BASE/ogc";
const STAC: &str = "from pystac_client import Client
for collection in Client.open('BASE/stac').get_collections():
    print(collection.id, collection.title)";
const DCAT: &str = "curl 'BASE/LANG/search.ttl?q=lidar'
curl -L -H 'Accept: application/ld+json' 'BASE/id/ID'";
const MCP: &str = "BASE/mcp";
const GEOCORE: &str = "curl 'BASE/geo?keyword=lidar&lang=LANG&min=1&max=10'";

/// Addresses, each with what it gives.
const ADDRESSES: [(&str, &str); 11] = [
    ("/LANG/search?q=…&bbox=BOX", "developers-search"),
    ("/LANG/search.csv, .geojson, .txt", "developers-take"),
    ("/data/records.parquet", "developers-parquet"),
    ("/LANG/search.atom", "developers-feed"),
    ("/LANG/search.ttl, .jsonld", "developers-linked"),
    ("/LANG/record/{id}", "developers-record"),
    ("/id/{id}, .geojson, .ttl, .jsonld", "developers-item"),
    ("/ogc", "developers-ogc"),
    ("/stac", "developers-stac-root"),
    ("/mcp", "developers-mcp"),
    ("/openapi.json", "developers-openapi"),
];

fn addresses() -> AnyView {
    let lang = use_lang();
    let bbox = t(lang, "developers-bbox");
    let row = |(address, text): (&'static str, &'static str)| {
        let address = address.replace("LANG", lang.code()).replace("BOX", &bbox);
        view! { <dt><code>{address}</code></dt> <dd>{t(lang, text)}</dd> }
    };
    let rows = ADDRESSES.into_iter().map(row).collect_view();
    view! { <p>{t(lang, "developers-addresses-text")}</p> <dl class="kv addresses">{rows}</dl> }.into_any()
}

/// With the addresses of this site.
fn example(code: &str) -> impl IntoView {
    let lang = use_lang();
    let code = code.replace("BASE", &use_base_url()).replace("LANG", lang.code());
    // It scrolls sideways, so the keyboard must reach it.
    view! { <pre class="example" tabindex="0" role="group" aria-label=t(lang, "developers-example")><code>{code}</code></pre> }
}
