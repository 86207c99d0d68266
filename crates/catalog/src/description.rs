//! Descriptions as publishers write them, made safe to show.
//!
//! Most are plain text; some hold Markdown, HTML or the two characters `\n` for a line break, often mixed. What reads as
//! markup is rendered, everything else is shown as it is typed: no word and no figure may be lost to a chance
//! resemblance with markup. Harvested text is never trusted: only what the sanitiser lets through reaches a page.

mod html;
mod plain;
mod source;
mod tags;
#[cfg(test)]
mod tests;

pub use html::to_html;
pub use plain::to_plain;

use pulldown_cmark::{Options, Parser, TextMergeStream};

/// Longer descriptions, in bytes, are shown without their markup: no publisher writes that much, and what parsers
/// need for hostile text grows faster than its length.
const MAX_MARKUP_BYTES: usize = 50_000;

/// The Markdown events of a prepared source. Tables are the only extension: strikethrough and the others would take
/// characters that plain text uses for itself.
fn events(source: &str) -> TextMergeStream<'_, Parser<'_>> {
    TextMergeStream::new(Parser::new_ext(source, Options::ENABLE_TABLES))
}
