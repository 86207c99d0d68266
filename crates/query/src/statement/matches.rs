//! The `m` table: the matches, what they are counted by, where they come, and which filters they miss.

use catalog::search::Timeline;

use super::words::WordTables;
use super::{Miss, Statement, area, filter, place};
use crate::columns::{FOUNDATIONAL, MAPPABLE};
use crate::partitions::SnapshotName;
use crate::periods::Days;
use crate::plan::{FacetFilter, FilterValues, Plan};

/// `misses` are looked at later, `filters` here.
pub(super) fn match_table(
    plan: &Plan,
    snapshot: &SnapshotName,
    words: &WordTables<'_>,
    (misses, filters): (&[Miss], &[Miss]),
) -> String {
    let mut columns = vec!["f.doc".to_owned()];
    let counted = if plan.is_counted() { &Statement::COLUMNS[2..] } else { &[] };
    columns.extend(counted.iter().map(|column| match (*column, plan.timeline) {
        // Some engines divide whole numbers into fractions.
        ("period", Timeline::Updated) => "CAST(FLOOR(f.updated / 10000) AS INTEGER) AS period".to_owned(),
        _ => format!("f.{column}"),
    }));
    columns
        .extend(words.cover().iter().flat_map(|name| [format!("{name}.met"), format!("{name}.fulfilled")]));
    let mut lines = vec![columns.join(", "), format!("{} AS place", place(plan, words))];
    lines.extend(misses.iter().map(ToString::to_string));
    let mut conditions = vec![format!("f.snapshot = '{}'", snapshot.as_str())];
    conditions.extend(words.condition());
    conditions.extend(plan.area.as_ref().map(area::condition));
    conditions.extend(plan.condition.as_ref().map(filter::is_true));
    conditions.extend(filters.iter().map(|filter| filter.passes.clone()));
    format!(
        "m AS (\n  SELECT {}\n  FROM {}\n  WHERE {}\n)",
        lines.join(",\n    "),
        words.joined(),
        conditions.join("\n    AND ")
    )
}

pub(super) fn misses(plan: &Plan) -> Vec<Miss> {
    let mut misses: Vec<Miss> = plan.filters.iter().map(facet_miss).collect();
    if let Some(period) = plan.period {
        let begin = period.begin.map(ends_from);
        let closed = period.is_to_come.then(|| format!("f.end_year < {}", Days::OPEN_END / 10_000));
        let end = period.end.map(begins_until);
        let passes: Vec<String> = begin.into_iter().chain(closed).chain(end).collect();
        misses.push(Miss::new(timeline_of(Timeline::Covered, plan), "period", passes.join(" AND ")));
    }
    if let Some(updated) = plan.updated {
        let end = updated.end.map_or_else(String::new, |end| format!(" AND f.updated <= {end}"));
        let passes = format!("f.updated >= {}{end}", updated.begin);
        misses.push(Miss::new(timeline_of(Timeline::Updated, plan), "updated", passes));
    }
    for (is_on, name, bit) in
        [(plan.foundational, "foundational", FOUNDATIONAL), (plan.mappable, "mappable", MAPPABLE)]
    {
        if is_on {
            misses.push(Miss::new("flags", name, format!("bitwise_and(f.flags, {bit}) <> 0")));
        }
    }
    misses
}

/// The column of the answer that leaves a filter of this kind of time out: the histogram, where it counts that.
fn timeline_of(timeline: Timeline, plan: &Plan) -> &'static str {
    if plan.timeline == timeline { "period" } else { "" }
}

/// From the first of a year on, years say the same as days, in a quarter of the bytes.
fn ends_from(day: i32) -> String {
    match (day / 10_000, day % 10_000) {
        (year, 101) => format!("f.end_year >= {year}"),
        _ => format!("f.end_day >= {day}"),
    }
}

/// As [`ends_from`], until the last of a year; the last of all years is that of unknown days too.
fn begins_until(day: i32) -> String {
    match (day / 10_000, day % 10_000) {
        (year, 1231) if year < 9999 => format!("f.begin_year <= {year}"),
        _ => format!("f.begin_day <= {day}"),
    }
}

fn facet_miss(filter: &FacetFilter) -> Miss {
    let column = filter.facet.name();
    let passes = match &filter.values {
        // No record has code -2: the filter names only values that this snapshot does not have.
        FilterValues::Codes(codes) if codes.is_empty() => format!("f.{column} = -2"),
        FilterValues::Codes(codes) => {
            let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
            format!("f.{column} IN ({})", codes.join(", "))
        }
        FilterValues::Mask(mask) => format!("bitwise_and(f.{column}, {mask}) <> 0"),
    };
    Miss::new(column, column, passes)
}
