//! Searching records, and reading one (OGC 20-004r1 §8, §9).

use std::collections::HashSet;
use std::ops::Range;

use app::api::refusal::not_accepted;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::{IntoResponse, Response};
use catalog::results::Card;
use catalog::search::Page;
use catalog::search_url::to_path;
use catalog::{CatalogueError, Counts, Finding, Lang, Record, Search};
use formats::ogc_record::OgcRecord;
use formats::{Addresses, Served};
use serde::Serialize;
use serde_json::Value;

use super::facets::{self, Wanted};
use super::{PLAIN, address, link, path, search};
use crate::http::Site;
use crate::http::doors::answer::{Answer, GEO_JSON};
use crate::http::doors::asked::Asked;
use crate::http::doors::filter;
use crate::http::doors::paging::{Paged, previous};
use crate::http::doors::problem::Problem;

/// Records looked through at once.
const PIECE: usize = 1000;

/// What `f` may be.
enum Form {
    Json,
    Html,
}

pub(super) async fn all(State(site): State<Site>, request: Request) -> Result<Response, Problem> {
    let mut asked = Asked::new(&site, &request);
    let form = form(&mut asked);
    if let Form::Html = form
        && asked.has("filter")
    {
        asked.report("f", not_accepted("f", "html", "json", asked.lang));
    }
    let wanted = facets::wanted(&mut asked);
    let (search, ids) = search::search(&mut asked, &search::KNOWN)?;
    let search = site.catalogue.spelt(search).search;
    if let Form::Html = form {
        let page = Search { page: Page::default(), ..search };
        return Ok((StatusCode::SEE_OTHER, [(LOCATION, to_path(&page, asked.lang))]).into_response());
    }
    let found = if ids.is_empty() {
        found(&site, &search, &wanted, &asked).await?
    } else {
        let fail = |error| filter::failed(&error, asked.lang);
        named(&site, &search, ids, &asked).await.map_err(fail)?
    };
    let prev = previous(&asked, &search);
    let mut links = vec![link("self", GEO_JSON, "self", &asked.address(&[]))];
    // No page has a filter.
    if search.filter.is_none() {
        let page = Search { page: Page::default(), ..search };
        let html = format!("{}{}", asked.base, to_path(&page, asked.lang));
        links.push(link("alternate", "text/html", "HTML", &html));
    }
    links.extend(found.next.iter().map(|href| link("next", GEO_JSON, "next", href)));
    links.extend(prev.iter().map(|href| link("prev", GEO_JSON, "prev", href)));
    let document = Document {
        r#type: "FeatureCollection",
        number_matched: found.total,
        number_returned: found.records.len(),
        features: found.records,
        links,
        facets: found.facets,
    };
    let answer = Answer::json(GEO_JSON, asked.lang, &document).of_snapshot(&found.snapshot);
    Ok(answer.with_link("next", found.next).with_link("prev", prev).into_response())
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document {
    r#type: &'static str,
    number_matched: u64,
    number_returned: usize,
    features: Vec<OgcRecord>,
    links: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    facets: Option<Value>,
}

/// A page of records, and what there is beside it.
struct Found {
    records: Vec<OgcRecord>,
    total: u64,
    snapshot: String,
    /// The address of the next page.
    next: Option<String>,
    facets: Option<Value>,
}

async fn found(site: &Site, search: &Search, wanted: &Wanted, asked: &Asked) -> Result<Found, Problem> {
    let lang = asked.lang;
    let fail = |error| filter::failed(&error, lang);
    let page = if wanted.is_empty() {
        Paged::find(site, search, lang).await
    } else {
        Paged::find_counted(site, &wanted.search(search), lang, wanted.counts()).await
    };
    let page = page.map_err(fail)?;
    page.check(search, lang)?;
    let records = written(page.found.as_ref(), page.which(), &asked.base, asked.lang).await.map_err(fail)?;
    let facets = (!wanted.is_empty()).then(|| wanted.document(page.found.as_ref(), lang));
    Ok(Found {
        records,
        total: page.found.total(),
        snapshot: page.found.snapshot().to_owned(),
        next: page.next(asked, search),
        facets,
    })
}

/// Those of the ids, in their order; only such as the search finds, if it asks for anything.
async fn named(
    site: &Site,
    search: &Search,
    ids: Vec<String>,
    asked: &Asked,
) -> Result<Found, CatalogueError> {
    let ids = if search.is_narrowed() { among(site, search, ids, asked).await? } else { ids };
    let found = site.catalogue.named(&ids).await?;
    let (offset, limit) = (search.page.offset(), u64::from(search.page.size()));
    let from = usize::try_from(offset).unwrap_or(usize::MAX);
    let which = from..from.saturating_add(search.page.size() as usize);
    let next = (offset + limit < found.total())
        .then(|| asked.address(&[("offset", Some((offset + limit).to_string()))]));
    Ok(Found {
        records: written(found.as_ref(), which, &asked.base, asked.lang).await?,
        total: found.total(),
        snapshot: found.snapshot().to_owned(),
        next,
        facets: None,
    })
}

async fn written(
    found: &dyn Finding,
    which: Range<usize>,
    base: &str,
    lang: Lang,
) -> Result<Vec<OgcRecord>, CatalogueError> {
    let addresses = Addresses { base };
    let records = found.records(which.clone()).await?;
    let cards = found.cards(which, lang);
    let write = |(record, card): (&Record, &Card)| {
        let organisation = card.organisation.as_ref().map(|name| name.value.as_str());
        let own = addresses.below(&path("/items"), &record.id);
        let [own, other] = [lang, lang.other()].map(|lang| format!("{own}?lang={lang}"));
        let collection = address(base, "");
        let served = Served { own: &own, other: &other, collection: &collection };
        OgcRecord::new(record, organisation, served, addresses, lang)
    };
    Ok(records.iter().map(AsRef::as_ref).zip(&cards).map(write).collect())
}

/// Those of the ids that the search finds as well.
async fn among(
    site: &Site,
    search: &Search,
    ids: Vec<String>,
    asked: &Asked,
) -> Result<Vec<String>, CatalogueError> {
    let page = Page::slice(0, Page::MAX_RESULTS).expect("within the limits");
    let all = Search { page, after: None, ..search.clone() };
    let found = site.catalogue.find(&all, asked.lang, Counts::Nothing).await?;
    let mut wanted: HashSet<String> = ids.iter().cloned().collect();
    for from in (0..found.len()).step_by(PIECE) {
        for card in found.cards(from..from + PIECE, asked.lang) {
            wanted.remove(&card.id);
        }
    }
    Ok(ids.into_iter().filter(|id| !wanted.contains(id)).collect())
}

pub(super) async fn one(
    State(site): State<Site>,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Problem> {
    let mut asked = Asked::new(&site, &request);
    asked.allow(&PLAIN);
    let form = form(&mut asked);
    asked.check()?;
    let (record, snapshot) = record(&site, &id, &asked.base, asked.lang).await?;
    if let Form::Html = form {
        let page = Addresses { base: &asked.base }.record(&id, asked.lang);
        return Ok((StatusCode::SEE_OTHER, [(LOCATION, page)]).into_response());
    }
    Ok(Answer::json(GEO_JSON, asked.lang, &record).of_snapshot(&snapshot).into_response())
}

/// A record, and the snapshot it is of.
pub(in crate::http::doors) async fn record(
    site: &Site,
    id: &str,
    base: &str,
    lang: Lang,
) -> Result<(OgcRecord, String), Problem> {
    let fail = |error: CatalogueError| Problem::of(&error, lang);
    let found = site.catalogue.named(&[id.to_owned()]).await.map_err(fail)?;
    let record = written(found.as_ref(), 0..1, base, lang).await.map_err(fail)?.pop();
    Ok((record.ok_or_else(|| Problem::no_record(lang))?, found.snapshot().to_owned()))
}

fn form(asked: &mut Asked) -> Form {
    let read = |text: &str| match text {
        "json" => Some(Form::Json),
        "html" => Some(Form::Html),
        _ => None,
    };
    asked.one("f", "json, html", read).unwrap_or(Form::Json)
}
