//! AWS JSON 1.1 over HTTP: one address, the operation in a header.

use std::io;
use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use futures::{StreamExt, stream};
use serde_json::Value;

use super::call::{Call, Operation};
use super::error::ApiError;
use super::fault::{Cut, Fault};
use super::front::Front;
use super::operations;

const CONTENT_TYPE: &str = "application/x-amz-json-1.1";

pub(crate) fn routes(front: Arc<Front>) -> Router {
    Router::new().fallback(handle).with_state(front)
}

async fn handle(State(front): State<Arc<Front>>, headers: HeaderMap, body: Bytes) -> Response {
    let at = Instant::now();
    let target = headers.get("x-amz-target").and_then(|target| target.to_str().ok()).unwrap_or_default();
    let operation = Operation::of_target(target);
    let request = serde_json::from_slice(&body).unwrap_or_default();
    if let Some(Fault::Slow(_, by)) = operation.and_then(|operation| {
        front.faults.strike(|fault| matches!(fault, Fault::Slow(slow, _) if *slow == operation))
    }) {
        tokio::time::sleep(by).await;
    }
    let answer = answer(&front, operation, &headers, &request).await;
    let refused = answer.as_ref().err().map(|error| error.name);
    front.ledger.write(Call { operation, target: target.to_owned(), at, request, refused });
    match answer {
        Ok(answer) if operation == Some(Operation::GetQueryResults) => results(&front, answer),
        Ok(answer) => whole(StatusCode::OK, None, answer.to_string()),
        Err(error) => whole(error.status, Some(error.name), error.body.to_string()),
    }
}

async fn answer(
    front: &Front,
    operation: Option<Operation>,
    headers: &HeaderMap,
    request: &Value,
) -> Result<Value, ApiError> {
    if !is_signed(headers) {
        return Err(ApiError::unsigned());
    }
    let operation = operation.ok_or_else(ApiError::unknown_operation)?;
    if let Some(refusal) = armed_refusal(front, operation) {
        return Err(refusal);
    }
    operations::answer(front, operation, request).await
}

/// That the request names this service in its signature. Whether the secret is right, this cannot know.
fn is_signed(headers: &HeaderMap) -> bool {
    let signature = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    signature.is_some_and(|text| {
        text.starts_with("AWS4-HMAC-SHA256 ")
            && text.contains("/athena/aws4_request")
            && text.contains("Signature=")
    })
}

fn armed_refusal(front: &Front, operation: Operation) -> Option<ApiError> {
    let fault = front.faults.strike(|fault| {
        matches!(fault, Fault::Throttled(struck) | Fault::ExpiredCredentials(struck) | Fault::Denied(struck)
            | Fault::Broken(struck) if *struck == operation)
    })?;
    Some(match fault {
        Fault::ExpiredCredentials(_) => ApiError::expired_token(),
        Fault::Denied(operation) => ApiError::denied(&format!("{operation:?}")),
        Fault::Broken(_) => ApiError::internal("an armed fault"),
        _ => ApiError::throttled("CONCURRENT_QUERY_LIMIT_EXCEEDED"),
    })
}

/// A page of results, cut where a fault says so.
fn results(front: &Front, mut page: Value) -> Response {
    let cut = front.faults.strike(|fault| matches!(fault, Fault::CutResults(_)));
    let Some(Fault::CutResults(cut)) = cut else { return whole(StatusCode::OK, None, page.to_string()) };
    let text = page.to_string();
    let half = text[..text.floor_char_boundary(text.len() / 2)].to_owned();
    match cut {
        Cut::Json => whole(StatusCode::OK, None, half),
        Cut::Rows => {
            if let Some(rows) = page["ResultSet"]["Rows"].as_array_mut() {
                rows.truncate(1);
            }
            whole(StatusCode::OK, None, page.to_string())
        }
        Cut::Connection => {
            // The first half is sent once the second is waited for.
            let end = async {
                tokio::task::yield_now().await;
                Err(io::Error::other("an armed fault"))
            };
            let broken = stream::once(async { Ok(half) }).chain(stream::once(end));
            let mut response = whole(StatusCode::OK, None, String::new());
            response.headers_mut().insert(header::CONTENT_LENGTH, text.len().into());
            *response.body_mut() = Body::from_stream(broken);
            response
        }
    }
}

fn whole(status: StatusCode, error: Option<&'static str>, body: String) -> Response {
    let mut response = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, CONTENT_TYPE)
        .header("x-amzn-RequestId", "00000000-0000-4000-8000-000000000000");
    if let Some(error) = error {
        response = response.header("x-amzn-ErrorType", error);
    }
    response.body(Body::from(body)).expect("the headers are valid")
}
