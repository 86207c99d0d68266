//! The small map of a card: where the data is, on the same drawing for every record.
#![expect(clippy::needless_pass_by_value, reason = "a component owns its props")]

use catalog::Bbox;
use leptos::prelude::*;

use super::frame::Frame;
use super::outline::{self, Outline};
use super::span::Span;

/// A national map, or one of the world for places elsewhere, with the boxes of a record.
///
/// The land is a background of the style sheet, so that a page of a hundred cards holds it once. An empty `label`
/// makes the map decoration.
#[component]
pub fn Footprint(footprint: Vec<Bbox>, #[prop(into)] label: String) -> impl IntoView {
    let spans = Span::join(&footprint);
    let frame = Frame::for_spans(&spans);
    let class = match frame {
        _ if spans.is_empty() => "footprint footprint-none",
        Frame::National => "footprint footprint-national",
        Frame::World => "footprint footprint-world",
    };
    let window = frame.window();
    let outline = outline::draw(&spans, frame, window.width / SMALLEST_SHARE, 1.0);
    let decoration = label.is_empty().then_some("true");
    let role = (!label.is_empty()).then_some("img");
    let label = (!label.is_empty()).then_some(label);
    view! {
        <svg class=class viewBox=window.view_box() role=role aria-label=label aria-hidden=decoration>
            <Shape outline width=window.width />
        </svg>
    }
}

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
    use super::*;

    fn html(boxes: &[&str], label: &str) -> String {
        let footprint = boxes.iter().map(|text| text.parse().expect("a box")).collect();
        let label = label.to_owned();
        Owner::new().with(|| view! { <Footprint footprint label /> }.to_html())
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
        assert!(html(&["-75.7,45.4,-75.6,45.5"], "").contains("<circle"));
    }

    #[test]
    fn no_map_needs_inline_style() {
        assert!(!html(&["-100,50,-90,60"], "Map").contains("style="));
    }
}
