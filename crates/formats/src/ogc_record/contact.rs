//! `contact.yaml`: who to ask.

use catalog::record::Contact as Party;
use catalog::{Lang, Record};
use serde::Serialize;

use super::phone::{Phone, numbers};
use crate::links::Link;
use crate::media;
use crate::texts::{self, MOST};

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Contact {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    organization: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    phones: Vec<Phone>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    emails: Vec<Email>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    addresses: Vec<Address>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    links: Vec<Link>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hours_of_service: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    roles: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Email {
    value: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Address {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    delivery_point: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    city: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    administrative_area: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    postal_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
}

impl Contact {
    /// All parties of a record, each once with all its roles, under the name of the narrowest body; and the organisation that
    /// the record is listed under, unless one of them is it.
    pub(super) fn all(record: &Record, organisation: Option<&str>, lang: Lang) -> Vec<Self> {
        let mut contacts: Vec<Self> = Vec::new();
        let parties = [&record.contacts, &record.cited, &record.distributors, &record.credits];
        for party in parties.into_iter().flatten().take(MOST) {
            let Some(contact) = Self::of(party, lang) else { continue };
            let role = party.role.as_ref().map(|role| role.code.clone());
            let same = |other: &&mut Self| Self { roles: Vec::new(), ..(**other).clone() } == contact;
            match contacts.iter_mut().find(same) {
                Some(known) => known.roles.extend(role.filter(|role| !known.roles.contains(role))),
                None => contacts.push(Self { roles: role.into_iter().collect(), ..contact }),
            }
        }
        let is_named =
            |name: &String| contacts.iter().any(|contact| contact.organization.as_ref() == Some(name));
        let publisher = texts::organisation(record, organisation, lang).filter(|name| !is_named(name));
        contacts.extend(publisher.map(|name| Self {
            organization: Some(name),
            roles: vec!["publisher".to_owned()],
            ..Self::default()
        }));
        contacts
    }

    /// `None` without a name of a person or a body.
    fn of(party: &Party, lang: Lang) -> Option<Self> {
        let organization = texts::body(party, lang);
        if party.individual.is_none() && organization.is_none() {
            return None;
        }
        let email = texts::text(&party.email, lang).filter(|email| is_email(email));
        let telephone = texts::text(&party.telephone, lang).unwrap_or_default();
        let fax = party.fax.as_deref().unwrap_or_default();
        Some(Self {
            name: party.individual.clone(),
            position: texts::text(&party.position, lang),
            organization,
            phones: [numbers(&telephone, "voice"), numbers(fax, "fax")].concat(),
            emails: email.map(|value| Email { value }).into_iter().collect(),
            addresses: Address::of(party, lang).into_iter().collect(),
            links: website(party).into_iter().collect(),
            hours_of_service: party.hours_of_service.clone(),
            roles: Vec::new(),
        })
    }
}

impl Address {
    fn of(party: &Party, lang: Lang) -> Option<Self> {
        let address = Self {
            delivery_point: texts::text(&party.address, lang).into_iter().collect(),
            city: party.city.clone(),
            administrative_area: texts::text(&party.province, lang),
            postal_code: party.postal_code.clone(),
            country: texts::text(&party.country, lang),
        };
        (address != Self::default()).then_some(address)
    }
}

fn website(party: &Party) -> Option<Link> {
    let link = Link::new("about", party.website.clone()?).typed(media::HTML);
    Some(link.titled(party.website_name.clone()))
}

fn is_email(text: &str) -> bool {
    let is_whole = |part: &str| !part.is_empty() && !part.contains([' ', '@', ';', ',', '<', '>']);
    text.split_once('@').is_some_and(|(mailbox, host)| is_whole(mailbox) && is_whole(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_with_a_mailbox_and_a_host_is_an_email() {
        assert!(is_email("a@b.ca"));
        for text in ["", "a", "@b", "a@", "a@b@c", "a@b.ca; c@d.ca"] {
            assert!(!is_email(text), "{text}");
        }
    }
}
