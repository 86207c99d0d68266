//! The maps as pixels, for pictures that pages of others show.

use std::sync::LazyLock;

use catalog::Bbox;
use drawing::{Canvas, Colour, Ring, Window, circle, rings, stroke};

use super::frame::{self, Frame};
use super::outline;
use super::point::Point;
use super::span::Span;

pub(crate) struct MapColours {
    pub(crate) sea: Colour,
    pub(crate) land: Colour,
    pub(crate) canada: Colour,
    pub(crate) place: Colour,
}

/// Parts of a drawing, in its own units.
struct Ground {
    land: Vec<Ring>,
    canada: Vec<Ring>,
    lakes: Vec<Ring>,
}

static NATIONAL: LazyLock<Ground> = LazyLock::new(|| Ground::of(include_str!("../../assets/map.svg")));
static WORLD: LazyLock<Ground> = LazyLock::new(|| Ground::of(include_str!("../../assets/world.svg")));

/// A box less wide than this is a dot.
const SMALLEST_PX: f64 = 14.0;
const DOT_PX: f32 = 10.0;
const HALO_PX: f32 = 14.0;
const LINE_PX: f32 = 3.0;
const OPACITY: f32 = 0.3;

/// Draws the boxes on the map that shows most of them, as wide as `area` and in the middle of its height.
pub(crate) fn paint(canvas: &mut Canvas, area: Window, footprint: &[Bbox], colours: &MapColours) {
    let spans = Span::join(footprint);
    let frame = Frame::for_spans(&spans);
    let sheet = Sheet::new(area, frame.window());
    let ground = Ground::below(frame);
    canvas.fill(&[sheet.edge()], sheet.window, colours.sea, 1.0);
    for (rings, colour) in
        [(&ground.land, colours.land), (&ground.canada, colours.canada), (&ground.lakes, colours.sea)]
    {
        canvas.fill(&sheet.scaled(rings), sheet.window, colour, 1.0);
    }
    let (boxes, dots) = sheet.placed(&spans, frame);
    let lines: Vec<Ring> = boxes.iter().flat_map(|ring| stroke(ring, LINE_PX)).collect();
    let round = |radius: f32| dots.iter().map(|dot| circle(*dot, radius)).collect::<Vec<_>>();
    canvas.fill(&boxes, sheet.window, colours.place, OPACITY);
    canvas.fill(&lines, sheet.window, colours.place, 1.0);
    canvas.fill(&round(HALO_PX), sheet.window, [255; 3], 1.0);
    canvas.fill(&round(DOT_PX), sheet.window, colours.place, 1.0);
}

impl Ground {
    fn below(frame: Frame) -> &'static Self {
        match frame {
            Frame::National => &NATIONAL,
            Frame::World => &WORLD,
        }
    }

    fn of(svg: &str) -> Self {
        let layer = |id: &str| {
            let path = svg.split(&format!("id=\"{id}\"")).nth(1).and_then(|rest| rest.split("d=\"").nth(1));
            path.and_then(|path| path.split('"').next()).map(rings).unwrap_or_default()
        };
        Self { land: layer("land"), canada: layer("canada"), lakes: layer("lakes") }
    }
}

/// Where a drawing lies in a picture.
struct Sheet {
    window: Window,
    /// Pixels of a unit.
    scale: f64,
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "pixels of a picture are small numbers"
)]
impl Sheet {
    fn new(area: Window, all: frame::Window) -> Self {
        let scale = area.width as f64 / all.width;
        let height = ((all.height * scale).round() as usize).min(area.height);
        let top = area.top + (area.height - height) / 2;
        Self { window: Window { top, height, ..area }, scale }
    }

    fn edge(&self) -> Ring {
        let (right, bottom) = (self.window.width as f32, self.window.height as f32);
        vec![(0.0, 0.0), (right, 0.0), (right, bottom), (0.0, bottom)]
    }

    fn scaled(&self, rings: &[Ring]) -> Vec<Ring> {
        let scale = self.scale as f32;
        let ring = |ring: &Ring| ring.iter().map(|(x, y)| (x * scale, y * scale)).collect();
        rings.iter().map(ring).collect()
    }

    fn pixel(&self, point: Point) -> (f32, f32) {
        ((point.x * self.scale) as f32, (point.y * self.scale) as f32)
    }

    /// Boxes that can be seen, and the middles of the others.
    fn placed(&self, spans: &[Span], frame: Frame) -> (Vec<Ring>, Vec<(f32, f32)>) {
        let (mut boxes, mut dots) = (Vec::new(), Vec::new());
        for span in spans.iter().flat_map(|span| span.around(frame.centre())) {
            let ring = outline::ring(span, frame);
            let Some(bounds) = frame::Window::around(ring.iter().copied()) else { continue };
            if bounds.width.max(bounds.height) * self.scale < SMALLEST_PX {
                dots.push(self.pixel(bounds.centre()));
            } else {
                boxes.push(ring.into_iter().map(|point| self.pixel(point)).collect());
            }
        }
        (boxes, dots)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: Window = Window { left: 20, top: 10, width: 560, height: 448 };
    const COLOURS: MapColours =
        MapColours { sea: [0, 0, 255], land: [0, 255, 0], canada: [0, 128, 0], place: [255, 0, 0] };

    fn painted(boxes: &[&str]) -> Canvas {
        let mut canvas = Canvas::new(600, 468, [255; 3]);
        let footprint: Vec<Bbox> = boxes.iter().map(|text| text.parse().expect("a box")).collect();
        paint(&mut canvas, AREA, &footprint, &COLOURS);
        canvas
    }

    /// The pixel of a place on the national map.
    fn at(canvas: &Canvas, longitude: f64, latitude: f64) -> Colour {
        let (x, y) =
            Sheet::new(AREA, Frame::National.window()).pixel(Frame::National.project(longitude, latitude));
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is on the map")]
        canvas.pixel(AREA.left + x as usize, AREA.top + y as usize)
    }

    #[test]
    fn land_sea_and_lakes_are_where_they_are() {
        let canvas = painted(&[]);
        assert_eq!(at(&canvas, -106.0, 53.0), COLOURS.canada, "Saskatchewan");
        assert_eq!(at(&canvas, -100.0, 44.5), COLOURS.land, "South Dakota");
        assert_eq!(at(&canvas, -85.0, 59.0), COLOURS.sea, "Hudson Bay");
        assert_eq!(at(&canvas, -87.5, 47.8), COLOURS.sea, "Lake Superior");
    }

    #[test]
    fn a_box_is_tinted_and_a_small_place_is_a_dot() {
        let canvas = painted(&["-110,50,-102,56"]);
        let [red, green, _] = at(&canvas, -106.0, 53.0);
        assert!((60..100).contains(&red) && (80..100).contains(&green), "{red} {green}");
        assert_eq!(at(&canvas, -120.0, 55.0), COLOURS.canada);
        let canvas = painted(&["-97.1,49.9,-97.1,49.9"]);
        assert_eq!(at(&canvas, -97.1, 49.9), COLOURS.place);
        assert_eq!(at(&canvas, -106.0, 53.0), COLOURS.canada);
    }

    #[test]
    fn places_elsewhere_are_on_a_map_of_the_world_in_the_middle() {
        let canvas = painted(&["2,48,30,60"]);
        assert_eq!(canvas.pixel(AREA.left + 5, AREA.top + 5), [255; 3], "the world is less high");
        let red = |x: usize| canvas.pixel(AREA.left + x, AREA.top + 224 - 84)[0];
        assert!(red(472) > 60 && red(300) == 0, "{} {}", red(472), red(300));
    }

    #[test]
    fn the_whole_world_and_its_poles_can_be_drawn() {
        painted(&["-180,-90,180,90", "170,-90,-170,90", "0,90,0,90", "-180,-90,-180,-90"]);
    }
}
