//! Any search to take along, to its last record: `/{lang}/search.csv`, `.geojson` and `.txt`, with the parameters of its page.
//!
//! Records are written a piece at a time, from the memory of one snapshot, as fast as the client takes them.

use std::convert::Infallible;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_LANGUAGE, CONTENT_TYPE};
use axum::http::{HeaderValue, Method};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use catalog::search::Page;
use catalog::search_url::from_query;
use catalog::{Counts, Finding, Lang, Search};
use formats::Addresses;
use formats::listing::{Csv, GeoJson, Ids, Listing};
use futures::stream::poll_fn;
use tokio::sync::mpsc;

use super::answer::SNAPSHOT;
use super::asked::Asked;
use super::door::Door;
use super::problem::Problem;
use crate::http::Site;

/// Records of a piece: some tens of kilobytes.
const PIECE: usize = 200;
/// Pieces that wait for the client.
const AHEAD: usize = 2;

/// The parameters of the search page.
pub(super) const PARAMETERS: [&str; 17] = [
    "q",
    "bbox",
    "relation",
    "begin",
    "end",
    "updated-begin",
    "updated-end",
    "org",
    "theme",
    "topic",
    "type",
    "format",
    "status",
    "source",
    "foundational",
    "mappable",
    "sort",
];

pub(super) fn doors(lang: Lang) -> Vec<Door> {
    let door = |form: &'static dyn Listing, summary, handler| {
        let path = format!("/{lang}/search.{}", form.extension());
        Door::new(&path, summary, form.media(), &PARAMETERS, handler).streaming()
    };
    vec![
        door(&Csv, "All records of a search, as CSV", get(csv)),
        door(&GeoJson, "All records of a search, as GeoJSON", get(geojson)).answering("Features"),
        door(&Ids, "The ids of all records of a search", get(ids)),
    ]
}

async fn csv(state: State<Site>, request: Request) -> Result<Response, Problem> {
    answer(state, request, &Csv).await
}

async fn geojson(state: State<Site>, request: Request) -> Result<Response, Problem> {
    answer(state, request, &GeoJson).await
}

async fn ids(state: State<Site>, request: Request) -> Result<Response, Problem> {
    answer(state, request, &Ids).await
}

async fn answer(
    State(site): State<Site>,
    request: Request,
    form: &'static dyn Listing,
) -> Result<Response, Problem> {
    let asked = Asked::new(&site, &request);
    let search = whole(&site, &asked)?;
    let found = site.catalogue.find(&search, asked.lang, Counts::Nothing).await;
    let found = found.map_err(|error| Problem::of(&error, asked.lang))?;
    let snapshot = HeaderValue::try_from(found.snapshot()).ok();
    let body = if *request.method() == Method::HEAD {
        Body::empty()
    } else {
        stream(found, form, asked.base, asked.lang)
    };
    let name = format!("attachment; filename=\"records.{}\"", form.extension());
    let headers = [
        (CONTENT_TYPE, form.media().to_owned()),
        (CONTENT_LANGUAGE, asked.lang.code().to_owned()),
        (CONTENT_DISPOSITION, name),
    ];
    let mut response = (headers, body).into_response();
    if let Some(snapshot) = snapshot {
        response.headers_mut().insert(SNAPSHOT, snapshot);
    }
    Ok(response)
}

/// The search of the page at the same address, with all of its records.
fn whole(site: &Site, asked: &Asked) -> Result<Search, Problem> {
    let (search, problems) = from_query(&asked.query);
    if !problems.is_empty() {
        return Err(Problem::of_search(&problems, asked.lang));
    }
    let page = Page::slice(0, Page::MAX_RESULTS).expect("within the limits");
    Ok(Search { page, ..site.catalogue.spelt(search).search })
}

/// Pieces are made by the threads that work, and wait there for the client.
fn stream(found: Box<dyn Finding>, form: &'static dyn Listing, base: String, lang: Lang) -> Body {
    let (pieces, mut taken) = mpsc::channel::<Bytes>(AHEAD);
    tokio::spawn(async move {
        let addresses = Addresses { base: &base };
        let mut from = 0;
        loop {
            let cards = found.cards(from..from + PIECE, lang);
            let is_last = from + PIECE >= found.len();
            let piece = form.piece(&cards, addresses, lang, from == 0, is_last);
            // Whoever has left takes no more.
            if pieces.send(piece.into()).await.is_err() || is_last {
                return;
            }
            from += PIECE;
        }
    });
    Body::from_stream(poll_fn(move |context| {
        taken.poll_recv(context).map(|piece| piece.map(Ok::<Bytes, Infallible>))
    }))
}
