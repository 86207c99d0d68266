//! Tests of the whole, from outside: the rules of the architecture, the real `portal` binary, and its pages in a
//! real browser. `cargo xtask test` builds and installs what they need first.

mod architecture;
mod browser;
mod operation;
mod pages;
mod support;
