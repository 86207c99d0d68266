//! Codes and parties as texts.

use catalog::Bilingual;
use catalog::codes::CodeValue;
use catalog::record::Contact;
use serde_json::{Value, json};

use super::both;

/// `series; série`
pub(super) fn coded(value: Option<&CodeValue>) -> Option<String> {
    let value = value?;
    let label = [&value.label.en, &value.label.fr]
        .map(|label| label.as_deref().unwrap_or(&value.code).to_lowercase());
    Some(label.join("; "))
}

pub(super) fn codes(values: &[CodeValue]) -> String {
    values.iter().filter_map(|value| coded(Some(value))).collect::<Vec<_>>().join(", ")
}

/// A list as JSON within a text.
pub(super) fn contacts(parties: &[Contact]) -> String {
    Value::from(parties.iter().map(contact).collect::<Vec<_>>()).to_string()
}

fn contact(party: &Contact) -> Value {
    let or_null = |text: &Option<String>| text.as_deref().unwrap_or("null").to_owned();
    let path = |path: &Option<Vec<String>>| path.as_ref().map(|path| path.join(";"));
    let organisation = Bilingual { en: path(&party.organisation.en), fr: path(&party.organisation.fr) };
    json!({
        "individual": or_null(&party.individual),
        "position": both(&party.position),
        "organisation": both(&organisation),
        "telephone": both(&party.telephone),
        "fax": or_null(&party.fax),
        "address": both(&party.address),
        "city": or_null(&party.city),
        "pt": both(&party.province),
        "postalcode": or_null(&party.postal_code),
        "country": both(&party.country),
        "email": both(&party.email),
        "onlineresource": {
            "onlineresource": or_null(&party.website),
            "onlineresource_name": or_null(&party.website_name),
            "onlineresource_protocol": or_null(&party.website_protocol),
            "onlineresource_description": or_null(&party.website_description),
        },
        "hoursOfService": or_null(&party.hours_of_service),
        "role": coded(party.role.as_ref()).unwrap_or_else(|| "null".to_owned()),
    })
}
