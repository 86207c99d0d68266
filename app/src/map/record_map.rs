//! The map of a record page: the footprint with enough around it to know where one is.
#![expect(clippy::needless_pass_by_value, reason = "a component owns its props")]

use catalog::{Bbox, Lang};
use leptos::prelude::*;

use super::footprint::Shape;
use super::frame::{Frame, Window};
use super::label::place_label;
use super::land::{Detail, Land};
use super::outline;
use super::span::Span;

/// The footprint, zoomed to. Nothing when it is unknown.
#[component]
pub fn RecordMap(footprint: Vec<Bbox>, lang: Lang) -> impl IntoView {
    let spans = Span::join(&footprint);
    let frame = Frame::for_spans(&spans);
    let window = outline::bounds(&spans, frame).map(|bounds| surroundings(bounds, frame))?;
    let detail = Detail::for_width(window.width);
    let outline = outline::draw(&spans, frame, window.width / 60.0, SCALE);
    Some(view! {
        <svg
            class="record-map"
            viewBox=window.view_box()
            preserveAspectRatio="xMidYMid slice"
            role="img"
            aria-label=place_label(&footprint, lang)
        >
            <Land frame detail=move || detail />
            <Shape outline width=window.width scale=SCALE />
        </svg>
    })
}

/// Path units per unit of the drawing: 125 m on the national one.
const SCALE: f64 = 16.0;
/// Width of the page's map to its height.
const ASPECT: f64 = 1.25;
/// The narrowest window, as a share of the drawing: 640 km, where coasts and borders are still recognised.
const NARROWEST: f64 = 0.1;

/// The bounds with a margin, in the page's proportions, no wider than the land that is drawn.
fn surroundings(bounds: Window, frame: Frame) -> Window {
    let all = widest(frame);
    let (margin_x, margin_y) = (bounds.width * 1.7, bounds.height * 1.7 * ASPECT);
    let width = margin_x.max(margin_y).clamp(frame.window().width * NARROWEST, all.width);
    let height = width / ASPECT;
    let centre = bounds.centre();
    Window {
        x: within(centre.x - width / 2.0, all.x, all.width - width),
        y: within(centre.y - height / 2.0, all.y, all.height - height),
        width,
        height,
    }
}

/// How far the land reaches: the national drawing is larger than its frame, for boxes that are, too.
const fn widest(frame: Frame) -> Window {
    match frame {
        Frame::National => Window { x: -900.0, y: -640.0, width: 5_120.0, height: 4_096.0 },
        Frame::World => frame.window(),
    }
}

/// `value` between `first` and `first + room`, or centred when there is no room.
fn within(value: f64, first: f64, room: f64) -> f64 {
    if room <= 0.0 { first + room / 2.0 } else { value.clamp(first, first + room) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(text: &str) -> (Window, Frame) {
        let spans = Span::join(&[text.parse().expect("a box")]);
        let frame = Frame::for_spans(&spans);
        (surroundings(outline::bounds(&spans, frame).expect("it has points"), frame), frame)
    }

    #[test]
    fn a_point_is_shown_with_its_region() {
        let (window, _) = window("-75.7,45.4,-75.7,45.4");
        assert!((window.width - 320.0).abs() < 1e-9, "{window:?}");
        assert!(window.contains(Frame::National.project(-75.7, 45.4)));
    }

    #[test]
    fn a_box_larger_than_the_drawing_shows_all_of_it() {
        let (national, frame) = window("-150,30,-10,84");
        assert!(national == widest(frame) && frame == Frame::National, "{national:?}");
        let (world, frame) = window("-180,-90,180,90");
        assert!((world.width - 1000.0).abs() < 1e-9 && frame == Frame::World);
        assert!(world.y < 0.0, "the world is wider than the page's map, so it is centred");
    }
}
