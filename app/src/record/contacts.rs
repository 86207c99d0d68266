//! The people and bodies behind the data, in every role.

use std::collections::{HashMap, HashSet};

use catalog::record::Contact;
use catalog::{Lang, Localised, Record};
use leptos::prelude::*;

use super::address::host;
use super::fact::{Fact, Panel, Part};
use super::left_out::{Folded, LeftOut};
use super::text::{Plain, Text, foreign, shown};
use crate::i18n::t;
use crate::page::use_lang;

/// The party to ask, beside the text; the others are further down.
#[component]
pub(super) fn ContactPanel(record: Record) -> impl IntoView {
    let contact = party_to_ask(&record)?.clone();
    let count = record.contacts.len() + record.cited.len() + record.distributors.len();
    let more = (count > 1).then(|| {
        view! { <p class="panel-more"><a href="#contacts">{t(use_lang(), "record-all-contacts")}</a></p> }
    });
    Some(view! {
        <Panel heading="record-contact">
            <Card contact />
            {more}
        </Panel>
    })
}

/// Of those who can be reached, whose role it is to answer; else the first.
fn party_to_ask(record: &Record) -> Option<&Contact> {
    const ROLES: [&str; 3] = ["pointOfContact", "owner", "custodian"];
    let rank = |contact: &&Contact| {
        let is_reachable = !contact.email.is_empty() || contact.website.is_some();
        let code = contact.role.as_ref().map(|role| role.code.as_str());
        let role = ROLES.iter().position(|known| Some(*known) == code).unwrap_or(ROLES.len());
        (!is_reachable, role)
    };
    record.contacts.iter().chain(&record.cited).chain(&record.distributors).min_by_key(rank)
}

#[component]
pub(super) fn ContactsPart(record: Record) -> impl IntoView {
    let lang = use_lang();
    let (id, left_out) = (record.id.clone(), record.left_out.parties);
    let mut parties = parties(record, lang);
    if parties.is_empty() {
        return None;
    }
    let left_out = left_out + parties.len().saturating_sub(MOST);
    parties.truncate(MOST);
    let total = parties.len();
    let rest = if total > SHOWN { parties.split_off(SHOWN) } else { Vec::new() };
    let rest = (!rest.is_empty()).then(|| view! { <Folded total><Cards parties=rest /></Folded> });
    Some(view! {
        <Part id="contacts" heading="record-contacts">
            <Cards parties />
            {rest}
            <LeftOut count=left_out id />
        </Part>
    })
}

#[component]
fn Cards(parties: Vec<Party>) -> impl IntoView {
    let cards = parties.into_iter().map(|(contact, roles)| view! { <li><Card contact roles /></li> });
    view! { <ul class="contact-cards">{cards.collect_view()}</ul> }
}

/// The parties of a page; no real record has a third of them.
const MOST: usize = 100;
/// How many of them are shown at once.
const SHOWN: usize = 24;

/// A party with all its roles.
type Party = (Contact, Vec<Localised>);

/// Every party once with all its roles: records repeat them word for word from list to list.
fn parties(record: Record, lang: Lang) -> Vec<Party> {
    let lists = [
        ("record-contacts-contact", record.contacts),
        ("record-contacts-cited", record.cited),
        ("record-contacts-distributor", record.distributors),
        ("record-contacts-credit", record.credits),
    ];
    let mut parties: Vec<Party> = Vec::new();
    let mut places: HashMap<Contact, usize> = HashMap::new();
    let mut known_roles: HashSet<(usize, Localised)> = HashSet::new();
    for (list, contacts) in lists {
        for mut contact in contacts {
            let given = contact.role.take().and_then(|role| role.label.localised(lang));
            let role = given.unwrap_or_else(|| Localised { value: t(lang, list), lang });
            let place = *places.entry(contact).or_insert_with_key(|contact| {
                parties.push((contact.clone(), Vec::new()));
                parties.len() - 1
            });
            if known_roles.insert((place, role.clone())) {
                parties[place].1.push(role);
            }
        }
    }
    parties
}

/// One party. With its roles comes all that is only looked up: post address, fax, hours.
#[component]
fn Card(contact: Contact, #[prop(optional)] roles: Vec<Localised>) -> impl IntoView {
    let lang = use_lang();
    let is_full = !roles.is_empty();
    let roles = roles.into_iter().map(|text| view! { <li><Text text /></li> }).collect::<Vec<_>>();
    view! {
        <div class="contact">
            {is_full.then(|| view! { <ul class="contact-roles">{roles}</ul> })}
            {contact.individual.clone().map(|name| view! { <p class="contact-name" dir="auto">{name}</p> })}
            {shown(&contact.position).map(|position| view! { <p>{position}</p> })}
            <Organisation contact=contact.clone() />
            <Reach contact=contact.clone() />
            {is_full.then(|| view! { <PostAddress contact lang /> })}
        </div>
    }
}

/// From the narrowest body to the broadest, as an envelope is addressed.
#[component]
fn Organisation(contact: Contact) -> impl IntoView {
    let path = contact.organisation.pick(use_lang())?;
    let lang = foreign(path.lang);
    let mut bodies = path.value.iter().rev();
    let first = bodies.next()?.clone();
    let rest = bodies.map(|body| view! { <li dir="auto">{body.clone()}</li> }).collect::<Vec<_>>();
    Some(view! {
        <div class="contact-body" lang=lang>
            <p class="contact-name" dir="auto">{first}</p>
            {(!rest.is_empty()).then(|| view! { <ul class="plain-list">{rest}</ul> })}
        </div>
    })
}

#[component]
fn Reach(contact: Contact) -> impl IntoView {
    let lang = use_lang();
    let email = contact.email.localised(lang).map(|Localised { value, .. }| {
        view! { <li><a href=format!("mailto:{value}") dir="auto">{value.clone()}</a></li> }
    });
    let telephone = contact
        .telephone
        .localised(lang)
        .map(|Localised { value, .. }| view! { <li dir="auto">{value}</li> });
    let website = contact.website.map(|url| {
        let shown = contact.website_name.unwrap_or_else(|| host(&url).unwrap_or(&url).to_owned());
        let described =
            contact.website_description.map(|text| view! { <p class="quiet" dir="auto">{text}</p> });
        view! { <li><a href=url dir="auto">{shown}</a>{described}</li> }
    });
    view! { <ul class="plain-list contact-reach">{email} {telephone} {website}</ul> }
}

#[component]
fn PostAddress(contact: Contact, lang: Lang) -> impl IntoView {
    let lines = address_lines(&contact, lang);
    let address = (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <span><Text text=line /></span> });
        view! { <address>{lines.collect_view()}</address> }
    });
    let fax = contact.fax.map(|fax| view! { <Fact term="record-fax"><Plain text=fax /></Fact> });
    let hours =
        contact.hours_of_service.map(|hours| view! { <Fact term="record-hours"><Plain text=hours /></Fact> });
    let facts =
        (fax.is_some() || hours.is_some()).then(|| view! { <dl class="facts-list">{fax} {hours}</dl> });
    view! {
        {address}
        {facts}
    }
}

/// Street, then `city (province) code` as Canada Post writes it on one line, then country.
fn address_lines(contact: &Contact, lang: Lang) -> Vec<Localised> {
    let own = |value: String| Localised { value, lang };
    let province = contact.province.localised(lang).map(|province| province.value);
    let town = match (&contact.city, province) {
        (Some(city), Some(province)) => Some(format!("{city} ({province})")),
        (city, province) => city.clone().or(province),
    };
    let town = [town, contact.postal_code.clone()].into_iter().flatten().collect::<Vec<_>>().join("\u{a0} ");
    let town = (!town.is_empty()).then(|| own(town));
    [contact.address.localised(lang), town, contact.country.localised(lang)].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use catalog::Bilingual;
    use catalog::codes::CodeValue;
    use catalog::record::LeftOut;

    use super::*;

    #[test]
    fn a_party_is_shown_once_with_all_its_roles() {
        let party = |name: &str| Contact { individual: Some(name.to_owned()), ..Contact::default() };
        let record = Record {
            contacts: vec![party("A")],
            cited: vec![party("B"), party("A")],
            distributors: vec![party("A"), party("A")],
            ..Record::default()
        };
        let parties = parties(record, Lang::En);
        let names: Vec<_> =
            parties.iter().map(|(contact, roles)| (contact.individual.as_deref(), roles.len())).collect();
        assert_eq!(names, [(Some("A"), 3), (Some("B"), 1)]);
    }

    #[test]
    fn many_parties_are_folded_and_too_many_counted() {
        let party = |number: usize| Contact { individual: Some(format!("P{number}")), ..Contact::default() };
        let html = |count: usize, left_out: usize| {
            let left_out = LeftOut { parties: left_out, ..LeftOut::default() };
            let record = Record { contacts: (0..count).map(party).collect(), left_out, ..Record::default() };
            Owner::new().with(|| {
                provide_context(Lang::En);
                view! { <ContactsPart record /> }.to_html()
            })
        };
        let cards = |html: &str| html.matches("class=\"contact\"").count();
        let some = html(SHOWN, 0);
        assert!(cards(&some) == SHOWN && !some.contains("<details"), "{some}");
        let many = html(MOST + 3, 5);
        let folded = many.find("<details").expect("a disclosure");
        assert_eq!((cards(&many), cards(&many[..folded])), (MOST, SHOWN));
        assert!(many.contains("8 more in the item"), "{many}");
    }

    #[test]
    fn the_party_to_ask_is_the_point_of_contact_who_can_be_reached() {
        let party = |name: &str, role: &str, email: &str| Contact {
            individual: Some(name.to_owned()),
            email: Bilingual { en: (!email.is_empty()).then(|| email.to_owned()), fr: None },
            role: Some(CodeValue { code: role.to_owned(), label: Bilingual::default() }),
            ..Contact::default()
        };
        let check = |contacts: &[Contact], expected: &str| {
            let record = Record { contacts: contacts.to_vec(), ..Record::default() };
            let found = party_to_ask(&record).and_then(|party| party.individual.as_deref());
            assert_eq!(found, Some(expected));
        };
        let author = party("author", "author", "a@x.ca");
        let owner = party("owner", "owner", "o@x.ca");
        let point = party("point", "pointOfContact", "p@x.ca");
        let silent = party("silent", "pointOfContact", "");
        check(&[author.clone(), owner.clone(), point], "point");
        check(&[author.clone(), silent.clone(), owner], "owner");
        check(&[silent, author.clone()], "author");
        check(&[author], "author");
    }

    #[test]
    fn an_address_has_a_line_for_street_town_and_country() {
        let contact = Contact {
            address: Bilingual::new("2144 King Street West".to_owned(), "2144, rue King Ouest".to_owned()),
            city: Some("Sherbrooke".to_owned()),
            province: Bilingual::new("Quebec".to_owned(), "Québec".to_owned()),
            postal_code: Some("J1J 2E8".to_owned()),
            country: Bilingual::new("Canada".to_owned(), "Canada".to_owned()),
            ..Contact::default()
        };
        let lines: Vec<_> = address_lines(&contact, Lang::Fr).into_iter().map(|line| line.value).collect();
        assert_eq!(lines, ["2144, rue King Ouest", "Sherbrooke (Québec)\u{a0} J1J 2E8", "Canada"]);
    }

    #[test]
    fn missing_parts_of_an_address_leave_no_gap() {
        assert!(address_lines(&Contact::default(), Lang::En).is_empty());
        let contact = Contact { postal_code: Some("K1A 0E8".to_owned()), ..Contact::default() };
        let lines: Vec<_> = address_lines(&contact, Lang::En).into_iter().map(|line| line.value).collect();
        assert_eq!(lines, ["K1A 0E8"]);
    }
}
