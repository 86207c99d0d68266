//! The small map of a card: where the data is, on the same drawing for every record.
#![expect(clippy::needless_pass_by_value, reason = "a component owns its props")]

use catalog::whereabouts::Town;
use catalog::{Bbox, Lang};
use leptos::prelude::*;

use super::bounds;
use super::frame::Frame;
use super::gazetteer::NAMES;
use super::names::{Kind, Name, Placed, Sheet};
use super::outline::{self, Outline};
use super::path::whole;
use super::span::Span;
use super::tiles::small;
use super::upright::View;
use super::upright_map::{Ground, Names, percent};

/// Where the boxes of a record are: on a national map, on one of the world for places elsewhere, and for a place too small
/// to have a shape there on one of its region, with the country in a corner.
///
/// The country and the world are backgrounds of the style sheet, so that a page of a hundred cards holds them once. An
/// empty `label` makes the map decoration.
#[component]
pub fn Footprint(footprint: Vec<Bbox>, #[prop(into)] label: String, lang: Lang) -> impl IntoView {
    let spans = Span::join(&footprint);
    let frame = Frame::for_spans(&spans);
    let decoration = label.is_empty().then_some("true");
    let role = (!label.is_empty()).then_some("img");
    let label = (!label.is_empty()).then_some(label);
    if let Some(view) = near_view(&spans, frame, LOWEST, NEAR_BELOW, INSET) {
        let shape = spans.clone();
        let placed = near_names(&spans, view, WIDTH, INSET, None, lang);
        let placed = placed.into_iter().take(MOST_NAMES).collect::<Vec<_>>();
        return view! {
            <div class="footprint" role=role aria-label=label aria-hidden=decoration>
                <Ground view_box=move || view.view_box() tiles=move || small(view)>
                    <UprightShape spans=shape view />
                </Ground>
                <Names placed=move || placed.clone() />
                <UprightDots spans=spans.clone() view />
                <Inset spans />
            </div>
        }
        .into_any();
    }
    let window = frame.window();
    let outline = outline::draw(&spans, frame, window.width / SMALLEST_SHARE, 1.0);
    view! {
        <svg
            class=background(&spans, frame)
            viewBox=window.view_box()
            role=role
            aria-label=label
            aria-hidden=decoration
        >
            <Shape outline width=window.width />
        </svg>
    }
    .into_any()
}

/// Degrees from the lower to the upper edge of the nearest view of a card, on which a coast or a border is nearly always
/// seen, and of those that are shown so.
const LOWEST: f64 = 7.0;
const NEAR_BELOW: f64 = 9.0;
/// Pixels of a card's map where there is room for names, and how many help: the scale is told by two.
const WIDTH: f64 = 128.0;
const MOST_NAMES: usize = 2;
/// The part of a card's width and height that the country in the corner has, as in the style sheet.
const INSET: f64 = 0.26;

const fn background(spans: &[Span], frame: Frame) -> &'static str {
    match frame {
        _ if spans.is_empty() => "footprint footprint-none",
        Frame::National => "footprint footprint-national",
        Frame::World => "footprint footprint-world",
    }
}

/// The upright view of a place in the country that is seen from so near, with the place clear of the corner.
pub(super) fn near_view(spans: &[Span], frame: Frame, lowest: f64, below: f64, inset: f64) -> Option<View> {
    let all = spans.iter().copied().reduce(Span::with).filter(|_| frame == Frame::National)?;
    let wrapped = |longitude: f64| bounds::wrapped(longitude);
    let view = View::around([wrapped(all.west), all.south, wrapped(all.east), all.north], lowest);
    let share = ((all.north - all.south) / view.height).max((all.east - all.west) / view.width());
    // From the middle, a place may reach as far as the corner is.
    let factor = ((1.0 - 2.0 * inset) / share).min(1.0);
    (view.height < below && all.east - all.west < 180.0).then(|| view.zoomed(factor, 0.5, 0.5))
}

/// Names on an upright map with the country in its corner: first that of the town it is said to lie by, then those within the
/// place, then others beside it. Where there is no room beside it, a name over it is better than none.
pub(super) fn near_names(
    spans: &[Span],
    view: View,
    width: f64,
    inset: f64,
    town: Option<&Town>,
    lang: Lang,
) -> Vec<Placed> {
    let beside = names_around(spans, view, width, inset, town, lang);
    if beside.is_empty() { names_around(&[], view, width, inset, town, lang) } else { beside }
}

fn names_around(
    spans: &[Span],
    view: View,
    width: f64,
    inset: f64,
    town: Option<&Town>,
    lang: Lang,
) -> Vec<Placed> {
    let mut sheet = Sheet::new(width);
    sheet.reserve([1.0 - inset, 1.0 - inset, 1.0, 1.0], 0.0);
    if let Some(town) = town {
        let name = escaped(&town.name.value);
        sheet.put(Kind::Town, name.into(), view.parts(town.longitude, town.latitude));
    }
    let is_french = lang == Lang::Fr;
    let own = town.map(|town| town.name.value.as_str());
    let others = NAMES.iter().filter(|name| Some(name.text(is_french)) != own);
    let (within, beside): (Vec<_>, Vec<_>) =
        others.partition(|name| spans.iter().any(|span| holds(span, name)));
    let parts = |longitude, latitude| view.parts(longitude, latitude);
    sheet.put_all(within.into_iter(), parts, view.height, is_french);
    for span in spans.iter().filter(|span| share(**span, view) < KEPT_CLEAR) {
        let (left, top) = view.parts(span.west, span.north);
        let (right, bottom) = view.parts(span.east, span.south);
        sheet.reserve([left, top, right, bottom], DOT);
    }
    sheet.put_all(beside.into_iter(), parts, view.height, is_french);
    sheet.placed
}

fn holds(span: &Span, name: &Name) -> bool {
    let (longitude, latitude) = (f64::from(name.longitude) / 100.0, f64::from(name.latitude) / 100.0);
    (span.west..=span.east).contains(&longitude) && (span.south..=span.north).contains(&latitude)
}

/// Names are written as markup, and those that operators add may hold its signs.
fn escaped(name: &str) -> String {
    name.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The country with the place as a dot, or as its shape where it has one.
#[component]
pub(super) fn Inset(spans: Vec<Span>) -> impl IntoView {
    let window = Frame::National.window();
    let outline = outline::draw(&spans, Frame::National, window.width / INSET_SHARE, 1.0);
    view! {
        <svg class="map-inset footprint-national" viewBox=window.view_box() aria-hidden="true">
            <Shape outline width=window.width * INSET_DOT />
        </svg>
    }
}

/// As `SMALLEST_SHARE`, in the corner of a map, where a dot must be larger to be seen.
const INSET_SHARE: f64 = 8.0;
const INSET_DOT: f64 = 4.0;

/// Boxes on the upright map, as they are searched.
#[component]
pub(super) fn UprightShape(spans: Vec<Span>, view: View) -> impl IntoView {
    let boxes = spans.into_iter().filter(|span| !is_small(*span, view));
    let path: String =
        boxes.map(|span| bounds::once([span.west, span.south, span.east, span.north], view.west)).collect();
    (!path.is_empty()).then(|| view! { <path class="map-box" d=path></path> })
}

/// Those too small to be seen, as dots.
#[component]
pub(super) fn UprightDots(spans: Vec<Span>, view: View) -> impl IntoView {
    let dots: Vec<_> = spans.into_iter().filter(|span| is_small(*span, view)).collect();
    if dots.is_empty() {
        return None;
    }
    let dots = dots.into_iter().map(|span| {
        let middle = (f64::midpoint(span.west, span.east), f64::midpoint(span.south, span.north));
        let (across, down) = view.parts(middle.0, middle.1);
        let tenths = |part: f64| percent(whole(part * 1_000.0));
        view! { <circle class="map-dot" cx=tenths(across) cy=tenths(down) r="4.5" /> }
    });
    Some(view! { <svg class="map-names" aria-hidden="true">{dots.collect_view()}</svg> })
}

fn is_small(span: Span, view: View) -> bool {
    share(span, view) < SMALLEST_SHARE.recip()
}

/// The part of the view's height or width that a box has, whichever is more.
fn share(span: Span, view: View) -> f64 {
    let (high, wide) = ((span.north - span.south) / view.height, (span.east - span.west) / view.width());
    high.max(wide)
}

/// A place that has less of a map than this is kept clear of names; on a larger one they can be read.
const KEPT_CLEAR: f64 = 0.5;
/// Pixels around a place: the size of a dot, or the line of a box.
const DOT: f64 = 5.0;

/// A box less wide than one part in this many of the map is a dot: it would be under 4 px on a card.
const SMALLEST_SHARE: f64 = 36.0;

/// The boxes and dots; `width` is that of the visible part of the drawing, which dots are sized by.
#[component]
pub(super) fn Shape(outline: Outline, width: f64, #[prop(default = 1.0)] scale: f64) -> impl IntoView {
    // The scale is a power of two, so that its inverse is written exactly.
    let transform = (scale > 1.0).then(|| format!("scale({})", scale.recip()));
    let radius = format!("{:.1}", width / 48.0);
    let dots = outline.dots.into_iter().map(|dot| {
        let (x, y) = (format!("{:.1}", dot.x), format!("{:.1}", dot.y));
        view! { <circle class="map-dot" cx=x cy=y r=radius.clone() /> }
    });
    let path = (!outline.path.is_empty())
        .then(|| view! { <path class="map-box" d=outline.path transform=transform /> });
    view! {
        {path}
        {dots.collect_view()}
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use catalog::Localised;

    use super::*;

    fn html(boxes: &[&str], label: &str) -> String {
        let footprint = boxes.iter().map(|text| text.parse().expect("a box")).collect();
        let label = label.to_owned();
        Owner::new().with(|| view! { <Footprint footprint label lang=Lang::En /> }.to_html())
    }

    #[test]
    fn a_labelled_map_is_an_image_and_an_unlabelled_one_decoration() {
        let labelled = html(&["-100,50,-90,60"], "Map");
        assert!(labelled.contains(r#"role="img""#) && labelled.contains(r#"aria-label="Map""#), "{labelled}");
        assert!(!labelled.contains("aria-hidden"));
        let decoration = html(&["-100,50,-90,60"], "");
        assert!(
            decoration.contains(r#"aria-hidden="true""#) && !decoration.contains("role="),
            "{decoration}"
        );
    }

    #[test]
    fn each_kind_of_footprint_has_its_drawing() {
        assert!(html(&["-100,50,-90,60"], "").contains("footprint-national"));
        assert!(html(&["142.9,34.21,180,57.64", "-180,34.21,-131,57.64"], "").contains("footprint-world"));
        assert!(html(&[], "").contains("footprint-none"));
        let near = html(&["-75.7,45.4,-75.6,45.5"], "");
        for expected in ["<circle", "map-inset", "/assets/region.svg#r5-4", ">Ottawa</text>"] {
            assert!(near.contains(expected), "{expected} in {near}");
        }
    }

    #[test]
    fn the_map_of_a_card_is_light() {
        let near = html(&["-75.7,45.4,-75.6,45.5"], "Map");
        assert!(near.len() < 1_800, "{} bytes: {near}", near.len());
    }

    #[test]
    fn neither_names_nor_places_lie_under_the_corner() {
        let town = |name: &str| Town {
            name: Localised { value: name.to_owned(), lang: Lang::En },
            province: None,
            longitude: -97.1,
            latitude: 49.9,
        };
        let mut names = 0;
        for step in 0..400_u32 {
            let (west, south) = (-140.0 + f64::from(step % 20) * 4.2, 42.0 + f64::from(step / 20) * 1.2);
            let size = f64::from(step % 7) * 0.7;
            let bbox = Bbox::new(west, south, west + size, south + size).expect("a box");
            let spans = Span::join(&[bbox]);
            for (inset, width, lowest, below) in
                [(INSET, WIDTH, LOWEST, NEAR_BELOW), (0.22, 340.0, 2.4, 18.0)]
            {
                let Some(view) = near_view(&spans, Frame::National, lowest, below, inset) else { continue };
                let (right, bottom) = view.parts(bbox.east, bbox.south);
                assert!(right <= 1.0 - inset + 1e-9 || bottom <= 1.0 - inset + 1e-9, "{bbox} {view:?}");
                for name in near_names(&spans, view, width, inset, Some(&town("Winnipeg")), Lang::Fr) {
                    names += 1;
                    let corner = 1_000.0 * (1.0 - inset);
                    let is_clear = f64::from(name.x) < corner || f64::from(name.y) < corner;
                    assert!(is_clear, "{name:?} in {view:?}");
                }
            }
        }
        assert!(names > 200, "{names}");
        let view = near_view(
            &Span::join(&["-97.2,49.8,-97,50".parse().expect("a box")]),
            Frame::National,
            2.4,
            18.0,
            0.22,
        );
        let names =
            |own: &str| near_names(&[], view.expect("a view"), 340.0, 0.22, Some(&town(own)), Lang::En);
        assert_eq!(names("A & B")[0].text, "A &amp; B");
        let placed = names("Winnipeg");
        assert_eq!(placed.iter().filter(|name| name.text == "Winnipeg").count(), 1);
    }

    #[test]
    fn names_lie_beside_the_place_and_not_over_it() {
        let spans = Span::join(&["-122.7,50.3,-122.5,50.4".parse().expect("a box")]);
        let view = near_view(&spans, Frame::National, LOWEST, NEAR_BELOW, INSET).expect("a view");
        let (across, down) = view.parts(-122.6, 50.35);
        let is_over = |name: &Placed| {
            // Six pixels a letter, at least.
            let wide = f64::from(u32::try_from(name.text.chars().count()).expect("short")) * 6.0 / WIDTH;
            let x = f64::from(name.x) / 1_000.0;
            let (left, right) = if name.is_left { (x - wide, x) } else { (x, x + wide) };
            (left..right).contains(&across) && (f64::from(name.y) / 1_000.0 - down).abs() < 0.08
        };
        let without = near_names(&[], view, WIDTH, INSET, None, Lang::En);
        assert!(without.iter().any(is_over), "{without:?}");
        let placed = near_names(&spans, view, WIDTH, INSET, None, Lang::En);
        assert!(!placed.is_empty() && !placed.iter().any(is_over), "{placed:?}");
    }

    #[test]
    fn no_map_needs_inline_style() {
        assert!(!html(&["-100,50,-90,60"], "Map").contains("style="));
    }
}
