//! The vocabularies that the documents are written in.

use oxrdf::NamedNode;

/// A vocabulary by its usual prefix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Vocabulary {
    pub(super) prefix: &'static str,
    pub(super) address: &'static str,
}

macro_rules! vocabularies {
    ($($name:ident $prefix:literal $address:literal),+ $(,)?) => {
        $(pub(super) const $name: Vocabulary = Vocabulary { prefix: $prefix, address: $address };)+
        pub(super) const ALL: &[Vocabulary] = &[$($name),+];
    };
}

vocabularies! {
    DCAT "dcat" "http://www.w3.org/ns/dcat#",
    DCT "dct" "http://purl.org/dc/terms/",
    FOAF "foaf" "http://xmlns.com/foaf/0.1/",
    GSP "gsp" "http://www.opengis.net/ont/geosparql#",
    HYDRA "hydra" "http://www.w3.org/ns/hydra/core#",
    RDF "rdf" "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    RDFS "rdfs" "http://www.w3.org/2000/01/rdf-schema#",
    SKOS "skos" "http://www.w3.org/2004/02/skos/core#",
    VCARD "vcard" "http://www.w3.org/2006/vcard/ns#",
    XSD "xsd" "http://www.w3.org/2001/XMLSchema#",
}

impl Vocabulary {
    /// One of its terms; `name` is one that an address may end in.
    pub(super) fn term(self, name: &str) -> NamedNode {
        NamedNode::new_unchecked(format!("{}{name}", self.address))
    }
}
