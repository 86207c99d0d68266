//! From a validated `Search` to one SQL statement, and from its answer back to counts and hits.
//!
//! Text analysis lives here too, because consolidation and search must agree on it to the letter. Everything is
//! pure: no IO, no async, no clock. The only text that reaches SQL are terms over `[a-z0-9]`.

pub mod analysis;
pub mod answer;
pub mod codes;
pub mod columns;
pub mod dictionary;
pub mod document;
pub mod fold;
pub mod lexicon;
pub mod parser;
pub mod partitions;
pub mod periods;
pub mod places;
pub mod plan;
pub mod scoring;
pub mod spatial;
pub mod statement;
mod stop_words;
pub mod suggest;
pub mod titles;
pub mod tokens;

pub use answer::Answer;
pub use dictionary::FacetDictionary;
pub use lexicon::Lexicon;
pub use plan::Plan;
pub use statement::Statement;
pub use titles::Titles;
