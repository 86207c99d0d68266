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
    view! {
        <svg class="map-ground" viewBox=view_box preserveAspectRatio="none" aria-hidden="true">
            <g>
                {move || {
                    tiles()
                        .into_iter()
                        .map(|Tile { href, class, transform }| view! { <use href=href class=class transform=transform /> })
                        .collect_view()
                }}
            </g>
            {children()}
        </svg>
    }
}

/// Names, and the dots of towns. `lines` are the names of meridians and parallels.
#[component]
pub(super) fn Names(placed: impl Fn() -> Vec<Placed> + Send + 'static) -> impl IntoView {
    view! {
        <svg class="map-names" aria-hidden="true">
            {move || placed().into_iter().map(|name| view! { <NameText name /> }).collect_view()}
        </svg>
    }
}

#[component]
fn NameText(name: Placed) -> impl IntoView {
    let (class, dx) = match (name.kind, name.is_left) {
        (Kind::Land, _) => ("map-name", "0"),
        (Kind::Water, _) => ("map-name map-water", "0"),
        (Kind::Line, _) => ("map-name map-degrees", "0"),
        (Kind::Town, false) => ("map-name map-town", "5"),
        (Kind::Town, true) => ("map-name map-town map-left", "-5"),
    };
    let (x, y) = (percent(name.x), percent(name.y));
    let dot = (name.kind == Kind::Town).then(|| view! { <circle cx=x.clone() cy=y.clone() r="2"></circle> });
    view! {
        {dot}
        <text class=class x=x y=y dx=dx dy="0.35em">{name.text}</text>
    }
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
