//! How times lie to each other, as comparisons of their first and last days (OGC 21-065r2 §7.7).

use catalog::filter::{Comparison, Day, Expression, Kind, Moment};

use super::day;
use crate::node::{Node, Relation};
use crate::refused::Refused;

/// Whether the time of a property lies so to a time, or a time to that of a property.
pub(super) fn related(relation: Relation, first: &Node, second: &Node) -> Result<Expression, Refused> {
    let (relation, subject, time) = match (first.subject(), second.subject()) {
        (Err(_), Ok(_)) => (relation.inverse(), second, first),
        _ => (relation, first, second),
    };
    let property = subject.subject()?.property;
    let (begin, end) = match property.kind() {
        Kind::Interval => (Moment::Begin, Moment::End),
        Kind::Day => (Moment::Updated, Moment::Updated),
        _ => return Err(subject.unfit(property)),
    };
    let (first, last, is_interval) = day::span(time, property)?;
    let own = Own { begin, end };
    if needs_intervals(relation) {
        // With instants they are an error of the client (table 8 of the standard).
        if property.kind() != Kind::Interval {
            return Err(subject.unfit(property));
        }
        if !is_interval {
            return Err(time.unfit(property));
        }
    }
    Ok(own.related(relation, first, last))
}

const fn needs_intervals(relation: Relation) -> bool {
    !matches!(
        relation,
        Relation::After | Relation::Before | Relation::Disjoint | Relation::Equals | Relation::Intersects
    )
}

/// The days of the property.
struct Own {
    begin: Moment,
    end: Moment,
}

impl Own {
    fn related(&self, relation: Relation, first: Day, last: Day) -> Expression {
        use Comparison::{AtLeast, AtMost, Equal, Less, More};
        let begin = |is: Comparison, day: Day| Expression::Day { of: self.begin, is, day };
        let end = |is: Comparison, day: Day| Expression::Day { of: self.end, is, day };
        let all = |conditions: Vec<Expression>| Expression::All(conditions);
        match relation {
            Relation::After => begin(More, last),
            Relation::Before => end(Less, first),
            Relation::Disjoint => Expression::Any(vec![end(Less, first), begin(More, last)]),
            Relation::Intersects => all(vec![begin(AtMost, last), end(AtLeast, first)]),
            Relation::Equals => all(vec![begin(Equal, first), end(Equal, last)]),
            Relation::Contains => all(vec![begin(Less, first), end(More, last)]),
            Relation::During => all(vec![begin(More, first), end(Less, last)]),
            Relation::FinishedBy => all(vec![begin(Less, first), end(Equal, last)]),
            Relation::Finishes => all(vec![begin(More, first), end(Equal, last)]),
            Relation::Meets => end(Equal, first),
            Relation::MetBy => begin(Equal, last),
            Relation::OverlappedBy => all(vec![begin(More, first), begin(Less, last), end(More, last)]),
            Relation::Overlaps => all(vec![begin(Less, first), end(More, first), end(Less, last)]),
            Relation::StartedBy => all(vec![begin(Equal, first), end(More, last)]),
            Relation::Starts => all(vec![begin(Equal, first), end(Less, last)]),
        }
    }
}
