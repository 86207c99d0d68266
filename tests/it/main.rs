//! Tests of the whole, from outside: the rules of the architecture, the real `portal` binary, its pages in a real
//! browser, what installs it, and AWS services on this machine. `cargo xtask test` builds and installs what they need first.

mod architecture;
mod aws;
mod browser;
mod cloud;
mod deploy;
mod doors;
mod functions;
mod journeys;
mod operation;
mod pages;
mod support;
