//! Maps as SVG drawn by this crate: no tiles, no map library, and nothing lost without JavaScript.
//!
//! Canada is in EPSG:3978, everywhere else in plain longitude and latitude. The land is in files under `assets/`; the
//! pages hold only the shapes on it. Only `AreaMap` runs in the browser, so what it uses must stay small: no Fluent, no
//! reading or writing of floating-point text.

#[cfg(feature = "ssr")]
mod area_filter;
#[cfg_attr(
    not(feature = "ssr"),
    expect(unreachable_pub, reason = "the component macro makes the items around a component `pub`")
)]
mod area_map;
mod area_state;
mod bounds;
#[cfg(feature = "ssr")]
mod footprint;
#[cfg_attr(not(feature = "ssr"), expect(dead_code, reason = "the island needs the national part only"))]
mod frame;
#[cfg(feature = "ssr")]
mod hero;
#[cfg(feature = "ssr")]
mod label;
mod lambert;
#[cfg_attr(
    not(feature = "ssr"),
    expect(unreachable_pub, reason = "the component macro makes the items around a component `pub`")
)]
mod land;
#[cfg_attr(not(feature = "ssr"), expect(dead_code, reason = "the island needs the national part only"))]
mod outline;
mod path;
mod point;
#[cfg(feature = "ssr")]
mod record_map;
#[cfg_attr(not(feature = "ssr"), expect(dead_code, reason = "the island needs the national part only"))]
mod span;
mod view;

pub use area_map::{AreaMap, AreaWords};

#[cfg(feature = "ssr")]
pub use self::{
    area_filter::{AreaFilter, TypedArea},
    footprint::Footprint,
    hero::HeroMap,
    label::{latitude, longitude, place_label},
    record_map::RecordMap,
};

#[cfg(feature = "ssr")]
pub(crate) use self::label::extent;
