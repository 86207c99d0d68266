//! The land under a shape, drawn by reference to a file under `/assets`, so that no page repeats it.

use leptos::prelude::*;

use super::frame::Frame;

/// The address of one layer.
fn layer(frame: Frame, name: &str) -> String {
    let file = match frame {
        Frame::World => "world",
        Frame::National => "map",
    };
    format!("/assets/{file}.svg#{name}")
}

/// Sea, land and lines of a drawing.
#[component]
pub(super) fn Land(frame: Frame) -> impl IntoView {
    let href = move |name: &'static str| layer(frame, name);
    let national = frame == Frame::National;
    view! {
        {national.then(|| view! { <use class="map-graticule" href=href("graticule") /> })}
        <use class="map-land" href=href("land") />
        <use class="map-canada" href=href("canada") />
        {national
            .then(|| {
                view! {
                    <use class="map-lakes" href=href("lakes") />
                    <use class="map-provinces" href=href("provinces") />
                }
            })}
    }
}
