//! What stands around all doors: errors as documents, nothing sent that is known already.

use axum::extract::Request;
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, ETAG, VARY};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use catalog::Lang;

use super::asked::Asked;
use super::problem::Problem;
use crate::http::conditional::{has_current, strong};

/// A bare status of the layers within (no turn, a deadline, a refused method, a panic) is told as doors tell it. What a client
/// has of this snapshot already is not sent again.
pub(in crate::http) async fn frame(request: Request, next: Next) -> Response {
    let lang = Asked::language(&request);
    let known = request.headers().clone();
    let is_by_header = Lang::ALL.iter().all(|lang| !request.uri().path().starts_with(&format!("/{lang}/")));
    let mut response = next.run(request).await;
    if is_by_header {
        response.headers_mut().append(VARY, HeaderValue::from_name(ACCEPT_LANGUAGE));
    }
    if let Some(tag) = response.headers().get(ETAG).filter(|tag| has_current(&known, &strong(tag))) {
        return (StatusCode::NOT_MODIFIED, [(ETAG, tag.clone())]).into_response();
    }
    if response.headers().contains_key(CONTENT_TYPE) {
        return response;
    }
    let Some(problem) = Problem::of_status(response.status(), lang) else { return response };
    let mut told = problem.into_response();
    for (name, value) in response.headers() {
        if !told.headers().contains_key(name) && name != "content-length" {
            told.headers_mut().append(name, value.clone());
        }
    }
    told
}
