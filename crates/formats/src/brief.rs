//! A record in some lines, for those who read many of them to choose one.

use catalog::Lang;
use catalog::results::Card;
use serde_json::{Value, json};

use crate::Addresses;
use crate::area::{bounds, corners};

/// What a list shows of a record. What is not known is left out.
pub fn of(card: &Card, addresses: Addresses<'_>, lang: Lang) -> Value {
    let text = |fragments: &[catalog::results::Fragment]| -> String {
        fragments.iter().map(|fragment| fragment.text.as_str()).collect()
    };
    let formats: Vec<&str> = card.formats.iter().map(|tag| tag.format.label.as_str()).collect();
    let mut brief = json!({
        "id": card.id,
        "title": card.plain_title(),
        "summary": card.summary.as_ref().map(|summary| text(&summary.value)),
        "organisation": card.organisation.as_ref().map(|name| &name.value),
        "type": card.resource_type.as_ref().map(|name| &name.value),
        "date": card.date.map(|(_, date)| date.to_string()),
        "date_kind": card.date.map(|(kind, _)| kind.key()),
        "formats": formats,
        "bbox": bounds(&card.footprint).as_ref().map(corners),
        "url": addresses.record(&card.id, lang),
        "lacking": card.lacking,
    });
    if let Value::Object(members) = &mut brief {
        members
            .retain(|_, value| !value.is_null() && value.as_array().is_none_or(|values| !values.is_empty()));
    }
    brief
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::listing::sample::card;

    #[test]
    fn what_is_not_known_is_left_out() {
        let addresses = Addresses { base: "https://example.org" };
        let brief = of(&card("a", "Depths"), addresses, Lang::Fr);
        assert_eq!((&brief["id"], &brief["title"]), (&json!("a"), &json!("Depths")));
        assert_eq!(brief["url"], "https://example.org/fr/record/a");
        assert!(brief.get("lacking").is_none(), "{brief}");
    }
}
