//! From bytes to the one feature of an item.

use std::str;

use super::json::Json;
use super::{MAX_ITEM_BYTES, UnusableItem};

const BYTE_ORDER_MARK: char = '\u{feff}';

/// The item as text, without a byte order mark.
pub(super) fn text(bytes: &[u8]) -> Result<&str, UnusableItem> {
    if bytes.len() > MAX_ITEM_BYTES {
        return Err(UnusableItem::TooLarge { bytes: bytes.len() });
    }
    let text =
        str::from_utf8(bytes).map_err(|error| UnusableItem::NotUtf8 { offset: error.valid_up_to() })?;
    Ok(text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text))
}

pub(super) fn parse(text: &str) -> Result<Json<'_>, UnusableItem> {
    serde_json::from_str(text).map_err(|error| {
        let message = error.to_string();
        let reason = message.split(" at line ").next().unwrap_or_default().to_owned();
        UnusableItem::NotJson { line: error.line(), column: error.column(), reason }
    })
}

/// The one feature of the collection; it has properties.
pub(super) fn feature<'i, 'a>(item: &'i Json<'a>) -> Result<&'i Json<'a>, UnusableItem> {
    if item.get("type").text() != Some("FeatureCollection") {
        return Err(UnusableItem::NotFeatureCollection);
    }
    let [feature] = item.get("features").items() else {
        return Err(UnusableItem::NotOneFeature { features: item.get("features").items().len() });
    };
    if feature.get("properties").fields().is_empty() {
        return Err(UnusableItem::NoProperties);
    }
    Ok(feature)
}
