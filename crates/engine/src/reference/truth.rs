//! Whether a condition is true of a record.

use catalog::search::Relation;
use query::dictionary::FacetDictionary;
use query::periods::Days;
use query::plan::{Column, Condition, PlannedArea};
use query::spatial::GridBox;

use super::Document;

impl Document {
    /// By the tables of three-valued logic; `None` is unknown.
    pub(super) fn truth(&self, condition: &Condition) -> Option<bool> {
        let decided = |parts: &[Condition], decisive: bool| {
            let truths: Vec<Option<bool>> = parts.iter().map(|part| self.truth(part)).collect();
            if truths.contains(&Some(decisive)) {
                Some(decisive)
            } else if truths.contains(&None) {
                None
            } else {
                Some(!decisive)
            }
        };
        match condition {
            Condition::All(parts) => decided(parts, false),
            Condition::Any(parts) => decided(parts, true),
            Condition::Not(negated) => self.truth(negated).map(|truth| !truth),
            Condition::Constant(value) => Some(*value),
            Condition::Within(column, ranges) => self.value(*column).map(|value| ranges.contains(value)),
            Condition::Bits(facet, mask) => self.value(Column::Facet(*facet)).map(|value| value & mask != 0),
            Condition::Flag(bit) => Some(self.flags & bit != 0),
            Condition::Meets(grid) => (self.grid != GridBox::NOWHERE)
                .then(|| self.lies_in(&PlannedArea { grid: *grid, relation: Relation::Intersects })),
            Condition::IsKnown(column) => Some(self.value(*column).is_some()),
        }
    }

    /// `None` is unknown.
    fn value(&self, column: Column) -> Option<i64> {
        let is_dated = self.days != Days::NEVER;
        match column {
            Column::Facet(facet) if FacetDictionary::is_mask(facet) => {
                Some(self.facets[&facet]).filter(|bits| *bits != 0)
            }
            Column::Facet(facet) => Some(self.facets[&facet]).filter(|code| *code >= 0),
            Column::Updated => Some(self.updated.into()).filter(|day| *day != 0),
            Column::BeginDay => is_dated.then(|| self.days.begin.into()),
            Column::EndDay | Column::RecordedEnd => is_dated.then(|| self.days.end.into()),
            Column::Popularity => Some(self.popularity.min(i32::MAX.into())),
            Column::Footprint => (self.grid != GridBox::NOWHERE).then_some(0),
        }
    }
}
