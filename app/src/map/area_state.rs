//! What the area map remembers, and how pointer and keys change it.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::{Div, Input};
use leptos::prelude::*;

use super::bounds::{self, Bounds, UNSET};
use super::frame::{Frame, Window};
use super::view;

/// What a pointer that is down is doing.
#[derive(Debug, Clone, Copy)]
enum Gesture {
    /// Drawing from this place (longitude, latitude).
    Draw(f64, f64),
    /// Moving the view, which was this when the pointer came down at these parts of it.
    Pan(Window, f64, f64),
}

/// Signals and elements of one area map.
#[derive(Clone, Copy)]
pub(super) struct AreaState {
    pub(super) awake: RwSignal<bool>,
    pub(super) drawing: RwSignal<bool>,
    pub(super) bounds: RwSignal<Bounds>,
    pub(super) view: RwSignal<Window>,
    gesture: StoredValue<Option<Gesture>>,
    pub(super) surface: NodeRef<Div>,
    /// West, south, east, north.
    pub(super) inputs: [NodeRef<Input>; 4],
}

impl AreaState {
    pub(super) fn new(area: &[String; 4]) -> Self {
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
    pub(super) fn wake(self) {
        let typed = self.inputs.map(|input| input.get().map_or(f64::NAN, |input| input.value_as_number()));
        self.bounds.set(typed);
        self.awake.set(true);
    }

    /// Sets the area and shows it in the fields.
    fn fill(self, bounds: Bounds) {
        self.bounds.set(bounds);
        for (input, value) in self.inputs.into_iter().zip(bounds) {
            let Some(input) = input.get_untracked() else { continue };
            // A field that came with a text that is no number is one for text, which takes no number.
            input.set_type("number");
            if value.is_nan() { input.set_value("") } else { input.set_value_as_number(value) }
        }
    }

    pub(super) fn clear(self) {
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

    pub(super) fn press(self, event: &PointerEvent) {
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

    pub(super) fn drag(self, event: &PointerEvent) {
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

    pub(super) fn release(self) {
        if let Some(Gesture::Draw(..)) = self.gesture.get_value() {
            self.drawing.set(false);
        }
        self.gesture.set_value(None);
    }

    pub(super) fn key(self, event: &KeyboardEvent) {
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
