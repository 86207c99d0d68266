//! What a search asks for, so that none of it goes untested.

use catalog::search::{Relation, Sort, Timeline};
use catalog::{Facet, Lang, Search};

pub(crate) const ALL: [&str; 30] = [
    "en",
    "fr",
    "words",
    "phrase",
    "or",
    "not",
    "prefix",
    "bbox",
    "within",
    "antimeridian",
    "begin",
    "end",
    "updated-begin",
    "updated-end",
    "timeline",
    "org",
    "theme",
    "topic",
    "type",
    "format",
    "status",
    "source",
    "foundational",
    "mappable",
    "newest",
    "oldest",
    "title",
    "popularity",
    "page",
    "size",
];

/// Every filter there is.
pub(crate) const FILTERS: [&str; 15] = [
    "words",
    "bbox",
    "begin",
    "end",
    "updated-begin",
    "updated-end",
    "org",
    "theme",
    "topic",
    "type",
    "format",
    "status",
    "source",
    "foundational",
    "mappable",
];

pub(crate) fn of(search: &Search, lang: Lang) -> Vec<&'static str> {
    let mut kinds = vec![lang.code()];
    kinds.extend(filters(search));
    let mut add = |is: bool, kind: &'static str| {
        if is {
            kinds.push(kind);
        }
    };
    add(search.text.contains('"'), "phrase");
    add(search.text.contains(" OR ") || search.text.contains(" OU "), "or");
    add(search.text.starts_with('-') || search.text.contains(" -"), "not");
    add(search.text.contains('*'), "prefix");
    add(search.area.is_some_and(|area| area.relation == Relation::Within), "within");
    add(search.area.is_some_and(|area| area.bbox.crosses_antimeridian()), "antimeridian");
    add(search.sort == Sort::Newest, "newest");
    add(search.sort == Sort::Oldest, "oldest");
    add(search.sort == Sort::Title, "title");
    add(search.sort == Sort::Popularity, "popularity");
    add(search.timeline == Timeline::Updated, "timeline");
    add(search.page.number() > 1, "page");
    add(search.page.size() > 10, "size");
    kinds
}

/// The conditions that the results must meet.
pub(crate) fn filters(search: &Search) -> Vec<&'static str> {
    let conditions = [
        (!search.text.is_empty(), "words"),
        (search.area.is_some(), "bbox"),
        (search.begin.is_some(), "begin"),
        (search.end.is_some(), "end"),
        (search.updated_begin.is_some(), "updated-begin"),
        (search.updated_end.is_some(), "updated-end"),
        (search.foundational, "foundational"),
        (search.mappable, "mappable"),
    ];
    let facets = Facet::ALL.map(|facet| (search.filters.contains_key(&facet), facet.name()));
    conditions.into_iter().chain(facets).filter(|(is, _)| *is).map(|(_, filter)| filter).collect()
}
