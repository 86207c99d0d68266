//! The island: a map to draw the searched area on, beside the four numbers that say the same.
//!
//! It knows no language. Without JavaScript it is a picture and four fields of the search form.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::{Div, Input};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::bounds::{self, Bounds, PATH_TRANSFORM, UNSET};
use super::frame::{Frame, Window};
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

/// `area` is west, south, east, north as the fields show them; empty texts where no area is set.
#[island]
pub fn AreaMap(area: [String; 4], words: AreaWords) -> impl IntoView {
    let state = AreaState::new(&area);
    // Effects run in the browser only: until then the map is a picture and the buttons, which would do nothing, hide.
    Effect::new(move |_| state.wake());
    let AreaWords { map, west, south, east, north, draw, hint, zoom_in, zoom_out, clear } = words;
    let [west_value, south_value, east_value, north_value] = area;
    view! {
        <div class="area-map" class:is-drawing=move || state.drawing.get()>
            <Surface state label=map />
            <Tools state draw zoom_in zoom_out clear />
            <p class="area-hint" role="status">{move || state.drawing.get().then(|| hint.clone())}</p>
            <div class="area-bounds">
                <Bound state side=3 name="north" label=north value=north_value />
                <Bound state side=0 name="west" label=west value=west_value />
                <Bound state side=2 name="east" label=east value=east_value />
                <Bound state side=1 name="south" label=south value=south_value />
            </div>
        </div>
    }
}

/// What a pointer that is down is doing.
#[derive(Debug, Clone, Copy)]
enum Gesture {
    /// Drawing from this place (longitude, latitude).
    Draw(f64, f64),
    /// Moving the view, which was this when the pointer came down at these parts of it.
    Pan(Window, f64, f64),
}

#[derive(Clone, Copy)]
struct AreaState {
    awake: RwSignal<bool>,
    drawing: RwSignal<bool>,
    bounds: RwSignal<Bounds>,
    view: RwSignal<Window>,
    gesture: StoredValue<Option<Gesture>>,
    surface: NodeRef<Div>,
    /// West, south, east, north.
    inputs: [NodeRef<Input>; 4],
}

impl AreaState {
    fn new(area: &[String; 4]) -> Self {
        Self {
            awake: RwSignal::new(false),
            drawing: RwSignal::new(false),
            bounds: RwSignal::new(given(area)),
            view: RwSignal::new(Frame::National.window()),
            gesture: StoredValue::new(None),
            surface: NodeRef::new(),
            inputs: [NodeRef::new(), NodeRef::new(), NodeRef::new(), NodeRef::new()],
        }
    }

    /// Takes the numbers from the fields, which the browser may have restored from an earlier visit.
    fn wake(self) {
        let typed = self.inputs.map(|input| input.get().map_or(f64::NAN, |input| input.value_as_number()));
        self.bounds.set(typed);
        self.awake.set(true);
    }

    /// Sets the area and shows it in the fields.
    fn fill(self, bounds: Bounds) {
        self.bounds.set(bounds);
        for (input, value) in self.inputs.into_iter().zip(bounds) {
            let Some(input) = input.get_untracked() else { continue };
            if value.is_nan() { input.set_value("") } else { input.set_value_as_number(value) }
        }
    }

    fn clear(self) {
        self.fill(UNSET);
        self.drawing.set(false);
        self.view.set(Frame::National.window());
    }

    /// Where on the map the pointer is, as parts of its width and height.
    fn parts(self, event: &PointerEvent) -> Option<(f64, f64)> {
        let surface = self.surface.get_untracked()?;
        let (width, height) = (surface.client_width(), surface.client_height());
        (width > 0 && height > 0).then(|| {
            (f64::from(event.offset_x()) / f64::from(width), f64::from(event.offset_y()) / f64::from(height))
        })
    }

    fn press(self, event: &PointerEvent) {
        let Some((across, down)) = self.parts(event).filter(|_| event.button() == 0) else { return };
        // Without capture a pointer that leaves the map would never be seen to come up.
        if let Some(surface) = self.surface.get_untracked() {
            let _ = surface.set_pointer_capture(event.pointer_id());
        }
        let view = self.view.get_untracked();
        let gesture = if self.drawing.get_untracked() {
            event.prevent_default();
            let (longitude, latitude) = bounds::place(view::point_at(view, across, down));
            Gesture::Draw(longitude, latitude)
        } else {
            Gesture::Pan(view, across, down)
        };
        self.gesture.set_value(Some(gesture));
    }

    fn drag(self, event: &PointerEvent) {
        let Some(gesture) = self.gesture.get_value() else { return };
        let Some((across, down)) = self.parts(event) else { return };
        match gesture {
            Gesture::Draw(longitude, latitude) => {
                let view = self.view.get_untracked();
                let place = bounds::place(view::point_at(view, across, down));
                self.fill(bounds::between((longitude, latitude), place, decimals(view)));
            }
            Gesture::Pan(view, from_across, from_down) => {
                self.view.set(view::moved(view, from_across - across, from_down - down));
            }
        }
    }

    fn release(self) {
        if let Some(Gesture::Draw(..)) = self.gesture.get_value() {
            self.drawing.set(false);
        }
        self.gesture.set_value(None);
    }

    fn key(self, event: &KeyboardEvent) {
        let step = view::ARROW;
        let change: &dyn Fn(Window) -> Window = match event.key().as_str() {
            "ArrowLeft" => &|view| view::moved(view, -step, 0.0),
            "ArrowRight" => &|view| view::moved(view, step, 0.0),
            "ArrowUp" => &|view| view::moved(view, 0.0, -step),
            "ArrowDown" => &|view| view::moved(view, 0.0, step),
            "+" | "=" => &|view| view::zoomed(view, 1),
            "-" => &|view| view::zoomed(view, -1),
            "Escape" => {
                self.drawing.set(false);
                return;
            }
            _ => return,
        };
        event.prevent_default();
        self.view.update(|view| *view = change(*view));
    }
}

/// On the server the numbers are read from the text; the island reads them from the fields, which needs no parser.
#[cfg(feature = "ssr")]
fn given(area: &[String; 4]) -> Bounds {
    [0, 1, 2, 3].map(|side: usize| area[side].parse().unwrap_or(f64::NAN))
}

#[cfg(not(feature = "ssr"))]
fn given(_area: &[String; 4]) -> Bounds {
    UNSET
}

/// As many as a pixel of the view is worth.
fn decimals(view: Window) -> i32 {
    if view.width < 800.0 { 3 } else { 2 }
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

/// One of the four fields; `side` is its place in `Bounds`.
#[component]
fn Bound(state: AreaState, side: usize, name: &'static str, label: String, value: String) -> impl IntoView {
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
                type="number"
                inputmode="decimal"
                step="0.0001"
                min=format!("-{limit}")
                max=limit
                name=name
                value=value
                node_ref=input
                on:input=typed
            />
        </label>
    }
}
