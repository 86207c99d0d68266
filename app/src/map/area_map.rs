//! The island: a map to draw the searched area on, beside the four numbers that say the same.
//!
//! It knows no language. Without JavaScript it is a picture and four fields of the search form.

use leptos::prelude::*;

use super::area_state::{AreaState, Drawing};
use super::area_words::AreaWords;
use super::bounds;
use super::graticule::{self, Compass};
use super::names;
use super::tiles::tiles;
use super::upright_map::{Ground, Names, cross};

/// What describes a field that holds no usable side, and the map.
pub(super) const ERROR_ID: &str = "area-error";
const HELP_ID: &str = "area-help";
/// The names of the fields, in the order of a box.
pub(super) const SIDES: [&str; 4] = ["west", "south", "east", "north"];
/// Pixels of the narrowest map.
const WIDTH: f64 = 270.0;

/// `area` is west, south, east, north as the fields show them, empty texts where no area is set; a field whose name is in
/// `wrong` holds no usable side. `texts` are those of `AreaWords`.
#[island]
pub fn AreaMap(area: Vec<String>, wrong: Vec<String>, texts: Vec<String>) -> impl IntoView {
    let mut values = area.into_iter();
    let area: [String; 4] = std::array::from_fn(|_| values.next().unwrap_or_default());
    let state = AreaState::new(&area);
    // Effects run in the browser only: until then the map is a picture and the buttons, which would do nothing, hide.
    Effect::new(move |_| state.wake());
    let words = AreaWords::from_texts(texts);
    let AreaWords { is_french, compass, unset, set, help, sides, draw, hints, .. } = words;
    let AreaWords { zoom_in, zoom_out, clear, crosses, swap, .. } = words;
    let [west, south, east, north] = sides;
    let [west_value, south_value, east_value, north_value] = area;
    let mut is_wrong = [false; 4];
    for name in wrong {
        if let Some(at) = SIDES.iter().position(|side| *side == name) {
            is_wrong[at] = true;
        }
    }
    let said = compass.clone();
    view! {
        <div class="area-map" class:is-drawing=move || state.drawing.get() != Drawing::Off>
            <Surface state is_french compass unset set />
            <Tools state draw zoom_in zoom_out clear />
            <p class="area-hint" role="status">{move || hint(state, &hints)}</p>
            <p class="vh" role="status">{move || cross_place(state, &said)}</p>
            <Crossing state crosses swap />
            <p class="area-help" id=HELP_ID hidden=move || !state.awake.get()>{help}</p>
            <div class="area-bounds">
                <Bound state side=3 label=north value=north_value wrong=is_wrong[3] />
                <Bound state side=0 label=west value=west_value wrong=is_wrong[0] />
                <Bound state side=2 label=east value=east_value wrong=is_wrong[2] />
                <Bound state side=1 label=south value=south_value wrong=is_wrong[1] />
            </div>
        </div>
    }
}

/// What those who draw are to do next.
fn hint(state: AreaState, hints: &[String; 4]) -> String {
    let with_keys = usize::from(state.by_keys.get()) * 2;
    match state.drawing.get() {
        Drawing::Off => String::new(),
        Drawing::FirstCorner => hints[with_keys].clone(),
        Drawing::SecondCorner(_) => hints[with_keys + 1].clone(),
    }
}

/// Where those who draw with keys are.
fn cross_place(state: AreaState, compass: &Compass) -> String {
    let Some((longitude, latitude)) = state.cross.get() else { return String::new() };
    [compass.latitude(state.rounded(latitude)), compass.longitude(state.rounded(longitude))].join(" ")
}

/// “Map: 60° N to 49° N, 125° W to 114° W”
fn label(state: AreaState, compass: &Compass, unset: &str, set: &str) -> String {
    let bounds = state.bounds.get();
    if !bounds::is_box(bounds) {
        return unset.to_owned();
    }
    let [west, south, east, north] = bounds;
    let sides = [
        ("{w}", compass.longitude(west)),
        ("{s}", compass.latitude(south)),
        ("{e}", compass.longitude(east)),
        ("{n}", compass.latitude(north)),
    ];
    sides.iter().fold(set.to_owned(), |text, (mark, side)| text.replace(mark, side))
}

/// The drawing, and all that pointer and keys do on it.
#[component]
fn Surface(state: AreaState, is_french: bool, compass: Compass, unset: String, set: String) -> impl IntoView {
    let awake = state.awake;
    let (view, lines) = (state.view, compass.clone());
    let placed = move || {
        let view = view.get();
        names::on(view, WIDTH, is_french, graticule::names(view, &lines))
    };
    view! {
        <div
            class="area-surface"
            node_ref=state.surface
            role=move || if awake.get() { "application" } else { "img" }
            tabindex=move || awake.get().then_some("0")
            aria-label=move || label(state, &compass, &unset, &set)
            aria-describedby=HELP_ID
            on:pointerdown=move |event| state.press(&event)
            on:pointermove=move |event| state.drag(&event)
            on:pointerup=move |event| state.release(&event, false)
            on:pointercancel=move |event| state.release(&event, true)
            on:undelegated:wheel=move |event| state.wheel(&event)
            on:undelegated:touchstart=move |event| state.touch(&event)
            on:undelegated:touchmove=move |event| state.touch(&event)
            on:keydown=move |event| state.key(&event)
        >
            <Ground view_box=move || view.get().view_box() tiles=move || tiles(view.get())>
                <path class="map-lines" d=move || graticule::path(view.get())></path>
                <path class="map-box" d=move || bounds::path(state.bounds.get())></path>
                <path class="map-cross" d=move || cross(view.get(), state.cross.get())></path>
            </Ground>
            <Names placed />
        </div>
    }
}

/// The buttons.
#[component]
fn Tools(state: AreaState, draw: String, zoom_in: String, zoom_out: String, clear: String) -> impl IntoView {
    let is_clear = move || state.bounds.get().iter().all(|bound| bound.is_nan());
    view! {
        <div class="area-tools" hidden=move || !state.awake.get()>
            <button
                type="button"
                class="area-draw"
                aria-pressed=move || if state.drawing.get() == Drawing::Off { "false" } else { "true" }
                on:click=move |event| state.toggle(&event)
            >
                {draw}
            </button>
            <button type="button" class="area-zoom" aria-label=zoom_in on:click=move |_| state.zoom(1)>"+"</button>
            <button type="button" class="area-zoom" aria-label=zoom_out on:click=move |_| state.zoom(-1)>"−"</button>
            <button type="button" class="area-clear" hidden=is_clear on:click=move |_| state.clear()>{clear}</button>
        </div>
    }
}

/// West and east the other way round make another box: who mixed them up is told, and gets theirs.
#[component]
fn Crossing(state: AreaState, crosses: String, swap: String) -> impl IntoView {
    view! {
        <p class="area-note" hidden=move || !bounds::crosses(state.bounds.get())>
            // Two texts beside each other would have a marker between them, which is no HTML.
            <span>{crosses}</span> " "
            <button type="button" hidden=move || !state.awake.get() on:click=move |_| state.swap()>{swap}</button>
        </p>
    }
}

/// One of the four fields; `side` is its place in `Bounds`. A number field drops what is no number, so a wrong
/// text is shown in a field for text.
#[component]
fn Bound(state: AreaState, side: usize, label: String, value: String, wrong: bool) -> impl IntoView {
    let name = SIDES[side];
    let kind = if wrong && !value.is_empty() { "text" } else { "number" };
    let limit = if side.is_multiple_of(2) { "180" } else { "90" };
    let input = state.inputs[side];
    let typed = move |_| state.typed();
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
