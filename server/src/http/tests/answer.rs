//! Asking the router, and reading what it says.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use axum::response::Response;
use catalog::Bilingual;
use catalog::Record;
use catalog::bbox::Bbox;
use catalog::codes::{CodeValue, Theme, Topic};
use catalog::record::{Contact, DateKind, RecordDate};
use tower::ServiceExt;

use super::super::fake_catalogue::FakeCatalogue;
use super::super::{Limits, Site, SiteFiles, Work, router};

pub(super) struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("an ASCII header"))
    }

    /// Some tag of this name has all these attributes, in whatever order Leptos wrote them.
    #[track_caller]
    pub(super) fn assert_has_tag(&self, name: &str, attributes: &[&str]) {
        let start = format!("<{name} ");
        let mut tags = self.body.split(start.as_str()).skip(1).filter_map(|rest| rest.split('>').next());
        let is_there = tags.any(|tag| attributes.iter().all(|attribute| tag.contains(attribute)));
        assert!(is_there, "no <{name}> with {attributes:?} in\n{}", self.body);
    }

    #[track_caller]
    pub(super) fn assert_has(&self, text: &str) {
        assert!(self.body.contains(text), "{text:?} is not in\n{}", self.body);
    }
}

/// What a `GET` of `path` answers.
pub(super) async fn get(path: &str) -> Answer {
    ask(site(), Request::get(path)).await
}

pub(super) async fn respond(site: Site, request: axum::http::request::Builder) -> Response {
    respond_as_is(site, request.header("host", "catalogue.test")).await
}

async fn respond_as_is(site: Site, request: axum::http::request::Builder) -> Response {
    let request = request.body(Body::empty()).expect("a request");
    router(site).oneshot(request).await.expect("the router never fails")
}

pub(super) async fn ask(site: Site, request: axum::http::request::Builder) -> Answer {
    read(respond(site, request).await).await
}

/// The request as it is, without a host unless it names one.
pub(super) async fn send(site: Site, request: axum::http::request::Builder) -> Answer {
    read(respond_as_is(site, request).await).await
}

pub(super) async fn read(response: Response) -> Answer {
    let (status, headers) = (response.status(), response.headers().clone());
    let bytes = to_bytes(response.into_body(), usize::MAX).await.expect("a whole body");
    Answer { status, headers, body: String::from_utf8_lossy(&bytes).into_owned() }
}

pub(super) async fn ask_with(method: Method, path: &str, header: (&str, &str)) -> Answer {
    ask(site(), Request::builder().method(method).uri(path).header(header.0, header.1)).await
}

pub(super) fn site() -> Site {
    site_of((1..=25).map(record).collect())
}

pub(super) fn site_of(records: Vec<Record>) -> Site {
    let items = [("r1".to_owned(), br#"{"type":"Feature"}"#.to_vec())].into();
    let limits = Limits { timeout: Duration::from_millis(800), ..Limits::default() };
    let catalogue = FakeCatalogue { records, items, ..FakeCatalogue::default() };
    Site::new(Arc::new(catalogue), SiteFiles::none()).with_work(Work::new(limits))
}

pub(super) fn record(number: u16) -> Record {
    let text = |en: String, fr: String| Bilingual::new(en, fr);
    let organisation = Bilingual::new(vec!["Lakes Canada".to_owned()], vec!["Lacs Canada".to_owned()]);
    Record {
        id: format!("r{number}"),
        // The last one exists in French only.
        title: if number == 25 {
            Bilingual { en: None, fr: Some("Carte des <lacs> & rivières".to_owned()) }
        } else {
            text(format!("Lake survey {number}"), format!("Relevé de lac {number}"))
        },
        description: text("Depth of a lake.".to_owned(), "Profondeur d’un lac.".to_owned()),
        topics: vec![Topic::InlandWaters],
        themes: vec![Theme::Environment],
        resource_type: Some(CodeValue {
            code: "dataset".to_owned(),
            label: text("Dataset".to_owned(), "Jeu de données".to_owned()),
        }),
        dates: vec![RecordDate {
            kind: DateKind::Published,
            date: format!("{}-05-01", 2000 + number).parse().expect("a date"),
        }],
        footprint: vec![Bbox::new(-80.0, 42.0, -70.0, 50.0).expect("a box")],
        contacts: vec![Contact { organisation, ..Contact::default() }],
        date_stamp: Some("2024-02-29".parse().expect("a date")),
        ..Record::default()
    }
}
