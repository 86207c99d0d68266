//! The upright map as SVG: the ground, and names over it, which stay upright and of one size however the ground is stretched.

use leptos::prelude::*;

use super::names::{Kind, Placed};
use super::path::whole;
use super::tiles::Tile;
use super::upright::View;

/// Drawings of the ground, beneath what `children` draw in thousandths of a degree.
#[component]
pub(super) fn Ground(
    view_box: impl Fn() -> String + Send + 'static,
    tiles: impl Fn() -> Vec<Tile> + Send + 'static,
    children: Children,
) -> impl IntoView {
    let drawn = move || -> String { tiles().iter().map(tile).collect() };
    view! {
        <svg class="map-ground" viewBox=view_box preserveAspectRatio="none" aria-hidden="true">
            <g inner_html=drawn></g>
            {children()}
        </svg>
    }
}

/// Names, and the dots of towns. `lines` are the names of meridians and parallels.
#[component]
pub(super) fn Names(placed: impl Fn() -> Vec<Placed> + Send + 'static) -> impl IntoView {
    let written = move || -> String { placed().iter().map(name).collect() };
    view! {
        <svg class="map-names" aria-hidden="true" inner_html=written></svg>
    }
}

/// Tiles and names change with every movement of the map. As text they take a fifth of the code that views of them do; nothing
/// of it is a visitor's, and none of it has signs of markup.
fn tile(Tile { href, class, transform }: &Tile) -> String {
    let attribute = |name: &str, value: Option<&str>| {
        value.map_or_else(String::new, |value| [" ", name, "=\"", value, "\""].concat())
    };
    [
        "<use",
        &attribute("href", Some(href)),
        &attribute("class", *class),
        &attribute("transform", transform.as_deref()),
        "/>",
    ]
    .concat()
}

fn name(name: &Placed) -> String {
    let (class, dx) = match (name.kind, name.is_left) {
        (Kind::Land, _) => ("", "0"),
        (Kind::Water, _) => (" map-water", "0"),
        (Kind::Line, _) => (" map-degrees", "0"),
        (Kind::Town, false) => (" map-town", "5"),
        (Kind::Town, true) => (" map-town map-left", "-5"),
    };
    let (x, y) = (percent(name.x), percent(name.y));
    let dot = match name.kind {
        Kind::Town => ["<circle cx=\"", &x, "\" cy=\"", &y, "\" r=\"2\"/>"].concat(),
        _ => String::new(),
    };
    let text =
        ["<text class=\"map-name", class, "\" x=\"", &x, "\" y=\"", &y, "\" dx=\"", dx, "\" dy=\"0.35em\">"];
    [dot.as_str(), &text.concat(), name.text.as_ref(), "</text>"].concat()
}

/// Tenths of a percent as text.
pub(super) fn percent(tenths: i32) -> String {
    let mut text = (tenths / 10).to_string();
    if tenths % 10 != 0 {
        text.push('.');
        text.push_str(&(tenths % 10).abs().to_string());
    }
    text.push('%');
    text
}

/// A cross over all of the view, in thousandths of a degree; nothing without a place.
pub(super) fn cross(view: View, place: Option<(f64, f64)>) -> String {
    let Some((longitude, latitude)) = place else { return String::new() };
    let numbers = [longitude, -view.north, view.height, view.west, -latitude, view.width()];
    let [x, top, height, left, y, width] = numbers.map(|degrees| whole(degrees * 1_000.0).to_string());
    ["M", &x, " ", &top, "v", &height, "M", &left, " ", &y, "h", &width].concat()
}
