//! From what publishers write to Markdown that means what they meant.
//!
//! Two passes: characters that only look like markup are escaped, then lines are brought into the form that
//! `CommonMark` reads as the publisher laid them out.

use std::fmt::Write;

use super::tags::Tag;

/// The longest address between angle brackets, in bytes.
const MAX_ADDRESS: usize = 2000;

/// The most tags that are rendered: HTML parsers take time for each that is open.
const MAX_TAGS: usize = 2000;

/// Headings under a record's own: a first-level one becomes `h3`.
const DEMOTION: u32 = 2;

/// A level of the text as the level it has on the page.
pub(super) fn demoted(level: u32) -> u32 {
    (level + DEMOTION).min(6)
}

/// The text as Markdown.
pub(super) fn prepare(text: &str) -> String {
    let text = with_line_breaks(text);
    laid_out(&escaped(&text))
}

/// Line breaks of every kind as `\n`, also the two characters that a program wrote for one.
pub(super) fn with_line_breaks(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace("\\r\\n", "\n")
        .replace("\\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}'], "\n")
}

/// Escapes what is no markup: `<` before anything but a known tag or an address, `*` and grave accents inside words
/// and formulas, and everything inside addresses. Demotes the headings of embedded HTML.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut rest = text;
    let mut before = '\n';
    let mut opened_strong = false;
    let mut tags = 0;
    while let Some(char) = rest.chars().next() {
        let mut used = char.len_utf8();
        let after = rest[used..].chars().next().unwrap_or('\n');
        match char {
            '<' => used = angle(rest, &mut tags, &mut out),
            '*' if rest.starts_with("**") => {
                used = 2;
                let behind = &rest[2..];
                // A notice glued to the sentence before it: `fin.** Traduit automatiquement.**`
                let is_glued = !opened_strong && ".!?:;)".contains(before) && behind.starts_with(' ');
                if is_glued && behind.find("**").is_some_and(|end| !behind[..end].contains("\n\n")) {
                    used += behind.len() - behind.trim_start_matches(' ').len();
                    out.push(' ');
                }
                opened_strong = !opened_strong;
                out.push_str("**");
            }
            '*' if before.is_alphanumeric() && after.is_alphanumeric() => out.push_str("\\*"),
            '`' if before.is_alphabetic() && after.is_alphabetic() => out.push_str("\\`"),
            'h' | 'f' | 'w'
                if !before.is_alphanumeric() && !"\"'=<".contains(before) && begins_address(rest) =>
            {
                used = address(rest, &mut out);
            }
            '\n' => {
                if rest.starts_with("\n\n") {
                    opened_strong = false;
                }
                out.push(char);
            }
            _ => out.push(char),
        }
        before = rest[..used].chars().next_back().unwrap_or('\n');
        rest = &rest[used..];
    }
    out
}

/// Writes what begins with `<` and says how many bytes that took.
fn angle(text: &str, tags: &mut usize, out: &mut String) -> usize {
    if let Some(comment) = text.strip_prefix("<!--") {
        return comment.find("-->").map_or(text.len(), |end| end + 7);
    }
    if let Some(tag) = Tag::at(text) {
        *tags += 1;
        if *tags <= MAX_TAGS {
            push_tag(tag, &text[..tag.len], out);
        }
        return tag.len;
    }
    // `<https://…>` and `<name@host>`, which Markdown links.
    let is_end = |byte: u8| matches!(byte, b'<' | b'>') || byte.is_ascii_whitespace();
    let len = text.bytes().skip(1).take(MAX_ADDRESS).position(is_end).unwrap_or_default();
    let inner = &text[1..=len];
    let is_address = text[1 + len..].starts_with('>')
        && (begins_address(inner) || inner.starts_with("mailto:") || inner.contains('@'));
    if is_address {
        out.push_str(&text[..inner.len() + 2]);
        return inner.len() + 2;
    }
    out.push_str("&lt;");
    1
}

/// Writes the tag anew, of its attributes only the address of a link: attributes that are written wrongly, which
/// browsers forgive, would make `CommonMark` show the tag as text.
fn push_tag(tag: Tag, written: &str, out: &mut String) {
    // Those of word processors (`<o:p>`) mean nothing here.
    if tag.name.contains(':') {
        return;
    }
    out.push_str(if tag.is_end { "</" } else { "<" });
    match tag.heading() {
        Some(level) => write!(out, "h{}", demoted(level)).expect("a String takes every text"),
        None => out.push_str(tag.name),
    }
    if tag.name.eq_ignore_ascii_case("a")
        && let Some(address) = attribute(written, "href")
    {
        let address = address.replace(char::is_whitespace, "%20").replace('"', "%22").replace('<', "%3C");
        write!(out, " href=\"{address}\"").expect("a String takes every text");
    }
    out.push('>');
}

/// The value of an attribute, quoted in either way or not at all.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let at = tag.to_ascii_lowercase().find(name)?;
    let value = tag[at + name.len()..].trim_start().strip_prefix('=')?.trim_start();
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next()?,
        _ => value.split(|char: char| char.is_whitespace() || char == '>').next()?,
    };
    Some(value.trim())
}

pub(super) fn begins_address(text: &str) -> bool {
    ["http://", "https://", "ftp://", "www."].iter().any(|beginning| {
        text.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning))
            && text[beginning.len()..].starts_with(char::is_alphanumeric)
    })
}

/// Writes an address so that its `_` and `*` stay, and says how many bytes it has.
fn address(text: &str, out: &mut String) -> usize {
    let is_end = |char: char| char.is_whitespace() || matches!(char, '<' | '>' | '"' | '[' | ']' | '*');
    let len = text.find(is_end).unwrap_or(text.len());
    for char in text[..len].chars() {
        if matches!(char, '_' | '~') {
            out.push('\\');
        }
        out.push(char);
    }
    len
}

/// Brings lines into the form `CommonMark` reads as they were laid out.
fn laid_out(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    // Of the paragraph being written: how many lines it has, and how long its last one is, in characters.
    let (mut lines, mut length) = (0_usize, 0_usize);
    let mut is_in_item = false;
    for line in text.split('\n') {
        let body = line.trim();
        if body.is_empty() || is_fence(body) {
            out.push('\n');
            (lines, length) = (0, 0);
            continue;
        }
        let count = body.chars().count();
        match underline(body) {
            // Titles are short and alone; below anything else it is a rule.
            Some(_) if lines == 1 && length <= 100 => {}
            Some(true) => out.push('\n'),
            Some(false) => continue,
            None if lines > 0 && length >= 50 && continues(&out, body) => {
                out.truncate(out.trim_end().len());
                out.push(' ');
                out.push_str(body);
                out.push('\n');
                length = count;
                continue;
            }
            None => {}
        }
        let start = line_start(body);
        let is_item = is_item(&start);
        // CommonMark would make a line that follows an item part of it.
        if is_in_item && !is_item && lines > 0 && !line.starts_with(char::is_whitespace) {
            out.push('\n');
            lines = 0;
        }
        is_in_item = is_item || is_in_item && lines > 0;
        // Four blanks would make it code. Three still nest a list below another.
        let indent = line.len() - line.trim_start().len();
        out.push_str(&"   "[..indent.min(3)]);
        out.push_str(&start);
        out.push('\n');
        (lines, length) = (lines + 1, count);
    }
    out
}

/// A line that only opens or closes a block of code, of which nothing would be left of the layout meant.
fn is_fence(body: &str) -> bool {
    let language = body.trim_start_matches('`');
    let is_code = body.len() - language.len() >= 3 && language.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_code || (body.len() >= 3 && body.bytes().all(|byte| byte == b'~'))
}

/// A line of dashes (`Some(true)`) or equals signs (`Some(false)`), at least three.
fn underline(body: &str) -> Option<bool> {
    let is_all = |sign: char| body.len() >= 3 && body.chars().all(|char| char == sign);
    if is_all('-') {
        Some(true)
    } else if is_all('=') {
        Some(false)
    } else {
        None
    }
}

/// Whether the line goes on with the sentence of the line before: text that was broken to a width.
fn continues(before: &str, body: &str) -> bool {
    let ends_open = !before.trim_end().ends_with(['.', ':', ';', '!', '?', '>']);
    ends_open && body.starts_with(char::is_lowercase)
}

/// Whether `CommonMark` reads the line as an item of a list.
fn is_item(line: &str) -> bool {
    let number = line.trim_start_matches(|char: char| char.is_ascii_digit());
    let is_numbered = number.len() != line.len() && (number.starts_with(". ") || number.starts_with(") "));
    line.starts_with("- ") || line.starts_with("* ") || is_numbered
}

/// The beginning of a line, with bullets as Markdown writes them and figures that are none escaped.
fn line_start(body: &str) -> String {
    const BULLETS: [char; 7] = ['•', '·', '‣', '▪', '◦', '●', '–'];
    if let Some(item) = body.strip_prefix(BULLETS)
        && (item.starts_with(char::is_whitespace) || body.starts_with(['•', '●', '▪']))
    {
        return format!("- {}", item.trim_start());
    }
    if body.starts_with(['>', '+', '~'])
        || body.starts_with("```")
        || (body.starts_with('-') && !is_rule_or_item(body))
        || is_number_sign(body)
    {
        return format!("\\{body}");
    }
    // A definition of a link's address would vanish: `[1]: https://…`
    if body.starts_with('[') && body.split(']').nth(1).is_some_and(|behind| behind.starts_with(':')) {
        return format!("\\{body}");
    }
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    let is_year_or_more = digits >= 3 && body[digits..].starts_with(['.', ')']);
    if is_year_or_more {
        return format!("{}\\{}", &body[..digits], &body[digits..]);
    }
    body.to_owned()
}

/// `- item` and `---`, but not `-`, `--` and `-5 °C`, of which the first two would make a title of the line above.
fn is_rule_or_item(body: &str) -> bool {
    body.starts_with("- ") || body.starts_with("---")
}

/// `# of samples` is no heading.
fn is_number_sign(body: &str) -> bool {
    let title = body.trim_start_matches('#');
    let is_heading =
        title.len() != body.len() && title.trim_start().starts_with(|first: char| !first.is_lowercase());
    body.starts_with('#') && !is_heading
}
