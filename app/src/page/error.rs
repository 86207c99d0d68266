//! Pages for when there is no answer: the one place that turns a `CatalogueError` into a status and words.

use catalog::CatalogueError;
use http::{HeaderName, HeaderValue, StatusCode, header};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

use super::context::use_address;
use super::operator::ReportIt;
use super::{Layout, PageHead, use_lang, use_page_context, use_uri_path};
use crate::i18n::{t, t_args};
use crate::search::SearchBox;

/// Seconds after which a visitor may try again.
const RETRY_AFTER: HeaderValue = HeaderValue::from_static("10");

/// The status of the page being rendered.
pub fn set_status(status: StatusCode) {
    response_options().set_status(status);
}

/// A header of the page being rendered.
pub fn set_header(name: HeaderName, value: HeaderValue) {
    response_options().insert_header(name, value);
}

fn response_options() -> ResponseOptions {
    use_context().expect("leptos_axum provides the response options")
}

/// Why a page cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Failure {
    PageNotFound,
    RecordNotFound,
    InvalidQuery,
    Unavailable,
    Timeout,
    Internal,
}

impl Failure {
    const fn status(self) -> StatusCode {
        match self {
            Self::PageNotFound | Self::RecordNotFound => StatusCode::NOT_FOUND,
            Self::InvalidQuery => StatusCode::BAD_REQUEST,
            Self::Unavailable | Self::Timeout => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The messages with the title and the explanation.
    const fn messages(self) -> (&'static str, &'static str) {
        match self {
            Self::PageNotFound => ("error-page-not-found", "error-page-not-found-text"),
            Self::RecordNotFound => ("error-record-not-found", "error-record-not-found-text"),
            Self::InvalidQuery => ("error-invalid-query", "error-invalid-query-text"),
            Self::Unavailable => ("error-unavailable", "error-unavailable-text"),
            Self::Timeout => ("error-timeout", "error-timeout-text"),
            Self::Internal => ("error-internal", "error-internal-text"),
        }
    }
}

impl From<&CatalogueError> for Failure {
    fn from(error: &CatalogueError) -> Self {
        match error {
            CatalogueError::NotFound => Self::RecordNotFound,
            CatalogueError::InvalidQuery(_) => Self::InvalidQuery,
            CatalogueError::Unavailable(_) => Self::Unavailable,
            CatalogueError::Timeout => Self::Timeout,
            CatalogueError::Internal(_) => Self::Internal,
        }
    }
}

/// The status that tells of the error.
pub fn status_of(error: &CatalogueError) -> StatusCode {
    Failure::from(error).status()
}

/// A page instead of one whose data could not be had. Sets the status; the cause goes to the log only.
#[component]
pub fn ErrorPage(error: CatalogueError) -> impl IntoView {
    let failure = Failure::from(&error);
    if failure != Failure::RecordNotFound {
        tracing::error!(request_id = use_page_context().request_id, "page failed: {error}");
    }
    view! { <FailurePage failure/> }
}

/// A page for an address that leads nowhere.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! { <FailurePage failure=Failure::PageNotFound/> }
}

#[component]
fn FailurePage(failure: Failure) -> impl IntoView {
    let lang = use_lang();
    let status = failure.status();
    set_status(status);
    if status == StatusCode::SERVICE_UNAVAILABLE {
        set_header(header::RETRY_AFTER, RETRY_AFTER);
    }
    let (title, text) = failure.messages();
    let (title, text) = (t(lang, title), t(lang, text));
    let head = PageHead::new(title.clone(), text.clone(), use_uri_path()).error();
    view! {
        <Layout head>
            <div class="wrap page failure">
                <p class="failure-code" aria-hidden="true">{status.as_u16()}</p>
                <h1>{title}</h1>
                <p class="lede">{text}</p>
                <Remedies failure/>
            </div>
        </Layout>
    }
}

/// What a visitor can do next.
#[component]
fn Remedies(failure: Failure) -> impl IntoView {
    let lang = use_lang();
    if failure.status().is_server_error() {
        let request_id = use_page_context().request_id;
        return view! {
            <p><a class="btn" href=use_address()>{t(lang, "error-try-again")}</a></p>
            <ReportIt/>
            <p class="quiet">{t_args(lang, "error-request-id", &[("id", request_id.into())])}</p>
        }
        .into_any();
    }
    view! {
        <form role="search" class="ask-form" action=format!("/{lang}/search")>
            <SearchBox text=String::new() autofocus=false/>
        </form>
        <ul class="plain-list">
            <li><a href=format!("/{lang}")>{t(lang, "error-go-home")}</a></li>
            <li><a href=format!("/{lang}/search")>{t(lang, "error-go-browse")}</a></li>
            <li><a href=format!("/{lang}/help")>{t(lang, "error-go-help")}</a></li>
        </ul>
    }
    .into_any()
}
