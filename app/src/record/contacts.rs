//! The people and bodies behind the data, in every role.

use catalog::record::Contact;
use catalog::{Lang, Localised};
use leptos::prelude::*;

use super::address::host;
use super::fact::{Fact, Panel, Part};
use super::left_out::{Folded, LeftOut};
use super::parties::Party;
use super::text::{Plain, Text, foreign, shown};
use crate::i18n::t;
use crate::page::use_lang;

/// The party to ask, beside the text; `others` are further down.
#[component]
pub(super) fn ContactPanel(party: Option<Party>, others: usize) -> impl IntoView {
    let mut party = party?;
    let heading = if party.contact.individual.is_some() { "record-contact" } else { "record-contact-body" };
    // Said above already.
    let said = t(use_lang(), heading);
    party.roles.retain(|role| role.value != said);
    let more = (others > 0).then(|| {
        view! { <p class="panel-more"><a href="#contacts">{t(use_lang(), "record-contacts")}</a></p> }
    });
    Some(view! {
        <Panel heading>
            <Card party />
            {more}
        </Panel>
    })
}

/// All others. `left_out` of them are in the item of the record `id` alone.
#[component]
pub(super) fn ContactsPart(parties: Vec<Party>, left_out: usize, id: String) -> impl IntoView {
    let mut parties = parties;
    if parties.is_empty() && left_out == 0 {
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
    let cards = parties.into_iter().map(|party| view! { <li><Card party /></li> });
    view! { <ul class="contact-cards">{cards.collect_view()}</ul> }
}

/// The parties of a page; no real record has a third of them.
const MOST: usize = 100;
/// How many of them are shown at once.
const SHOWN: usize = 24;

#[component]
fn Card(party: Party) -> impl IntoView {
    let lang = use_lang();
    let Party { contact, roles, .. } = party;
    let roles = roles.into_iter().map(|text| view! { <li><Text text /></li> }).collect::<Vec<_>>();
    view! {
        <div class="contact">
            {(!roles.is_empty()).then(|| view! { <ul class="contact-roles">{roles}</ul> })}
            {individual(&contact).map(|name| view! { <p class="contact-name" dir="auto">{name}</p> })}
            {shown(&contact.position).map(|position| view! { <p>{position}</p> })}
            <Organisation contact=contact.clone() />
            <Reach contact=contact.clone() />
            <PostAddress contact lang />
        </div>
    }
}

/// The person. Some records repeat the name of a body there, which comes next.
fn individual(contact: &Contact) -> Option<String> {
    let name = contact.individual.as_ref()?;
    let body = contact.organisation.pick(use_lang()).and_then(|path| path.value.last());
    (body != Some(name)).then(|| name.clone())
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
    use catalog::{Bilingual, Record};

    use super::super::parties::parties;
    use super::*;

    #[test]
    fn many_parties_are_folded_and_too_many_counted() {
        let party = |number: usize| Contact { individual: Some(format!("P{number}")), ..Contact::default() };
        let html = |count: usize, left_out: usize| {
            let record = Record { contacts: (0..=count).map(party).collect(), ..Record::default() };
            Owner::new().with(|| {
                provide_context(Lang::En);
                let (_, parties) = parties(&record, Lang::En);
                view! { <ContactsPart parties left_out id="a".to_owned() /> }.to_html()
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
    fn a_body_is_no_person() {
        let heading = |contact: Contact| {
            let record = Record { contacts: vec![contact], ..Record::default() };
            Owner::new().with(|| {
                provide_context(Lang::Fr);
                let (party, others) = parties(&record, Lang::Fr);
                view! { <ContactPanel party others=others.len() /> }.to_html()
            })
        };
        let name = || Some("Roe, Ann".to_owned());
        let person = heading(Contact { individual: name(), ..Contact::default() });
        assert!(person.contains("<h2>Personne-ressource</h2>"), "{person}");
        assert_eq!(person.matches("Personne-ressource").count(), 1, "{person}");
        let path = vec!["Lacs Canada".to_owned()];
        let organisation = Bilingual { en: None, fr: Some(path) };
        let body = heading(Contact { organisation, ..Contact::default() });
        assert!(body.contains("<h2>Coordonnées</h2>"), "{body}");
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
