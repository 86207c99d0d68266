//! Who is behind the data: each person and each body once, with all its roles.

use std::collections::{HashMap, HashSet};

use catalog::record::Contact;
use catalog::{Bilingual, Lang, Localised, Record};

use crate::i18n::t;

/// A person or body with all its roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Party {
    /// Without a role.
    pub contact: Contact,
    pub roles: Vec<Localised>,
    /// How much it is this party's business to answer; the lowest most.
    rank: usize,
}

/// Whose role it is to answer, most of all first.
const ANSWERING: [&str; 3] = ["pointOfContact", "owner", "custodian"];
/// Of those who are named for other reasons.
const OTHERS: usize = ANSWERING.len();
/// Of those who are thanked.
const THANKED: usize = OTHERS + 1;

impl Party {
    /// What two entries of one party have in common: its name. Bodies are told apart by all of their path.
    fn name(&self) -> String {
        let contact = &self.contact;
        if let Some(name) = &contact.individual {
            return name.to_lowercase();
        }
        let path = contact.organisation.en.as_ref().or(contact.organisation.fr.as_ref());
        path.map(|path| path.join(";").to_lowercase()).unwrap_or_default()
    }

    /// Whether the other entry of the same name can be the same party: it is reached in the same way, as far as both say.
    fn is_like(&self, other: &Self) -> bool {
        let (own, others) = (&self.contact, &other.contact);
        own.individual.is_some() == others.individual.is_some()
            && agree(own.email.en.as_ref(), others.email.en.as_ref())
            && agree(own.email.fr.as_ref(), others.email.fr.as_ref())
            && (!self.name().is_empty() || own == others)
    }

    /// Takes over the roles of another entry, and what it says beyond this one.
    fn join(&mut self, other: Self) {
        self.rank = self.rank.min(other.rank);
        self.roles.extend(other.roles);
        complete(&mut self.contact, other.contact);
    }

    fn is_reachable(&self) -> bool {
        !self.contact.email.is_empty() || self.contact.website.is_some()
    }
}

fn agree(own: Option<&String>, other: Option<&String>) -> bool {
    own.is_none() || other.is_none() || own == other
}

/// The party to ask, and all others in the order of the record.
pub(super) fn parties(record: &Record, lang: Lang) -> (Option<Party>, Vec<Party>) {
    let mut parties = once_each(entries(record, lang));
    let rank = |party: &Party| (!party.is_reachable(), party.rank);
    let asked = (0..parties.len())
        .filter(|place| parties[*place].rank < THANKED)
        .min_by_key(|place| rank(&parties[*place]));
    let asked = asked.map(|place| parties.remove(place));
    (asked, parties)
}

/// Every entry of the record's lists. Who is thanked is beside the licence, unless there is more to say than a name.
fn entries(record: &Record, lang: Lang) -> impl Iterator<Item = Party> {
    let lists = [
        (&record.contacts, "record-contacts-contact", false),
        (&record.cited, "record-contacts-cited", false),
        (&record.distributors, "record-contacts-distributor", false),
        (&record.credits, "record-contacts-credit", true),
    ];
    lists.into_iter().flat_map(move |(contacts, list, is_thanked)| {
        let entries = contacts.iter().map(move |contact| entry(contact, list, is_thanked, lang));
        entries.filter(move |party| !is_thanked || party.is_reachable())
    })
}

/// `list` is the message that says what everybody in the same list is.
fn entry(contact: &Contact, list: &'static str, is_thanked: bool, lang: Lang) -> Party {
    let role = contact.role.as_ref();
    let rank = ANSWERING.iter().position(|code| role.is_some_and(|role| role.code == *code));
    let own = |id: &str| Localised { value: t(lang, id), lang };
    // The French for a point of contact says that it is a person.
    let named = if contact.individual.is_none() && rank == Some(0) {
        own("record-contacts-contact")
    } else {
        role.and_then(|role| role.label.localised(lang)).unwrap_or_else(|| own(list))
    };
    Party {
        contact: Contact { role: None, ..contact.clone() },
        roles: vec![named],
        rank: if is_thanked { THANKED } else { rank.unwrap_or(OTHERS) },
    }
}

fn once_each(entries: impl Iterator<Item = Party>) -> Vec<Party> {
    let mut parties: Vec<Party> = Vec::new();
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for entry in entries {
        let namesakes = places.entry(entry.name()).or_default();
        let known = namesakes.iter().copied().find(|place| parties[*place].is_like(&entry));
        if let Some(place) = known {
            parties[place].join(entry);
        } else {
            namesakes.push(parties.len());
            parties.push(entry);
        }
    }
    for party in &mut parties {
        let mut known = HashSet::new();
        party.roles.retain(|role| known.insert(role.clone()));
    }
    parties
}

/// Fills the gaps of `known`. What belongs together, such as the parts of an address, is taken together.
fn complete(known: &mut Contact, other: Contact) {
    fill(&mut known.position, other.position);
    fill(&mut known.organisation, other.organisation);
    fill(&mut known.telephone, other.telephone);
    fill(&mut known.email, other.email);
    known.fax = known.fax.take().or(other.fax);
    known.hours_of_service = known.hours_of_service.take().or(other.hours_of_service);
    if known.website.is_none() {
        known.website = other.website;
        known.website_name = other.website_name;
        known.website_protocol = other.website_protocol;
        known.website_description = other.website_description;
    }
    if known.address.is_empty() && known.city.is_none() && known.postal_code.is_none() {
        known.address = other.address;
        known.city = other.city;
        known.province = other.province;
        known.postal_code = other.postal_code;
        known.country = other.country;
    }
}

fn fill<T>(known: &mut Bilingual<T>, other: Bilingual<T>) {
    known.en = known.en.take().or(other.en);
    known.fr = known.fr.take().or(other.fr);
}

#[cfg(test)]
mod tests {
    use catalog::codes::CodeValue;

    use super::*;

    fn person(name: &str, role: &str, email: &str) -> Contact {
        Contact {
            individual: Some(name.to_owned()),
            email: Bilingual { en: (!email.is_empty()).then(|| email.to_owned()), fr: None },
            role: (!role.is_empty()).then(|| CodeValue {
                code: role.to_owned(),
                label: Bilingual::new(role.to_owned(), role.to_owned()),
            }),
            ..Contact::default()
        }
    }

    fn all(record: &Record) -> Vec<Party> {
        let (asked, others) = parties(record, Lang::En);
        asked.into_iter().chain(others).collect()
    }

    #[test]
    fn a_person_is_shown_once_with_all_roles() {
        let record = Record {
            contacts: vec![person("Roe, Ann", "pointOfContact", "ann@x.ca")],
            cited: vec![person("Poe, Ben", "author", ""), person("ROE, Ann", "author", "")],
            distributors: vec![
                Contact { fax: Some("1".to_owned()), ..person("Roe, Ann", "distributor", "ann@x.ca") },
                person("Roe, Ann", "author", ""),
            ],
            ..Record::default()
        };
        let parties = all(&record);
        let names: Vec<_> = parties.iter().map(|party| party.contact.individual.as_deref()).collect();
        assert_eq!(names, [Some("Roe, Ann"), Some("Poe, Ben")]);
        let roles: Vec<_> = parties[0].roles.iter().map(|role| role.value.as_str()).collect();
        assert_eq!(roles, ["pointOfContact", "author", "distributor"]);
        assert_eq!(parties[0].contact.fax.as_deref(), Some("1"), "what the other entries say is kept");
    }

    #[test]
    fn namesakes_with_different_addresses_are_two() {
        let record = Record {
            contacts: vec![person("Roe, Ann", "owner", "a@x.ca")],
            cited: vec![person("Roe, Ann", "author", "b@x.ca")],
            ..Record::default()
        };
        assert_eq!(all(&record).len(), 2);
    }

    #[test]
    fn bodies_are_told_apart_by_their_whole_path() {
        let body = |path: &[&str]| {
            let path = path.iter().map(|part| (*part).to_owned()).collect();
            Contact { organisation: Bilingual { en: Some(path), fr: None }, ..Contact::default() }
        };
        let record = Record {
            contacts: vec![body(&["Canada", "Lakes"]), body(&["Canada", "Roads"])],
            distributors: vec![body(&["Canada", "Lakes"])],
            ..Record::default()
        };
        let parties = all(&record);
        assert_eq!(parties.len(), 2);
        let roles: Vec<_> = parties[0].roles.iter().map(|role| role.value.as_str()).collect();
        assert_eq!(roles, ["Point of contact", "Distributor"], "without a role, the list says what it is");
    }

    #[test]
    fn the_party_to_ask_is_the_point_of_contact_who_can_be_reached() {
        let check = |contacts: &[Contact], expected: &str| {
            let record = Record { contacts: contacts.to_vec(), ..Record::default() };
            let (asked, others) = parties(&record, Lang::En);
            assert_eq!(asked.and_then(|party| party.contact.individual).as_deref(), Some(expected));
            assert_eq!(others.len(), contacts.len() - 1);
        };
        let author = person("author", "author", "a@x.ca");
        let owner = person("owner", "owner", "o@x.ca");
        let point = person("point", "pointOfContact", "p@x.ca");
        let silent = person("silent", "pointOfContact", "");
        check(&[author.clone(), owner.clone(), point], "point");
        check(&[author.clone(), silent.clone(), owner], "owner");
        check(&[silent, author.clone()], "author");
        check(&[author], "author");
        let thanked = Record { credits: vec![person("thanked", "", "t@x.ca")], ..Record::default() };
        assert_eq!(parties(&thanked, Lang::En).0, None, "who is thanked need not answer");
    }
}
