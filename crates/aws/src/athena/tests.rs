//! The client against a scripted Athena: no network, and a clock that runs only while everybody waits.
//!
//! The answers are ours, so this proves the client's manners, not Athena's.

mod busy;
mod check;
mod errors;
mod fake;
mod paging;
mod results;
mod retries;
mod stops;
