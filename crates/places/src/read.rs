//! Places as text, one a line, fields with tabs between them.
//!
//! `kind west south east north name-en name-fr others`, others with `|` between them; or `town longitude latitude population name province`,
//! the province by its two letters, if at all.
//! Empty lines, and those that begin with `#`, say nothing.

use catalog::whereabouts::Province;
use catalog::{Bbox, Bilingual};

use crate::place::{Kind, Place};

/// A line that is none of the two forms.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct InvalidLine {
    pub line: usize,
    pub reason: &'static str,
}

pub(crate) fn read(text: &str) -> Result<Vec<Place>, InvalidLine> {
    let lines = text.lines().enumerate();
    let lines = lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    lines.map(|(index, line)| place(line).map_err(|reason| InvalidLine { line: index + 1, reason })).collect()
}

fn place(line: &str) -> Result<Place, &'static str> {
    let fields: Vec<&str> = line.split('\t').map(str::trim).collect();
    match fields[..] {
        ["town", longitude, latitude, population, name] => town(longitude, latitude, population, name),
        ["town", longitude, latitude, population, name, province] if province.len() == 2 => {
            let province = Province::from_code(province).ok_or("the province is none of the thirteen")?;
            Ok(Place { province: Some(province), ..town(longitude, latitude, population, name)? })
        }
        [kind, west, south, east, north, en, fr, ref others @ ..] if others.len() < 2 => {
            let kind = Kind::of(kind).ok_or("the kind is none of those there are")?;
            let bbox: Bbox =
                [west, south, east, north].join(",").parse().map_err(|_| "the four sides are no box")?;
            if en.is_empty() || fr.is_empty() {
                return Err("a name is missing");
            }
            let others = others.iter().flat_map(|others| others.split('|')).filter(|name| !name.is_empty());
            let name = Bilingual::new(en.to_owned(), fr.to_owned());
            Ok(Place {
                kind,
                bbox,
                name,
                others: others.map(str::to_owned).collect(),
                population: 0,
                province: None,
            })
        }
        _ => Err("not kind, west, south, east, north, name in English, name in French, other names"),
    }
}

fn town(longitude: &str, latitude: &str, population: &str, name: &str) -> Result<Place, &'static str> {
    let number = |text: &str| text.parse::<f64>().map_err(|_| "not a number of degrees");
    let population = population.parse().map_err(|_| "the population is no number")?;
    let bbox = around(number(longitude)?, number(latitude)?, population).ok_or("the point is nowhere")?;
    let name = Bilingual::new(name.to_owned(), name.to_owned());
    Ok(Place { kind: Kind::Town, bbox, name, others: Vec::new(), population, province: None })
}

/// Where a town is, as far as its population lets one guess: 3 km around a village, 40 km around the largest.
fn around(longitude: f64, latitude: f64, population: u32) -> Option<Bbox> {
    const KM_OF_A_DEGREE: f64 = 111.2;
    let km = reach_km(population);
    let high = km / KM_OF_A_DEGREE;
    let wide = high / latitude.to_radians().cos().max(0.05);
    let hundredths = |degrees: f64| (degrees * 100.0).round() / 100.0;
    let [west, south, east, north] =
        [longitude - wide, latitude - high, longitude + wide, latitude + high].map(hundredths);
    Bbox::new(west, south, east, north).ok()
}

pub(crate) fn reach_km(population: u32) -> f64 {
    (2.0 + (f64::from(population) / 1000.0).sqrt()).min(40.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_a_line_is_said_with_its_number() {
        let check = |line: &str, reason: &str| {
            let error = read(&format!("# places\n\n{line}")).expect_err("a wrong line");
            assert_eq!((error.line, error.reason), (3, reason), "{line}");
        };
        check("lake\t1\t2\t3\t4\tA\tB", "the kind is none of those there are");
        check("water\t1\t9\t3\t4\tA\tB", "the four sides are no box");
        check("water\t1\t2\t3\t4\tA\t", "a name is missing");
        check("town\tx\t2\t3\tA", "not a number of degrees");
        check("town\t1\t2\t3\tA\tXX", "the province is none of the thirteen");
        check("Winnipeg", "not kind, west, south, east, north, name in English, name in French, other names");
    }

    #[test]
    fn the_box_of_a_town_grows_with_it() {
        let width =
            |population: &str| town("-97.15", "49.88", population, "Winnipeg").expect("a town").bbox.height();
        assert!(width("1000") < 0.1 && width("750000") > 0.4, "{} {}", width("1000"), width("750000"));
    }
}
