//! The large map behind the first words of the home page.

use leptos::prelude::*;

use super::frame::Frame;
use super::land::Land;

/// Decoration: Canada, its neighbours and the graticule.
#[component]
pub fn HeroMap() -> impl IntoView {
    view! {
        <svg class="hero-map" viewBox=Frame::National.window().view_box() aria-hidden="true">
            <Land frame=Frame::National />
        </svg>
    }
}
