//! One record.

use catalog::record::DateKind;
use catalog::{Bilingual, Lang, Record};
use oxrdf::{Literal, NamedNode, NamedOrBlankNode};

use super::agents::add_parties;
use super::codes;
use super::distribution::{Of, add_resource};
use super::extent::{add_period, add_places, date};
use super::graph::{Graph, iri, tagged};
use super::vocabulary::{DCAT, DCT, RDFS, SKOS};
use crate::licence::licence;
use crate::texts::{self, MOST};
use crate::{Addresses, topics};

/// The record as a `dcat:Dataset` (DCAT 3, §6.6), whatever it is besides. `organisation` is what the catalogue calls the
/// publisher.
pub fn dataset(record: &Record, organisation: Option<&Bilingual>, addresses: Addresses<'_>) -> Graph {
    let mut graph = Graph::default();
    add_dataset(&mut graph, record, organisation, addresses);
    graph
}

/// Returns what the dataset is known by: the same as in other formats.
pub(super) fn add_dataset(
    graph: &mut Graph,
    record: &Record,
    organisation: Option<&Bilingual>,
    addresses: Addresses<'_>,
) -> NamedNode {
    let id = NamedNode::new_unchecked(addresses.item(&record.id));
    let dataset = NamedOrBlankNode::from(id.clone());
    graph.add_type(&dataset, DCAT.term("Dataset"));
    let title = add_texts(graph, &dataset, record);
    add_names(graph, &dataset, record, addresses);
    add_dates(graph, &dataset, record);
    add_subjects(graph, &dataset, record);
    let licences = add_rights(graph, &dataset, record);
    add_parties(graph, &dataset, record, organisation);
    add_period(graph, &dataset, record);
    add_places(graph, &dataset, record);
    let of = Of { dataset: &dataset, title: &title, licences: &licences };
    for resource in record.resources.iter().take(MOST) {
        add_resource(graph, &of, resource);
    }
    id
}

/// A dataset must have a title and a description (DCAT-AP 3): the id and the title stand in. Returns the title.
fn add_texts(graph: &mut Graph, dataset: &NamedOrBlankNode, record: &Record) -> Bilingual {
    let title = if record.title.is_empty() {
        Bilingual { en: Some(record.id.clone()), fr: None }
    } else {
        record.title.clone()
    };
    let Bilingual { en, fr } = &record.description;
    let plain = |text: &String| texts::plain(text);
    let description = Bilingual { en: en.as_ref().and_then(plain), fr: fr.as_ref().and_then(plain) };
    let description = if description.is_empty() { &title } else { &description };
    graph.add_text(dataset, &DCT.term("title"), &title);
    graph.add_text(dataset, &DCT.term("description"), description);
    title
}

fn add_names(graph: &mut Graph, dataset: &NamedOrBlankNode, record: &Record, addresses: Addresses<'_>) {
    for identifier in [Some(record.id.clone()), record.doi()].into_iter().flatten() {
        graph.add(dataset, DCT.term("identifier"), Literal::from(identifier));
    }
    for lang in Lang::ALL {
        graph.add_link(dataset, DCAT.term("landingPage"), &addresses.record(&record.id, lang));
    }
    for lang in texts::languages(record) {
        graph.add(dataset, DCT.term("language"), codes::language(lang));
    }
    if let Some(parent) = &record.parent {
        graph.add_link(dataset, DCT.term("isPartOf"), &addresses.item(parent));
    }
    if let Some(kind) = codes::resource_type(texts::kind(record)) {
        graph.add(dataset, DCT.term("type"), kind);
    }
}

fn add_dates(graph: &mut Graph, dataset: &NamedOrBlankNode, record: &Record) {
    let modified = record.date(DateKind::Revision).or(record.date_stamp);
    let named = [
        ("created", record.date(DateKind::Created)),
        ("issued", record.date(DateKind::Published)),
        ("modified", modified),
    ];
    for (name, found) in named {
        if let Some(found) = found {
            graph.add(dataset, DCT.term(name), date(found));
        }
    }
    let frequency = record.maintenance.as_ref().and_then(|maintenance| codes::frequency(&maintenance.code));
    if let Some(frequency) = frequency {
        graph.add(dataset, DCT.term("accrualPeriodicity"), frequency);
    }
}

/// Keywords, and topics with their labels: no list of them must be fetched to read the document.
fn add_subjects(graph: &mut Graph, dataset: &NamedOrBlankNode, record: &Record) {
    for lang in Lang::ALL {
        for keyword in record.keywords.get(lang).into_iter().flatten().take(MOST) {
            graph.add(dataset, DCAT.term("keyword"), tagged(keyword, lang));
        }
    }
    for topic in &record.topics {
        let theme = NamedNode::new_unchecked(topics::address(*topic));
        graph.add(dataset, DCAT.term("theme"), theme.clone());
        let theme = NamedOrBlankNode::from(theme);
        graph.add_type(&theme, SKOS.term("Concept"));
        for lang in Lang::ALL {
            graph.add(&theme, SKOS.term("prefLabel"), tagged(topic.label(lang), lang));
        }
        graph.add(&theme, SKOS.term("inScheme"), NamedNode::new_unchecked(topics::REGISTER));
    }
}

/// Returns the addresses of the licence, one for each language where they differ.
fn add_rights(graph: &mut Graph, dataset: &NamedOrBlankNode, record: &Record) -> Vec<NamedNode> {
    let mut licences = Vec::new();
    for licence in Lang::ALL.into_iter().filter_map(|lang| licence(record, lang)) {
        licences.extend(iri(&licence.address).filter(|address| !licences.contains(address)));
    }
    for licence in &licences {
        graph.add(dataset, DCT.term("license"), licence.clone());
    }
    if !record.use_limits.is_empty() {
        let rights = graph.add_node(dataset, DCT.term("rights"), DCT.term("RightsStatement"));
        graph.add_text(&rights, &RDFS.term("label"), &record.use_limits);
    }
    licences
}
