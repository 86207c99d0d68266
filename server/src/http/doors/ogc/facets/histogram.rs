//! Facets of days: how many records each period has.

use app::i18n::t;
use catalog::Lang;
use catalog::filter::Property;
use catalog::results::PeriodCount;
use catalog::search::Timeline;
use serde_json::{Value, json};

use crate::http::doors::queryables::title;

/// The property whose days a timeline counts.
pub(super) const fn property(timeline: Timeline) -> &'static str {
    match timeline {
        Timeline::Covered => Property::Time.name(),
        Timeline::Updated => Property::Updated.name(),
    }
}

pub(super) fn timeline(name: &str) -> Option<Timeline> {
    Timeline::ALL.into_iter().find(|timeline| property(*timeline) == name)
}

/// What the facet is.
pub(super) fn defined(timeline: Timeline, lang: Lang) -> Value {
    let name = property(timeline);
    let title = Property::from_name(name).map(|property| t(lang, title(property)));
    json!({ "type": "histogram", "property": name, "title": title })
}

/// In an answer. Records whose data covers several periods are counted in each.
pub(super) fn counted(timeline: Timeline, periods: &[PeriodCount]) -> Value {
    let buckets: Vec<Value> = periods.iter().map(bucket).collect();
    json!({ "type": "histogram", "property": property(timeline), "buckets": buckets, "more": false })
}

/// The first one may be of all days before.
fn bucket(period: &PeriodCount) -> Value {
    let mut bucket = json!({ "max": format!("{:04}-12-31", period.last), "count": period.count });
    if let Some(first) = period.first {
        bucket["min"] = format!("{first:04}-01-01").into();
    }
    bucket
}
