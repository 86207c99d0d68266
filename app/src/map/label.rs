//! Places in words, for those who do not see the map.

use catalog::{Bbox, Lang};

use super::graticule::Compass;
use super::span::Span;
use crate::i18n::{t, t_args};

/// “Map: 60° N to 49° N, 125° W to 114° W”: the extent of all boxes together.
pub fn place_label(footprint: &[Bbox], lang: Lang) -> String {
    let Some(extent) = extent(footprint) else { return t(lang, "map-label-none") };
    let most = most_decimals(extent);
    t_args(
        lang,
        "map-label",
        &[
            ("north", latitude(extent.north, most, lang).into()),
            ("south", latitude(extent.south, most, lang).into()),
            ("west", longitude(extent.west, most, lang).into()),
            ("east", longitude(extent.east, most, lang).into()),
        ],
    )
}

/// The smallest span around all boxes.
pub(crate) fn extent(footprint: &[Bbox]) -> Option<Span> {
    Span::join(footprint).into_iter().reduce(Span::with)
}

/// The decimals that mean something: ten metres for a small place, a kilometre for others.
pub(crate) fn most_decimals(extent: Span) -> usize {
    if extent.east - extent.west < 1.0 && extent.north - extent.south < 1.0 { 4 } else { 2 }
}

/// `45.4° N` or « 45,4° N », with as many decimals as were given, at most `most`.
pub fn latitude(degrees: f64, most: usize, lang: Lang) -> String {
    let side = if degrees < 0.0 { "S" } else { "N" };
    hemisphere(degrees, most, side, lang)
}

/// `75.7° W` or « 75,7° O », as precise; accepts longitudes beyond 180.
pub fn longitude(degrees: f64, most: usize, lang: Lang) -> String {
    let degrees = if degrees > 180.0 { degrees - 360.0 } else { degrees };
    let side = match lang {
        _ if degrees >= 0.0 => "E",
        Lang::En => "W",
        Lang::Fr => "O",
    };
    hemisphere(degrees, most, side, lang)
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

/// A no-break space stands before the side of the world; French sets a comma in the number.
fn hemisphere(degrees: f64, most: usize, side: &str, lang: Lang) -> String {
    let decimals = decimals(degrees, most);
    let number = format!("{:.decimals$}", degrees.abs());
    match lang {
        Lang::En => format!("{number}°\u{a0}{side}"),
        Lang::Fr => format!("{}°\u{a0}{side}", number.replace('.', ",")),
    }
}

/// As many decimals as the number has, at most `most`.
fn decimals(degrees: f64, most: usize) -> usize {
    let digits = format!("{degrees:.most$}");
    digits.split_once('.').map_or(0, |(_, decimals)| decimals.trim_end_matches('0').len())
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
        check(&["-125,49,-114,60"], Lang::En, "Map: 60°\u{a0}N to 49°\u{a0}N, 125°\u{a0}W to 114°\u{a0}W");
        check(
            &["-125,49,-114,60"],
            Lang::Fr,
            "Carte\u{a0}: de 60°\u{a0}N à 49°\u{a0}N, de 125°\u{a0}O à 114°\u{a0}O",
        );
        check(
            &["-75.7,45.4,-75.6,45.5"],
            Lang::En,
            "Map: 45.5°\u{a0}N to 45.4°\u{a0}N, 75.7°\u{a0}W to 75.6°\u{a0}W",
        );
        check(&["2,-49,3,-48"], Lang::En, "Map: 48°\u{a0}S to 49°\u{a0}S, 2°\u{a0}E to 3°\u{a0}E");
        check(&[], Lang::En, "No location given");
    }

    #[test]
    fn a_place_across_the_antimeridian_reads_west_to_east() {
        check(
            &["142.9,34.2,180,57.6", "-180,34.2,-131,57.6"],
            Lang::En,
            "Map: 57.6°\u{a0}N to 34.2°\u{a0}N, 142.9°\u{a0}E to 131°\u{a0}W",
        );
    }

    #[test]
    fn coordinates_are_as_precise_as_they_were_given() {
        for (degrees, most, expected) in
            [(51.73, 4, 2), (-124.0, 4, 0), (49.123_456_7, 4, 4), (49.123_456_7, 2, 2), (50.0, 0, 0)]
        {
            assert_eq!(decimals(degrees, most), expected, "{degrees}");
        }
    }
}
