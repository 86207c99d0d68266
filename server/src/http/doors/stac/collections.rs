//! Searching collections, and reading one (STAC API – Collection Search).

use std::ops::Range;

use axum::extract::{Path, Request, State};
use catalog::codes::DATA_TYPES;
use catalog::filter::{Expression, Property, TextTest};
use catalog::results::Card;
use catalog::{CatalogueError, Facet, Finding, Record, Search};
use formats::stac::Collection;
use formats::{Addresses, Served};
use serde::Serialize;
use serde_json::{Value, json};

use super::{COLLECTIONS, QUERYABLES, ROOT};
use crate::http::Site;
use crate::http::doors::answer::{Answer, JSON};
use crate::http::doors::asked::Asked;
use crate::http::doors::ogc::records_search;
use crate::http::doors::paging::{Paged, previous};
use crate::http::doors::problem::Problem;
use crate::http::doors::{filter, queryables};

/// Those of OGC API – Records that collection search has too.
pub(super) const PARAMETERS: [&str; 10] =
    ["lang", "q", "bbox", "datetime", "limit", "offset", "cursor", "filter", "filter-lang", "filter-crs"];

pub(super) async fn all(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let mut asked = Asked::new(&site, &request);
    let (search, _) = records_search(&mut asked, &PARAMETERS)?;
    let search = of_data(search);
    let fail = |error| filter::failed(&error, asked.lang);
    let page = Paged::find(&site, &search, asked.lang).await.map_err(fail)?;
    page.check(&search, asked.lang)?;
    let collections = written(page.found.as_ref(), page.which(), &asked).await.map_err(fail)?;
    let document = Document {
        number_matched: page.found.total(),
        number_returned: collections.len(),
        collections,
        links: links(&asked, page.next(&asked, &search), previous(&asked, &search)),
    };
    Ok(Answer::json(JSON, asked.lang, &document).of_snapshot(page.found.snapshot()))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document {
    number_matched: u64,
    number_returned: usize,
    collections: Vec<Collection>,
    links: Vec<Value>,
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

/// The search for those of the records that are data, as [`Record::is_data`] says.
fn of_data(search: Search) -> Search {
    let (facet, known) = (Facet::Type, Property::Facet(Facet::Type));
    let types = DATA_TYPES.map(str::to_owned).into();
    let is_data = Expression::Any(vec![
        Expression::Text { facet, folds_case: false, is: TextTest::OneOf(types) },
        Expression::Not(Box::new(Expression::IsKnown(known))),
    ]);
    let filter = match search.filter {
        Some(filter) => Expression::All(vec![is_data, filter]),
        None => is_data,
    };
    Search { filter: Some(filter), ..search }
}

pub(super) async fn queryables(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let mut asked = Asked::new(&site, &request);
    asked.check()?;
    let document = queryables::schema(&format!("{}{QUERYABLES}", asked.base), asked.lang);
    Ok(Answer::json(queryables::MEDIA, asked.lang, &document))
}

fn links(asked: &Asked, next: Option<String>, previous: Option<String>) -> Vec<Value> {
    let link = |rel: &str, href: String| json!({ "rel": rel, "type": JSON, "href": href });
    let root = format!("{}{ROOT}", asked.base);
    let queryables = json!({
        "rel": queryables::RELATION,
        "type": queryables::MEDIA,
        "href": format!("{}{QUERYABLES}", asked.base),
    });
    let own =
        [link("self", asked.address(&[])), link("root", root.clone()), link("parent", root), queryables];
    let pages = next.map(|next| link("next", next)).into_iter();
    own.into_iter().chain(pages).chain(previous.map(|previous| link("prev", previous))).collect()
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
    // What is looked for by its id may be something else.
    let pairs = records.iter().map(AsRef::as_ref).zip(&cards).filter(|(record, _)| record.is_data());
    let write = |(record, card): (&Record, &Card)| {
        let organisation = card.organisation.as_ref().map(|name| name.value.as_str());
        let own = addresses.below(COLLECTIONS, &record.id);
        let [own, other] = [lang, lang.other()].map(|lang| format!("{own}?lang={lang}"));
        let served = Served { own: &own, other: &other, collection: &parent };
        Collection::new(record, organisation, &root, served, addresses, lang)
    };
    Ok(pairs.map(write).collect())
}
