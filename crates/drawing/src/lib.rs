//! Pictures of filled shapes and lines of text, as PNG: as much of drawing as the pictures for shared links need.
//!
//! Pure: shapes and texts go in, bytes come out. It must not know records, pages, HTTP or files. The typeface is Inter (SIL Open Font
//! License, `fonts/LICENSE`), cut down to the letters of the languages that are written with Latin or Greek ones, 30 KB a weight.

mod canvas;
mod clip;
mod font;
mod paragraph;
mod path;
mod png;
mod shapes;

pub use canvas::{Canvas, Colour, Window};
pub use font::Font;
pub use paragraph::Paragraph;
pub use path::rings;
pub use shapes::{circle, stroke};

/// Closed, each from its last point to its first.
pub type Ring = Vec<(f32, f32)>;
