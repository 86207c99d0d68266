//! Maps as SVG drawn by this crate: no tiles of others, no map library, and nothing lost without JavaScript.
//!
//! The country at a glance is in EPSG:3978. Regions, and the map that areas are drawn on, are upright: a box of four numbers
//! is a rectangle there. The ground is in files under `assets/`; the pages hold only the shapes on it. Only `AreaMap` runs
//! in the browser, so what it uses must stay small: no Fluent, no reading or writing of floating-point text.

#[cfg(feature = "ssr")]
mod area_filter;
#[cfg_attr(
    not(feature = "ssr"),
    expect(unreachable_pub, reason = "the component macro makes the items around a component `pub`")
)]
mod area_map;
mod area_state;
mod area_words;
mod bounds;
mod decimal;
#[cfg(feature = "ssr")]
mod footprint;
#[cfg(feature = "ssr")]
mod frame;
mod gazetteer;
mod gesture;
mod graticule;
#[cfg(feature = "ssr")]
mod hero;
#[cfg(feature = "ssr")]
mod label;
#[cfg(feature = "ssr")]
mod lambert;
#[cfg(feature = "ssr")]
mod land;
mod names;
#[cfg(feature = "ssr")]
mod outline;
mod path;
#[cfg(feature = "ssr")]
mod picture;
#[cfg(feature = "ssr")]
mod point;
#[cfg(feature = "ssr")]
mod record_map;
#[cfg(feature = "ssr")]
mod span;
mod tiles;
mod upright;
#[cfg_attr(
    not(feature = "ssr"),
    expect(unreachable_pub, reason = "the component macro makes the items around a component `pub`")
)]
mod upright_map;

pub use area_map::AreaMap;

#[cfg(feature = "ssr")]
pub use self::{
    area_filter::{AreaFilter, TypedArea},
    footprint::Footprint,
    hero::HeroMap,
    label::{latitude, longitude, place_label},
    record_map::RecordMap,
};

#[cfg(feature = "ssr")]
pub(crate) use self::{
    label::{extent, most_decimals},
    picture::{MapColours, paint},
};
