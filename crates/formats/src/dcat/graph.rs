//! Statements, and the texts that they are written as.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use catalog::{Bilingual, Lang};
use oxjsonld::JsonLdSerializer;
use oxrdf::{BlankNode, GraphNameRef, Literal, NamedNode, NamedOrBlankNode, Term, Triple};
use oxttl::TurtleSerializer;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::vocabulary::{self, RDF, Vocabulary};

/// What an IRI may not hold (RFC 3987, §2.2), or only in the name of a host.
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// A document of linked data.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Graph {
    triples: Vec<Triple>,
    known: HashSet<Triple>,
    nodes: usize,
}

impl Graph {
    /// Turtle (<https://www.w3.org/TR/turtle/>).
    pub fn to_turtle(&self) -> Vec<u8> {
        let serializer = vocabulary::ALL.iter().fold(TurtleSerializer::new(), |serializer, known| {
            serializer.with_prefix(known.prefix, known.address).expect("vocabularies have valid addresses")
        });
        let mut writer = serializer.for_writer(Vec::new());
        for triple in self.by_subject() {
            writer.serialize_triple(triple).expect("a Vec takes every byte");
        }
        writer.finish().expect("a Vec takes every byte")
    }

    /// JSON-LD 1.1, with its nodes in one list (<https://www.w3.org/TR/json-ld11/#flattened-document-form>).
    pub fn to_json_ld(&self) -> Vec<u8> {
        let serializer = vocabulary::ALL.iter().fold(JsonLdSerializer::new(), |serializer, known| {
            serializer.with_prefix(known.prefix, known.address).expect("vocabularies have valid addresses")
        });
        let mut writer = serializer.for_writer(Vec::new());
        for triple in self.by_subject() {
            let quad = triple.as_ref().in_graph(GraphNameRef::DefaultGraph);
            writer.serialize_quad(quad).expect("a Vec takes every byte");
        }
        writer.finish().expect("a Vec takes every byte")
    }

    /// What is said of one thing stands together, in the order in which things are first spoken of.
    fn by_subject(&self) -> Vec<&Triple> {
        let mut order: HashMap<&NamedOrBlankNode, usize> = HashMap::new();
        // Looked up once for each: names are long, and sorting by them would look each up many times.
        let mut triples: Vec<(usize, &Triple)> = Vec::with_capacity(self.triples.len());
        for triple in &self.triples {
            let next = order.len();
            triples.push((*order.entry(&triple.subject).or_insert(next), triple));
        }
        triples.sort_by_key(|(number, _)| *number);
        triples.into_iter().map(|(_, triple)| triple).collect()
    }

    /// States something, once.
    pub(super) fn add(&mut self, subject: &NamedOrBlankNode, predicate: NamedNode, object: impl Into<Term>) {
        let triple = Triple::new(subject.clone(), predicate, object);
        if self.known.insert(triple.clone()) {
            self.triples.push(triple);
        }
    }

    pub(super) fn add_type(&mut self, subject: &NamedOrBlankNode, class: NamedNode) {
        self.add(subject, RDF.term("type"), class);
    }

    /// A text in each language that has it.
    pub(super) fn add_text(&mut self, subject: &NamedOrBlankNode, predicate: &NamedNode, text: &Bilingual) {
        for lang in Lang::ALL {
            if let Some(text) = text.get(lang) {
                self.add(subject, predicate.clone(), tagged(text, lang));
            }
        }
    }

    /// A link, where the address is one.
    pub(super) fn add_link(&mut self, subject: &NamedOrBlankNode, predicate: NamedNode, address: &str) {
        if let Some(address) = iri(address) {
            self.add(subject, predicate, address);
        }
    }

    /// Something without an address of its own, of a class, that the subject is in a relation to.
    pub(super) fn add_node(
        &mut self,
        subject: &NamedOrBlankNode,
        predicate: NamedNode,
        class: NamedNode,
    ) -> NamedOrBlankNode {
        self.nodes += 1;
        let name = format!("n{}", self.nodes);
        let node: NamedOrBlankNode = BlankNode::new(name).expect("letters and digits are a name").into();
        self.add(subject, predicate, Term::from(node.clone()));
        self.add_type(&node, class);
        node
    }
}

/// A text in a language.
pub(super) fn tagged(text: &str, lang: Lang) -> Literal {
    Literal::new_language_tagged_literal(text, lang.code()).expect("both languages have valid tags")
}

/// A text of a type.
pub(super) fn typed(text: impl Into<String>, vocabulary: Vocabulary, name: &str) -> Literal {
    Literal::new_typed_literal(text, vocabulary.term(name))
}

/// The address as RFC 3987 has it. Publishers' are what browsers make something of; few of them are no such address even
/// when escaped.
pub(super) fn iri(address: &str) -> Option<NamedNode> {
    let escaped = || Cow::from(utf8_percent_encode(address, ESCAPED));
    NamedNode::new(address).or_else(|_| NamedNode::new(escaped())).ok()
}
