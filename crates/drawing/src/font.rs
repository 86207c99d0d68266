//! The typeface: how wide texts are, and their outlines.

use std::sync::LazyLock;

use ttf_parser::{Face, GlyphId, OutlineBuilder};

use crate::Ring;

/// A weight of the typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Font {
    Regular,
    SemiBold,
}

static REGULAR: LazyLock<Face<'static>> =
    LazyLock::new(|| face(include_bytes!("../fonts/Inter-Regular.ttf")));
static SEMI_BOLD: LazyLock<Face<'static>> =
    LazyLock::new(|| face(include_bytes!("../fonts/Inter-SemiBold.ttf")));

fn face(bytes: &'static [u8]) -> Face<'static> {
    Face::parse(bytes, 0).expect("the typeface is part of the program")
}

impl Font {
    /// The characters that can be drawn; all blanks are one.
    pub fn drawable(self, text: &str) -> String {
        let known = text.chars().map(|letter| if letter.is_whitespace() { ' ' } else { letter });
        known.filter(|letter| self.glyph(*letter).is_some()).collect()
    }

    /// Pixels that the text takes, where letters are `size` pixels high from line to line.
    pub fn width(self, text: &str, size: f32) -> f32 {
        text.chars().filter_map(|letter| self.glyph(letter)).map(|glyph| self.advance(glyph, size)).sum()
    }

    /// The outlines of one line that begins at `x`, with its letters standing on `baseline`.
    pub fn outline(self, text: &str, size: f32, x: f32, baseline: f32) -> Vec<Ring> {
        let mut outline = Outline { rings: Vec::new(), x, baseline, scale: self.scale(size) };
        for glyph in text.chars().filter_map(|letter| self.glyph(letter)) {
            self.face().outline_glyph(glyph, &mut outline);
            outline.x += self.advance(glyph, size);
        }
        outline.rings
    }

    fn face(self) -> &'static Face<'static> {
        match self {
            Self::Regular => &REGULAR,
            Self::SemiBold => &SEMI_BOLD,
        }
    }

    fn glyph(self, letter: char) -> Option<GlyphId> {
        self.face().glyph_index(letter).filter(|glyph| glyph.0 != 0)
    }

    fn scale(self, size: f32) -> f32 {
        size / f32::from(self.face().units_per_em())
    }

    fn advance(self, glyph: GlyphId, size: f32) -> f32 {
        f32::from(self.face().glyph_hor_advance(glyph).unwrap_or(0)) * self.scale(size)
    }
}

/// Glyphs as rings, their curves as some straight lines.
struct Outline {
    rings: Vec<Ring>,
    x: f32,
    baseline: f32,
    scale: f32,
}

/// Lines of a curve: at the sizes of titles, none is seen.
const STEPS: u8 = 6;

impl Outline {
    fn place(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.baseline - y * self.scale)
    }

    fn ring(&mut self) -> &mut Ring {
        self.rings.last_mut().expect("a glyph begins where it is moved to")
    }

    fn curve(&mut self, along: impl Fn(f32, (f32, f32)) -> (f32, f32)) {
        let from = *self.ring().last().expect("a curve begins somewhere");
        for step in 1..=STEPS {
            let point = along(f32::from(step) / f32::from(STEPS), from);
            self.ring().push(point);
        }
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.rings.push(vec![self.place(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let point = self.place(x, y);
        self.ring().push(point);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (middle, end) = (self.place(x1, y1), self.place(x, y));
        self.curve(|t, from| between(t, between(t, from, middle), between(t, middle, end)));
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (first, second, end) = (self.place(x1, y1), self.place(x2, y2), self.place(x, y));
        self.curve(|t, from| {
            let (left, middle) = (between(t, from, first), between(t, first, second));
            let right = between(t, second, end);
            between(t, between(t, left, middle), between(t, middle, right))
        });
    }

    fn close(&mut self) {}
}

fn between(share: f32, from: (f32, f32), to: (f32, f32)) -> (f32, f32) {
    (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_can_be_written_and_what_cannot_is_left_out() {
        let french = "Éàâçèêëîïôœùûüÿ Æ « l’eau » – 20 °C, 1ᵉʳ…";
        assert_eq!(Font::Regular.drawable(french), french.replace(['ᵉ', 'ʳ'], "").replace('\u{a0}', " "));
        assert_eq!(Font::SemiBold.drawable("a\u{1f30a}\nb خ"), "a b ");
    }

    #[test]
    fn longer_texts_are_wider_and_letters_stand_on_the_line() {
        assert!(Font::Regular.width("ii", 40.0) < Font::Regular.width("mm", 40.0));
        let outline = Font::SemiBold.outline("HH", 40.0, 10.0, 50.0);
        let points: Vec<_> = outline.iter().flatten().collect();
        assert_eq!(outline.len(), 2);
        assert!(points.iter().all(|(x, y)| *x > 10.0 && *y <= 50.0 && *y > 15.0), "{points:?}");
    }
}
