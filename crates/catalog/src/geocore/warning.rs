//! What is odd about an item that is published nevertheless.

use crate::record::LeftOut;

macro_rules! warnings {
    ($($(#[$doc:meta])* $variant:ident $code:literal),+ $(,)?) => {
        /// Something a publisher should mend. The record is in the catalogue without what could not be read.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Warning {
            $($(#[$doc])* $variant),+
        }

        impl Warning {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in reports, kebab-case; it does not change.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }
    };
}

warnings! {
    /// The title exists in one language only.
    MissingTitleLanguage "missing-title-language",
    /// No description in either language.
    MissingDescription "missing-description",
    MissingDescriptionLanguage "missing-description-language",
    MissingTopic "missing-topic",
    /// A topic category that ISO 19115 does not have.
    UnknownTopic "unknown-topic",
    /// No contact, cited party or distributor names an organisation.
    MissingOrganisation "missing-organisation",
    /// Neither a geometry nor a geographic extent.
    MissingGeometry "missing-geometry",
    /// A geometry is given and no box can be made of it.
    UnreadableGeometry "unreadable-geometry",
    /// South was greater than north; the two were exchanged.
    SwappedBox "swapped-box",
    /// Coordinates outside the world, pulled back to its edge or, where they are far out, left out.
    CoordinatesOutOfRange "coordinates-out-of-range",
    /// A date that is none; sentinels that mean "unknown" are not counted.
    UnreadableDate "unreadable-date",
    /// The temporal extent ended before it began; the two were exchanged.
    ReversedPeriod "reversed-period",
    /// A type, status, role or other code that no code list has.
    UnknownCode "unknown-code",
    /// A link with a scheme other than http, https and ftp; it is not shown.
    UnsafeLink "unsafe-link",
    /// A link of which no address can be made; it is not shown.
    UnreadableLink "unreadable-link",
    /// A graphic overview that no visitor can fetch: a bare file name or an address on the publisher's own machine.
    UnreachableImage "unreachable-image",
    /// A field holds a JSON type it cannot have; it was read as absent.
    WrongType "wrong-type",
    /// Text that was decoded with the wrong encoding once (`QuÃ©bec`) or lost characters.
    BadEncodingOfText "bad-encoding-of-text",
    /// The temporal extent has several periods; the record covers all from the first to the last.
    SeveralPeriods "several-periods",
    /// A text beyond its longest; it was cut.
    TooLongText "too-long-text",
    /// A list with more values than are taken; the rest was left out.
    TooManyValues "too-many-values",
    /// A publication date after the day of the run. Who knows that day adds it: reading knows no clock.
    FutureDate "future-date",
}

/// The warnings of one item while it is read, and what was left out of it.
#[derive(Debug, Default)]
pub(super) struct Notes {
    warnings: u32,
    pub(super) left_out: LeftOut,
}

impl Notes {
    pub(super) const fn add(&mut self, warning: Warning) {
        self.warnings |= 1 << warning as u32;
    }

    pub(super) fn into_warnings(self) -> Vec<Warning> {
        Warning::ALL.iter().copied().filter(|warning| self.warnings & (1 << *warning as u32) != 0).collect()
    }
}
