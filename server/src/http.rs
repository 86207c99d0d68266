//! The routes of the site and what stands before them. It knows the catalogue only as `Arc<dyn Catalogue>`.

mod allowance;
mod conditional;
mod doors;
mod failure;
mod guard;
mod headers;
mod health;
mod item;
mod language;
mod legacy;
mod markers;
mod opensearch;
mod origin;
mod pages;
mod request_log;
mod sharing;
mod site;
mod site_files;
mod sitemap;
mod social;
mod statics;
mod turns;
mod ui;
mod well_formed;

#[cfg(test)]
pub(crate) mod fake_catalogue;
#[cfg(test)]
mod tests;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use catalog::Lang;
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::limit::RequestBodyLimitLayer;

pub use allowance::Allowance;
pub use guard::Work;
pub use origin::TrustedProxies;
pub use site::Site;
pub use site_files::{SiteFiles, SiteFilesError};
pub use turns::Limits;

/// Only `/mcp` reads a body; whoever sends more gets no further than this many bytes.
const MAX_BODY_BYTES: usize = 64 * 1024;

/// Every address of the site. Merge further APIs in before serving.
pub fn router(site: Site) -> Router {
    pages::prepare();
    let dynamic = Router::new()
        .route("/", get(language::choose))
        .route("/id/{file}", get(item::show))
        .route("/api/ui/search", get(ui::answer))
        .route("/api/ui/count", get(ui::answer))
        .route("/result", get(legacy::result))
        .route("/sitemap.xml", get(sitemap::show))
        .route("/{locale}/map-browser/record/{id}", get(legacy::map_browser))
        .fallback_service(get(pages::render).with_state(site.clone()));
    // What a visitor types is suggested as long as pages leave time for it.
    let suggestions = Lang::ALL
        .into_iter()
        .fold(Router::new().route("/api/ui/suggest", get(ui::answer)), |routes, lang| {
            routes.route(&format!("/{lang}/opensearch.json"), get(opensearch::complete))
        });
    let dynamic = Lang::ALL.into_iter().fold(dynamic, |routes, lang| {
        routes
            .route(&format!("/{lang}/opensearch.xml"), get(opensearch::describe))
            .route(&format!("/{lang}/card.png"), get(social::of_site))
            .route(&format!("/{lang}/record/{{id}}/card.png"), get(social::of_record))
    });
    let health = Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/robots.txt", get(sitemap::robots));
    // A low level: at the default one, compressing costs more than rendering the page.
    let compression = CompressionLayer::new().quality(CompressionLevel::Precise(4));
    let pages = guard::guarded(dynamic.layer(compression.clone()), site.work.clone());
    let suggestions = guard::spare(suggestions.layer(compression.clone()), site.work.clone());
    let files = guard::elsewhere(statics::routes().layer(compression.clone()), site.work.clone());
    let (doors, streams) = doors::routes();
    let doors = guard::guarded(doors.layer(compression.clone()), site.work.clone());
    let doors = doors.merge(guard::streaming(streams, site.work.clone()));
    let doors = doors.layer(from_fn_with_state(site.clone(), allowance::keep));
    let doors = doors.layer(from_fn(doors::frame)).layer(from_fn(sharing::open));
    let routes = health
        .merge(doors)
        .merge(files)
        .merge(suggestions)
        .merge(pages)
        .with_state(site.clone())
        .layer(from_fn(well_formed::require))
        .layer(from_fn_with_state(site.clone(), failure::explain))
        .layer(from_fn(sharing::share))
        .layer(RequestBodyLimitLayer::new(MAX_BODY_BYTES));
    request_log::log(headers::with_headers(routes, site))
}
