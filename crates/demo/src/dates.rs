//! Dates as catalogues write them: several precisions, missing ones and sentinels.

use crate::random::Rng;
use crate::record::{DateEntry, Dates, Extent};

/// A day, never after the 28th, so that no calendar is needed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct Date {
    pub(crate) year: u32,
    pub(crate) month: u32,
    pub(crate) day: u32,
}

/// No record claims to be published later than this.
const LAST: Date = Date { year: 2026, month: 6, day: 28 };

impl Date {
    fn draw(year: u32, rng: &mut Rng) -> Self {
        let year = year.min(LAST.year);
        let months = if year == LAST.year { LAST.month } else { 12 };
        Self { year, month: rng.between(1, months), day: rng.between(1, 28) }
    }

    pub(crate) fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// With the precision real records have: mostly days, some months, some bare years.
    fn text(self, rng: &mut Rng) -> String {
        match rng.below(100) {
            0..14 => self.year.to_string(),
            14..26 => format!("{:04}-{:02}", self.year, self.month),
            26..29 => format!("{}T{:02}:00:00", self.iso(), rng.between(4, 20)),
            _ => self.iso(),
        }
    }
}

/// When a record was published: in the years after its data ends.
pub(crate) fn publication(last_year: u32, rng: &mut Rng) -> Date {
    let year = (last_year.max(2004) + rng.between(1, 4)).min(LAST.year);
    Date::draw(year.max(last_year), rng).min(LAST)
}

pub(crate) fn dates(published: Date, first_year: u32, rng: &mut Rng) -> Dates {
    let publication = match rng.below(100) {
        0..10 => DateEntry::default(),
        10..14 => entry("publication; publication", "Not Available; Indisponible".to_owned()),
        _ => entry("publication; publication", published.text(rng)),
    };
    let mut dates = Dates { published: publication, ..Dates::default() };
    if rng.chance(0.82) {
        let created = Date::draw(first_year, rng).min(published);
        dates.created = entry("creation; création", created.text(rng));
    }
    if rng.chance(0.22) {
        let revised = Date::draw(published.year + rng.between(0, 4), rng).clamp(published, LAST);
        dates.revision = entry("revision; révision", revised.text(rng));
    }
    if rng.chance(0.01) {
        dates.inforce = entry("inForce; enVigueur", published.iso());
    }
    if rng.chance(0.005) {
        dates.superceded = entry("superseded; remplacé", published.iso());
    }
    dates
}

fn entry(text: &'static str, date: String) -> DateEntry {
    DateEntry { text: Some(text), date: Some(date) }
}

pub(crate) fn extent(first_year: u32, last_year: u32, is_ongoing: bool, rng: &mut Rng) -> Extent {
    let begin = match rng.below(100) {
        0..4 => return Extent { begin: None, end: None },
        4..6 => Some("0001-01-01".to_owned()),
        6..8 => Some("Not Available; Indisponible".to_owned()),
        8..9 => Some("null".to_owned()),
        _ => Some(Date::draw(first_year, rng).text(rng)),
    };
    let end = match rng.below(100) {
        0..70 if is_ongoing => None,
        70..85 if is_ongoing => Some("Present".to_owned()),
        0..4 => None,
        4..6 => Some("Not Available; Indisponible".to_owned()),
        _ => Some(Date::draw(last_year, rng).text(rng)),
    };
    Extent { begin, end }
}
