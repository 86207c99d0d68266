//! Descriptions as HTML.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd, html};

use super::source::{begins_address, demoted, prepare};
use super::{MAX_MARKUP_BYTES, events, tags};
use crate::clean::visible;

/// Nothing that shows anything but text: no images, styles, ids, classes, frames, forms.
static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut sanitiser = Builder::empty();
    sanitiser
        .tags(HashSet::from([
            "p",
            "br",
            "hr",
            "strong",
            "b",
            "em",
            "i",
            "u",
            "sub",
            "sup",
            "small",
            "code",
            "pre",
            "blockquote",
            "div",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "h3",
            "h4",
            "h5",
            "h6",
            "a",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
        ]))
        .clean_content_tags(HashSet::from(["script", "style", "title", "noscript", "textarea", "iframe"]))
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href"])),
            ("ol", HashSet::from(["start"])),
            ("td", HashSet::from(["colspan", "rowspan"])),
            ("th", HashSet::from(["colspan", "rowspan"])),
        ]))
        .generic_attributes(HashSet::new())
        .url_schemes(HashSet::from(["http", "https", "ftp", "mailto"]))
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("nofollow noopener noreferrer"));
    sanitiser
});

/// The description as HTML that is safe to put into a page, under a heading of the second level. Empty for blank text.
pub fn to_html(text: &str) -> String {
    if text.len() > MAX_MARKUP_BYTES {
        return format!("<p>{}</p>", ammonia::clean_text(&visible(text)));
    }
    let source = prepare(text);
    let mut rendered = String::with_capacity(source.len() * 2);
    html::push_html(&mut rendered, Rendering::default().run(&source).into_iter());
    let html = SANITISER.clean(&rendered).to_string();
    // Only now have all entities become characters.
    visible(html.trim()).into_owned()
}

/// Turns Markdown's events into those of the page.
#[derive(Default)]
struct Rendering {
    /// Inside a link nothing is linked again.
    link_depth: usize,
}

impl Rendering {
    fn run(mut self, source: &str) -> Vec<Event<'_>> {
        let mut shown = Vec::new();
        for event in events(source) {
            self.push(event, &mut shown);
        }
        shown
    }

    fn push<'a>(&mut self, event: Event<'a>, shown: &mut Vec<Event<'a>>) {
        match event {
            Event::SoftBreak => shown.push(Event::HardBreak),
            // The alternative text stays in the image's place.
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => {}
            Event::Start(Tag::Heading { level, .. }) => {
                let level = demoted_level(level);
                shown.push(Event::Start(Tag::Heading {
                    level,
                    id: None,
                    classes: Vec::new(),
                    attrs: Vec::new(),
                }));
            }
            Event::End(TagEnd::Heading(level)) => {
                shown.push(Event::End(TagEnd::Heading(demoted_level(level))));
            }
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                self.link_depth += 1;
                let dest_url = CowStr::from(absolute(&dest_url).into_owned());
                shown.push(Event::Start(Tag::Link { link_type, dest_url, title: "".into(), id: "".into() }));
            }
            Event::End(TagEnd::Link) => {
                self.link_depth = self.link_depth.saturating_sub(1);
                shown.push(event);
            }
            Event::InlineHtml(ref html) => {
                if let Some(tag) = tags::Tag::at(html)
                    && tag.name.eq_ignore_ascii_case("a")
                {
                    self.link_depth = usize::from(!tag.is_end);
                }
                shown.push(event);
            }
            Event::Text(text) if self.link_depth == 0 => push_linked(&text, shown),
            other => shown.push(other),
        }
    }
}

fn demoted_level(level: HeadingLevel) -> HeadingLevel {
    let level = demoted(level as u32);
    HeadingLevel::try_from(level as usize).expect("levels are demoted to at most 6")
}

/// `www.example.ca` as an address; everything else as it is.
fn absolute(address: &str) -> Cow<'_, str> {
    let is_bare = address.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www."));
    if is_bare { Cow::Owned(format!("https://{address}")) } else { Cow::Borrowed(address) }
}

/// The text with the addresses in it as links.
fn push_linked(text: &str, shown: &mut Vec<Event<'_>>) {
    let text_event = |text: &str| Event::Text(CowStr::from(text.to_owned()));
    let mut rest = text;
    while let Some((at, len)) = find_address(rest) {
        if at > 0 {
            shown.push(text_event(&rest[..at]));
        }
        let address = &rest[at..at + len];
        let dest_url = CowStr::from(absolute(address).into_owned());
        let link = Tag::Link { link_type: LinkType::Autolink, dest_url, title: "".into(), id: "".into() };
        shown.extend([Event::Start(link), text_event(address), Event::End(TagEnd::Link)]);
        rest = &rest[at + len..];
    }
    if !rest.is_empty() {
        shown.push(text_event(rest));
    }
}

/// Where the first address begins and how long it is, without the punctuation of the sentence around it.
fn find_address(text: &str) -> Option<(usize, usize)> {
    let mut before = ' ';
    for (at, char) in text.char_indices() {
        if matches!(char, 'h' | 'H' | 'f' | 'F' | 'w' | 'W')
            && !before.is_alphanumeric()
            && !matches!(before, '@' | '.' | '/')
            && begins_address(&text[at..])
        {
            return Some((at, address_len(&text[at..])));
        }
        before = char;
    }
    None
}

/// One pass to the end of the address and one back over what is none of it: trailing punctuation, and brackets that were
/// open before it.
fn address_len(text: &str) -> usize {
    let is_end = |char: char| char.is_whitespace() || char.is_control() || "<>\"“”«»".contains(char);
    let address = &text[..text.find(is_end).unwrap_or(text.len())];
    let surplus = |open: char, close: char| {
        address.matches(close).count().saturating_sub(address.matches(open).count())
    };
    let (mut round, mut square) = (surplus('(', ')'), surplus('[', ']'));
    let mut len = address.len();
    for (at, char) in address.char_indices().rev() {
        match char {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '*' => {}
            ')' if round > 0 => round -= 1,
            ']' if square > 0 => square -= 1,
            _ => break,
        }
        len = at;
    }
    len
}
