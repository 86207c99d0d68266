//! Distances and bearings on the globe, taken for a sphere: half a percent off at most.

/// Longitude and latitude, in degrees.
pub(crate) type Spot = (f64, f64);

/// The mean radius of the earth (IUGG).
const RADIUS_KM: f64 = 6_371.0;

/// Along the great circle, in kilometres.
pub(crate) fn distance_km(one: Spot, other: Spot) -> f64 {
    let (from, to) = (vector(one), vector(other));
    let [x, y, z] = [0, 1, 2]
        .map(|axis| from[(axis + 1) % 3] * to[(axis + 2) % 3] - from[(axis + 2) % 3] * to[(axis + 1) % 3]);
    let dot: f64 = from.iter().zip(to).map(|(a, b)| a * b).sum();
    // The arc cosine alone would be wrong by tens of metres for neighbours.
    x.hypot(y).hypot(z).atan2(dot) * RADIUS_KM
}

/// In which direction `other` is seen from `one`: degrees clockwise from north.
pub(crate) fn bearing(one: Spot, other: Spot) -> f64 {
    let (from, to) = (one.1.to_radians(), other.1.to_radians());
    let turned = (other.0 - one.0).to_radians();
    let east = turned.sin() * to.cos();
    let north = from.cos() * to.sin() - from.sin() * to.cos() * turned.cos();
    east.atan2(north).to_degrees().rem_euclid(360.0)
}

/// What is in the middle of these spots, by their weights. `None` where they surround the earth.
pub(crate) fn middle(spots: impl IntoIterator<Item = (Spot, f64)>) -> Option<Spot> {
    let (mut sum, mut all) = ([0.0; 3], 0.0);
    for (spot, weight) in spots {
        for (sum, part) in sum.iter_mut().zip(vector(spot)) {
            *sum += part * weight;
        }
        all += weight;
    }
    let [x, y, z] = sum;
    let length = x.hypot(y).hypot(z);
    (length > all * 0.2).then(|| (y.atan2(x).to_degrees(), z.atan2(x.hypot(y)).to_degrees()))
}

fn vector((longitude, latitude): Spot) -> [f64; 3] {
    let (longitude, latitude) = (longitude.to_radians(), latitude.to_radians());
    [latitude.cos() * longitude.cos(), latitude.cos() * longitude.sin(), latitude.sin()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_and_bearings_are_those_of_maps() {
        let (winnipeg, brandon) = ((-97.15, 49.88), (-99.95, 49.84));
        assert!((distance_km(winnipeg, brandon) - 201.0).abs() < 2.0);
        assert!((bearing(winnipeg, brandon) - 270.0).abs() < 3.0);
        assert!((distance_km((179.9, 0.0), (-179.9, 0.0)) - 22.2).abs() < 0.1);
        assert!(distance_km(winnipeg, winnipeg) < 1e-6);
    }

    #[test]
    fn the_middle_of_the_world_is_nowhere() {
        assert_eq!(middle([((0.0, 0.0), 1.0), ((180.0, 0.0), 1.0)]), None);
        let (longitude, latitude) = middle([((170.0, 10.0), 1.0), ((-170.0, 10.0), 1.0)]).expect("a middle");
        assert!((longitude.abs() - 180.0).abs() < 1e-9 && latitude > 10.0);
    }
}
