//! The catalogue, a page of its records at a time.

use catalog::{Bilingual, Lang, Record};
use oxrdf::{NamedNode, NamedOrBlankNode};

use super::agents::add_body;
use super::codes;
use super::dataset::add_dataset;
use super::graph::{Graph, typed};
use super::vocabulary::{DCAT, DCT, FOAF, HYDRA, XSD};
use crate::{Addresses, topics};

/// What is around the records of one page. Addresses are absolute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CataloguePage<'a> {
    pub title: &'a Bilingual,
    pub description: &'a Bilingual,
    /// Who runs the catalogue.
    pub publisher: &'a Bilingual,
    pub own: &'a str,
    pub first: &'a str,
    pub previous: Option<&'a str>,
    pub next: Option<&'a str>,
    pub last: &'a str,
    /// Records on all pages.
    pub total: u64,
}

/// A `dcat:Catalog` (DCAT 3, §6.3) that is a `hydra:Collection`, in views of a page each
/// (<https://www.hydra-cg.com/spec/latest/core/#collections>). Each record comes with what the catalogue calls its publisher.
pub fn catalogue<'a>(
    page: CataloguePage<'_>,
    records: impl IntoIterator<Item = (&'a Record, Option<&'a Bilingual>)>,
    addresses: Addresses<'_>,
) -> Graph {
    let mut graph = Graph::default();
    let catalogue = NamedOrBlankNode::from(NamedNode::new_unchecked(addresses.catalogue()));
    graph.add_type(&catalogue, DCAT.term("Catalog"));
    graph.add_type(&catalogue, HYDRA.term("Collection"));
    graph.add_text(&catalogue, &DCT.term("title"), page.title);
    graph.add_text(&catalogue, &DCT.term("description"), page.description);
    graph.add_link(&catalogue, FOAF.term("homepage"), addresses.base);
    for lang in Lang::ALL {
        graph.add(&catalogue, DCT.term("language"), codes::language(lang));
    }
    graph.add_link(&catalogue, DCAT.term("themeTaxonomy"), topics::REGISTER);
    add_body(&mut graph, &catalogue, DCT.term("publisher"), page.publisher);
    add_view(&mut graph, &catalogue, page);
    for (record, organisation) in records {
        let dataset = add_dataset(&mut graph, record, organisation, addresses);
        graph.add(&catalogue, DCAT.term("dataset"), dataset.clone());
        graph.add(&catalogue, HYDRA.term("member"), dataset);
    }
    graph
}

fn add_view(graph: &mut Graph, catalogue: &NamedOrBlankNode, page: CataloguePage<'_>) {
    let total = typed(page.total.to_string(), XSD, "integer");
    graph.add(catalogue, HYDRA.term("totalItems"), total);
    graph.add_link(catalogue, HYDRA.term("view"), page.own);
    let view = NamedOrBlankNode::from(NamedNode::new_unchecked(page.own));
    graph.add_type(&view, HYDRA.term("PartialCollectionView"));
    let first = [("first", Some(page.first)), ("previous", page.previous)];
    let last = [("next", page.next), ("last", Some(page.last))];
    for (name, address) in first.into_iter().chain(last) {
        if let Some(address) = address {
            graph.add_link(&view, HYDRA.term(name), address);
        }
    }
}
