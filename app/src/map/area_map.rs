//! The island: a map to draw the searched area on, beside the four numbers that say the same.
//!
//! It knows no language. Without JavaScript it is a picture and four fields of the search form.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::area_state::AreaState;
use super::bounds::{self, PATH_TRANSFORM};
use super::frame::Frame;
use super::land::{Detail, Land};
use super::view;

/// The island's texts, in the page's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaWords {
    /// What the map is, for those who do not see it.
    pub map: String,
    pub west: String,
    pub south: String,
    pub east: String,
    pub north: String,
    pub draw: String,
    /// What to do while drawing.
    pub hint: String,
    pub zoom_in: String,
    pub zoom_out: String,
    pub clear: String,
}

/// What describes a field that holds no usable side.
pub(super) const ERROR_ID: &str = "area-error";

/// `area` is west, south, east, north as the fields show them; empty texts where no area is set.
#[island]
pub fn AreaMap(area: [String; 4], is_wrong: [bool; 4], words: AreaWords) -> impl IntoView {
    let state = AreaState::new(&area);
    // Effects run in the browser only: until then the map is a picture and the buttons, which would do nothing, hide.
    Effect::new(move |_| state.wake());
    let AreaWords { map, west, south, east, north, draw, hint, zoom_in, zoom_out, clear } = words;
    let [west_value, south_value, east_value, north_value] = area;
    view! {
        <div class="area-map" class:is-drawing=move || state.drawing.get()>
            <Surface state label=map />
            <Tools state draw zoom_in zoom_out clear />
            <p class="area-hint" role="status">{move || if state.drawing.get() { hint.clone() } else { String::new() }}</p>
            <div class="area-bounds">
                <Bound state side=3 name="north" label=north value=north_value wrong=is_wrong[3] />
                <Bound state side=0 name="west" label=west value=west_value wrong=is_wrong[0] />
                <Bound state side=2 name="east" label=east value=east_value wrong=is_wrong[2] />
                <Bound state side=1 name="south" label=south value=south_value wrong=is_wrong[1] />
            </div>
        </div>
    }
}

/// The drawing, and all that pointer and keys do on it.
#[component]
fn Surface(state: AreaState, label: String) -> impl IntoView {
    let awake = state.awake;
    view! {
        <div
            class="area-surface"
            node_ref=state.surface
            role=move || if awake.get() { "application" } else { "img" }
            tabindex=move || awake.get().then_some("0")
            aria-label=label
            on:pointerdown=move |event| state.press(&event)
            on:pointermove=move |event| state.drag(&event)
            on:pointerup=move |_| state.release()
            on:pointercancel=move |_| state.release()
            on:keydown=move |event| state.key(&event)
        >
            <svg class="area-drawing" viewBox=move || state.view.get().view_box() aria-hidden="true">
                <Land frame=Frame::National detail=move || Detail::for_width(state.view.get().width) />
                <path class="map-box" transform=PATH_TRANSFORM d=move || bounds::path(state.bounds.get())></path>
            </svg>
        </div>
    }
}

/// The buttons.
#[component]
fn Tools(state: AreaState, draw: String, zoom_in: String, zoom_out: String, clear: String) -> impl IntoView {
    let is_clear = move || state.bounds.get().iter().all(|bound| bound.is_nan());
    let zoom = move |steps: i32| state.view.update(|view| *view = view::zoomed(*view, steps));
    view! {
        <div class="area-tools" hidden=move || !state.awake.get()>
            <button
                type="button"
                class="area-draw"
                aria-pressed=move || if state.drawing.get() { "true" } else { "false" }
                on:click=move |_| state.drawing.update(|drawing| *drawing = !*drawing)
            >
                {draw}
            </button>
            <button type="button" class="area-zoom" aria-label=zoom_in on:click=move |_| zoom(1)>"+"</button>
            <button type="button" class="area-zoom" aria-label=zoom_out on:click=move |_| zoom(-1)>"−"</button>
            <button type="button" class="area-clear" hidden=is_clear on:click=move |_| state.clear()>{clear}</button>
        </div>
    }
}

/// One of the four fields; `side` is its place in `Bounds`. A number field drops what is no number, so a wrong
/// text is shown in a field for text.
#[component]
fn Bound(
    state: AreaState,
    side: usize,
    name: &'static str,
    label: String,
    value: String,
    wrong: bool,
) -> impl IntoView {
    let kind = if wrong && !value.is_empty() { "text" } else { "number" };
    let limit = if side.is_multiple_of(2) { "180" } else { "90" };
    let input = state.inputs[side];
    let typed = move |_| {
        let number = input.get_untracked().map_or(f64::NAN, |input| input.value_as_number());
        state.bounds.update(|bounds| bounds[side] = number);
    };
    view! {
        <label class=format!("area-bound area-{name}")>
            <span>{label}</span>
            <input
                type=kind
                inputmode="decimal"
                step="any"
                min=format!("-{limit}")
                max=limit
                id=name
                name=name
                value=value
                aria-invalid=wrong.then_some("true")
                aria-describedby=wrong.then_some(ERROR_ID)
                node_ref=input
                on:input=typed
            />
        </label>
    }
}
