//! Places in words, for those who do not see the map.

use catalog::{Bbox, Lang};

use super::graticule::Compass;
use super::span::Span;
use crate::i18n::{t, t_args};

/// “Map: 60.0°N to 49.0°N, 125.0°W to 114.0°W”: the extent of all boxes together.
pub fn place_label(footprint: &[Bbox], lang: Lang) -> String {
    let Some(extent) = extent(footprint) else { return t(lang, "map-label-none") };
    let decimals = if (extent.east - extent.west).max(extent.north - extent.south) < 1.0 { 3 } else { 1 };
    t_args(
        lang,
        "map-label",
        &[
            ("north", latitude(extent.north, decimals, lang).into()),
            ("south", latitude(extent.south, decimals, lang).into()),
            ("west", longitude(extent.west, decimals, lang).into()),
            ("east", longitude(extent.east, decimals, lang).into()),
        ],
    )
}

/// The smallest span around all boxes.
pub(crate) fn extent(footprint: &[Bbox]) -> Option<Span> {
    Span::join(footprint).into_iter().reduce(Span::with)
}

/// `45.4°N` or « 45,4° N ».
pub fn latitude(degrees: f64, decimals: usize, lang: Lang) -> String {
    let side = if degrees < 0.0 { "S" } else { "N" };
    hemisphere(degrees, decimals, side, lang)
}

/// `75.7°W` or « 75,7° O »; accepts longitudes beyond 180.
pub fn longitude(degrees: f64, decimals: usize, lang: Lang) -> String {
    let degrees = if degrees > 180.0 { degrees - 360.0 } else { degrees };
    let side = match lang {
        _ if degrees >= 0.0 => "E",
        Lang::En => "W",
        Lang::Fr => "O",
    };
    hemisphere(degrees, decimals, side, lang)
}

/// The same for the island, which formats its numbers itself.
pub(super) fn compass(lang: Lang) -> Compass {
    let signs = |degrees: [String; 4]| degrees.map(|text| text.trim_start_matches('1').to_owned());
    Compass {
        sides: signs([
            longitude(-1.0, 0, lang),
            latitude(-1.0, 0, lang),
            longitude(1.0, 0, lang),
            latitude(1.0, 0, lang),
        ]),
        point: if lang == Lang::Fr { "," } else { "." }.to_owned(),
    }
}

/// French sets a no-break space before the side of the world and a comma in the number.
fn hemisphere(degrees: f64, decimals: usize, side: &str, lang: Lang) -> String {
    let number = format!("{:.decimals$}", degrees.abs());
    match lang {
        Lang::En => format!("{number}°{side}"),
        Lang::Fr => format!("{}°\u{a0}{side}", number.replace('.', ",")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(boxes: &[&str], lang: Lang, expected: &str) {
        let footprint: Vec<Bbox> = boxes.iter().map(|text| text.parse().expect("a box")).collect();
        assert_eq!(place_label(&footprint, lang), expected);
    }

    #[test]
    fn a_place_is_said_in_words() {
        check(&["-125,49,-114,60"], Lang::En, "Map: 60.0°N to 49.0°N, 125.0°W to 114.0°W");
        check(
            &["-125,49,-114,60"],
            Lang::Fr,
            "Carte\u{a0}: de 60,0°\u{a0}N à 49,0°\u{a0}N, de 125,0°\u{a0}O à 114,0°\u{a0}O",
        );
        check(&["-75.7,45.4,-75.6,45.5"], Lang::En, "Map: 45.500°N to 45.400°N, 75.700°W to 75.600°W");
        check(&["2,-49,3,-48"], Lang::En, "Map: 48.0°S to 49.0°S, 2.0°E to 3.0°E");
        check(&[], Lang::En, "No location given");
    }

    #[test]
    fn a_place_across_the_antimeridian_reads_west_to_east() {
        check(
            &["142.9,34.2,180,57.6", "-180,34.2,-131,57.6"],
            Lang::En,
            "Map: 57.6°N to 34.2°N, 142.9°E to 131.0°W",
        );
    }
}
