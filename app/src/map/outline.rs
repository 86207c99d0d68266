//! Footprints as shapes on a drawing.

use super::frame::{Frame, Window};
use super::path::Path;
use super::point::Point;
use super::span::Span;

/// What a footprint looks like on a drawing.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Outline {
    /// Path data in `1 / scale` units of the drawing; empty when every box is a dot.
    pub(super) path: String,
    /// The middle of each box that would be too small to see.
    pub(super) dots: Vec<Point>,
}

/// Degrees of longitude after which a parallel gets another point, so that it curves.
const PARALLEL_STEP: f64 = 2.0;
/// South of this the cone opens so far that it says nothing any more; the national drawing ends long before.
const CONE_SOUTH: f64 = 5.0;

/// The corners of a span, with points between them where the drawing bends its edges.
pub(super) fn ring(span: Span, frame: Frame) -> Vec<Point> {
    let south = if frame == Frame::National { span.south.max(CONE_SOUTH) } else { span.south };
    let north = span.north.max(south);
    let steps = match frame {
        Frame::National => steps_along(span.east - span.west),
        Frame::World => 1,
    };
    let along = |step: u32| span.west + (span.east - span.west) * f64::from(step) / f64::from(steps);
    let upper = (0..=steps).map(|step| frame.project(along(step), north));
    let lower = (0..=steps).rev().map(|step| frame.project(along(step), south));
    upper.chain(lower).collect()
}

/// Draws the spans. A box smaller than `smallest` units both ways becomes a dot.
pub(super) fn draw(spans: &[Span], frame: Frame, smallest: f64, scale: f64) -> Outline {
    let mut path = Path::default();
    let mut dots = Vec::new();
    for span in spans.iter().flat_map(|span| span.around(frame.centre())) {
        let points = ring(span, frame);
        let Some(bounds) = Window::around(points.iter().copied()) else { continue };
        if bounds.width.max(bounds.height) < smallest {
            dots.push(bounds.centre());
        } else {
            path.ring(&points, scale);
        }
    }
    Outline { path: path.finish(), dots }
}

/// The window that just holds the spans.
pub(super) fn bounds(spans: &[Span], frame: Frame) -> Option<Window> {
    let pieces = spans.iter().flat_map(|span| span.around(frame.centre()));
    Window::around(pieces.flat_map(|span| ring(span, frame)))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a span is 0 to 360 degrees wide"
)]
fn steps_along(degrees: f64) -> u32 {
    (degrees / PARALLEL_STEP).ceil().max(1.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(text: &str) -> Vec<Span> {
        Span::join(&[text.parse().expect("a box")])
    }

    #[test]
    fn parallels_curve_and_meridians_are_straight() {
        let points = ring(spans("-100,50,-90,60")[0], Frame::National);
        assert_eq!(points.len(), 12);
        // The parallel hangs: its middle is lower on the page than its ends.
        assert!(points[3].y > points[0].y && points[3].y > points[5].y);
    }

    #[test]
    fn a_tiny_box_is_a_dot() {
        let outline = draw(&spans("-75.7,45.4,-75.6,45.5"), Frame::National, 60.0, 1.0);
        assert_eq!((outline.path.as_str(), outline.dots.len()), ("", 1));
        let point = draw(&spans("-75.7,45.4,-75.7,45.4"), Frame::World, 8.0, 1.0);
        assert_eq!(point.dots.len(), 1);
    }

    #[test]
    fn the_whole_world_fills_the_world_map() {
        let outline = draw(&spans("-180,-90,180,90"), Frame::World, 8.0, 1.0);
        assert_eq!(outline.path, "M0 0l1000 0 0 500-1000 0z");
    }

    #[test]
    fn a_box_across_the_antimeridian_is_one_shape() {
        for frame in [Frame::National, Frame::World] {
            let outline = draw(&spans("170,45,-130,60"), frame, 8.0, 1.0);
            assert_eq!(outline.path.matches('z').count(), 1, "{frame:?}");
        }
    }

    #[test]
    fn the_south_pole_does_not_break_the_cone() {
        let outline = draw(&spans("-180,-90,180,90"), Frame::National, 8.0, 1.0);
        assert!(!outline.path.contains("1000000000"), "{}", outline.path);
    }
}
