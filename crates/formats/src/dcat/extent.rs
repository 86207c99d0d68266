//! Dates, periods and places.

use catalog::date::PartialDate;
use catalog::{Bbox, Record};
use oxrdf::{Literal, NamedOrBlankNode};

use super::graph::{Graph, typed};
use super::vocabulary::{DCAT, DCT, GSP, XSD};
use crate::{area, dates};

/// A date of the type that its precision has.
pub(super) fn date(date: PartialDate) -> Literal {
    let name = match (date.month(), date.day()) {
        (None, _) => "gYear",
        (_, None) => "gYearMonth",
        _ => "date",
    };
    typed(date.to_string(), XSD, name)
}

/// `dct:temporal`: an end that is open or unknown is left out.
pub(super) fn add_period(graph: &mut Graph, subject: &NamedOrBlankNode, record: &Record) {
    let Some((begin, end)) = dates::ends(&record.temporal) else { return };
    let period = graph.add_node(subject, DCT.term("temporal"), DCT.term("PeriodOfTime"));
    for (name, found) in [("startDate", begin), ("endDate", end)] {
        if let Some(found) = found {
            graph.add(&period, DCAT.term(name), date(found));
        }
    }
}

/// `dct:spatial`: a place for each box, as a place has but one (DCAT 3, §6.15.2).
pub(super) fn add_places(graph: &mut Graph, subject: &NamedOrBlankNode, record: &Record) {
    for bbox in area::boxes(record) {
        let place = graph.add_node(subject, DCT.term("spatial"), DCT.term("Location"));
        let is_point = bbox.width() == 0.0 && bbox.height() == 0.0;
        let name = if is_point { "centroid" } else { "bbox" };
        graph.add(&place, DCAT.term(name), typed(well_known_text(&bbox, is_point), GSP, "wktLiteral"));
    }
}

/// Longitude first: CRS84 is what is meant where none is named (`GeoSPARQL` 1.1, §8.5.1).
fn well_known_text(bbox: &Bbox, is_point: bool) -> String {
    let Bbox { west, south, east, north } = bbox;
    if is_point {
        return format!("POINT({west} {south})");
    }
    format!("POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))")
}
