//! Doors for programs. Each is one small file, which translates a request into a [`Search`](catalog::Search) and what was found into a
//! document; here is the table of all of them.

mod answer;
pub(super) mod asked;
mod data;
mod dcat;
mod door;
mod feed;
mod filter;
mod frame;
mod geo;
mod llms;
mod mcp;
mod ogc;
mod openapi;
mod paging;
mod parameter;
mod problem;
mod queryables;
pub(super) mod record;
mod schemas;
mod stac;
mod take;

use axum::Router;
use catalog::Lang;

pub(super) use frame::frame;

use super::Site;
use door::Door;

/// All doors there are.
fn all() -> Vec<Door> {
    let in_languages = Lang::ALL
        .into_iter()
        .flat_map(|lang| take::doors(lang).into_iter().chain([feed::door(lang)]).chain(dcat::doors(lang)));
    ogc::doors()
        .into_iter()
        .chain(stac::doors())
        .chain(geo::doors())
        .chain(in_languages)
        .chain([data::door(), mcp::door(), llms::door(), openapi::door()])
        .collect()
}

/// The routes of doors that answer in one piece, and of those whose answers are written while they are made.
pub(super) fn routes() -> (Router<Site>, Router<Site>) {
    let (streams, whole): (Vec<Door>, Vec<Door>) = all().into_iter().partition(|door| door.is_stream);
    let router = |doors: Vec<Door>| {
        doors.into_iter().fold(Router::new(), |routes, door| routes.route(&door.path, door.handler))
    };
    (router(whole), router(streams))
}
