//! What the catalogue as a whole makes of its records: their terms, the codes of their facets, the order of their titles.

pub(crate) mod dictionary;
pub(crate) mod document_terms;
pub(crate) mod interner;
pub(crate) mod organisations;
pub(crate) mod prepared;
pub(crate) mod title_order;
pub(crate) mod vocabulary;
