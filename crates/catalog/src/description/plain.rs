//! Descriptions as one line of text, for cards and for the search.

use std::fmt::Write;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::source::prepare;
use super::{MAX_MARKUP_BYTES, events, tags};
use crate::clean::{entity, visible};

/// One line of plain text: markup gone, entities decoded, blanks collapsed. Fast for text without markup, which most is.
pub fn to_plain(text: &str) -> String {
    if !may_hold_markup(text) || text.len() > MAX_MARKUP_BYTES {
        return collapsed(text);
    }
    let mut plain = Plain::default();
    for event in events(&prepare(text)) {
        plain.push(&event);
    }
    collapsed(&plain.text)
}

/// Whether any character could be markup, wherever it stands.
fn may_hold_markup(text: &str) -> bool {
    let is_markup = |byte: u8| {
        matches!(byte, b'<' | b'&' | b'*' | b'_' | b'`' | b'[' | b'\\' | b'#' | b'|' | b'=' | b'>')
    };
    text.bytes().any(is_markup)
        || text.contains("\n-")
        || text.contains('•')
        || text.trim_start().starts_with('-')
}

fn collapsed(text: &str) -> String {
    let text = visible(text);
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

#[derive(Default)]
struct Plain {
    text: String,
    /// The element whose content is being left out.
    hidden: Option<&'static str>,
    /// The number of the next item, for each list that is open; `None` where items have none.
    lists: Vec<Option<u64>>,
}

impl Plain {
    fn push(&mut self, event: &Event) {
        match event {
            Event::Text(text) | Event::Code(text) if self.hidden.is_none() => self.text.push_str(text),
            Event::Html(html) | Event::InlineHtml(html) => self.push_html(html),
            Event::Start(Tag::List(first)) => self.lists.push(*first),
            Event::Start(Tag::Item) => self.push_item(),
            Event::End(TagEnd::List(_)) => _ = self.lists.pop(),
            Event::SoftBreak
            | Event::HardBreak
            | Event::Rule
            | Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::CodeBlock
                | TagEnd::BlockQuote(_)
                | TagEnd::TableCell
                | TagEnd::TableRow
                | TagEnd::TableHead,
            ) => self.text.push(' '),
            _ => {}
        }
    }

    /// Numbers are told, bullets are not: the number may be what the text refers to.
    fn push_item(&mut self) {
        if let Some(Some(number)) = self.lists.last_mut() {
            write!(self.text, " {number}. ").expect("a String takes every text");
            *number += 1;
        }
    }

    /// The text of embedded HTML, whose entities Markdown has left as they are.
    fn push_html(&mut self, html: &str) {
        let mut rest = html;
        while let Some(at) = rest.find('<') {
            self.push_entities(&rest[..at]);
            rest = &rest[at..];
            let Some(tag) = tags::Tag::at(rest) else {
                self.push_entities("<");
                rest = &rest[1..];
                continue;
            };
            match (self.hidden, tag.hidden()) {
                (None, Some(name)) if !tag.is_end => self.hidden = Some(name),
                (Some(open), Some(name)) if tag.is_end && open == name => self.hidden = None,
                _ => {}
            }
            if tag.is_block() {
                self.text.push(' ');
            }
            rest = &rest[tag.len..];
        }
        self.push_entities(rest);
    }

    fn push_entities(&mut self, text: &str) {
        if self.hidden.is_some() {
            return;
        }
        let mut rest = text;
        while let Some(at) = rest.find('&') {
            self.text.push_str(&rest[..at]);
            rest = &rest[at..];
            let (chars, len) = entity(rest).unwrap_or(([Some('&'), None], 1));
            self.text.extend(chars.into_iter().flatten());
            rest = &rest[len..];
        }
        self.text.push_str(rest);
    }
}
