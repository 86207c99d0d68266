//! The pages of the portal, rendered on the server, and the few islands that run in the browser.
//!
//! Pages (feature `ssr`) know the catalogue only as `Arc<dyn Catalogue>`: never SQL, files or AWS. With the feature
//! `hydrate` this crate is the wasm library, which holds nothing but the islands.

#![recursion_limit = "256"]
#![cfg_attr(
    feature = "ssr",
    expect(
        unreachable_pub,
        clippy::needless_pass_by_value,
        reason = "the component macro makes the items around a private component `pub`, and components own their props"
    )
)]

#[cfg(feature = "ssr")]
mod about;
#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
mod developers;
#[cfg(feature = "ssr")]
pub mod document;
#[cfg(feature = "ssr")]
mod format_tag;
#[cfg(feature = "ssr")]
mod help;
#[cfg(feature = "ssr")]
mod home;
#[cfg(feature = "ssr")]
pub mod i18n;
#[cfg(feature = "ssr")]
pub mod icon;
#[cfg(feature = "ssr")]
pub mod links;
pub mod map;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
mod prose;
pub mod record;
#[cfg(feature = "ssr")]
mod search;
#[cfg(feature = "ssr")]
pub mod social;

/// Whether this is the browser's half. The server asserts that it is not: building both at once breaks rendering.
pub const IS_HYDRATING: bool = cfg!(feature = "hydrate");

/// Called by `islands.js` once the wasm module is there, before it wakes each island.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
