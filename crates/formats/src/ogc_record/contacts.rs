//! The parties of a record (OGC 20-004r1 §7.3, *contacts*).

use catalog::record::Contact;
use catalog::{Lang, Record};
use serde_json::{Map, Value, json};

use crate::texts::text;

/// Parties of one document.
const MOST: usize = 100;

pub(super) fn of(record: &Record, lang: Lang) -> Vec<Value> {
    let kinds = [
        (&record.contacts, "pointOfContact"),
        (&record.cited, "author"),
        (&record.distributors, "distributor"),
        (&record.credits, "contributor"),
    ];
    let parties =
        kinds.into_iter().flat_map(|(parties, role)| parties.iter().map(move |party| (party, role)));
    parties.filter_map(|(party, role)| contact(party, role, lang)).take(MOST).collect()
}

/// `None` for whom neither a person nor a body is named.
fn contact(party: &Contact, role: &str, lang: Lang) -> Option<Value> {
    let organisation = party.organisation.pick(lang).map(|path| path.value.join("; "));
    if party.individual.is_none() && organisation.is_none() {
        return None;
    }
    let role = party.role.as_ref().map_or(role, |role| &role.code);
    let email = text(&party.email, lang).map(|email| json!([{ "value": email }]));
    let phone = text(&party.telephone, lang).map(|phone| json!([{ "value": phone }]));
    let website = party.website.as_ref().map(|url| json!([{ "rel": "about", "href": url }]));
    let all = [
        ("name", party.individual.clone().map(Value::from)),
        ("organization", organisation.map(Value::from)),
        ("position", text(&party.position, lang).map(Value::from)),
        ("emails", email),
        ("phones", phone),
        ("links", website),
        ("roles", Some(json!([role]))),
    ];
    let said: Map<String, Value> =
        all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect();
    Some(Value::Object(said))
}
