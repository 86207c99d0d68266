//! What was written, in either encoding, before anything is known of what it means.

use catalog::filter::Comparison;

use crate::refused::{Position, Reason, Refused};

/// A part of a filter, and where it begins.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    pub(crate) at: Position,
    pub(crate) what: What,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum What {
    Operation(Operation, Vec<Node>),
    Property(String),
    Text(String),
    Number(f64),
    Boolean(bool),
    /// As it was written: a date, or a date and a time.
    Instant(String),
    /// Two instants or texts; `..` is none.
    Interval(Vec<Node>),
    List(Vec<Node>),
    Point(Vec<f64>),
    /// Four or six numbers.
    Box(Vec<f64>),
    /// Rings of points.
    Polygon(Vec<Vec<Vec<f64>>>),
}

/// The operations that can be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operation {
    And,
    Or,
    Not,
    Compare(Comparison),
    Differ,
    Like,
    Between,
    In,
    IsNull,
    FoldCase,
    Intersects,
    Time(Relation),
}

/// How one time lies to another (OGC 21-065r2 §7.7, after Allen).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Relation {
    After,
    Before,
    Contains,
    Disjoint,
    During,
    Equals,
    FinishedBy,
    Finishes,
    Intersects,
    Meets,
    MetBy,
    OverlappedBy,
    Overlaps,
    StartedBy,
    Starts,
}

impl Operation {
    /// The operation of a name that is written like a function, in any case. Names of the standard that cannot be answered are
    /// told from what is in no standard by nobody: both are refused by their name.
    pub(crate) fn of_name(name: &str, at: &Position) -> Result<Self, Refused> {
        let operation = match name.to_ascii_lowercase().as_str() {
            "and" => Self::And,
            "or" => Self::Or,
            "not" => Self::Not,
            "=" => Self::Compare(Comparison::Equal),
            "<>" => Self::Differ,
            "<" => Self::Compare(Comparison::Less),
            "<=" => Self::Compare(Comparison::AtMost),
            ">" => Self::Compare(Comparison::More),
            ">=" => Self::Compare(Comparison::AtLeast),
            "like" => Self::Like,
            "between" => Self::Between,
            "in" => Self::In,
            "isnull" => Self::IsNull,
            "casei" => Self::FoldCase,
            "s_intersects" => Self::Intersects,
            "t_after" => Self::Time(Relation::After),
            "t_before" => Self::Time(Relation::Before),
            "t_contains" => Self::Time(Relation::Contains),
            "t_disjoint" => Self::Time(Relation::Disjoint),
            "t_during" => Self::Time(Relation::During),
            "t_equals" => Self::Time(Relation::Equals),
            "t_finishedby" => Self::Time(Relation::FinishedBy),
            "t_finishes" => Self::Time(Relation::Finishes),
            "t_intersects" => Self::Time(Relation::Intersects),
            "t_meets" => Self::Time(Relation::Meets),
            "t_metby" => Self::Time(Relation::MetBy),
            "t_overlappedby" => Self::Time(Relation::OverlappedBy),
            "t_overlaps" => Self::Time(Relation::Overlaps),
            "t_startedby" => Self::Time(Relation::StartedBy),
            "t_starts" => Self::Time(Relation::Starts),
            _ => return Err(Refused::new(at.clone(), Reason::unsupported(name))),
        };
        Ok(operation)
    }
}

impl Relation {
    /// The same with the two times exchanged.
    pub(crate) const fn inverse(self) -> Self {
        match self {
            Self::After => Self::Before,
            Self::Before => Self::After,
            Self::Contains => Self::During,
            Self::During => Self::Contains,
            Self::FinishedBy => Self::Finishes,
            Self::Finishes => Self::FinishedBy,
            Self::Meets => Self::MetBy,
            Self::MetBy => Self::Meets,
            Self::OverlappedBy => Self::Overlaps,
            Self::Overlaps => Self::OverlappedBy,
            Self::StartedBy => Self::Starts,
            Self::Starts => Self::StartedBy,
            Self::Disjoint | Self::Equals | Self::Intersects => self,
        }
    }
}
