//! The area a record is about: a place as it is, a part of one, the neighbourhood of a town or a map sheet. Carries the
//! phrases both languages need and the box.

use crate::french;
use crate::outlines;
use crate::places::{Bbox, Jurisdiction, Kind, PLACES, Place};
use crate::random::Rng;
use crate::towns::TOWNS;

#[derive(Clone)]
pub(crate) struct Area {
    pub(crate) jurisdiction: Jurisdiction,
    /// With its article, as inside a sentence.
    pub(crate) en: String,
    pub(crate) fr: String,
    /// With a preposition: `on Vancouver Island`, `sur l'île de Vancouver`.
    pub(crate) en_in: String,
    pub(crate) fr_in: String,
    /// The names a keyword list would hold, widest last.
    pub(crate) keywords: Vec<(String, String)>,
    pub(crate) bbox: Bbox,
}

impl Area {
    /// For titles: without a leading article.
    pub(crate) fn name_en(&self) -> &str {
        self.en.strip_prefix("the ").unwrap_or(&self.en)
    }

    pub(crate) fn name_fr(&self) -> &str {
        french::bare(&self.fr)
    }

    /// Draws an area in or at the place.
    pub(crate) fn draw(place: &'static Place, rng: &mut Rng) -> Self {
        let is_province = place.kind == Kind::Province;
        let is_wide =
            is_province || matches!(place.kind, Kind::Region | Kind::Watershed | Kind::Sea | Kind::Island);
        match rng.below(100) {
            0..24 if is_province => near_town(place, rng),
            24..36 if is_province && place.jurisdiction != Jurisdiction::Pe => map_sheet(place, rng),
            36..58 if is_wide => part(place, rng),
            _ => whole(place),
        }
    }
}

fn whole(place: &Place) -> Area {
    Area {
        jurisdiction: place.jurisdiction,
        en: place.en.to_owned(),
        fr: place.fr.to_owned(),
        en_in: format!("{} {}", place.en_in, place.en),
        fr_in: if place.en == "the world" {
            "dans le monde entier".to_owned()
        } else {
            french::locative(place.fr_in, place.fr)
        },
        keywords: keywords(place),
        bbox: place.bbox,
    }
}

fn keywords(place: &Place) -> Vec<(String, String)> {
    let own = (strip_the(place.en).to_owned(), french::bare(place.fr).to_owned());
    let (en, fr) = place.jurisdiction.names();
    if own.0 == en || place.kind == Kind::World {
        vec![own]
    } else {
        vec![own, (en.to_owned(), fr.to_owned())]
    }
}

fn strip_the(name: &str) -> &str {
    name.strip_prefix("the ").unwrap_or(name)
}

/// English adjective, French masculine noun phrase, and the share of the box kept (w, s, e, n as fractions).
const PARTS: &[(&str, &str, [f64; 4])] = &[
    ("northern", "le nord", [0.0, 0.55, 1.0, 1.0]),
    ("southern", "le sud", [0.0, 0.0, 1.0, 0.45]),
    ("eastern", "l'est", [0.55, 0.0, 1.0, 1.0]),
    ("western", "l'ouest", [0.0, 0.0, 0.45, 1.0]),
    ("central", "le centre", [0.3, 0.3, 0.7, 0.7]),
    ("northeastern", "le nord-est", [0.5, 0.5, 1.0, 1.0]),
    ("northwestern", "le nord-ouest", [0.0, 0.5, 0.5, 1.0]),
    ("southeastern", "le sud-est", [0.5, 0.0, 1.0, 0.5]),
    ("southwestern", "le sud-ouest", [0.0, 0.0, 0.5, 0.5]),
];

fn part(place: &Place, rng: &mut Rng) -> Area {
    let (en_part, fr_part, share) = rng.pick(PARTS);
    let [w, s, e, n] = place.bbox;
    if w > e {
        return whole(place);
    }
    // French provinces take the noun alone (« le nord de l'Ontario »), as English ones take the adjective alone.
    let en = if place.kind == Kind::Province {
        format!("{en_part} {}", strip_the(place.en))
    } else {
        format!("the {en_part} part of {}", place.en)
    };
    let fr = format!("{fr_part} {}", french::de(place.fr));
    let (width, height) = (e - w, n - s);
    Area {
        jurisdiction: place.jurisdiction,
        en_in: format!("in {en}"),
        fr_in: format!("dans {fr}"),
        en,
        fr,
        keywords: keywords(place),
        bbox: [
            round(w + share[0] * width, 2),
            round(s + share[1] * height, 2),
            round(w + share[2] * width, 2),
            round(s + share[3] * height, 2),
        ],
    }
}

fn near_town(place: &Place, rng: &mut Rng) -> Area {
    let count = TOWNS.iter().filter(|town| town.jurisdiction == place.jurisdiction).count();
    let town = TOWNS
        .iter()
        .filter(|town| town.jurisdiction == place.jurisdiction)
        .nth(rng.skewed(count))
        .expect("every province and territory has towns and the position is below their number");
    let en = format!("the {} area", town.name);
    let fr = format!("la région {}", french::de(town.name));
    let half_width = 0.2 + rng.unit() * 0.5;
    let half_height = 0.1 + rng.unit() * 0.3;
    let mut words = keywords(place);
    words.insert(0, (town.name.to_owned(), town.name.to_owned()));
    Area {
        jurisdiction: place.jurisdiction,
        en_in: format!("in {en}"),
        fr_in: format!("dans {fr}"),
        en,
        fr,
        keywords: words,
        bbox: [
            round(town.longitude - half_width, 3),
            round(town.latitude - half_height, 3),
            round(town.longitude + half_width, 3),
            round(town.latitude + half_height, 3),
        ],
    }
}

/// A sheet of the National Topographic System at 1:50,000 (or 1:250,000), numbered as the system does, whose middle lies
/// in the province. Only below 68° N, where its grid is regular.
fn map_sheet(place: &Place, rng: &mut Rng) -> Area {
    /// The emptiest outline, that of Nova Scotia, holds one sheet in eight of its box.
    const TRIES: usize = 100;
    let [w, s, e, n] = place.bbox;
    let is_detailed = rng.chance(0.6);
    let mut draws = Rng::new(rng.next());
    let found = (0..TRIES).find_map(|_| {
        let longitude = w + draws.unit() * (e - w);
        let latitude = s + draws.unit() * (n.min(67.9) - s);
        let (sheet, bbox) = sheet_at(longitude, latitude, is_detailed);
        let (middle_x, middle_y) = centre(bbox);
        outlines::is_in(place.jurisdiction, middle_x, middle_y).then_some((sheet, bbox))
    });
    let Some((sheet, bbox)) = found else { return whole(place) };
    let mut words = keywords(place);
    words.insert(0, (sheet.clone(), sheet.clone()));
    let en = format!("NTS map sheet {sheet}");
    let fr = format!("le feuillet SNRC {sheet}");
    Area {
        jurisdiction: place.jurisdiction,
        en_in: format!("in the area of {en} ({})", strip_the(place.en)),
        fr_in: format!("dans le secteur du feuillet SNRC {sheet} ({})", french::bare(place.fr)),
        en,
        fr,
        keywords: words,
        bbox,
    }
}

fn centre([w, s, e, n]: Bbox) -> (f64, f64) {
    (w.midpoint(e), s.midpoint(n))
}

/// Letters and numbers run back and forth from the south-east corner, sixteen to a square.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "provinces lie inside the grid, where every offset is small and positive"
)]
fn sheet_at(longitude: f64, latitude: f64, detailed: bool) -> (String, Bbox) {
    let west_of = -48.0 - longitude;
    let north_of = latitude - 40.0;
    let (column, row) = ((west_of / 8.0) as usize, (north_of / 4.0) as usize);
    let (letter_column, letter_row) = ((west_of / 2.0) as usize, north_of as usize);
    let letter = char::from(b'A' + serpentine(letter_column % 4, letter_row % 4));
    if !detailed {
        let (east, south) = (-48.0 - 2.0 * letter_column as f64, 40.0 + letter_row as f64);
        return (format!("{column}{row}{letter}"), [east - 2.0, south, east, south + 1.0]);
    }
    let (sheet_column, sheet_row) = ((west_of * 2.0) as usize, (north_of * 4.0) as usize);
    let number = serpentine(sheet_column % 4, sheet_row % 4) + 1;
    let (east, south) = (-48.0 - 0.5 * sheet_column as f64, 40.0 + 0.25 * sheet_row as f64);
    (format!("{column}{row}{letter}/{number:02}"), [east - 0.5, south, east, south + 0.25])
}

fn serpentine(column: usize, row: usize) -> u8 {
    let across = if row.is_multiple_of(2) { column } else { 3 - column };
    u8::try_from(row * 4 + across).expect("both are below four")
}

/// Whether one box lies in another; either may cross the antimeridian.
pub(crate) fn holds(outer: Bbox, inner: Bbox) -> bool {
    const TURN: f64 = 360.0;
    let unrolled = |[w, s, e, n]: Bbox| [w, s, if w > e { e + TURN } else { e }, n];
    let ([w, s, e, n], [inner_w, inner_s, inner_e, inner_n]) = (unrolled(outer), unrolled(inner));
    let is_around = e - w >= TURN;
    let is_between = [-TURN, 0.0, TURN].iter().any(|turn| w <= inner_w + turn && inner_e + turn <= e);
    s <= inner_s && inner_n <= n && (is_around || is_between)
}

/// The places of each kind mask, in order of prominence.
pub(crate) fn candidates(kinds: u16) -> Vec<&'static Place> {
    PLACES.iter().filter(|place| kinds & place.kind.bit() != 0).collect()
}

pub(crate) fn round(value: f64, decimals: i32) -> f64 {
    let factor = 10_f64.powi(decimals);
    (value * factor).round() / factor
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn map_sheets_are_numbered_as_the_national_system_does() {
        // Ottawa lies on 31G/05 and Fredericton on 21G/15.
        assert_eq!(sheet_at(-75.7, 45.42, true).0, "31G/05");
        assert_eq!(sheet_at(-66.65, 45.95, true).0, "21G/15");
        assert_eq!(format!("{:?}", sheet_at(-75.7, 45.42, true).1), "[-76.0, 45.25, -75.5, 45.5]");
    }

    #[test]
    fn a_map_sheet_lies_in_the_province_it_names() {
        let sheeted = |place: &&Place| place.kind == Kind::Province && place.jurisdiction != Jurisdiction::Pe;
        for place in PLACES.iter().filter(sheeted) {
            let mut rng = Rng::new(7);
            for _ in 0..200 {
                let area = map_sheet(place, &mut rng);
                let (x, y) = centre(area.bbox);
                assert!(area.en.starts_with("NTS map sheet "), "no sheet found in {}", place.en);
                assert!(outlines::is_in(place.jurisdiction, x, y), "{} in {}", area.en, place.en);
            }
        }
        // The sheet around Fort Vermilion lies in Alberta, although in the box of British Columbia too.
        let (sheet, bbox) = sheet_at(-117.0, 58.5, false);
        let (x, y) = centre(bbox);
        assert_eq!(sheet, "84K");
        assert!(outlines::is_in(Jurisdiction::Ab, x, y) && !outlines::is_in(Jurisdiction::Bc, x, y));
    }

    #[test]
    fn boxes_hold_others_across_the_antimeridian_too() {
        let bering = [162.0, 51.5, -157.5, 66.0];
        for inside in
            [bering, [170.0, 52.0, -170.0, 60.0], [163.0, 52.0, 179.0, 60.0], [-179.0, 52.0, -160.0, 60.0]]
        {
            assert!(holds(bering, inside), "{inside:?}");
            assert!(holds([-180.0, -90.0, 180.0, 90.0], inside), "{inside:?}");
        }
        for outside in [[150.0, 52.0, 179.0, 60.0], [-120.0, 52.0, -110.0, 60.0], [170.0, 40.0, -170.0, 60.0]]
        {
            assert!(!holds(bering, outside), "{outside:?}");
        }
    }
}
