//! Meridians and parallels at round numbers, and how they are called.

use super::bounds::wrapped;
use super::decimal;
use super::names::{Kind, Placed};
use super::path::whole;
use super::upright::View;

/// Distances between lines, in thousandths of a degree.
const STEPS: [i32; 11] = [100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 45_000, 90_000];
/// At least so many parallels and meridians are in a view, but for the widest.
const LINES: i32 = 3;

/// The sides of the world and the sign in numbers, as the page's language writes them after degrees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Compass {
    /// West, south, east, north, with the degree sign: `° W`.
    pub(super) sides: [String; 4],
    pub(super) point: String,
}

impl Compass {
    pub(super) fn latitude(&self, degrees: f64) -> String {
        self.degrees(degrees, if degrees < 0.0 { 1 } else { 3 })
    }

    pub(super) fn longitude(&self, degrees: f64) -> String {
        let degrees = wrapped(degrees);
        if degrees.abs() >= 180.0 {
            return "180°".to_owned();
        }
        self.degrees(degrees, if degrees < 0.0 { 0 } else { 2 })
    }

    fn degrees(&self, degrees: f64, side: usize) -> String {
        let mut text = decimal::text(degrees, &self.point);
        text.push_str(&self.sides[side]);
        text
    }
}

/// All lines of a view, in thousandths of a degree.
pub(super) fn path(view: View) -> String {
    let [left, top, width, height] = edges(view);
    let mut path = String::new();
    let mut add = |parts: [&str; 6]| path.extend(parts);
    for x in meridians(view) {
        add(["M", &x.to_string(), " ", &top.to_string(), "v", &height.to_string()]);
    }
    for y in parallels(view) {
        add(["M", &left.to_string(), " ", &(-y).to_string(), "h", &width.to_string()]);
    }
    path
}

/// Where the lines meet the lower and the left edge, they are named.
pub(super) fn names(view: View, compass: &Compass) -> Vec<Placed> {
    let thousandth = |value: i32| f64::from(value) / 1_000.0;
    let parts = |x: i32, y: i32| view.parts(thousandth(x), thousandth(y));
    let tenths = |part: f64| whole(part * 1_000.0);
    let below = meridians(view).map(|x| (tenths(parts(x, 0).0), 965, compass.longitude(thousandth(x))));
    let beside = parallels(view).map(|y| (70, tenths(parts(0, y).1), compass.latitude(thousandth(y))));
    // Names at corners would meet.
    let shown = below
        .filter(|(x, ..)| (160..920).contains(x))
        .chain(beside.filter(|(_, y, _)| (60..900).contains(y)));
    shown.map(|(x, y, text)| Placed { kind: Kind::Line, x, y, is_left: false, text: text.into() }).collect()
}

fn edges(view: View) -> [i32; 4] {
    [view.west, -view.north, view.width(), view.height].map(|degrees| whole(degrees * 1_000.0))
}

fn meridians(view: View) -> impl Iterator<Item = i32> {
    let [left, _, width, _] = edges(view);
    multiples(left, left + width)
}

fn parallels(view: View) -> impl Iterator<Item = i32> {
    let [_, top, _, height] = edges(view);
    multiples((-top - height).max(-90_000), (-top).min(90_000))
}

fn multiples(from: i32, to: i32) -> impl Iterator<Item = i32> {
    let step = STEPS.into_iter().rev().find(|step| (to - from) / step >= LINES).unwrap_or(STEPS[0]);
    (from.div_euclid(step) + 1..=to.div_euclid(step)).map(move |line| line * step)
}

#[cfg(test)]
mod tests {
    use super::super::upright::CANADA;
    use super::*;

    fn compass() -> Compass {
        Compass {
            sides: ["°\u{a0}O", "°\u{a0}S", "°\u{a0}E", "°\u{a0}N"].map(str::to_owned),
            point: ",".to_owned(),
        }
    }

    #[test]
    fn lines_are_at_round_numbers() {
        assert_eq!(parallels(CANADA).collect::<Vec<_>>(), [50_000, 60_000, 70_000, 80_000]);
        let town = View::around([-97.3, 49.7, -97.0, 50.0], 1.5);
        assert!(meridians(town).all(|line| line % 500 == 0) && meridians(town).count() >= 3);
        assert!(path(town).starts_with('M'));
    }

    #[test]
    fn lines_are_named_in_the_language_of_the_page() {
        let view = View::around([170.0, 50.0, -170.0, 60.0], 4.0);
        let names: Vec<String> = names(view, &compass()).iter().map(|name| name.text.to_string()).collect();
        assert!(names.iter().any(|name| name == "180°"), "{names:?}");
        assert!(names.iter().any(|name| name.ends_with("°\u{a0}O")), "{names:?}");
        assert_eq!(compass().latitude(45.25), "45,25°\u{a0}N");
    }
}
