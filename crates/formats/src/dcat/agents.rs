//! Persons and bodies.

use catalog::record::Contact;
use catalog::{Bilingual, Lang, Record};
use oxrdf::{Literal, NamedNode, NamedOrBlankNode};

use super::graph::Graph;
use super::vocabulary::{DCAT, DCT, FOAF, VCARD};
use crate::texts::MOST;

/// The publisher, by what the catalogue calls it or else the record, the creators and whom to ask.
pub(super) fn add_parties(
    graph: &mut Graph,
    dataset: &NamedOrBlankNode,
    record: &Record,
    organisation: Option<&Bilingual>,
) {
    let named = record.organisation();
    add_body(graph, dataset, DCT.term("publisher"), organisation.unwrap_or(&named));
    for party in record.cited.iter().take(MOST) {
        add_agent(graph, dataset, DCT.term("creator"), party);
    }
    for party in record.contacts.iter().take(MOST) {
        add_contact(graph, dataset, DCAT.term("contactPoint"), party);
    }
}

/// `dct:publisher`: a body by its names.
pub(super) fn add_body(
    graph: &mut Graph,
    subject: &NamedOrBlankNode,
    predicate: NamedNode,
    name: &Bilingual,
) {
    if !name.is_empty() {
        let agent = graph.add_node(subject, predicate, FOAF.term("Agent"));
        graph.add_type(&agent, FOAF.term("Organization"));
        graph.add_text(&agent, &FOAF.term("name"), name);
    }
}

/// `dct:creator`: the person, else the narrowest body of a party.
fn add_agent(graph: &mut Graph, subject: &NamedOrBlankNode, predicate: NamedNode, party: &Contact) {
    let Some(person) = &party.individual else {
        return add_body(graph, subject, predicate, &body(party));
    };
    let agent = graph.add_node(subject, predicate, FOAF.term("Agent"));
    graph.add_type(&agent, FOAF.term("Person"));
    graph.add(&agent, FOAF.term("name"), Literal::from(person.as_str()));
}

/// `dcat:contactPoint` (DCAT 3, §6.4.3).
fn add_contact(graph: &mut Graph, subject: &NamedOrBlankNode, predicate: NamedNode, party: &Contact) {
    let body = body(party);
    if party.individual.is_none() && body.is_empty() {
        return;
    }
    let class = if party.individual.is_some() { "Individual" } else { "Organization" };
    let contact = graph.add_node(subject, predicate, VCARD.term("Kind"));
    graph.add_type(&contact, VCARD.term(class));
    match &party.individual {
        Some(person) => {
            graph.add(&contact, VCARD.term("fn"), Literal::from(person.as_str()));
            graph.add_text(&contact, &VCARD.term("organization-name"), &body);
        }
        None => graph.add_text(&contact, &VCARD.term("fn"), &body),
    }
    for lang in Lang::ALL {
        if let Some(email) = party.email.get(lang).filter(|email| email.contains('@')) {
            graph.add_link(&contact, VCARD.term("hasEmail"), &format!("mailto:{}", email.trim()));
        }
    }
    if let Some(website) = &party.website {
        graph.add_link(&contact, VCARD.term("hasURL"), website);
    }
}

/// The narrowest body that a party belongs to.
fn body(party: &Contact) -> Bilingual {
    let narrowest = |path: &Vec<String>| path.last().cloned();
    let Bilingual { en, fr } = &party.organisation;
    Bilingual { en: en.as_ref().and_then(narrowest), fr: fr.as_ref().and_then(narrowest) }
}
