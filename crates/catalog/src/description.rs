//! Descriptions as publishers write them (Markdown, HTML, literal `\n`), made safe to show.

/// One line of plain text.
pub fn to_plain(text: &str) -> String {
    text.replace("\\n", " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Safe HTML.
pub fn to_html(text: &str) -> String {
    ammonia::clean_text(text)
}
