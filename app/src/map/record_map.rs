//! The map of a record page: the footprint with enough around it to know where one is.
#![expect(clippy::needless_pass_by_value, reason = "a component owns its props")]

use catalog::whereabouts::Town;
use catalog::{Bbox, Lang};
use leptos::prelude::*;

use super::footprint::{Inset, Shape, UprightDots, UprightShape, near_names, near_view};
use super::frame::{Frame, Window};
use super::gazetteer::NAMES;
use super::label::place_label;
use super::land::Land;
use super::names::{Placed, Sheet};
use super::outline;
use super::span::Span;
use super::tiles::tiles;
use super::upright::{ASPECT, View};
use super::upright_map::{Ground, Names};

/// The footprint, zoomed to, with the town that it is said to lie by. Nothing when it is unknown.
#[component]
pub fn RecordMap(footprint: Vec<Bbox>, town: Option<Town>, lang: Lang) -> impl IntoView {
    let spans = Span::join(&footprint);
    let frame = Frame::for_spans(&spans);
    let bounds = outline::bounds(&spans, frame)?;
    let drawing = match near_view(&spans, frame, LOWEST, NEAR_BELOW, INSET) {
        Some(view) => near(spans, view, town.as_ref(), lang).into_any(),
        None => whole(spans, frame, surroundings(bounds, frame), lang).into_any(),
    };
    Some(view! {
        <div class="record-map" role="img" aria-label=place_label(&footprint, lang)>{drawing}</div>
    })
}

/// Path units per unit of the drawing: 125 m on the national one.
const SCALE: f64 = 16.0;
/// The narrowest window, as a share of the drawing.
const NARROWEST: f64 = 0.1;
/// Pixels of the page's map, for as many names as there is room for.
const WIDTH: f64 = 340.0;
/// Degrees from the lower to the upper edge of the nearest view, and of those that are upright: wider ones are drawn in the
/// country's own projection.
const LOWEST: f64 = 2.4;
const NEAR_BELOW: f64 = 18.0;
/// The part of the width and height that the country in the corner has, as in the style sheet.
const INSET: f64 = 0.22;

/// A region on the upright map, with the country in a corner.
fn near(spans: Vec<Span>, view: View, town: Option<&Town>, lang: Lang) -> impl IntoView {
    let shape = spans.clone();
    let placed = near_names(&spans, view, WIDTH, INSET, town, lang);
    view! {
        <Ground view_box=move || view.view_box() tiles=move || tiles(view)>
            <UprightShape spans=shape view />
        </Ground>
        <Names placed=move || placed.clone() />
        <UprightDots spans=spans.clone() view />
        <Inset spans />
    }
}

/// The country or the world.
fn whole(spans: Vec<Span>, frame: Frame, window: Window, lang: Lang) -> impl IntoView {
    let outline = outline::draw(&spans, frame, window.width / 60.0, SCALE);
    let placed = named(frame, window, lang);
    view! {
        <svg class="map-ground" viewBox=window.view_box() preserveAspectRatio="xMidYMid slice" aria-hidden="true">
            <Land frame />
            <Shape outline width=window.width scale=SCALE />
        </svg>
        <Names placed=move || placed.clone() />
    }
}

/// Names on the national drawing, whose units are 2 km; the world is known.
fn named(frame: Frame, window: Window, lang: Lang) -> Vec<Placed> {
    if frame == Frame::World {
        return Vec::new();
    }
    let parts = |longitude: f64, latitude: f64| {
        let point = frame.project(longitude, latitude);
        ((point.x - window.x) / window.width, (point.y - window.y) / window.height)
    };
    let degrees = window.height * 2.0 / 111.2;
    let mut sheet = Sheet::new(WIDTH);
    sheet.put_all(NAMES.iter(), parts, degrees, lang == Lang::Fr);
    sheet.placed
}

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

    fn html(text: &str, lang: Lang) -> String {
        let footprint = vec![text.parse().expect("a box")];
        Owner::new().with(|| view! { <RecordMap footprint town=None lang /> }.to_html())
    }

    fn window(text: &str) -> (Window, Frame) {
        let spans = Span::join(&[text.parse().expect("a box")]);
        let frame = Frame::for_spans(&spans);
        (surroundings(outline::bounds(&spans, frame).expect("it has points"), frame), frame)
    }

    #[test]
    fn a_small_place_is_shown_with_its_region_and_the_country_in_a_corner() {
        let page = html("-97.3,49.7,-97.0,50.0", Lang::Fr);
        for expected in ["Winnipeg", "/assets/tiles/t5-7.svg#t", "map-inset", r#"class="map-box""#] {
            assert!(page.contains(expected), "{expected} in {page}");
        }
        assert!(html("-97.1,49.9,-97.1,49.9", Lang::En).contains("map-dot"), "a point is a dot");
    }

    #[test]
    fn a_large_place_is_on_the_national_map_with_names() {
        let page = html("-141,41.7,-52.6,83.1", Lang::Fr);
        assert!(page.contains("Baie d’Hudson") && !page.contains("map-inset"), "{page}");
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
