//! The land under a shape, drawn by reference to a file under `/assets`, so that no page repeats it.

use leptos::prelude::*;

use super::frame::Frame;

/// Which drawing of the land: the files share the coordinates of their frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// The nation or the world at a glance.
    Coarse,
    /// For windows of less than half of the national drawing.
    Fine,
}

/// National windows narrower than this, in units, are drawn from the fine coast.
pub(super) const FINE_BELOW: f64 = 1_600.0;

impl Detail {
    pub(super) fn for_width(width: f64) -> Self {
        if width < FINE_BELOW { Self::Fine } else { Self::Coarse }
    }
}

/// The address of one layer.
fn layer(frame: Frame, detail: Detail, name: &str) -> String {
    let file = match (frame, detail) {
        (Frame::World, _) => "world",
        (Frame::National, Detail::Coarse) => "map",
        (Frame::National, Detail::Fine) => "coast",
    };
    format!("/assets/{file}.svg#{name}")
}

/// Sea, land and lines of a drawing. `detail` is a function so that the island may zoom.
#[component]
pub(super) fn Land(
    frame: Frame,
    detail: impl Fn() -> Detail + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let href = move |name: &'static str| move || layer(frame, detail(), name);
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
