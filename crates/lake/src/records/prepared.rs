//! A record ready to be written: everything the tables need of it, computed on a worker thread.

use catalog::{Bilingual, Lang, Record};
use query::document::{Field, FieldText, searched_texts};

use crate::records::document_terms::{DocumentTerms, document_terms};
use crate::records::vocabulary::Tokeniser;

pub(crate) struct Prepared {
    /// As published, byte for byte.
    pub(crate) item: String,
    pub(crate) record: Record,
    /// The descriptions without markup.
    pub(crate) plain: Bilingual,
    pub(crate) terms: DocumentTerms,
}

impl Prepared {
    pub(crate) fn new(item: String, record: Record, tokeniser: &mut Tokeniser<'_>) -> Self {
        let texts = searched_texts(&record);
        let terms = document_terms(&texts, tokeniser);
        let plain = Bilingual { en: description(&texts, Lang::En), fr: description(&texts, Lang::Fr) };
        Self { item, record, plain, terms }
    }
}

/// Markup is parsed once, for the index; the tables take its result.
fn description(texts: &[FieldText<'_>], lang: Lang) -> Option<String> {
    let text = texts.iter().find(|text| text.field == Field::Description && text.lang == lang)?;
    Some(text.text.to_string()).filter(|text| !text.is_empty())
}
