//! What the area map remembers, and how pointers and keys change it.

use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent, TouchEvent, WheelEvent};
use leptos::html::{Div, Input};
use leptos::prelude::*;

use super::bounds::{self, Bounds, UNSET};
use super::decimal;
use super::gesture::{self, Gesture, Pointers, Spot};
use super::upright::View;

/// One press of a zoom button or key.
const ZOOM: f64 = 1.6;
/// How much of the view one press of an arrow key moves the map, and the cross of those who draw by keyboard.
const ARROW: f64 = 0.15;
const CROSS: f64 = 0.025;
/// A pointer that moves less than this part of the map between down and up has clicked.
const CLICK: f64 = 0.02;
/// Views around a chosen area are no lower, in degrees: where it lies can be told.
const LOWEST: f64 = 3.0;

/// What drawing waits for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Drawing {
    Off,
    FirstCorner,
    /// The corner across from this one (longitude, latitude).
    SecondCorner((f64, f64)),
}

/// Signals and elements of one area map.
#[derive(Clone, Copy)]
pub(super) struct AreaState {
    pub(super) awake: RwSignal<bool>,
    pub(super) drawing: RwSignal<Drawing>,
    pub(super) bounds: RwSignal<Bounds>,
    pub(super) view: RwSignal<View>,
    /// Where those who draw by keyboard are (longitude, latitude).
    pub(super) cross: RwSignal<Option<(f64, f64)>>,
    pub(super) by_keys: RwSignal<bool>,
    /// The area before drawing began.
    before: StoredValue<Bounds>,
    gesture: StoredValue<Option<Gesture>>,
    pointers: StoredValue<Pointers>,
    pub(super) surface: NodeRef<Div>,
    /// West, south, east, north.
    pub(super) inputs: [NodeRef<Input>; 4],
}

impl AreaState {
    pub(super) fn new(area: &[String; 4]) -> Self {
        let bounds = [0, 1, 2, 3].map(|side: usize| decimal::parse(&area[side]));
        Self {
            awake: RwSignal::new(false),
            drawing: RwSignal::new(Drawing::Off),
            bounds: RwSignal::new(bounds),
            view: RwSignal::new(View::around(bounds, LOWEST)),
            cross: RwSignal::new(None),
            by_keys: RwSignal::new(false),
            before: StoredValue::new(UNSET),
            gesture: StoredValue::new(None),
            pointers: StoredValue::new(Pointers::default()),
            surface: NodeRef::new(),
            inputs: [NodeRef::new(), NodeRef::new(), NodeRef::new(), NodeRef::new()],
        }
    }

    /// Takes the numbers from the fields, which the browser may have restored from an earlier visit.
    pub(super) fn wake(self) {
        self.typed();
        self.awake.set(true);
    }

    /// Shows what the fields say.
    pub(super) fn typed(self) {
        let number =
            |input: NodeRef<Input>| input.get_untracked().map_or(f64::NAN, |input| input.value_as_number());
        let bounds = self.inputs.map(number);
        self.bounds.set(bounds);
        if bounds::is_box(bounds) {
            self.view.set(View::around(bounds, LOWEST));
        }
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

    /// Says that the fields have changed, as they do themselves for what is typed.
    fn tell(self) {
        let [west, ..] = self.inputs;
        let (Some(input), Ok(event)) = (west.get_untracked(), leptos::web_sys::Event::new("change")) else {
            return;
        };
        event.init_event_with_bubbles("change", true);
        let _ = input.dispatch_event(&event);
    }

    pub(super) fn clear(self) {
        self.stop();
        self.fill(UNSET);
        self.view.set(super::upright::CANADA);
        self.tell();
    }

    /// West for east: who mixed them up gets the box they meant.
    pub(super) fn swap(self) {
        let [west, south, east, north] = self.bounds.get_untracked();
        let swapped = [east, south, west, north];
        self.fill(swapped);
        self.view.set(View::around(swapped, LOWEST));
        self.tell();
    }

    /// The button: begins or gives up. Who presses it with a key draws with keys.
    pub(super) fn toggle(self, event: &MouseEvent) {
        if self.drawing.get_untracked() != Drawing::Off {
            self.give_up();
        } else if event.detail() == 0 {
            self.draw_by_keyboard();
        } else {
            self.begin();
        }
    }

    fn begin(self) {
        self.before.set_value(self.bounds.get_untracked());
        self.by_keys.set(false);
        self.drawing.set(Drawing::FirstCorner);
    }

    fn draw_by_keyboard(self) {
        self.begin();
        self.by_keys.set(true);
        self.cross.set(Some(self.view.get_untracked().place(0.5, 0.5)));
        if let Some(surface) = self.surface.get_untracked() {
            let _ = surface.focus();
        }
    }

    /// Degrees with as many decimals as an area drawn in this view has.
    pub(super) fn rounded(self, degrees: f64) -> f64 {
        let scale = 10_f64.powi(decimals(self.view.get_untracked()));
        (degrees * scale).round() / scale
    }

    fn stop(self) {
        self.drawing.set(Drawing::Off);
        self.cross.set(None);
        self.gesture.set_value(None);
    }

    fn give_up(self) {
        self.fill(self.before.get_value());
        self.stop();
    }

    fn finish(self) {
        self.stop();
        self.tell();
    }

    /// The box from a corner to a place.
    fn stretch(self, from: (f64, f64), place: (f64, f64)) {
        // The map may have come round the world between the two.
        let turns = ((from.0 - place.0) / 360.0).round();
        let place = (place.0 + turns * 360.0, place.1);
        self.fill(bounds::between(from, place, decimals(self.view.get_untracked())));
    }

    /// Where on the map an event is.
    fn spot(self, x: i32, y: i32) -> Option<Spot> {
        let surface = self.surface.get_untracked()?;
        let (width, height) = (surface.client_width(), surface.client_height());
        (width > 0 && height > 0).then(|| (f64::from(x) / f64::from(width), f64::from(y) / f64::from(height)))
    }

    pub(super) fn press(self, event: &PointerEvent) {
        let spot = self.spot(event.offset_x(), event.offset_y()).filter(|_| event.button() == 0);
        let Some((across, down)) = spot else { return };
        // Without capture a pointer that leaves the map would never be seen to come up.
        if let Some(surface) = self.surface.get_untracked() {
            let _ = surface.set_pointer_capture(event.pointer_id());
        }
        self.pointers.update_value(|pointers| pointers.set(event.pointer_id(), (across, down)));
        let view = self.view.get_untracked();
        let pointers = self.pointers.get_value();
        let gesture = match self.drawing.get_untracked() {
            _ if pointers.are_two() => pointers.hold(view),
            // One finger belongs to the page, until something is being drawn.
            Drawing::Off if event.pointer_type() == "touch" => None,
            Drawing::Off => pointers.hold(view),
            Drawing::FirstCorner => {
                Some(Gesture::Draw { from: view.place(across, down), at: (across, down) })
            }
            Drawing::SecondCorner(from) => Some(Gesture::Draw { from, at: (across, down) }),
        };
        if pointers.are_two() && matches!(self.gesture.get_value(), Some(Gesture::Draw { .. })) {
            self.fill(self.before.get_value());
        }
        self.cross.set(None);
        self.gesture.set_value(gesture);
    }

    pub(super) fn drag(self, event: &PointerEvent) {
        let Some(spot) = self.spot(event.offset_x(), event.offset_y()) else { return };
        if self.pointers.get_value().has(event.pointer_id()) {
            self.pointers.update_value(|pointers| pointers.set(event.pointer_id(), spot));
        }
        let place = self.view.get_untracked().place(spot.0, spot.1);
        match (self.gesture.get_value(), self.drawing.get_untracked()) {
            (Some(Gesture::Draw { from, .. }), _) => self.stretch(from, place),
            (Some(gesture), _) => {
                if let Some(view) = gesture::moved(gesture, &self.pointers.get_value()) {
                    self.view.set(view);
                }
            }
            // Between two clicks the box follows too, but not while keys draw.
            (None, Drawing::SecondCorner(from)) if self.cross.get_untracked().is_none() => {
                self.stretch(from, place);
            }
            (None, _) => {}
        }
    }

    pub(super) fn release(self, event: &PointerEvent, is_cancelled: bool) {
        self.pointers.update_value(|pointers| pointers.remove(event.pointer_id()));
        let gesture = self.gesture.get_value();
        self.gesture.set_value(None);
        let Some(Gesture::Draw { from, at }) = gesture else { return };
        if is_cancelled {
            self.give_up();
            return;
        }
        let spot = self.spot(event.offset_x(), event.offset_y()).unwrap_or(at);
        let has_moved = (spot.0 - at.0).abs() > CLICK || (spot.1 - at.1).abs() > CLICK;
        if has_moved || self.drawing.get_untracked() != Drawing::FirstCorner {
            self.stretch(from, self.view.get_untracked().place(spot.0, spot.1));
            self.finish();
        } else {
            self.drawing.set(Drawing::SecondCorner(from));
        }
    }

    /// Zooms where the pointer is. The wheel alone moves the page, until the map has been clicked or tabbed to.
    pub(super) fn wheel(self, event: &WheelEvent) {
        let Some(surface) = self.surface.get_untracked() else { return };
        let has_focus = surface.matches(":focus").unwrap_or(false);
        if !(event.ctrl_key() || event.meta_key() || has_focus) {
            return;
        }
        event.prevent_default();
        let Some((across, down)) = self.spot(event.offset_x(), event.offset_y()) else { return };
        // Some wheels count in lines, and two fingers on a touchpad in small steps that come with Ctrl.
        let unit = if event.delta_mode() == 0 { 1.0 } else { 30.0 };
        let step = if event.ctrl_key() { 25.0 } else { 100.0 };
        let steps = (-event.delta_y() * unit / step).clamp(-1.0, 1.0);
        let factor = 1.0 + steps.abs() * (ZOOM - 1.0) / 2.0;
        let factor = if steps < 0.0 { factor.recip() } else { factor };
        self.view.update(|view| *view = view.zoomed(factor, across, down));
    }

    /// Two fingers are for the map: the page must not take them for itself.
    pub(super) fn touch(self, event: &TouchEvent) {
        if self.pointers.get_value().are_two() && event.cancelable() {
            event.prevent_default();
        }
    }

    pub(super) fn zoom(self, steps: i32) {
        self.view.update(|view| *view = view.zoomed(ZOOM.powi(steps), 0.5, 0.5));
    }

    pub(super) fn key(self, event: &KeyboardEvent) {
        let (right, down) = match event.key().as_str() {
            "ArrowLeft" => (-1.0, 0.0),
            "ArrowRight" => (1.0, 0.0),
            "ArrowUp" => (0.0, -1.0),
            "ArrowDown" => (0.0, 1.0),
            "+" | "=" => return Self::take(event, || self.zoom(1)),
            "-" => return Self::take(event, || self.zoom(-1)),
            "Enter" | " " => return Self::take(event, || self.set_corner()),
            "Escape" if self.drawing.get_untracked() != Drawing::Off => {
                return Self::take(event, || self.give_up());
            }
            _ => return,
        };
        Self::take(event, || match self.cross.get_untracked() {
            Some(cross) => self.move_cross(cross, (right, down), event.shift_key()),
            None => self.view.update(|view| *view = view.moved(right * ARROW, down * ARROW)),
        });
    }

    fn take(event: &KeyboardEvent, act: impl FnOnce()) {
        event.prevent_default();
        act();
    }

    /// Enter: begins, sets the first corner, sets the second.
    fn set_corner(self) {
        match (self.drawing.get_untracked(), self.cross.get_untracked()) {
            (Drawing::FirstCorner, Some(cross)) => self.drawing.set(Drawing::SecondCorner(cross)),
            (Drawing::SecondCorner(from), Some(cross)) => {
                self.stretch(from, cross);
                self.finish();
            }
            (Drawing::Off, _) => self.draw_by_keyboard(),
            (_, None) => self.cross.set(Some(self.view.get_untracked().place(0.5, 0.5))),
        }
    }

    fn move_cross(self, cross: (f64, f64), (right, down): (f64, f64), is_fast: bool) {
        let view = self.view.get_untracked();
        let step = if is_fast { CROSS * 4.0 } else { CROSS };
        let (width, height) = (view.width(), view.height);
        let place = (cross.0 + right * step * width, (cross.1 - down * step * height).clamp(-90.0, 90.0));
        self.cross.set(Some(place));
        if let Drawing::SecondCorner(from) = self.drawing.get_untracked() {
            self.stretch(from, place);
        }
        let (across, below) = view.parts(place.0, place.1);
        let (kept_across, kept_below) = (across.clamp(0.1, 0.9), below.clamp(0.1, 0.9));
        if (across - kept_across).abs() + (below - kept_below).abs() > 0.0 {
            self.view.set(View::holding(place, kept_across, kept_below, height));
        }
    }
}

/// As many as a pixel of the view is worth.
fn decimals(view: View) -> i32 {
    match view.height {
        height if height < 3.0 => 3,
        height if height < 30.0 => 2,
        _ => 1,
    }
}
