//! The whole catalogue as one `GeoParquet` 1.1 file, `/data/records.parquet`, read where it lies: any bytes of it can be asked for
//! (RFC 9110 §14).

use std::ops::Range;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_RANGES, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, IF_RANGE, RANGE};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use catalog::{CatalogueError, TableFile};
use futures::{StreamExt, stream};

use super::answer::SNAPSHOT;
use super::asked::Asked;
use super::door::Door;
use super::problem::Problem;
use crate::http::Site;

const PATH: &str = "/data/records.parquet";
const MEDIA: &str = "application/vnd.apache.parquet";
/// Bytes read at once.
const PIECE: u64 = 256 << 10;

pub(super) fn door() -> Door {
    Door::new(PATH, "The whole catalogue, as GeoParquet 1.1", MEDIA, &[], get(show)).streaming().in_parts()
}

async fn show(State(site): State<Site>, request: Request) -> Result<Response, Problem> {
    let asked = Asked::new(&site, &request);
    let file = site.catalogue.table().await.map_err(|error| Problem::of(&error, asked.lang))?;
    let tag = format!("\"{}\"", file.sha256());
    let all = 0..file.bytes();
    let (status, range) = match part(request.headers(), &tag, file.bytes()) {
        Ok(None) => (StatusCode::OK, all),
        Ok(Some(range)) => (StatusCode::PARTIAL_CONTENT, range),
        Err(Unsatisfiable) => (StatusCode::RANGE_NOT_SATISFIABLE, 0..0),
    };
    let said = [
        (CONTENT_TYPE, MEDIA.to_owned()),
        (ACCEPT_RANGES, "bytes".to_owned()),
        (ETAG, tag),
        (CONTENT_LENGTH, (range.end - range.start).to_string()),
    ];
    let snapshot = file.snapshot().to_owned();
    let place = match status {
        StatusCode::PARTIAL_CONTENT => {
            Some(format!("bytes {}-{}/{}", range.start, range.end - 1, file.bytes()))
        }
        StatusCode::RANGE_NOT_SATISFIABLE => Some(format!("bytes */{}", file.bytes())),
        _ => None,
    };
    let body = if request.method() == Method::HEAD { Body::empty() } else { pieces(file, range) };
    let mut response = (status, said, body).into_response();
    let place = place.and_then(|place| HeaderValue::try_from(place).ok());
    response.headers_mut().extend(place.map(|place| (CONTENT_RANGE, place)));
    let snapshot = HeaderValue::try_from(snapshot).ok();
    response.headers_mut().extend(snapshot.map(|snapshot| (SNAPSHOT, snapshot)));
    Ok(response)
}

struct Unsatisfiable;

/// The bytes that are asked for; all, where several parts are, or parts of another version (§13.1.5, §14.2).
fn part(request: &HeaderMap, tag: &str, bytes: u64) -> Result<Option<Range<u64>>, Unsatisfiable> {
    let Some(range) = request.get(RANGE).and_then(|range| range.to_str().ok()) else { return Ok(None) };
    if request.get(IF_RANGE).is_some_and(|version| version.as_bytes() != tag.as_bytes()) {
        return Ok(None);
    }
    let parsed = http_range_header::parse_range_header(range).and_then(|parsed| parsed.validate(bytes));
    match parsed.map_err(|_| Unsatisfiable)?.as_slice() {
        [range] => Ok(Some(*range.start()..range.end() + 1)),
        _ => Ok(None),
    }
}

/// Read as fast as the client takes them.
fn pieces(file: Arc<dyn TableFile>, range: Range<u64>) -> Body {
    let end = range.end;
    let pieces = stream::iter(range.step_by(usize::try_from(PIECE).expect("a small number")));
    let read = pieces.then(move |from| {
        let file = Arc::clone(&file);
        async move {
            let read = file.read(from..end.min(from + PIECE)).await;
            read.map(Bytes::from)
                .inspect_err(|error: &CatalogueError| tracing::error!("a table broke off: {error}"))
        }
    });
    Body::from_stream(read)
}
