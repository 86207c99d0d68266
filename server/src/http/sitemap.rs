//! `/sitemap.xml` and `/robots.txt`: where the pages are, for search engines.
//!
//! Robots cannot follow every filter of every search, and need not: here are all records, in both languages.

use std::io;

use app::links::record_path;
use app::page::status_of;
use axum::extract::{Query, Request, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use catalog::Lang;
use catalog::results::Listing;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{Site, origin, pages};

/// Records of one file, with an address in each language; with [`PAGES`], no more than the 50,000 addresses that are allowed.
const RECORDS: usize = 24_990;
/// Pages that are no records, without their language.
const PAGES: [&str; 5] = ["", "/search", "/about", "/help", "/developers"];

const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

type Xml = Writer<Vec<u8>>;

pub(super) async fn robots(State(site): State<Site>, request: Request) -> impl IntoResponse {
    let base = origin::of(&request, &site);
    let text = format!("User-agent: *\nAllow: /\n\nSitemap: {base}/sitemap.xml\n");
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], text)
}

#[derive(serde::Deserialize)]
struct Part {
    /// Counted from 1.
    part: Option<usize>,
}

/// `/sitemap.xml`, the one file or the index of all; `/sitemap.xml?part=2`, one of them.
pub(super) async fn show(State(site): State<Site>, request: Request) -> Response {
    let Ok(Query(Part { part })) = Query::try_from_uri(request.uri()) else {
        return pages::render(State(site), request).await;
    };
    let Some(before) = part.unwrap_or(1).checked_sub(1) else {
        return pages::render(State(site), request).await;
    };
    let listing = match site.catalogue.listed(before.saturating_mul(RECORDS), RECORDS).await {
        Ok(listing) => listing,
        Err(error) => {
            tracing::error!("sitemap failed: {error}");
            return status_of(&error).into_response();
        }
    };
    let parts = listing.total.div_ceil(RECORDS).max(1);
    if before >= parts {
        return pages::render(State(site), request).await;
    }
    let base = origin::of(&request, &site);
    let written = if part.is_none() && parts > 1 {
        index(&base, parts)
    } else {
        addresses(&base, &listing, if before == 0 { &PAGES } else { &[] })
    };
    match written {
        Ok(xml) => ([(CONTENT_TYPE, "application/xml")], xml).into_response(),
        Err(error) => {
            tracing::error!("sitemap failed: {error}");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn index(base: &str, parts: usize) -> io::Result<Vec<u8>> {
    let mut xml = begun()?;
    xml.create_element("sitemapindex").with_attribute(("xmlns", SITEMAP)).write_inner_content(|xml| {
        (1..=parts).try_for_each(|part| {
            xml.create_element("sitemap")
                .write_inner_content(|xml| text(xml, "loc", &format!("{base}/sitemap.xml?part={part}")))?;
            Ok(())
        })
    })?;
    Ok(xml.into_inner())
}

fn addresses(base: &str, listing: &Listing, pages: &[&str]) -> io::Result<Vec<u8>> {
    let mut xml = begun()?;
    let root = xml.create_element("urlset").with_attributes([("xmlns", SITEMAP), ("xmlns:xhtml", XHTML)]);
    root.write_inner_content(|xml| {
        for page in pages {
            in_both_languages(xml, None, |lang| format!("{base}/{lang}{page}"))?;
        }
        for record in &listing.records {
            let changed = record.changed.map(|date| date.to_string());
            in_both_languages(xml, changed.as_deref(), |lang| {
                format!("{base}{}", record_path(lang, &record.id))
            })?;
        }
        Ok(())
    })?;
    Ok(xml.into_inner())
}

/// Each language's address names those of all, itself included, as search engines ask for. Those names are the same beside both.
fn in_both_languages(
    xml: &mut Xml,
    changed: Option<&str>,
    address: impl Fn(Lang) -> String,
) -> io::Result<()> {
    let addresses = Lang::ALL.map(address);
    let mut alternates = Writer::new(Vec::new());
    let [english, french] = &addresses;
    for (name, address) in [("en", english), ("fr", french), ("x-default", english)] {
        let attributes = [("rel", "alternate"), ("hreflang", name), ("href", address.as_str())];
        alternates.create_element("xhtml:link").with_attributes(attributes).write_empty()?;
    }
    let alternates = alternates.into_inner();
    for address in &addresses {
        xml.create_element("url").write_inner_content(|xml| {
            text(xml, "loc", address)?;
            if let Some(changed) = changed {
                text(xml, "lastmod", changed)?;
            }
            xml.get_mut().extend_from_slice(&alternates);
            Ok(())
        })?;
    }
    Ok(())
}

fn begun() -> io::Result<Xml> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    Ok(xml)
}

fn text(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(text))?;
    Ok(())
}
