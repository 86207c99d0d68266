//! Filter expressions over records in memory, as far as tests of doors need them: keys, flags and what is there.

use catalog::Record;
use catalog::filter::{Expression, Flag, Property, folded};

use super::values;

/// `None` is unknown.
pub(super) fn truth(expression: &Expression, record: &Record) -> Option<bool> {
    let all = |parts: &[Expression], decisive: bool| {
        let truths: Vec<Option<bool>> = parts.iter().map(|part| truth(part, record)).collect();
        if truths.contains(&Some(decisive)) {
            return Some(decisive);
        }
        (!truths.contains(&None)).then_some(!decisive)
    };
    match expression {
        Expression::All(parts) => all(parts, false),
        Expression::Any(parts) => all(parts, true),
        Expression::Not(negated) => truth(negated, record).map(|truth| !truth),
        Expression::Constant(value) => Some(*value),
        Expression::IsKnown(Property::Facet(facet)) => Some(!values(record, *facet).is_empty()),
        Expression::Text { facet, folds_case, is } => {
            let keys = values(record, *facet);
            let holds = |key: &str| if *folds_case { is.holds(&folded(key)) } else { is.holds(key) };
            (!keys.is_empty()).then(|| keys.iter().any(|(key, _)| holds(key)))
        }
        Expression::Flag(Flag::Foundational) => Some(record.foundational),
        Expression::Flag(Flag::Mappable) => Some(record.is_mappable()),
        Expression::Day { .. }
        | Expression::IsKnown(_)
        | Expression::Meets(_)
        | Expression::Popularity { .. } => None,
    }
}
