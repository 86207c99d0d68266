//! Names on maps: provinces, waters and towns, as many as a view has room for.

use std::borrow::Cow;

use super::gazetteer::NAMES;
use super::path::whole;
use super::upright::View;

/// What a name is of; it says how the name is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Land,
    Water,
    Town,
    /// A meridian or parallel.
    Line,
}

/// A name where it is to be read. Places are in hundredths of a degree.
#[derive(Debug, Clone, Copy)]
pub(super) struct Name {
    pub(super) kind: Kind,
    /// Shown in views lower and higher than these many degrees.
    pub(super) below: u8,
    pub(super) above: u8,
    pub(super) longitude: i16,
    pub(super) latitude: i16,
    pub(super) en: &'static str,
    /// Empty where it is the same.
    pub(super) fr: &'static str,
}

impl Name {
    pub(super) const fn text(&self, is_french: bool) -> &'static str {
        if is_french && !self.fr.is_empty() { self.fr } else { self.en }
    }
}

/// A name on a map, at tenths of a percent of its width and height.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Placed {
    pub(super) kind: Kind,
    pub(super) x: i32,
    pub(super) y: i32,
    /// Whether the text is left of its place instead of right of it. Names of areas are in the middle of theirs.
    pub(super) is_left: bool,
    pub(super) text: Cow<'static, str>,
}

/// How wide and high a letter is, in pixels of the page.
const LETTER: (f64, f64) = (6.6, 15.0);
/// Between a town's dot and its name.
const GAP: f64 = 6.0;

/// A map on which names are put one after the other, the important first, as long as they touch neither each other nor the edge.
pub(super) struct Sheet {
    /// Pixels.
    size: (f64, f64),
    taken: Vec<[f64; 4]>,
    pub(super) placed: Vec<Placed>,
}

impl Sheet {
    /// A map so many pixels wide.
    pub(super) fn new(width: f64) -> Self {
        Self { size: (width, width / super::upright::ASPECT), taken: Vec::new(), placed: Vec::new() }
    }

    /// Keeps names out of what lies between these parts of the width and height (left, top, right, bottom), and `margin`
    /// pixels around it.
    #[cfg(feature = "ssr")]
    pub(super) fn reserve(&mut self, [left, top, right, bottom]: [f64; 4], margin: f64) {
        let (width, height) = self.size;
        self.taken.push([
            left * width - margin,
            top * height - margin,
            right * width + margin,
            bottom * height + margin,
        ]);
    }

    /// Adds names that have their places already, and keeps others off them.
    fn keep(&mut self, names: Vec<Placed>) {
        let (width, height) = self.size;
        self.taken.extend(names.iter().map(|name| {
            let (x, y) = (f64::from(name.x) / 1_000.0 * width, f64::from(name.y) / 1_000.0 * height);
            middle(&name.text, x, y)
        }));
        self.placed.extend(names);
    }

    /// Puts a name at these parts of the width and height, where there is room.
    pub(super) fn put(&mut self, kind: Kind, text: Cow<'static, str>, (across, down): (f64, f64)) {
        let (x, y) = (across * self.size.0, down * self.size.1);
        let Some((room, is_left)) = room(kind, &text, x, y, self.size, &self.taken) else { return };
        self.taken.push(room);
        let tenths = |part: f64| whole(part * 1_000.0);
        self.placed.push(Placed { kind, x: tenths(across), y: tenths(down), is_left, text });
    }

    /// Puts those of the names that a view `height` degrees high shows; `parts` says where a place is on it.
    pub(super) fn put_all(
        &mut self,
        names: impl Iterator<Item = &'static Name>,
        parts: impl Fn(f64, f64) -> (f64, f64),
        height: f64,
        is_french: bool,
    ) {
        for name in names.filter(|name| height < f64::from(name.below) && height >= f64::from(name.above)) {
            let at = parts(f64::from(name.longitude) / 100.0, f64::from(name.latitude) / 100.0);
            self.put(name.kind, name.text(is_french).into(), at);
        }
    }
}

/// On the upright map, around `lines`, which are where they are.
pub(super) fn on(view: View, width: f64, is_french: bool, lines: Vec<Placed>) -> Vec<Placed> {
    let mut sheet = Sheet::new(width);
    sheet.keep(lines);
    sheet.put_all(
        NAMES.iter(),
        |longitude, latitude| view.parts(longitude, latitude),
        view.height,
        is_french,
    );
    sheet.placed
}

/// Left, top, right and bottom of a text, where that is free.
fn room(
    kind: Kind,
    text: &str,
    x: f64,
    y: f64,
    size: (f64, f64),
    taken: &[[f64; 4]],
) -> Option<([f64; 4], bool)> {
    let [_, top, _, bottom] = middle(text, x, y);
    let wide = wide(text);
    let free = |room: &[f64; 4]| {
        let inside = room[0] >= 0.0 && room[1] >= 0.0 && room[2] <= size.0 && room[3] <= size.1;
        inside
            && !taken.iter().any(|other| {
                room[0] < other[2] && other[0] < room[2] && room[1] < other[3] && other[1] < room[3]
            })
    };
    let right = ([x - GAP, top, x + GAP + wide, bottom], false);
    let left = ([x - GAP - wide, top, x + GAP, bottom], true);
    let choices: &[_] = if kind == Kind::Town { &[right, left] } else { &[(middle(text, x, y), false)] };
    choices.iter().find(|(room, _)| free(room)).copied()
}

/// What a text in the middle of which a place is takes up.
fn middle(text: &str, x: f64, y: f64) -> [f64; 4] {
    let (wide, high) = (wide(text), LETTER.1);
    [x - wide / 2.0, y - high / 2.0, x + wide / 2.0, y + high / 2.0]
}

#[expect(clippy::cast_precision_loss, reason = "names are short")]
fn wide(text: &str) -> f64 {
    text.chars().count() as f64 * LETTER.0
}

#[cfg(test)]
mod tests {
    use super::super::upright::CANADA;
    use super::*;

    fn texts(view: View, is_french: bool) -> Vec<Cow<'static, str>> {
        on(view, 300.0, is_french, Vec::new()).into_iter().map(|name| name.text).collect()
    }

    #[test]
    fn names_are_those_of_the_scale_and_the_language() {
        let country = texts(CANADA, false);
        assert!(
            country.contains(&"Hudson Bay".into()) && !country.contains(&"Gatineau".into()),
            "{country:?}"
        );
        let near = texts(View::around([-98.0, 50.0, -96.0, 52.0], 7.0), true);
        assert!(near.contains(&"Winnipeg".into()) && near.contains(&"Lac Winnipeg".into()), "{near:?}");
    }

    #[test]
    fn names_do_not_touch_each_other_or_the_edge() {
        for view in [CANADA, View::around([-84.0, 42.0, -74.0, 47.0], 5.0)] {
            let degrees = Placed { kind: Kind::Line, x: 70, y: 786, is_left: false, text: "50° N".into() };
            let placed = on(view, 300.0, true, vec![degrees]);
            for (index, one) in placed.iter().enumerate() {
                assert!((0..=1_000).contains(&one.x) && (0..=1_000).contains(&one.y), "{one:?}");
                for other in &placed[..index] {
                    assert!(
                        one.y.abs_diff(other.y) > 30 || one.x.abs_diff(other.x) > 20,
                        "{one:?} {other:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn every_name_is_on_earth() {
        for name in NAMES {
            assert!(name.latitude.abs() <= 9_000 && name.longitude.abs() <= 18_000 && !name.en.is_empty());
            assert!(name.above < name.below && name.en != name.fr, "{name:?}");
        }
    }
}
