//! A filter expression on one snapshot: keys looked up, days and boxes as numbers.

mod ranges;

use catalog::Facet;
use catalog::filter::{Comparison, Day, Expression, Flag, Moment, Property, TextTest, folded};

use crate::columns::{FOUNDATIONAL, MAPPABLE};
use crate::dictionary::{FacetDictionary, FacetEntry, UNKNOWN};
use crate::periods::Days;
use crate::spatial::GridBox;
pub use ranges::Ranges;

/// A condition on the columns of `facets`: true, false or unknown of a record, as [`catalog::filter`] says.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
    Constant(bool),
    /// Unknown where the column is.
    Within(Column, Ranges),
    /// Any of the bits; unknown where the column has none.
    Bits(Facet, i64),
    /// A bit of the flags; never unknown.
    Flag(i32),
    /// Unknown where the record has no box.
    Meets(GridBox),
    /// Never unknown.
    IsKnown(Column),
}

/// Numbers that conditions are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The code, or the bits.
    Facet(Facet),
    Updated,
    BeginDay,
    /// That of what goes on is the day the plan is made for.
    EndDay,
    /// That of what goes on comes after all days.
    RecordedEnd,
    Popularity,
    Footprint,
}

impl Column {
    /// The number that stands for an unknown one, if any can be.
    pub fn unknown(self) -> Option<i64> {
        match self {
            Self::Facet(facet) if FacetDictionary::is_mask(facet) => Some(0),
            Self::Facet(_) => Some(UNKNOWN.into()),
            Self::Updated => Some(0),
            Self::BeginDay => Some(Days::NEVER.begin.into()),
            Self::EndDay | Self::RecordedEnd => Some(Days::NEVER.end.into()),
            Self::Popularity => None,
            Self::Footprint => Some(GridBox::NOWHERE.packed()),
        }
    }
}

/// Ranges of numbers that a filter may have, so that its text stays far below what services take.
pub const MAX_RANGES: usize = 6_000;

impl Condition {
    pub(super) fn new(expression: &Expression, dictionary: &FacetDictionary) -> Self {
        let each = |parts: &[Expression]| parts.iter().map(|part| Self::new(part, dictionary)).collect();
        match expression {
            Expression::All(parts) => Self::All(each(parts)),
            Expression::Any(parts) => Self::Any(each(parts)),
            Expression::Not(negated) => Self::Not(Box::new(Self::new(negated, dictionary))),
            Expression::Constant(value) => Self::Constant(*value),
            Expression::IsKnown(property) => known(*property),
            Expression::Text { facet, folds_case, is } => text(*facet, *folds_case, is, dictionary),
            Expression::Popularity { is, number } => {
                Self::Within(Column::Popularity, popularity(*is, *number))
            }
            Expression::Day { of, is, day } => days(*of, *is, *day),
            Expression::Flag(flag) => Self::Flag(bit(*flag)),
            Expression::Meets(bbox) => Self::Meets(GridBox::new(bbox)),
        }
    }

    /// As of a day, `yyyymmdd`: what goes on ends then.
    #[must_use]
    pub(super) fn on(self, today: i32) -> Self {
        let each = |parts: Vec<Self>| parts.into_iter().map(|part| part.on(today)).collect();
        match self {
            Self::All(parts) => Self::All(each(parts)),
            Self::Any(parts) => Self::Any(each(parts)),
            Self::Not(negated) => Self::Not(Box::new(negated.on(today))),
            Self::Within(Column::EndDay, ranges) => {
                Self::Within(Column::EndDay, ranges.with_open_end(today.into(), LAST))
            }
            other => other,
        }
    }

    /// How many ranges there are in all of it.
    pub fn size(&self) -> usize {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().map(Self::size).sum(),
            Self::Not(negated) => negated.size(),
            Self::Within(_, ranges) => ranges.as_slice().len(),
            _ => 1,
        }
    }
}

const fn bit(flag: Flag) -> i32 {
    match flag {
        Flag::Foundational => FOUNDATIONAL,
        Flag::Mappable => MAPPABLE,
    }
}

fn known(property: Property) -> Condition {
    match property {
        Property::Facet(facet) => Condition::IsKnown(Column::Facet(facet)),
        Property::Updated => Condition::IsKnown(Column::Updated),
        Property::Time => Condition::IsKnown(Column::BeginDay),
        Property::Geometry => Condition::IsKnown(Column::Footprint),
        Property::Flag(_) | Property::Popularity => Condition::Constant(true),
    }
}

/// The codes of the keys that pass.
fn text(facet: Facet, folds_case: bool, is: &TextTest, dictionary: &FacetDictionary) -> Condition {
    let passes = |entry: &FacetEntry| {
        if folds_case { is.holds(&folded(&entry.key)) } else { is.holds(&entry.key) }
    };
    let entries = dictionary.entries(facet).iter().enumerate();
    let codes = entries.filter(|(_, entry)| passes(entry)).map(|(code, _)| code);
    if FacetDictionary::is_mask(facet) {
        return Condition::Bits(facet, codes.fold(0, |mask, code| mask | (1 << code)));
    }
    let codes = codes.map(|code| i64::try_from(code).expect("a facet has fewer values than an INTEGER"));
    Condition::Within(Column::Facet(facet), Ranges::of_sorted(codes))
}

fn popularity(is: Comparison, number: f64) -> Ranges {
    let most = f64::from(i32::MAX);
    // One beyond either end is no popularity, and fits.
    #[expect(clippy::cast_possible_truncation, reason = "between -1 and 2^31")]
    let whole = |number: f64| number.clamp(-1.0, most + 1.0) as i64;
    let (below, above) = (whole(number.floor()), whole(number.ceil()));
    let last = i64::from(i32::MAX);
    match is {
        Comparison::Equal if below == above => Ranges::new(below, above),
        Comparison::Equal => Ranges::NONE,
        Comparison::Less => Ranges::new(0, above - 1),
        Comparison::AtMost => Ranges::new(0, below),
        Comparison::More => Ranges::new(below + 1, last),
        Comparison::AtLeast => Ranges::new(above, last),
    }
}

/// The first and the last of all days, in the form of columns.
const FIRST: i64 = 1;
const LAST: i64 = Days::OPEN_END as i64;

fn days(of: Moment, is: Comparison, day: Day) -> Condition {
    let column = match (of, day) {
        (Moment::Updated, _) => Column::Updated,
        (Moment::Begin, _) => Column::BeginDay,
        (Moment::End, Day::Open) => Column::RecordedEnd,
        (Moment::End, _) => Column::EndDay,
    };
    let day = match day {
        Day::On(day) => i64::from(day),
        Day::Never => FIRST - 1,
        Day::Open => LAST,
    };
    let ranges = match is {
        Comparison::Equal if day < FIRST => Ranges::NONE,
        Comparison::Equal => Ranges::new(day, day),
        Comparison::Less => Ranges::new(FIRST, day - 1),
        Comparison::AtMost => Ranges::new(FIRST, day),
        Comparison::More => Ranges::new(day + 1, LAST),
        Comparison::AtLeast => Ranges::new(day.max(FIRST), LAST),
    };
    Condition::Within(column, ranges)
}
