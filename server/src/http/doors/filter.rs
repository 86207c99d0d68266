//! The parameters `filter`, `filter-lang` and `filter-crs` (OGC 19-079r2 §7), in CQL2 (OGC 21-065r2).

use app::api::refusal::{filter_refused, filter_too_wide};
use catalog::filter::Expression;
use catalog::{CatalogueError, Lang};

use super::asked::Asked;
use super::problem::{FieldProblem, Problem};

/// The only reference system of places in filters, as everywhere here.
pub(super) const CRS84: &str = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
/// What filters keep to; places are compared as boxes, so that of geometries only points and boxes can be asked for.
pub(super) const CONFORMS_TO: [&str; 9] = [
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
    "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
    "http://www.opengis.net/spec/cql2/1.0/conf/cql2-json",
    "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2",
    "http://www.opengis.net/spec/cql2/1.0/conf/advanced-comparison-operators",
    "http://www.opengis.net/spec/cql2/1.0/conf/case-insensitive-comparison",
    "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions",
    "http://www.opengis.net/spec/cql2/1.0/conf/temporal-functions",
];

type Reader = fn(&str) -> Result<Expression, cql2::Refused>;

/// The condition that the parameters ask for, if any.
pub(super) fn filter(asked: &mut Asked) -> Option<Expression> {
    let encoding = |name: &str| match name {
        "cql2-text" => Some(cql2::from_text as Reader),
        "cql2-json" => Some(cql2::from_json as Reader),
        _ => None,
    };
    let read = asked.one("filter-lang", "cql2-text, cql2-json", encoding).unwrap_or(cql2::from_text);
    asked.one("filter-crs", CRS84, |crs| (crs == CRS84).then_some(()));
    let filter = asked.one("filter", "", |filter| Some(filter.to_owned()))?;
    match read(&filter) {
        Ok(expression) => Some(expression),
        Err(refused) => {
            asked.report("filter", filter_refused(&refused, asked.lang));
            None
        }
    }
}

/// Why there is no answer; of a search with a filter, what cannot be asked is the filter.
pub(super) fn failed(error: &CatalogueError, lang: Lang) -> Problem {
    match error {
        CatalogueError::InvalidQuery(_) => {
            let field = FieldProblem { parameter: "filter".to_owned(), detail: filter_too_wide(lang) };
            Problem::refused(vec![field], lang)
        }
        error => Problem::of(error, lang),
    }
}
