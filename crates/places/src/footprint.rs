//! What a footprint is like: where its middle is, how far it reaches, and what lies under it.

use catalog::Bbox;

use crate::sphere::{self, Spot};

/// Spots that are looked at, all boxes together.
const SPOTS: f64 = 400.0;
/// More boxes are no place that people have a name for.
const MOST_BOXES: usize = 200;
/// What a box without width or height counts for, in degrees.
const LEAST: f64 = 1e-4;

/// Spots all over the boxes, each with the share that it stands for; together they are one.
pub(crate) struct Footprint {
    pub(crate) spots: Vec<(Spot, f64)>,
    pub(crate) middle: Spot,
    /// From the middle to the farthest corner.
    pub(crate) radius_km: f64,
    boxes: Vec<Bbox>,
}

impl Footprint {
    /// `None` where there is no middle: no boxes, or half of the world.
    pub(crate) fn of(boxes: &[Bbox]) -> Option<Self> {
        if boxes.is_empty() || boxes.len() > MOST_BOXES {
            return None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "it is 1 to 20"
        )]
        let side = (SPOTS / boxes.len() as f64).sqrt() as u32;
        let mut spots: Vec<(Spot, f64)> = boxes.iter().flat_map(|bbox| over(*bbox, side)).collect();
        let all: f64 = spots.iter().map(|(_, weight)| weight).sum();
        for (_, weight) in &mut spots {
            *weight /= all;
        }
        let middle = sphere::middle(spots.iter().copied())?;
        let far = spots.iter().map(|(spot, _)| *spot).chain(boxes.iter().flat_map(corners));
        let radius_km = far.map(|spot| sphere::distance_km(middle, spot)).fold(0.0, f64::max);
        Some(Self { spots, middle, radius_km, boxes: boxes.to_vec() })
    }

    /// How much of it is where `is_there` says so.
    pub(crate) fn share(&self, is_there: impl Fn(Spot) -> bool) -> f64 {
        self.spots.iter().filter(|(spot, _)| is_there(*spot)).map(|(_, share)| share).sum()
    }

    /// How much of what this and a box cover both do (the Jaccard index): 1 where they are the same.
    pub(crate) fn likeness(&self, bbox: &Bbox) -> f64 {
        let of_this = self.share(|spot| holds(bbox, spot));
        if of_this < 0.5 {
            // However small the box is, no more than this could be alike.
            return 0.0;
        }
        let theirs: Vec<(Spot, f64)> = over(*bbox, 20).collect();
        let all: f64 = theirs.iter().map(|(_, weight)| weight).sum();
        let both = theirs.iter().filter(|(spot, _)| self.boxes.iter().any(|own| holds(own, *spot)));
        let of_theirs: f64 = both.map(|(_, weight)| weight).sum::<f64>() / all;
        if of_theirs > 0.0 { (of_this.recip() + of_theirs.recip() - 1.0).recip() } else { 0.0 }
    }
}

/// Whether a box holds a spot, its sides included.
pub(crate) fn holds(bbox: &Bbox, (longitude, latitude): Spot) -> bool {
    let is_between = if bbox.crosses_antimeridian() {
        longitude >= bbox.west || longitude <= bbox.east
    } else {
        (bbox.west..=bbox.east).contains(&longitude)
    };
    is_between && (bbox.south..=bbox.north).contains(&latitude)
}

/// The middles of cells of a box, `side` by `side`, with their weights.
fn over(bbox: Bbox, side: u32) -> impl Iterator<Item = (Spot, f64)> {
    let side = side.max(1);
    let part = move |step: u32| (f64::from(step) + 0.5) / f64::from(side);
    let (width, height) = (bbox.width(), bbox.height());
    let weight = width.max(LEAST) * height.max(LEAST) / f64::from(side * side);
    (0..side * side).map(move |cell| {
        let longitude = wrapped(bbox.west + width * part(cell % side));
        let latitude = bbox.south + height * part(cell / side);
        ((longitude, latitude), weight * latitude.to_radians().cos().max(LEAST))
    })
}

fn corners(bbox: &Bbox) -> [Spot; 4] {
    let Bbox { west, south, east, north } = *bbox;
    [(west, south), (west, north), (east, south), (east, north)]
}

fn wrapped(longitude: f64) -> f64 {
    if longitude > 180.0 { longitude - 360.0 } else { longitude }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(boxes: &[&str]) -> Footprint {
        let boxes: Vec<Bbox> = boxes.iter().map(|text| text.parse().expect("a box")).collect();
        Footprint::of(&boxes).expect("a place")
    }

    #[test]
    fn a_footprint_reaches_from_its_middle_to_its_corners() {
        let place = of(&["-98,49,-97,50"]);
        assert!((place.middle.0 + 97.5).abs() < 0.01 && (place.middle.1 - 49.5).abs() < 0.01);
        assert!((place.radius_km - 66.4).abs() < 1.0, "{}", place.radius_km);
        assert!(of(&["-97,49,-97,49"]).radius_km < 1e-3);
        let pacific = of(&["170,50,180,60", "-180,50,-170,60"]);
        assert!((pacific.middle.0.abs() - 180.0).abs() < 0.1, "{:?}", pacific.middle);
        assert!(Footprint::of(&["-180,-90,180,90".parse().expect("a box")]).is_none());
        assert!(Footprint::of(&[]).is_none());
    }

    #[test]
    fn boxes_are_as_alike_as_they_cover_the_same() {
        let like = |one: &str, other: &str| of(&[one]).likeness(&other.parse().expect("a box"));
        assert!((like("0,0,10,10", "0,0,10,10") - 1.0).abs() < 1e-9);
        assert!((like("0,0,10,10", "0,0,10,5") - 0.5).abs() < 0.01);
        assert!(like("0,0,10,10", "20,20,30,30") < 1e-9);
        assert!((like("170,0,-170,10", "175,0,-175,10") - 0.5).abs() < 0.01);
    }
}
