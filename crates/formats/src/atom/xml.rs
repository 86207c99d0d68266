//! Elements with texts of records, which may hold what XML may not.

use std::borrow::Cow;
use std::io;

use catalog::Lang;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

/// A document in the making.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
}

impl Xml {
    pub(super) fn begun() -> Self {
        let mut writer = Writer::new(Vec::new());
        let declaration = Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None));
        writer.write_event(declaration).expect("a Vec takes every byte");
        Self { writer }
    }

    pub(super) fn into_inner(self) -> Vec<u8> {
        self.writer.into_inner()
    }

    /// An element with others in it.
    pub(super) fn nest<'a>(
        &mut self,
        name: &'a str,
        attributes: impl IntoIterator<Item = (&'a str, &'a str)>,
        content: impl FnOnce(&mut Self) -> io::Result<()>,
    ) -> io::Result<()> {
        let mut start = quick_xml::events::BytesStart::new(name);
        start.extend_attributes(attributes);
        let end = start.to_end().into_owned();
        self.writer.write_event(Event::Start(start.borrow()))?;
        content(self)?;
        self.writer.write_event(Event::End(end))
    }

    /// An element with a text in it.
    pub(super) fn text(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.text_in(name, text, None)
    }

    /// An element with a text whose language is not that of the document.
    pub(super) fn text_in(&mut self, name: &str, text: &str, lang: Option<Lang>) -> io::Result<()> {
        let lang = lang.map(|lang| ("xml:lang", lang.code()));
        let element = self.writer.create_element(name).with_attributes(lang);
        element.write_text_content(BytesText::new(&allowed(text)))?;
        Ok(())
    }

    /// An element that is its attributes.
    pub(super) fn empty<'a>(
        &mut self,
        name: &str,
        attributes: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> io::Result<()> {
        let mut element = self.writer.create_element(name);
        for (key, value) in attributes {
            element = element.with_attribute((key, allowed(value).as_ref()));
        }
        element.write_empty()?;
        Ok(())
    }
}

/// RFC 4287, §4.2.7.
pub(super) fn link(
    xml: &mut Xml,
    rel: &str,
    href: &str,
    media_type: Option<&str>,
    lang: Option<Lang>,
) -> io::Result<()> {
    let optional = [("type", media_type), ("hreflang", lang.map(Lang::code))];
    let optional = optional.into_iter().filter_map(|(key, value)| Some((key, value?)));
    xml.empty("link", [("rel", rel), ("href", href)].into_iter().chain(optional))
}

/// The text without characters that no document may hold, not even escaped (XML 1.0, §2.2).
fn allowed(text: &str) -> Cow<'_, str> {
    let is_allowed = |char: char| match char {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        char => char >= ' ',
    };
    if text.chars().all(is_allowed) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter(|char| is_allowed(*char)).collect())
    }
}
