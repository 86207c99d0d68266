//! A filter expression as a predicate over `facets`.
//!
//! Its columns have no NULL, so that what is unknown is written out: that a condition is true and that it is false are two
//! predicates, and the negation of a condition is true where the condition is false.

use catalog::search::Relation;

use super::area;
use crate::plan::{Column, Condition, PlannedArea};

/// That the condition is true.
pub(super) fn is_true(condition: &Condition) -> String {
    match condition {
        Condition::All(parts) => joined(parts, is_true, " AND "),
        Condition::Any(parts) => joined(parts, is_true, " OR "),
        Condition::Not(negated) => is_false(negated),
        Condition::Constant(value) => constant(*value),
        Condition::Within(column, ranges) => within(*column, ranges.as_slice()),
        Condition::Bits(facet, 0) => within(Column::Facet(*facet), &[]),
        Condition::Bits(facet, mask) => format!("bitwise_and(f.{}, {mask}) <> 0", facet.name()),
        Condition::Flag(bit) => format!("bitwise_and(f.flags, {bit}) <> 0"),
        Condition::Meets(grid) => {
            format!("({})", area::condition(&PlannedArea { grid: *grid, relation: Relation::Intersects }))
        }
        Condition::IsKnown(column) => known(*column).unwrap_or_else(|| constant(true)),
    }
}

/// That it is false, and not unknown.
fn is_false(condition: &Condition) -> String {
    match condition {
        Condition::All(parts) => joined(parts, is_false, " OR "),
        Condition::Any(parts) => joined(parts, is_false, " AND "),
        Condition::Not(negated) => is_true(negated),
        Condition::Constant(value) => constant(!*value),
        Condition::Within(column, _) => known_and_not(*column, condition),
        Condition::Bits(facet, _) => known_and_not(Column::Facet(*facet), condition),
        Condition::Flag(bit) => format!("bitwise_and(f.flags, {bit}) = 0"),
        Condition::Meets(_) => known_and_not(Column::Footprint, condition),
        Condition::IsKnown(column) => match column.unknown() {
            Some(unknown) => format!("f.{} = {unknown}", name(*column)),
            None => constant(false),
        },
    }
}

fn joined(parts: &[Condition], one: fn(&Condition) -> String, word: &str) -> String {
    let parts: Vec<String> = parts.iter().map(one).collect();
    // Nothing to meet is met, and of nothing none is.
    if parts.is_empty() { constant(word == " AND ") } else { format!("({})", parts.join(word)) }
}

fn constant(value: bool) -> String {
    if value { "f.doc >= 0".to_owned() } else { "f.doc < 0".to_owned() }
}

fn within(column: Column, ranges: &[(i64, i64)]) -> String {
    let name = name(column);
    let single = ranges.iter().filter(|(first, last)| first == last).map(|(only, _)| only.to_string());
    let single: Vec<String> = single.collect();
    let long = ranges.iter().filter(|(first, last)| first < last);
    let mut ways: Vec<String> =
        long.map(|(first, last)| format!("f.{name} BETWEEN {first} AND {last}")).collect();
    if !single.is_empty() {
        ways.push(format!("f.{name} IN ({})", single.join(", ")));
    }
    match &ways[..] {
        [] => constant(false),
        [one] => format!("({one})"),
        _ => format!("({})", ways.join(" OR ")),
    }
}

fn known_and_not(column: Column, condition: &Condition) -> String {
    let not = format!("NOT ({})", is_true(condition));
    known(column).map_or_else(|| not.clone(), |known| format!("({known} AND {not})"))
}

fn known(column: Column) -> Option<String> {
    column.unknown().map(|unknown| format!("f.{} <> {unknown}", name(column)))
}

const fn name(column: Column) -> &'static str {
    match column {
        Column::Facet(facet) => facet.name(),
        Column::Updated => "updated",
        Column::BeginDay => "begin_day",
        Column::EndDay | Column::RecordedEnd => "end_day",
        Column::Popularity => "popularity",
        Column::Footprint => "footprint",
    }
}

#[cfg(test)]
mod tests;
