//! Facet keys to codes, dates to days.

use catalog::date::PartialDate;
use catalog::{Facet, Search};

use super::{FacetFilter, FilterValues, PlannedPeriod, PlannedUpdate};
use crate::dictionary::FacetDictionary;

pub(super) fn period(search: &Search) -> Option<PlannedPeriod> {
    (search.begin.is_some() || search.end.is_some()).then(|| PlannedPeriod {
        begin: search.begin.map(PartialDate::first_day),
        end: search.end.map(PartialDate::last_day),
        is_to_come: false,
    })
}

pub(super) fn updated(search: &Search) -> Option<PlannedUpdate> {
    let (begin, end) = (search.updated_begin, search.updated_end);
    (begin.is_some() || end.is_some()).then(|| PlannedUpdate {
        begin: begin.map_or(1, PartialDate::first_day),
        end: end.map(PartialDate::last_day),
    })
}

pub(super) fn facet_filters(search: &Search, dictionary: &FacetDictionary) -> Vec<FacetFilter> {
    search
        .filters
        .keys()
        .map(|&facet| FacetFilter { facet, values: values(search, facet, dictionary) })
        .collect()
}

fn values(search: &Search, facet: Facet, dictionary: &FacetDictionary) -> FilterValues {
    let codes = search.selected(facet).filter_map(|key| dictionary.code(facet, key));
    if FacetDictionary::is_mask(facet) {
        return FilterValues::Mask(codes.fold(0, |mask, code| mask | (1 << code)));
    }
    let mut codes: Vec<i32> =
        codes.map(|code| i32::try_from(code).expect("a facet has fewer values than an INTEGER")).collect();
    codes.sort_unstable();
    FilterValues::Codes(codes)
}
