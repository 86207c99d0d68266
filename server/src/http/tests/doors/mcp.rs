//! What an assistant is told.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::http::router;
use crate::http::tests::answer::{Answer, get, read, site};

/// What the protocol answers to one message.
async fn post(path: &str, message: &Value) -> Answer {
    let request = Request::post(path)
        .header("host", "catalogue.test")
        .header("content-type", "application/json")
        .header("accept", "application/json, text/event-stream")
        .body(Body::from(message.to_string()))
        .expect("a request");
    read(router(site()).oneshot(request).await.expect("the router never fails")).await
}

async fn ask(method: &str, params: Value) -> Value {
    let answer =
        post("/mcp", &json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": params })).await;
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (StatusCode::OK, "application/json"),
        "{}",
        answer.body
    );
    serde_json::from_str(&answer.body).expect("JSON")
}

async fn call(tool: &str, arguments: Value) -> Value {
    let answer = ask("tools/call", json!({ "name": tool, "arguments": arguments })).await;
    answer["result"].clone()
}

#[tokio::test]
async fn it_says_what_it_is_and_which_tools_it_has() {
    let client = json!({ "name": "test", "version": "1" });
    let hello = json!({ "protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": client });
    let answer = ask("initialize", hello).await;
    assert_eq!(answer["result"]["protocolVersion"], "2025-06-18", "{answer}");
    assert!(answer["result"]["instructions"].as_str().is_some_and(|text| text.contains("search_records")));
    let tools = ask("tools/list", json!({})).await;
    let tools = tools["result"]["tools"].as_array().cloned().expect("tools");
    assert_eq!(tools.len(), 4);
    for tool in tools {
        assert_eq!(tool["annotations"]["readOnlyHint"], true, "{tool}");
        let properties = tool["inputSchema"]["properties"].as_object().expect("properties");
        for (name, property) in properties {
            assert!(
                property["description"].as_str().is_some_and(|text| !text.is_empty()),
                "{name}: {property}"
            );
        }
    }
}

#[tokio::test]
async fn records_are_searched_counted_and_read() {
    let found = call(
        "search_records",
        json!({ "q": "survey", "bbox": [-90, 40, -60, 60], "limit": 3, "lang": "fr" }),
    )
    .await;
    assert_eq!(found["isError"], false, "{found}");
    let found = &found["structuredContent"];
    assert_eq!(
        (found["records"].as_array().map(Vec::len), &found["next_offset"]),
        (Some(3), &json!(3)),
        "{found}"
    );
    let first = &found["records"][0];
    let id = first["id"].as_str().expect("an id");
    assert_eq!(first["url"], format!("http://catalogue.test/fr/record/{id}"));
    let counted = call("count_records", json!({ "q": "survey", "bbox": [-90, 40, -60, 60] })).await;
    assert_eq!(counted["structuredContent"]["total"], found["total"]);
    let record = call("read_record", json!({ "id": id, "lang": "fr" })).await;
    assert_eq!(record["structuredContent"]["properties"]["title"], first["title"], "{record}");
    let filters = call("list_filters", json!({})).await;
    assert!(filters["structuredContent"]["filters"].is_object(), "{filters}");
}

#[tokio::test]
async fn what_cannot_be_answered_is_said() {
    let check = async |tool: &str, arguments: Value, said: &str| {
        let answer = call(tool, arguments.clone()).await;
        assert_eq!(answer["isError"], true, "{tool} {arguments}: {answer}");
        assert!(answer.to_string().contains(said), "{tool} {arguments}: {answer}");
    };
    check("search_records", json!({ "limit": 51 }), "limit").await;
    check("search_records", json!({ "limit": -1 }), "limit").await;
    check("search_records", json!({ "bbox": "somewhere" }), "bbox").await;
    check("search_records", json!({ "bbox": { "west": 1 } }), "bbox").await;
    check("search_records", json!({ "colour": "red" }), "colour").await;
    check("search_records", json!({ "lang": "de" }), "lang").await;
    check("search_records", json!({ "begin": "yesterday", "lang": "fr" }), "begin").await;
    check("read_record", json!({}), "404").await;
    check("read_record", json!({ "id": "nope" }), "404").await;
    let unknown = ask("tools/call", json!({ "name": "drop_tables", "arguments": {} })).await;
    assert!(
        unknown["error"]["message"].as_str().is_some_and(|text| text.contains("search_records")),
        "{unknown}"
    );
}

#[tokio::test]
async fn what_is_no_message_is_refused_and_nothing_breaks() {
    for body in ["", "{", "[]", "null", "{\"jsonrpc\":\"2.0\"}"] {
        let request = Request::post("/mcp")
            .header("host", "catalogue.test")
            .header("content-type", "application/json")
            .header("accept", "application/json, text/event-stream")
            .body(Body::from(body))
            .expect("a request");
        let answer = read(router(site()).oneshot(request).await.expect("the router never fails")).await;
        assert!(answer.status.is_client_error(), "{body}: {}", answer.status);
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{body}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{body}: {}", answer.body);
    }
    let long =
        json!({ "jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": { "x": "x".repeat(70_000) } });
    assert_eq!(post("/mcp", &long).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    let other = Request::builder().method(Method::DELETE).uri("/mcp").header("host", "catalogue.test");
    let other = other.body(Body::empty()).expect("a request");
    let answer = read(router(site()).oneshot(other).await.expect("the router never fails")).await;
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (StatusCode::METHOD_NOT_ALLOWED, "application/problem+json")
    );
}

#[tokio::test]
async fn language_models_find_all_doors() {
    let text = get("/llms.txt").await;
    assert_eq!(text.header("content-type"), "text/plain; charset=utf-8");
    assert!(text.body.starts_with("# "), "{}", text.body);
    text.assert_has("](http://catalogue.test/mcp)");
    text.assert_has("](http://catalogue.test/openapi.json)");
    let french = get("/llms.txt?lang=fr").await;
    french.assert_has("/fr/search)");
}
