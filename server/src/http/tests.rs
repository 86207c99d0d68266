//! The site as a browser or a program meets it, over a catalogue in memory.

mod answer;
mod caching;
mod counts;
mod doors;
mod failures;
mod markup;
mod navigation;
mod opensearch;
mod overload;
mod proxies;
mod robots;
mod search_page;
mod sharing;
mod social;
mod suggestions;
