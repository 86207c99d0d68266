//! Searching collections, and reading one (STAC API – Collection Search).

use std::ops::Range;

use axum::extract::{Path, Request, State};
use catalog::results::Card;
use catalog::{CatalogueError, Finding, Record, Search};
use formats::stac::Collection;
use formats::{Addresses, Served};
use serde_json::{Value, json};

use super::{COLLECTIONS, ROOT};
use crate::http::Site;
use crate::http::doors::answer::{Answer, JSON};
use crate::http::doors::asked::Asked;
use crate::http::doors::ogc::records_search;
use crate::http::doors::problem::Problem;

/// Those of OGC API – Records that collection search has too.
pub(super) const PARAMETERS: [&str; 6] = ["lang", "q", "bbox", "datetime", "limit", "offset"];

pub(super) async fn all(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let mut asked = Asked::new(&site, &request);
    let (search, _) = records_search(&mut asked, &PARAMETERS)?;
    let fail = |error| Problem::of(&error, asked.lang);
    let found = site.catalogue.find(&search, asked.lang).await.map_err(fail)?;
    let collections = written(found.as_ref(), 0..found.len(), &asked).await.map_err(fail)?;
    let document = json!({
        "numberMatched": found.total(),
        "numberReturned": collections.len(),
        "collections": collections,
        "links": links(&asked, &search, found.total()),
    });
    Ok(Answer::json(JSON, asked.lang, &document).of_snapshot(found.snapshot()))
}

pub(super) async fn one(
    State(site): State<Site>,
    Path(id): Path<String>,
    request: Request,
) -> Result<Answer, Problem> {
    let mut asked = Asked::new(&site, &request);
    asked.check()?;
    let fail = |error| Problem::of(&error, asked.lang);
    let found = site.catalogue.named(&[id]).await.map_err(fail)?;
    let collections = written(found.as_ref(), 0..1, &asked).await.map_err(fail)?;
    let collection = collections.first().ok_or_else(|| Problem::no_record(asked.lang))?;
    Ok(Answer::json(JSON, asked.lang, collection).of_snapshot(found.snapshot()))
}

fn links(asked: &Asked, search: &Search, total: u64) -> Vec<Value> {
    let (offset, limit) = (search.page.offset(), u64::from(search.page.size()));
    let page = |offset: u64| asked.address(&[("offset", (offset > 0).then(|| offset.to_string()))]);
    let link = |rel: &str, href: String| json!({ "rel": rel, "type": JSON, "href": href });
    let root = format!("{}{ROOT}", asked.base);
    let next = (offset + limit < total).then(|| link("next", page(offset + limit)));
    let previous = (offset > 0).then(|| link("prev", page(offset.saturating_sub(limit))));
    let own = [link("self", page(offset)), link("root", root.clone()), link("parent", root)];
    own.into_iter().chain(next).chain(previous).collect()
}

async fn written(
    found: &dyn Finding,
    which: Range<usize>,
    asked: &Asked,
) -> Result<Vec<Collection>, CatalogueError> {
    let (lang, addresses) = (asked.lang, Addresses { base: &asked.base });
    let (root, parent) = (format!("{}{ROOT}", asked.base), format!("{}{ROOT}", asked.base));
    let records = found.records(which.clone()).await?;
    let cards = found.cards(which, lang);
    let write = |(record, card): (&Record, &Card)| {
        let organisation = card.organisation.as_ref().map(|name| name.value.as_str());
        let own = addresses.below(COLLECTIONS, &record.id);
        let [own, other] = [lang, lang.other()].map(|lang| format!("{own}?lang={lang}"));
        let served = Served { own: &own, other: &other, collection: &parent };
        Collection::new(record, organisation, &root, served, addresses, lang)
    };
    Ok(records.iter().zip(&cards).map(write).collect())
}
