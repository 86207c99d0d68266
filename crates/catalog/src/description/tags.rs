//! Which `<` begins markup. Descriptions compare numbers (`p < 0.05`, `<5 m`) at least as often as they hold tags.

/// Elements publishers use; the names of the others are shown as text, as in `<Zostera marina>`.
const NAMES: [&str; 62] = [
    "a",
    "abbr",
    "article",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "center",
    "cite",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "li",
    "link",
    "main",
    "math",
    "meta",
    "object",
    "ol",
    "p",
    "pre",
    "s",
    "script",
    "section",
    "small",
    "span",
    "strong",
    "style",
    "sub",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
];
/// The rest of them, which are rarely seen.
const MORE_NAMES: [&str; 18] = [
    "tr", "u", "ul", "tfoot", "title", "textarea", "select", "option", "video", "audio", "source",
    "noscript", "base", "label", "mark", "q", "details", "summary",
];

/// Elements that stand on lines of their own: without them the words on both sides would run together.
const BLOCKS: [&str; 27] = [
    "article",
    "blockquote",
    "br",
    "caption",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tr",
    "ul",
];

/// Elements whose content is never text for readers.
const HIDDEN: [&str; 9] =
    ["script", "style", "head", "title", "svg", "math", "iframe", "noscript", "textarea"];

/// The longest tag, in bytes. Looking for its end no further keeps a text of nothing but `<` from taking for ever.
const MAX_LEN: usize = 4000;

/// A tag at the beginning of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// As written, without `<`, `/` and attributes.
    pub(super) name: &'a str,
    pub(super) is_end: bool,
    /// Bytes from `<` to `>`.
    pub(super) len: usize,
}

impl<'a> Tag<'a> {
    /// The tag that `text` begins with, if it is one of a known element.
    pub(super) fn at(text: &'a str) -> Option<Self> {
        let inner = text.strip_prefix('<')?;
        let rest = inner.strip_prefix('/').unwrap_or(inner);
        let end = rest.find(|char: char| !(char.is_ascii_alphanumeric() || char == ':'))?;
        let name = &rest[..end];
        let is_known = |name: &&str| NAMES.contains(name) || MORE_NAMES.contains(name);
        // Names with a colon are those of word processors: `<o:p>`.
        let is_element = is_known(&name.to_ascii_lowercase().as_str())
            || name.split_once(':').is_some_and(|(_, name)| !name.is_empty());
        let is_delimited =
            rest[end..].starts_with(|char: char| char.is_whitespace() || matches!(char, '/' | '>'));
        if name.is_empty() || !is_element || !is_delimited {
            return None;
        }
        let attributes = end_of_tag(&rest[end..])?;
        let len = text.len() - rest.len() + end + attributes;
        Some(Self { name, is_end: inner.len() != rest.len(), len })
    }

    pub(super) fn is_block(&self) -> bool {
        BLOCKS.iter().any(|block| self.name.eq_ignore_ascii_case(block))
    }

    /// Its name in the list of elements whose content is dropped.
    pub(super) fn hidden(&self) -> Option<&'static str> {
        HIDDEN.into_iter().find(|name| self.name.eq_ignore_ascii_case(name))
    }

    /// The level of a heading.
    pub(super) fn heading(&self) -> Option<u32> {
        let level = self.name.strip_prefix(['h', 'H'])?;
        level.parse().ok().filter(|level| (1..=6).contains(level))
    }
}

/// Bytes up to and with the `>` that is outside of quotes.
fn end_of_tag(attributes: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in attributes.bytes().enumerate().take(MAX_LEN) {
        match (quote, byte) {
            (None, b'>') => return Some(at + 1),
            (None, b'<') => return None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
    }
    None
}
