//! Reading geoCore items, flat and structured shape, into [`Record`].
//!
//! An item is refused only when nothing can be published of it, and then with a reason its publisher can act on.
//! Everything else that is odd is read as well as it can be and noted as a [`Warning`]. There is no switch between the
//! two shapes: each field is read in whichever form it has, because real items mix them.

mod codes;
mod contacts;
mod dates;
mod envelope;
mod fields;
mod formats;
mod geometry;
mod json;
mod keywords;
pub mod limits;
mod links;
mod options;
mod text;
mod unusable;
mod warning;

#[cfg(test)]
mod own_items;
#[cfg(test)]
mod real_items;
#[cfg(test)]
mod tests;

pub use codes::listed_code;
pub use limits::{MAX_ID_CHARS, MAX_ITEM_BYTES};
pub use unusable::UnusableItem;
pub use warning::Warning;

use crate::Record;
use warning::Notes;

/// What an item says, and what was odd about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    pub record: Record,
    /// In the order of the enum, each kind at most once.
    pub warnings: Vec<Warning>,
}

/// Reads one item, the content of one `<id>.geojson` file.
///
/// # Errors
///
/// Says why nothing can be published of the item.
pub fn read(bytes: &[u8]) -> Result<Reading, UnusableItem> {
    let text = envelope::text(bytes)?;
    let item = envelope::parse(text)?;
    let feature = envelope::feature(&item)?;
    let mut notes = Notes::default();
    let record = fields::record(feature, &mut notes)?;
    Ok(Reading { record, warnings: notes.into_warnings() })
}
