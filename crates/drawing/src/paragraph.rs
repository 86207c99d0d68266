//! Text in lines of a width.

use crate::{Canvas, Colour, Font, Ring, Window};

/// Text that is broken into lines, and cut with an ellipsis after the last of them.
#[derive(Debug, Clone, Copy)]
pub struct Paragraph<'a> {
    pub text: &'a str,
    pub font: Font,
    /// Pixels of an em.
    pub size: f32,
    /// Pixels from one baseline to the next.
    pub leading: f32,
    pub colour: Colour,
    pub most_lines: usize,
}

/// Characters of a text that are looked at: more than any picture has room for.
const MOST_CHARS: usize = 600;
const ELLIPSIS: char = '…';

impl Paragraph<'_> {
    /// Draws the lines, the first at the window's upper edge; gives the pixels that they are high.
    pub fn draw(&self, canvas: &mut Canvas, window: Window) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "pictures are some thousand pixels wide")]
        let lines = self.lines(window.width as f32);
        let mut baseline = self.size;
        let mut outlines: Vec<Ring> = Vec::new();
        for line in &lines {
            outlines.extend(self.font.outline(line, self.size, 0.0, baseline));
            baseline += self.leading;
        }
        canvas.fill(&outlines, window, self.colour, 1.0);
        baseline - self.size
    }

    /// The lines that fit `width`. A word that is wider than a line goes on in the next.
    pub fn lines(&self, width: f32) -> Vec<String> {
        let text: String = self.text.chars().take(MOST_CHARS).collect();
        let text = self.font.drawable(&text);
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            self.append(&mut lines, word, width);
        }
        let is_cut = lines.len() > self.most_lines || self.text.chars().nth(MOST_CHARS).is_some();
        lines.truncate(self.most_lines);
        if let Some(last) = lines.last_mut().filter(|_| is_cut) {
            self.end(last, width);
        }
        lines
    }

    fn append(&self, lines: &mut Vec<String>, word: &str, width: f32) {
        if let Some(last) = lines.last_mut() {
            let longer = format!("{last} {word}");
            if self.fits(&longer, width) {
                *last = longer;
                return;
            }
        }
        let mut line = String::new();
        for letter in word.chars() {
            line.push(letter);
            if line.chars().count() > 1 && !self.fits(&line, width) {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
        }
        lines.push(line);
    }

    /// Ends a line that is not the end of the text.
    fn end(&self, line: &mut String, width: f32) {
        while !line.is_empty() && !self.fits(&format!("{line}{ELLIPSIS}"), width) {
            line.pop();
        }
        line.truncate(line.trim_end_matches([' ', ',', ';', ':', '-', '–', '.']).len());
        line.push(ELLIPSIS);
    }

    fn fits(&self, text: &str, width: f32) -> bool {
        self.font.width(text, self.size) <= width
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: &str) -> Paragraph<'_> {
        let (font, colour) = (Font::SemiBold, [0; 3]);
        Paragraph { text, font, size: 40.0, leading: 50.0, colour, most_lines: 3 }
    }

    #[test]
    fn texts_are_broken_between_words() {
        assert_eq!(
            paragraph("Water levels of the Great Lakes").lines(300.0),
            ["Water levels of", "the Great", "Lakes"]
        );
    }

    #[test]
    fn a_text_that_is_too_long_is_cut_where_it_fits() {
        let lines = paragraph(&"Water levels, ".repeat(1_000)).lines(300.0);
        assert_eq!(lines.len(), 3);
        assert!(lines[2].ends_with("levels…"), "{lines:?}");
    }

    #[test]
    fn a_word_wider_than_a_line_goes_on_in_the_next() {
        let word = "m".repeat(10_000);
        let lines = paragraph(&word).lines(300.0);
        assert_eq!(lines.len(), 3);
        for line in &lines {
            assert!(Font::SemiBold.width(line, 40.0) <= 300.0, "{line}");
        }
        assert_eq!(paragraph("mm").lines(1.0), ["m", "m"]);
    }

    #[test]
    fn of_a_text_that_cannot_be_drawn_there_are_no_lines() {
        assert!(paragraph("\u{1f30a}\u{200f} بحر").lines(300.0).is_empty());
    }
}
