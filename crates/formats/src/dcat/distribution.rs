//! What a record leads to.

use catalog::resource::{Resource, ResourceKind};
use catalog::{Bilingual, Lang};
use oxrdf::{NamedNode, NamedOrBlankNode};

use super::codes;
use super::graph::{Graph, iri, tagged};
use super::vocabulary::{DCAT, DCT, FOAF, RDFS};
use crate::media;

/// The dataset that it is of.
pub(super) struct Of<'a> {
    pub(super) dataset: &'a NamedOrBlankNode,
    pub(super) title: &'a Bilingual,
    pub(super) licences: &'a [NamedNode],
}

/// A distribution, the service of one, or a page about the dataset. What has no valid address is left out: all three must
/// have one.
pub(super) fn add_resource(graph: &mut Graph, of: &Of<'_>, resource: &Resource) {
    let Some(address) = iri(&resource.url) else { return };
    match resource.kind {
        ResourceKind::Dataset => {
            let distribution = add_distribution(graph, of, resource, &address);
            graph.add(&distribution, DCAT.term("downloadURL"), address);
        }
        ResourceKind::WebService => {
            let distribution = add_distribution(graph, of, resource, &address);
            add_service(graph, of, resource, (&distribution, address));
        }
        ResourceKind::Application | ResourceKind::SupportingDocument | ResourceKind::Other => {
            graph.add(of.dataset, FOAF.term("page"), address.clone());
            let page = NamedOrBlankNode::from(address);
            graph.add_type(&page, FOAF.term("Document"));
            graph.add_text(&page, &DCT.term("title"), &resource.name);
        }
    }
}

/// DCAT 3, §6.8.
fn add_distribution(
    graph: &mut Graph,
    of: &Of<'_>,
    resource: &Resource,
    address: &NamedNode,
) -> NamedOrBlankNode {
    let node = graph.add_node(of.dataset, DCAT.term("distribution"), DCAT.term("Distribution"));
    graph.add_text(&node, &DCT.term("title"), &resource.name);
    graph.add(&node, DCAT.term("accessURL"), address.clone());
    // A list of formats exists, but not all are in it: the name is what people know.
    let format = graph.add_node(&node, DCT.term("format"), DCT.term("MediaTypeOrExtent"));
    for lang in Lang::ALL {
        graph.add(&format, RDFS.term("label"), tagged(resource.format.label_in(lang), lang));
    }
    if let Some(media_type) = media::of_resource(resource) {
        graph.add(&node, DCAT.term("mediaType"), codes::media_type(media_type));
    }
    for lang in &resource.languages {
        graph.add(&node, DCT.term("language"), codes::language(*lang));
    }
    if let Some(licence) = of.licences.first() {
        graph.add(&node, DCT.term("license"), licence.clone());
    }
    node
}

/// DCAT 3, §6.9: a service must have a title.
fn add_service(
    graph: &mut Graph,
    of: &Of<'_>,
    resource: &Resource,
    (distribution, address): (&NamedOrBlankNode, NamedNode),
) {
    let service = graph.add_node(distribution, DCAT.term("accessService"), DCAT.term("DataService"));
    let title = if resource.name.is_empty() { of.title } else { &resource.name };
    graph.add_text(&service, &DCT.term("title"), title);
    graph.add(&service, DCAT.term("endpointURL"), address);
    graph.add(&service, DCAT.term("servesDataset"), of.dataset.clone());
    if let Some(standard) = codes::service_type(&resource.format.key) {
        graph.add(&service, DCT.term("conformsTo"), standard);
    }
}
