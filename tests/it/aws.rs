//! AWS on this machine: first that the emulators and our Athena do what tests take from them.

mod athena;
mod emulators;
mod faults;
mod projection;
mod queries;
mod second_opinion;
