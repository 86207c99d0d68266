//! Places on a drawing.

/// A place on a drawing; `y` grows downwards, as in SVG.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point {
    pub(super) x: f64,
    pub(super) y: f64,
}
