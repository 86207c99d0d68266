use catalog::whereabouts::Province;
use proptest::prelude::*;

use super::*;
use crate::names::rounded;
use crate::outlines::soil_at;

fn said(boxes: &[&str]) -> String {
    let boxes: Vec<Bbox> = boxes.iter().map(|text| text.parse().expect("a box")).collect();
    let name = |place: &Place| place.name.en.clone().unwrap_or_default();
    match of(Gazetteer::built_in(), &boxes) {
        None => String::new(),
        Some(Said::Around(town)) => format!("around {}", name(town)),
        Some(Said::From { town, km, direction }) => {
            format!("{} km {} of {}", rounded(km), direction.code(), name(town))
        }
        Some(Said::Provinces(provinces)) => {
            provinces.iter().map(|province| province.code()).collect::<Vec<_>>().join(" ")
        }
        Some(Said::Area(place)) => format!("area of {}", name(place)),
    }
}

#[track_caller]
fn check(bbox: &str, expected: &str) {
    assert_eq!(said(&[bbox]), expected, "{bbox}");
}

#[test]
fn small_places_are_said_from_a_town() {
    check("-110.05,53.36,-109.97,53.4", "12 km n of Lloydminster");
    check("-97.3,49.8,-97.0,50.0", "around Winnipeg");
    check("-75.72,45.47,-75.70,45.48", "around Gatineau");
    check("-75.70,45.41,-75.69,45.42", "around Ottawa");
    check("-106.9,51.5,-106.9,51.5", "11 km e of Outlook");
    check("-106.67,51.9,-106.67,51.9", "25 km s of Saskatoon");
    check("-52.0,47.5,-51.9,47.6", "55 km e of St. John's");
}

#[test]
fn middling_places_are_said_by_what_they_cover() {
    check("-98.9,50.2,-96.2,54.0", "area of Lake Winnipeg");
    check("-128.4,48.4,-123.3,50.8", "area of Vancouver Island");
    check("-60.1,43.9,-59.7,44.0", "area of Sable Island");
    check("-116,52,-112,56", "AB");
    check("-104,50,-93,52", "MB SK ON");
    check("-98,49,-94,50.5", "MB ON");
    check("-98,48,-94,50.5", "");
    // Half of British Columbia is no part of the Prairies.
    check("-128,48,-91,60", "");
}

#[test]
fn large_places_are_the_country_or_nothing() {
    check("-141,41.7,-52.6,83.1", "area of Canada");
    check("-180,-90,180,90", "");
    check("-130,30,-60,60", "");
}

#[test]
fn of_other_countries_nothing_is_said() {
    for elsewhere in [
        "2.2,48.8,2.4,48.9",
        "-84,42.2,-83.4,42.5",
        "-150,61,-149.8,61.3",
        "-110,42,-100,47",
        "120,-40,150,-10",
    ] {
        check(elsewhere, "");
    }
}

#[test]
fn boxes_on_both_sides_of_the_180th_meridian_are_one_place() {
    assert_eq!(said(&["142.9,34.21,180,57.64", "-180,34.21,-131,57.64"]), "");
}

fn boxes() -> impl Strategy<Value = Vec<Bbox>> {
    let anywhere = (-180.0..180.0, -90.0..90.0, 0.0..60.0, 0.0..30.0);
    let near = (-141.0..-52.0, 41.0..75.0, 0.0..4.0, 0.0..2.0);
    let bbox = prop_oneof![anywhere, near].prop_map(|(west, south, wide, high): (f64, f64, f64, f64)| {
        let east = if west + wide > 180.0 { west + wide - 360.0 } else { west + wide };
        Bbox::new(west, south, east, (south + high).min(90.0)).expect("a box")
    });
    prop::collection::vec(bbox, 0..4)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_said_is_true(boxes in boxes()) {
        let Some(said) = of(Gazetteer::built_in(), &boxes) else { return Ok(()) };
        let place = Footprint::of(&boxes).expect("something was said of it");
        match said {
            Said::Around(town) => {
                let km = distance_km(town.middle(), place.middle);
                prop_assert!(km <= town.reach_km().max(place.radius_km), "{} is {km} km off", town.population);
                prop_assert!(place.radius_km <= MIDDLING_KM);
            }
            Said::From { town, km, direction } => {
                prop_assert!(place.radius_km <= SMALL_KM && km <= FARTHEST_KM && km > place.radius_km);
                let there = bearing(town.middle(), place.middle);
                let mut winds = (0..8_u8).zip(Direction::ALL);
                let (eighth, _) = winds.find(|(_, wind)| *wind == direction).expect("one of eight");
                let off = (there - 45.0 * f64::from(eighth)).abs();
                prop_assert!(off.min(360.0 - off) <= 22.5 + 1e-6, "{there} {direction:?}");
                prop_assert!((f64::from(rounded(km)) - km).abs() <= (km * 0.13).max(0.5));
            }
            Said::Provinces(provinces) => {
                let others = place.share(|spot| match soil_at(spot) {
                    Some(Soil::Of(province)) => !provinces.contains(&province),
                    Some(Soil::Abroad) => true,
                    None => false,
                });
                prop_assert!(others <= NEGLIGIBLE, "{others} is of others");
                for province in provinces {
                    prop_assert!(place.share(|spot| soil_at(spot) == Some(Soil::Of(province))) > 0.0);
                }
            }
            Said::Area(region) => {
                let within = place.share(|spot| holds(&region.bbox, spot));
                prop_assert!(within >= ALIKE, "{within} of it is there");
            }
        }
    }
}

#[test]
fn each_province_is_called_in_by_what_lies_in_it() {
    for (bbox, province) in [
        ("-106,62,-104,63.5", Province::Nt),
        ("-138,62.5,-134,64.5", Province::Yt),
        ("-66,46,-65,47", Province::Nb),
        ("-76,50,-72,53", Province::Qc),
    ] {
        let boxes = [bbox.parse().expect("a box")];
        assert_eq!(of(Gazetteer::built_in(), &boxes), Some(Said::Provinces(vec![province])), "{bbox}");
    }
}
