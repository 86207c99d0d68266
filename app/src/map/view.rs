//! The part of the national drawing the area map shows, and how it moves.

use super::frame::{Frame, Window};
use super::point::Point;

/// One press of a zoom button.
const ZOOM: f64 = 1.6;
/// The narrowest view, in units of 2 km.
const NARROWEST: f64 = 160.0;
/// How much of a view one press of an arrow key moves it.
pub(super) const ARROW: f64 = 0.15;

/// Zooms about the middle: in for positive `steps`, out for negative ones.
pub(super) fn zoomed(view: Window, steps: i32) -> Window {
    let all = Frame::National.window();
    let width = (view.width / ZOOM.powi(steps)).clamp(NARROWEST, all.width);
    let height = width * all.height / all.width;
    let centre = view.centre();
    kept_inside(Window { x: centre.x - width / 2.0, y: centre.y - height / 2.0, width, height })
}

/// Moves by parts of the view's own size, never off the drawing.
pub(super) fn moved(view: Window, right: f64, down: f64) -> Window {
    kept_inside(Window { x: view.x + right * view.width, y: view.y + down * view.height, ..view })
}

/// The point of the drawing at parts of the view's width and height.
pub(super) fn point_at(view: Window, across: f64, down: f64) -> Point {
    Point { x: view.x + across * view.width, y: view.y + down * view.height }
}

fn kept_inside(view: Window) -> Window {
    let all = Frame::National.window();
    Window {
        x: view.x.clamp(0.0, (all.width - view.width).max(0.0)),
        y: view.y.clamp(0.0, (all.height - view.height).max(0.0)),
        ..view
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zooming_in_and_out_comes_back() {
        let all = Frame::National.window();
        let back = zoomed(zoomed(all, 2), -2);
        assert!(
            (back.width - all.width).abs() < 1e-6 && back.x.abs() < 1e-6 && back.y.abs() < 1e-6,
            "{back:?}"
        );
    }

    #[test]
    fn the_view_never_leaves_the_drawing() {
        let all = Frame::National.window();
        assert_eq!(moved(all, 0.5, -0.5), all);
        let near = moved(zoomed(all, 20), 100.0, 100.0);
        assert!(
            (near.x + near.width - all.width).abs() < 1e-6 && (near.width - NARROWEST).abs() < 1e-6,
            "{near:?}"
        );
        assert_eq!(zoomed(all, -3), all);
    }

    #[test]
    fn the_middle_of_the_view_is_its_centre() {
        let view = zoomed(Frame::National.window(), 1);
        assert_eq!(point_at(view, 0.5, 0.5), view.centre());
    }
}
