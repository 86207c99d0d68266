//! Where the data is: the map, the coordinates, and other records around the same place.

use catalog::search::{Area, Relation};
use catalog::{Bbox, Lang, Search, Whereabouts, search_url};
use leptos::prelude::*;

use super::fact::{Fact, Panel};
use super::whereabouts::in_words;
use crate::i18n::t;
use crate::map::{RecordMap, extent, latitude, longitude, most_decimals};

#[component]
pub(super) fn PlacePanel(
    footprint: Vec<Bbox>,
    whereabouts: Option<Whereabouts>,
    lang: Lang,
) -> impl IntoView {
    if footprint.is_empty() {
        return view! {
            <Panel heading="record-place"><p class="missing">{t(lang, "map-label-none")}</p></Panel>
        }
        .into_any();
    }
    let town = whereabouts.as_ref().and_then(|place| match place {
        Whereabouts::Around(town) | Whereabouts::From { town, .. } => Some(town.clone()),
        _ => None,
    });
    view! {
        <Panel heading="record-place">
            {whereabouts.map(|place| view! { <p class="whereabouts">{in_words(&place, lang)}</p> })}
            <RecordMap footprint=footprint.clone() town lang />
            <Coordinates footprint=footprint.clone() lang />
            {around(&footprint, lang)
                .map(|path| {
                    view! { <p class="panel-more"><a href=path rel="nofollow">{t(lang, "record-around")}</a></p> }
                })}
        </Panel>
    }
    .into_any()
}

#[component]
fn Coordinates(footprint: Vec<Bbox>, lang: Lang) -> impl IntoView {
    let span = extent(&footprint)?;
    let most = most_decimals(span);
    let north_south = move |degrees| latitude(degrees, most, lang);
    let east_west = move |degrees| longitude(degrees, most, lang);
    Some(view! {
        <dl class="facts-list coordinates">
            <Fact term="map-north">{north_south(span.north)}</Fact>
            <Fact term="map-south">{north_south(span.south)}</Fact>
            <Fact term="map-west">{east_west(span.west)}</Fact>
            <Fact term="map-east">{east_west(span.east)}</Fact>
        </dl>
    })
}

/// The search for what touches the same box; none for the whole world, which every record touches.
fn around(footprint: &[Bbox], lang: Lang) -> Option<String> {
    let span = extent(footprint)?;
    if span.east - span.west >= 360.0 {
        return None;
    }
    let east = if span.east > 180.0 { span.east - 360.0 } else { span.east };
    let bbox = Bbox::new(span.west, span.south, east, span.north).ok()?;
    let area = Some(Area { bbox, relation: Relation::Intersects });
    Some(search_url::to_path(&Search { area, ..Search::default() }, lang))
}
