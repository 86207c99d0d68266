//! Facets (draft of OGC API – Records – Part 2): what they are, which a search asks for, and their buckets in its answer.

mod histogram;

use app::api::refusal::not_accepted;
use app::i18n::t;
use axum::extract::{Request, State};
use catalog::filter::{Expression, TextTest};
use catalog::results::{FacetCounts, FacetValue};
use catalog::search::Timeline;
use catalog::{Counts, Facet, Finding, Lang, Search};
use serde_json::{Map, Value, json};

use super::{COLLECTION, PLAIN, address, link};
use crate::http::Site;
use crate::http::doors::answer::Answer;
use crate::http::doors::asked::Asked;
use crate::http::doors::problem::Problem;
use crate::http::doors::queryables::facet_title;

pub(super) const MEDIA: &str = "application/facets+json";
pub(super) const CONFORMS_TO: [&str; 2] = [
    "http://www.opengis.net/spec/ogcapi-records-2/1.0/conf/simple",
    "http://www.opengis.net/spec/ogcapi-records-2/1.0/conf/advanced",
];
/// Buckets of a facet unless told otherwise, and at most.
const BUCKETS: usize = 10;
const MAX_BUCKETS: usize = 1000;
/// Those of a search that asks for none by name: organisations are many, and cost more than all others together.
const USUAL: [Facet; 6] =
    [Facet::Theme, Facet::Topic, Facet::Type, Facet::Format, Facet::Status, Facet::Source];
const FORM: &str = "theme, type:20, org:50:value_asc, time | updated";

/// The facets that an answer has.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    terms: Vec<Terms>,
    /// One, as one statement counts the days of one property.
    histogram: Option<Timeline>,
}

/// A facet of values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Terms {
    facet: Facet,
    buckets: usize,
    order: Order,
}

/// How buckets are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Count { is_rising: bool },
    Value { is_rising: bool },
}

/// The facets that `facets` names; without it the usual ones, on the first page alone, as the others have the same.
pub(super) fn wanted(asked: &mut Asked) -> Wanted {
    let named = asked.list("facets");
    let mut wanted = Wanted::default();
    if named.is_empty() {
        let is_first = !asked.has("cursor") && !asked.has("offset");
        let usual = |facet| Terms { facet, buckets: BUCKETS, order: Order::Count { is_rising: false } };
        wanted.terms.extend(is_first.then(|| USUAL.map(usual)).into_iter().flatten());
    }
    for name in &named {
        if !wanted.add(name) {
            asked.report("facets", not_accepted("facets", &shown(name), FORM, asked.lang));
        }
    }
    wanted
}

impl Wanted {
    pub(super) const fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.histogram.is_none()
    }

    pub(super) const fn counts(&self) -> Counts {
        match self.histogram {
            Some(_) => Counts::FacetsAndPeriods,
            None if self.is_empty() => Counts::Nothing,
            None => Counts::Facets,
        }
    }

    /// Whether the name can be added to those before.
    fn add(&mut self, name: &str) -> bool {
        if let Some(timeline) = histogram::timeline(name) {
            return *self.histogram.get_or_insert(timeline) == timeline;
        }
        let Some(terms) = read(name) else { return false };
        if self.terms.iter().all(|other| other.facet != terms.facet) {
            self.terms.push(terms);
        }
        true
    }

    /// The search with its facets' filters as part of its condition: buckets are of the results, where the pages' counts of
    /// a filtered facet tell what there would be without its filter. Periods leave out what `datetime` asks for, as the
    /// pages' do: those beside the chosen ones are what they are for.
    pub(super) fn search(&self, search: &Search) -> Search {
        let timeline = self.histogram.unwrap_or(search.timeline);
        within_results(Search { timeline, ..search.clone() })
    }

    /// The `facets` member of an answer.
    pub(super) fn document(&self, found: &dyn Finding, lang: Lang) -> Value {
        let names: Vec<Facet> = self.terms.iter().map(|terms| terms.facet).collect();
        let counts = found.facets(&names, lang);
        let mut facets: Map<String, Value> = (self.terms.iter().zip(counts))
            .map(|(terms, counts)| (terms.facet.name().to_owned(), terms.counted(counts)))
            .collect();
        if let Some(timeline) = self.histogram {
            let counted = histogram::counted(timeline, &found.periods());
            facets.insert(histogram::property(timeline).to_owned(), counted);
        }
        Value::Object(facets)
    }
}

fn shown(name: &str) -> String {
    name.chars().take(100).collect()
}

/// `name`, `name:buckets` or `name:buckets:order`, where what is left out is as usual.
fn read(text: &str) -> Option<Terms> {
    let parts: Vec<&str> = text.split(':').collect();
    let (name, buckets, order) = match parts[..] {
        [name] => (name, "", ""),
        [name, buckets] => (name, buckets, ""),
        [name, buckets, order] => (name, buckets, order),
        _ => return None,
    };
    let buckets = if buckets.is_empty() { BUCKETS } else { buckets.parse().ok()? };
    let order = match order {
        "" | "count_desc" => Order::Count { is_rising: false },
        "count_asc" => Order::Count { is_rising: true },
        "value_asc" => Order::Value { is_rising: true },
        "value_desc" => Order::Value { is_rising: false },
        _ => return None,
    };
    Some(Terms { facet: Facet::from_name(name)?, buckets: buckets.min(MAX_BUCKETS), order })
}

fn within_results(mut search: Search) -> Search {
    let chosen = std::mem::take(&mut search.filters).into_iter().map(|(facet, keys)| Expression::Text {
        facet,
        folds_case: false,
        is: TextTest::OneOf(keys),
    });
    let mut parts: Vec<Expression> = chosen.collect();
    if parts.is_empty() {
        return search;
    }
    parts.extend(search.filter.take());
    search.filter = Some(Expression::All(parts));
    search
}

impl Terms {
    fn counted(&self, counts: FacetCounts) -> Value {
        let mut values = counts.values;
        match self.order {
            Order::Count { is_rising: false } => {}
            Order::Count { is_rising: true } => values.reverse(),
            Order::Value { is_rising } => {
                values.sort_by(|a, b| a.key.cmp(&b.key));
                if !is_rising {
                    values.reverse();
                }
            }
        }
        let more = values.len() > self.buckets;
        let bucket = |value: &FacetValue| json!({ "value": value.key, "title": value.label.value, "count": value.count });
        let buckets: Vec<Value> = values.iter().take(self.buckets).map(bucket).collect();
        json!({ "type": "term", "property": self.facet.name(), "buckets": buckets, "more": more })
    }
}

/// The facets there are.
pub(super) async fn all(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let mut asked = Asked::new(&site, &request);
    asked.allow(&PLAIN);
    asked.check()?;
    let lang = asked.lang;
    let terms = Facet::ALL.into_iter().map(|facet| {
        let (name, title) = (facet.name(), t(lang, facet_title(facet)));
        (name.to_owned(), json!({ "type": "term", "property": name, "title": title, "sortedBy": "count" }))
    });
    let histograms = Timeline::ALL
        .into_iter()
        .map(|timeline| (histogram::property(timeline).to_owned(), histogram::defined(timeline, lang)));
    let facets: Map<String, Value> = terms.chain(histograms).collect();
    let title = t(lang, "site-name");
    let document = json!({
        "id": COLLECTION,
        "title": title,
        "facets": facets,
        "defaultBucketCount": BUCKETS,
        "links": [link("self", MEDIA, &title, &address(&asked.base, "/facets"))],
    });
    Ok(Answer::json(MEDIA, lang, &document))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facets_are_named_with_the_number_and_the_order_of_their_buckets() {
        let check = |text: &str, expected: Option<(Facet, usize, Order)>| {
            let expected = expected.map(|(facet, buckets, order)| Terms { facet, buckets, order });
            assert_eq!(read(text), expected, "{text}");
        };
        let usual = Order::Count { is_rising: false };
        check("theme", Some((Facet::Theme, 10, usual)));
        check("org:20", Some((Facet::Org, 20, usual)));
        check("org:99999:value_asc", Some((Facet::Org, 1000, Order::Value { is_rising: true })));
        check("type::count_asc", Some((Facet::Type, 10, Order::Count { is_rising: true })));
        for wrong in ["", "colour", "org:x", "org:-1", "org:1:up", "org:1:count_asc:", "ORG"] {
            check(wrong, None);
        }
    }

    #[test]
    fn days_of_one_property_are_counted() {
        let mut wanted = Wanted::default();
        assert!(wanted.add("time") && wanted.add("org") && wanted.add("time"));
        assert!(!wanted.add("updated"));
        assert_eq!((wanted.histogram, wanted.counts()), (Some(Timeline::Covered), Counts::FacetsAndPeriods));
    }
}
