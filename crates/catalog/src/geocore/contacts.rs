//! Responsible parties: `contact`, `cited`, `distributor`, `credits`.

use super::codes::{ROLES, code_value};
use super::json::Json;
use super::limits::{MAX_BODIES, MAX_PARTIES, first};
use super::links::public_web_link;
use super::text::{bilingual, one_line, single};
use super::warning::Notes;
use crate::record::Contact;
use crate::{Bilingual, Lang};

/// The parties of a field. Those that name nobody and nothing are left out.
pub(super) fn contacts(value: &Json, own: Lang, notes: &mut Notes) -> Vec<Contact> {
    let parties = if value.fields().is_empty() { value.items() } else { std::slice::from_ref(value) };
    let contacts = parties.iter().map(|party| contact(party, own, notes)).filter(names_somebody);
    let (contacts, left_out) = first(contacts, MAX_PARTIES);
    notes.left_out.parties += left_out;
    contacts
}

fn contact(party: &Json, own: Lang, notes: &mut Notes) -> Contact {
    let mut text =
        |name: &str, read: fn(&str) -> Option<String>| bilingual(party.get(name), own, notes, read);
    let position = text("position", one_line);
    let organisation = text("organisation", one_line);
    let telephone = text("telephone", telephone);
    let address = text("address", address);
    let province = text("pt", one_line);
    let country = text("country", country);
    let email = text("email", email);
    let resource = party.get_any(&["onlineResource", "onlineresource"]);
    Contact {
        individual: single(party.get("individual"), notes),
        position,
        organisation: path(&organisation, notes),
        telephone,
        fax: single(party.get("fax"), notes),
        address,
        city: single(party.get("city"), notes),
        province,
        postal_code: single(party.get("postalcode"), notes),
        country,
        email,
        website: website(resource),
        website_name: single(resource.get_any(&["onlineResource_Name", "onlineresource_name"]), notes),
        website_protocol: single(
            resource.get_any(&["onlineResource_Protocol", "onlineresource_protocol", "protocol"]),
            notes,
        ),
        website_description: single(
            resource.get_any(&["onlineResource_Description", "onlineresource_description"]),
            notes,
        ),
        hours_of_service: single(party.get("hoursOfService"), notes),
        role: code_value(party.get("role"), ROLES, notes),
    }
}

fn names_somebody(contact: &Contact) -> bool {
    contact.individual.is_some()
        || !contact.position.is_empty()
        || !contact.organisation.is_empty()
        || !contact.email.is_empty()
        || !contact.telephone.is_empty()
        || contact.website.is_some()
}

/// `Government of Canada;Natural Resources Canada` as its segments.
fn path(organisation: &Bilingual, notes: &mut Notes) -> Bilingual<Vec<String>> {
    let mut segments = |text: &Option<String>| {
        let (segments, left_out) = first(text.as_deref()?.split(';').filter_map(one_line), MAX_BODIES);
        notes.left_out.values += left_out;
        (!segments.is_empty()).then_some(segments)
    };
    Bilingual { en: segments(&organisation.en), fr: segments(&organisation.fr) }
}

/// HNAP says the kind of number in front of each: `voice; 1 (819) 5645600, voice; 1 (800) 6612638`.
fn telephone(text: &str) -> Option<String> {
    let text = one_line(text)?;
    let numbers: Vec<&str> = text
        .split([',', ';'])
        .map(str::trim)
        .filter(|part| part.contains(|char: char| char.is_ascii_digit()))
        .collect();
    (!numbers.is_empty()).then(|| numbers.join(", "))
}

/// HNAP says the kind, then number, street and the rest: `physical; 2144; King Street West;; 010`.
fn address(text: &str) -> Option<String> {
    const KINDS: [&str; 6] = ["physical", "physique", "mailing", "postal", "postale", "mail"];
    let text = one_line(text)?;
    let mut parts: Vec<&str> = text.split(';').map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.first().is_some_and(|kind| KINDS.contains(&kind.to_lowercase().as_str())) {
        parts.remove(0);
    }
    if let [number, street, rest @ ..] = &parts[..]
        && number.bytes().all(|byte| byte.is_ascii_digit())
    {
        let mut lines = vec![format!("{number} {street}")];
        lines.extend(rest.iter().map(|part| (*part).to_owned()));
        return Some(lines.join(", "));
    }
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The list of countries in French that some harvesters use says `Canada (le)`.
fn country(text: &str) -> Option<String> {
    let text = one_line(text)?;
    let name = ["(le)", "(la)", "(les)", "(l')"].iter().find_map(|article| text.strip_suffix(article));
    Some(name.map_or(text.as_str(), str::trim).to_owned())
}

/// The first address in the text; it becomes part of a `mailto:` link.
fn email(text: &str) -> Option<String> {
    let text = one_line(text)?;
    text.split(|char: char| char.is_whitespace() || ",;<>()\"".contains(char))
        .map(|part| part.strip_prefix("mailto:").unwrap_or(part))
        .find(|part| {
            part.split_once('@').is_some_and(|(user, host)| {
                !user.is_empty() && host.contains('.') && !host.contains('@') && !part.contains(['?', '&'])
            })
        })
        .map(str::to_owned)
}

/// `{onlineResource, onlineResource_Name, …}`, `{url}` or a bare text; keys are lower-case in some older items.
fn website(value: &Json) -> Option<String> {
    let field = if value.fields().is_empty() {
        value
    } else {
        value.get_any(&["onlineResource", "onlineresource", "url"])
    };
    public_web_link(super::text::meaningful(field.text()?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_hnap_become_readable() {
        let check = |read: fn(&str) -> Option<String>, text: &str, expected: &str| {
            assert_eq!(read(text).unwrap_or_default(), expected, "{text}");
        };
        check(
            telephone,
            "voice; 1 (819) 5645600, voice; 1 (800) 6612638",
            "1 (819) 5645600, 1 (800) 6612638",
        );
        check(telephone, "voice;", "");
        check(telephone, "(519) 6911306 ext.: 166", "(519) 6911306 ext.: 166");
        check(address, "physical; 2144; King Street West;; 010", "2144 King Street West, 010");
        check(address, "physique; 30; rue Victoria", "30 rue Victoria");
        check(address, "10 Wellington, 23rd Floor", "10 Wellington, 23rd Floor");
        check(country, "Canada (le)", "Canada");
        check(email, "mailto:a.b@c.ca", "a.b@c.ca");
        check(email, "A B <a@c.ca>; d@e.ca", "a@c.ca");
        check(email, "a@c.ca?bcc=x@y.ca", "");
        check(email, "none given", "");
    }

    #[test]
    fn a_website_comes_with_what_it_is() {
        let json = r#"[{"onlineResource": {"onlineResource": "http://www.agr.gc.ca", "onlineResource_Name": null,
                        "onlineResource_Protocol": "HTTP", "onlineResource_Description": "Program Home Page"}}]"#;
        let found = contacts(&serde_json::from_str(json).unwrap(), Lang::En, &mut Notes::default());
        assert_eq!(found[0].website_description.as_deref(), Some("Program Home Page"));
    }

    #[test]
    fn a_party_that_names_nobody_is_left_out() {
        let json = r#"[{"individual": null, "organisation": {"en": null, "fr": "null"}, "role": "owner; propriétaire"},
                       {"organisation": {"en": "A;B ; C", "fr": null}}]"#;
        let found = contacts(&serde_json::from_str(json).unwrap(), Lang::En, &mut Notes::default());
        assert_eq!(found.len(), 1);
        assert_eq!(
            found[0].organisation.en.as_deref(),
            Some(&["A".to_owned(), "B".to_owned(), "C".to_owned()][..])
        );
    }
}
