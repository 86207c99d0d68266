//! What the catalogue as a whole gives its records: the columns that may change though a record does not.

use std::ops::Range;
use std::sync::Arc;

use arrow::array::{ArrayRef, Int32Array, Int64Array, StringArray};
use catalog::{Bilingual, Facet};
use query::dictionary::FacetEntry;

use crate::hash::sha256;
use crate::items::read_pass::Entry;
use crate::records::dictionary::Codes;
use crate::tables::input::Input;

pub(crate) struct Numbering<'a> {
    pub(crate) input: &'a Input<'a>,
    organisations: &'a [FacetEntry],
    /// By document and language.
    titles: Vec<[i32; 2]>,
}

/// Columns by their names.
pub(crate) type OwnColumns = Vec<(&'static str, ArrayRef)>;

impl<'a> Numbering<'a> {
    pub(crate) fn new(input: &'a Input<'a>, titles: Vec<[i32; 2]>) -> Self {
        Self { input, organisations: input.codes.dictionary.entries(Facet::Org), titles }
    }

    pub(crate) fn entry(&self, doc: u32) -> &'a Entry {
        &self.input.read.entries[self.input.order[doc as usize] as usize]
    }

    pub(crate) fn codes(&self) -> &'a Codes {
        self.input.codes
    }

    pub(crate) fn titles(&self, doc: u32) -> [i32; 2] {
        self.titles[doc as usize]
    }

    /// The name of a record's organisation, as the catalogue has it.
    pub(crate) fn organisation(&self, doc: u32) -> Option<&'a Bilingual> {
        let code = usize::try_from(self.codes().organisation(&self.entry(doc).values)).ok()?;
        self.organisations.get(code).map(|entry| &entry.label)
    }

    /// Whether a group of rows begins with a record, in tables with a row per record. As only its id tells, the groups of
    /// records that have not changed hold the same rows whatever changes elsewhere, and are not written anew.
    pub(crate) fn begins_group(&self, doc: u32) -> bool {
        let [first, second, ..] = sha256(self.entry(doc).id.as_bytes());
        u16::from_le_bytes([first, second]) % self.input.group_records.max(1) == 0
    }

    pub(crate) fn docs(docs: Range<u32>) -> ArrayRef {
        Arc::new(Int32Array::from_iter_values(docs.map(u32::cast_signed)))
    }

    pub(crate) fn ints(&self, docs: Range<u32>, value: impl Fn(&Entry) -> i32) -> ArrayRef {
        Arc::new(Int32Array::from_iter_values(docs.map(|doc| value(self.entry(doc)))))
    }

    pub(crate) fn longs(&self, docs: Range<u32>, value: impl Fn(&Entry) -> i64) -> ArrayRef {
        Arc::new(Int64Array::from_iter_values(docs.map(|doc| value(self.entry(doc)))))
    }

    pub(crate) fn texts<'t>(docs: Range<u32>, value: impl Fn(u32) -> Option<&'t str>) -> ArrayRef {
        Arc::new(docs.map(value).collect::<StringArray>())
    }
}
