//! A box that was probably not meant, with the link to the likelier one: west and east swapped, or a minus forgotten.

use catalog::search::Area;
use catalog::search_url::to_path;
use catalog::{Bbox, Search};
use leptos::prelude::*;

use super::chip::area_text;
use crate::i18n::t_args;
use crate::page::use_lang;

/// Canada from west to east and from south to north, which is where the records are.
const HERE: [f64; 4] = [-141.1, -52.6, 41.6, 83.2];

#[component]
pub(super) fn LikelierArea(search: Search) -> impl IntoView {
    let lang = use_lang();
    let meant = search.area.and_then(|area| Some(Area { bbox: likelier(area.bbox)?, ..area }));
    meant.map(|area| {
        let href = to_path(&Search { area: Some(area), ..search.first_page() }, lang);
        let text = t_args(lang, "area-likelier", &[("box", area_text(&area, lang).into())]);
        view! { <p class="note"><a rel="nofollow" href=href>{text}</a></p> }
    })
}

/// What was meant, where the box goes more than half round the world or has no part of Canada, and another one of the same
/// numbers has.
fn likelier(bbox: Bbox) -> Option<Bbox> {
    let width = bbox.east - bbox.west;
    let is_odd = (bbox.crosses_antimeridian() && width > -180.0) || !is_here(bbox);
    let is_near_the_line = bbox.crosses_antimeridian() && bbox.west > 0.0 && bbox.east < 0.0 && is_here(bbox);
    if !is_odd || is_near_the_line {
        return None;
    }
    let signs = [(1.0, 1.0), (-1.0, 1.0), (1.0, -1.0), (-1.0, -1.0)];
    let others = signs.into_iter().filter_map(|(west, east)| {
        let sides = [bbox.west * west, bbox.east * east];
        Bbox::new(sides[0].min(sides[1]), bbox.south, sides[0].max(sides[1]), bbox.north).ok()
    });
    others.into_iter().find(|other| *other != bbox && other.east - other.west < 90.0 && is_here(*other))
}

fn is_here(bbox: Bbox) -> bool {
    let [west, east, south, north] = HERE;
    bbox.split()
        .iter()
        .any(|part| part.west <= east && part.east >= west && part.south <= north && part.north >= south)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_likelier_box_has_the_same_numbers() {
        let check = |typed: &str, meant: Option<&str>| {
            let found = likelier(typed.parse().expect("a box")).map(|bbox| bbox.to_string());
            assert_eq!(found.as_deref(), meant, "{typed}");
        };
        check("-110,48,-120,60", Some("-120,48,-110,60"));
        check("120,48,110,60", Some("-120,48,-110,60"));
        check("110,48,120,60", Some("-120,48,-110,60"));
        check("123,48,-120,60", None);
        check("-120,48,-110,60", None);
        check("170,50,-130,60", None);
        check("0,-10,20,10", None);
    }
}
