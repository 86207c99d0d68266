//! Answers in XML, as elements with texts.

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::fault::Fault;

/// An element: its own text, and those within.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Element {
    pub name: String,
    pub text: String,
    pub children: Vec<Element>,
}

/// Deeper than any answer is.
const DEEPEST: usize = 32;

impl Element {
    /// The first of this name, at any depth.
    pub(crate) fn find(&self, name: &str) -> Option<&Self> {
        if self.name == name {
            return Some(self);
        }
        self.children.iter().find_map(|child| child.find(name))
    }

    /// Those that are `member`s of the first list of this name.
    pub(crate) fn members(&self, list: &str) -> impl Iterator<Item = &Self> {
        let list = self.find(list).into_iter().flat_map(|list| &list.children);
        list.filter(|child| child.name == "member")
    }

    /// The text of the child of this name; empty if there is none.
    pub(crate) fn value(&self, name: &str) -> &str {
        self.children.iter().find(|child| child.name == name).map_or("", |child| child.text.as_str())
    }
}

/// The outermost element.
pub(super) fn read(xml: &[u8]) -> Result<Element, Fault> {
    let none = |why: &dyn std::fmt::Display| Fault::own(format!("the answer is no XML: {why}"));
    let mut reader = Reader::from_reader(xml);
    let mut open: Vec<Element> = Vec::new();
    loop {
        match reader.read_event().map_err(|error| none(&error))? {
            Event::Start(tag) => {
                if open.len() == DEEPEST {
                    return Err(none(&"too deep"));
                }
                let name = tag.local_name().as_ref().to_owned();
                open.push(Element { name, ..Element::default() });
            }
            Event::Text(text) => {
                if let Some(element) = open.last_mut() {
                    element.text.push_str(&text);
                }
            }
            Event::GeneralRef(reference) => {
                let name: &str = &reference;
                let text = quick_xml::escape::unescape(&format!("&{name};"))
                    .map_err(|error| none(&error))?
                    .into_owned();
                if let Some(element) = open.last_mut() {
                    element.text.push_str(&text);
                }
            }
            Event::End(_) => {
                let Some(mut element) = open.pop() else { return Err(none(&"an end without a beginning")) };
                element.text = String::from(element.text.trim());
                match open.last_mut() {
                    Some(parent) => parent.children.push(element),
                    None => return Ok(element),
                }
            }
            Event::Empty(tag) => {
                let name = tag.local_name().as_ref().to_owned();
                if let Some(parent) = open.last_mut() {
                    parent.children.push(Element { name, ..Element::default() });
                }
            }
            Event::Eof => return Err(none(&"it breaks off")),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_and_their_values_are_found() {
        let xml = r#"<?xml version="1.0"?>
            <R xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><Result><Outputs>
            <member><OutputKey>Address</OutputKey><OutputValue>https://a.test/?x=1&amp;y=2</OutputValue></member>
            <member><OutputKey>None</OutputKey><Description/></member></Outputs></Result></R>"#;
        let root = read(xml.as_bytes()).expect("XML");
        let values: Vec<(&str, &str)> = root
            .members("Outputs")
            .map(|output| (output.value("OutputKey"), output.value("OutputValue")))
            .collect();
        assert_eq!(values, [("Address", "https://a.test/?x=1&y=2"), ("None", "")]);
        assert!(
            read(b"<a><b>").is_err() && read("<a>".repeat(100).as_bytes()).is_err() && read(b"{}").is_err()
        );
    }
}
