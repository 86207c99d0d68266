//! Descriptions as publishers write them (Markdown, HTML, literal `\n`), made safe to show.
