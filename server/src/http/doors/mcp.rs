//! Assistants: the Model Context Protocol over streamable HTTP, at `/mcp`. Tools read the catalogue, and nothing else.
//!
//! The protocol is its own library's. Every request is answered alone, by one JSON document: no session is kept, so there is none
//! to bound, and whichever server is asked next may answer.

mod arguments;
mod call;
mod tools;

use std::sync::Arc;

use app::i18n::t;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use catalog::Lang;
use rmcp::model::{
    CallToolRequestParams, CallToolResponse, ErrorData, Implementation, ListToolsResult,
    PaginatedRequestParams, ServerCapabilities, ServerConfig, Tool,
};
use rmcp::service::{RequestContext, RoleServer};
use rmcp::transport::streamable_http_server::session::never::NeverSessionManager;
use rmcp::transport::{StreamableHttpServerConfig, StreamableHttpService};

use super::answer::JSON;
use super::door::Door;
use crate::http::{MAX_BODY_BYTES, Site, language, origin};

pub(super) const PATH: &str = "/mcp";
const INSTRUCTIONS: &str = "Search a catalogue of geospatial data in English and French. Begin with search_records; \
     narrow a long answer with the keys that list_filters gives; read_record has all of one record, with its downloads and services. \
     Every record has a page: give its url to people.";

pub(super) fn door() -> Door {
    Door::new(PATH, "Model Context Protocol, for assistants", JSON, &[], any(answer))
        .answering("Message")
        .posting()
}

async fn answer(State(site): State<Site>, request: Request) -> Response {
    let assistant = Assistant {
        base: origin::of(&request, &site),
        lang: language::of(request.uri(), request.headers()),
        site,
    };
    // Which hosts are ours is seen to before any door; what is here is for everybody.
    let config = StreamableHttpServerConfig::default()
        .with_legacy_session_mode(false)
        .with_json_response(true)
        .disable_allowed_hosts();
    let sessions = Arc::new(NeverSessionManager::default());
    let service = StreamableHttpService::new(move || Ok(assistant.clone()), sessions, config);
    let (mut head, body) = request.into_parts();
    // Whatever a client says it reads, there is one form.
    head.headers.insert(ACCEPT, HeaderValue::from_static("application/json, text/event-stream"));
    match to_bytes(body, MAX_BODY_BYTES).await {
        Ok(body) => told(service.handle(Request::from_parts(head, Body::from(body))).await.map(Body::new)),
        Err(_) => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
    }
}

/// What is no message at all is refused as by every door, in the words of the language, and not by the library.
fn told(answer: Response) -> Response {
    let is_document =
        answer.headers().get(CONTENT_TYPE).is_some_and(|media| media.as_bytes() == JSON.as_bytes());
    match answer.status() {
        status if is_document || !status.is_client_error() => answer,
        StatusCode::METHOD_NOT_ALLOWED => StatusCode::METHOD_NOT_ALLOWED.into_response(),
        _ => StatusCode::BAD_REQUEST.into_response(),
    }
}

/// What answers one request.
#[derive(Clone)]
struct Assistant {
    site: Site,
    /// What absolute addresses begin with.
    base: String,
    /// The language of answers, unless a call says another.
    lang: Lang,
}

impl rmcp::ServerHandler for Assistant {
    fn get_info(&self) -> ServerConfig {
        let name = Implementation::new("geospatial-catalogue", env!("CARGO_PKG_VERSION"))
            .with_title(t(self.lang, "site-name"))
            .with_website_url(self.base.clone());
        ServerConfig::new(ServerCapabilities::builder().enable_tools().build())
            .with_server_info(name)
            .with_instructions(INSTRUCTIONS)
    }

    async fn list_tools(
        &self,
        _: Option<PaginatedRequestParams>,
        _: RequestContext<RoleServer>,
    ) -> Result<ListToolsResult, ErrorData> {
        Ok(ListToolsResult::with_all_items(tools::all()))
    }

    fn get_tool(&self, name: &str) -> Option<Tool> {
        tools::all().into_iter().find(|tool| tool.name == name)
    }

    async fn call_tool(
        &self,
        call: CallToolRequestParams,
        _: RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, ErrorData> {
        let arguments = call.arguments.unwrap_or_default();
        let kind = tools::Kind::named(&call.name);
        let kind = kind.ok_or_else(|| ErrorData::invalid_params(tools::no_other(), None))?;
        Ok(call::call(self, kind, &arguments).await.into())
    }
}
