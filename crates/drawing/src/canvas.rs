//! A picture while it is drawn, and its bytes.

use ab_glyph_rasterizer::{Point, Rasterizer, point};

use crate::Ring;
use crate::clip::between;
use crate::png;

/// Red, green and blue.
pub type Colour = [u8; 3];

/// A rectangle of the picture, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub left: usize,
    pub top: usize,
    pub width: usize,
    pub height: usize,
}

/// Opaque pixels, row after row.
pub struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Canvas {
    pub fn new(width: usize, height: usize, ground: Colour) -> Self {
        let pixels = ground.into_iter().cycle().take(width * height * 3).collect();
        Self { width, height, pixels }
    }

    /// Fills the rings, whose points are relative to the window's corner and may lie anywhere; nothing outside the window changes.
    /// What one ring has in another, the other way round, is a hole. `opacity` is from 0 to 1.
    pub fn fill(&mut self, rings: &[Ring], window: Window, colour: Colour, opacity: f32) {
        // Two columns more, where lines along the right edge put what is beyond it.
        let mut rasterizer = Rasterizer::new(window.width + 2, window.height);
        #[expect(clippy::cast_precision_loss, reason = "pictures are some thousand pixels wide")]
        let right = window.width as f32;
        for ring in rings {
            let inside: Vec<Point> = between(ring, right).into_iter().map(|(x, y)| point(x, y)).collect();
            let next = inside.iter().cycle().skip(1);
            inside.iter().zip(next).for_each(|(from, to)| rasterizer.draw_line(*from, *to));
        }
        rasterizer.for_each_pixel_2d(|x, y, coverage| {
            let (x, y) = (x as usize, y as usize);
            if coverage > 0.0 && x < window.width {
                self.blend(window.left + x, window.top + y, colour, coverage.min(1.0) * opacity);
            }
        });
    }

    pub fn pixel(&self, x: usize, y: usize) -> Colour {
        let at = (y * self.width + x) * 3;
        [self.pixels[at], self.pixels[at + 1], self.pixels[at + 2]]
    }

    /// As PNG.
    pub fn to_png(&self) -> Vec<u8> {
        png::encode(self.width, &self.pixels)
    }

    fn blend(&mut self, x: usize, y: usize, colour: Colour, share: f32) {
        if x >= self.width || y >= self.height {
            return;
        }
        let at = (y * self.width + x) * 3;
        for (old, new) in self.pixels[at..at + 3].iter_mut().zip(colour) {
            let mixed = f32::from(*old) + (f32::from(new) - f32::from(*old)) * share;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a mixture of two bytes is one"
            )]
            let mixed = mixed.round() as u8;
            *old = mixed;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHITE: Colour = [255; 3];
    const RED: Colour = [200, 0, 0];

    fn square(low: f32, high: f32) -> Ring {
        vec![(low, low), (high, low), (high, high), (low, high)]
    }

    fn filled(rings: &[Ring]) -> Canvas {
        let mut canvas = Canvas::new(30, 20, WHITE);
        canvas.fill(rings, Window { left: 10, top: 5, width: 10, height: 10 }, RED, 1.0);
        canvas
    }

    #[test]
    fn shapes_are_filled_where_they_are() {
        let canvas = filled(&[square(2.0, 5.0)]);
        assert_eq!(canvas.pixel(12, 7), RED);
        assert_eq!(canvas.pixel(14, 9), RED);
        assert_eq!((canvas.pixel(11, 7), canvas.pixel(15, 7)), (WHITE, WHITE));
    }

    #[test]
    fn nothing_is_drawn_outside_the_window() {
        let canvas = filled(&[square(-1e7, 1e7)]);
        for (y, x) in (0..20).flat_map(|y| (0..30).map(move |x| (y, x))) {
            let is_inside = (10..20).contains(&x) && (5..15).contains(&y);
            assert_eq!(canvas.pixel(x, y) == RED, is_inside, "{x} {y}");
        }
    }

    #[test]
    fn slanted_shapes_that_reach_out_of_the_window_stay_straight() {
        let canvas = filled(&[vec![(-100.0, -100.0), (100.0, 100.0), (-100.0, 100.0)]]);
        assert_eq!((canvas.pixel(11, 13), canvas.pixel(18, 7)), (RED, WHITE));
    }

    #[test]
    fn a_ring_the_other_way_round_is_a_hole() {
        let mut hole = square(3.0, 6.0);
        hole.reverse();
        let canvas = filled(&[square(1.0, 9.0), hole]);
        assert_eq!((canvas.pixel(12, 7), canvas.pixel(14, 9)), (RED, WHITE));
    }

    #[test]
    fn numbers_that_are_none_draw_nothing() {
        let canvas = filled(&[vec![(f32::NAN, 1.0), (5.0, f32::INFINITY), (1.0, 1.0)]]);
        assert_eq!(canvas.pixel(12, 7), WHITE);
    }
}
