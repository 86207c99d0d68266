//! `/search-opensearch`: a search with its counts, in the shape of the newer of their two.

use axum::extract::{Request, State};
use catalog::results::{Card, FacetCounts};
use catalog::search::Page;
use catalog::{Facet, Lang};
use formats::Geometry;
use serde_json::{Map, Value, json};

use super::translate::{self, MOST, Names};
use crate::http::Site;
use crate::http::doors::answer::{Answer, JSON};
use crate::http::doors::asked::Asked;
use crate::http::doors::problem::Problem;

pub(super) const PARAMETERS: [&str; 16] = [
    "q",
    "lang",
    "bbox",
    "relation",
    "begin",
    "end",
    "org",
    "type",
    "theme",
    "topic_category",
    "source_system",
    "foundational",
    "mappable",
    "sort",
    "size",
    "from",
];
const NAMES: &Names = &[
    ("q", "q"),
    ("bbox", "bbox"),
    ("relation", "relation"),
    ("begin", "begin"),
    ("end", "end"),
    ("org", "org"),
    ("type", "type"),
    ("theme", "theme"),
    ("topic_category", "topic"),
    ("source_system", "source"),
    ("foundational", "foundational"),
    ("mappable", "mappable"),
];
/// Their names of what is counted.
const COUNTED: [(Facet, &str); 5] = [
    (Facet::Org, "unique_org"),
    (Facet::Source, "unique_source_system"),
    (Facet::Topic, "unique_topic_category"),
    (Facet::Theme, "unique_theme"),
    (Facet::Format, "unique_format"),
];
const SORTS: &str = "relevancy, date, popularity, title";

pub(super) async fn show(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let mut asked = Asked::new(&site, &request);
    let sort = asked.one("sort", SORTS, translate::sort).unwrap_or("relevance");
    let number = |most: u32| move |text: &str| text.parse::<u32>().ok().filter(|number| *number <= most);
    let limit = asked.one("size", "0–1000", number(MOST)).unwrap_or(10);
    let from = asked.one("from", "0–100000000", number(Page::MAX_RESULTS)).unwrap_or(0);
    let page = Page::slice(from.into(), limit).expect("both are within the limits");
    let search = translate::search(&site, &mut asked, NAMES, sort, page)?;
    let found = site.catalogue.search(&search, asked.lang).await;
    let found = found.map_err(|error| Problem::of(&error, asked.lang))?;
    let rows = (u64::from(from) + 1..).zip(&found.cards);
    let items: Vec<Value> = rows.map(|(row, card)| item(card, row, asked.lang)).collect();
    let document = json!({
        "method": "KeywordSearch",
        "response": {
            "total_hits": found.total,
            "returned_hits": items.len(),
            "aggs": counts(&found.facets),
            "items": items,
        },
    });
    Ok(Answer::json(JSON, asked.lang, &document).of_snapshot(&found.snapshot))
}

fn counts(facets: &[FacetCounts]) -> Map<String, Value> {
    let of = |(facet, name): (Facet, &str)| {
        let counts = facets.iter().find(|counts| counts.facet == facet)?;
        let bucket = |value: &catalog::results::FacetValue| json!({ "key": value.label.value, "doc_count": value.count });
        let buckets: Vec<Value> = counts.values.iter().map(bucket).collect();
        Some((name.to_owned(), json!({ "buckets": buckets })))
    };
    COUNTED.into_iter().filter_map(of).collect()
}

fn item(card: &Card, row: u64, lang: Lang) -> Value {
    let summary = card
        .summary
        .as_ref()
        .map(|text| text.value.iter().map(|fragment| fragment.text.as_str()).collect::<String>());
    let properties = json!({
        "row_num": row,
        "id": card.id,
        "title": card.plain_title(),
        "description": summary,
        "language": lang.code(),
        "organisation": card.organisation.as_ref().map(|name| &name.value),
        "type": card.resource_type.as_ref().map(|name| &name.value),
        "date": card.date.map(|(_, date)| date),
    });
    let feature =
        json!({ "type": "Feature", "geometry": Geometry::of(&card.footprint), "properties": properties });
    json!({ "type": "FeatureCollection", "features": [feature] })
}
