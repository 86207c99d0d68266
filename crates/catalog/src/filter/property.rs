//! What conditions may be about.

use crate::search::Facet;

use super::Flag;

/// A property of records that conditions name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Property {
    Facet(Facet),
    Flag(Flag),
    Popularity,
    Updated,
    /// The time that the data covers.
    Time,
    /// The box around the place that the data is about.
    Geometry,
}

/// What the values of a property are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Boolean,
    Number,
    Day,
    Interval,
    Geometry,
}

impl Property {
    pub const ALL: [Self; 13] = [
        Self::Facet(Facet::Org),
        Self::Facet(Facet::Theme),
        Self::Facet(Facet::Topic),
        Self::Facet(Facet::Type),
        Self::Facet(Facet::Format),
        Self::Facet(Facet::Status),
        Self::Facet(Facet::Source),
        Self::Flag(Flag::Foundational),
        Self::Flag(Flag::Mappable),
        Self::Popularity,
        Self::Updated,
        Self::Time,
        Self::Geometry,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Facet(facet) => facet.name(),
            Self::Flag(Flag::Foundational) => "foundational",
            Self::Flag(Flag::Mappable) => "mappable",
            Self::Popularity => "popularity",
            Self::Updated => "updated",
            Self::Time => "time",
            Self::Geometry => "geometry",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|property| property.name() == name)
    }

    pub const fn kind(self) -> Kind {
        match self {
            Self::Facet(_) => Kind::Text,
            Self::Flag(_) => Kind::Boolean,
            Self::Popularity => Kind::Number,
            Self::Updated => Kind::Day,
            Self::Time => Kind::Interval,
            Self::Geometry => Kind::Geometry,
        }
    }
}
