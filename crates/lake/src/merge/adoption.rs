//! Records of the snapshot before as entries of this run. Only what is in use reaches the values of the catalogue: names of
//! records that are gone must join nothing.

use std::hash::Hash;
use std::sync::Arc;

use catalog::geocore::Warning;
use catalog::resource::Format;
use serde::de::DeserializeOwned;

use crate::items::read_pass::{Entry, Rows};
use crate::merge::known::{Known, Texts};
use crate::records::dictionary::{RawValues, RecordValues};
use crate::records::interner::Interner;

/// Makes the entries of one run.
pub(crate) struct Adoption<'a> {
    known: &'a Known,
    /// What the distinct texts of the columns stand for in this run, as far as they were met.
    numbers: [Vec<Option<Option<u32>>>; 4],
    formats: [Vec<Option<Arc<[u32]>>>; 2],
    warnings: Vec<Option<Arc<[&'static str]>>>,
}

impl<'a> Adoption<'a> {
    pub(crate) fn new(known: &'a Known) -> Self {
        let distinct = |column: usize| known.texts[column].distinct.len();
        Self {
            known,
            numbers: std::array::from_fn(|column| vec![None; distinct(column)]),
            formats: std::array::from_fn(|column| vec![None; distinct(4 + column)]),
            warnings: vec![None; distinct(6)],
        }
    }

    /// The entry of item number `item`, whose record is `doc` of the snapshot before.
    pub(crate) fn entry(&mut self, item: usize, doc: u32, raw: &mut RawValues) -> Entry {
        let (known, at) = (self.known, doc as usize);
        let [organisation, resource_type, status, source, formats, mappable, warnings] = &known.texts;
        let [organisations, types, statuses, sources] = &mut self.numbers;
        let [all, drawn] = &mut self.formats;
        let values = RecordValues {
            organisation: number(organisation, at, organisations, &mut raw.organisations),
            resource_type: number(resource_type, at, types, &mut raw.types),
            status: number(status, at, statuses, &mut raw.statuses),
            source: number(source, at, sources, &mut raw.sources),
            formats: set(formats, at, all, |texts| numbers(texts, raw)),
            mappable: set(mappable, at, drawn, |texts| numbers(texts, raw)),
            themes: known.masks[0][at],
            topics: known.masks[1][at],
        };
        Entry {
            item,
            sha256: known.shas[at],
            id: known.ids[at].clone(),
            updated: known.days[0][at],
            date_stamp: known.days[1][at],
            last_date: known.days[2][at],
            warnings: set(warnings, at, &mut self.warnings, codes),
            values,
            rows: Rows::Stored(doc),
        }
    }
}

/// The number in this run of the value that a record has.
fn number<T: DeserializeOwned + Hash + Eq + Clone>(
    texts: &Texts,
    at: usize,
    met: &mut [Option<Option<u32>>],
    values: &mut Interner<T>,
) -> Option<u32> {
    let place = texts.places[at]? as usize;
    *met[place].get_or_insert_with(|| {
        let value = serde_json::from_str(&texts.distinct[place]).ok();
        value.map(|value| values.intern_owned(value))
    })
}

fn set<T: ?Sized>(texts: &Texts, at: usize, met: &mut [Option<Arc<T>>], read: impl FnOnce(&str) -> Arc<T>) -> Arc<T>
where
    Arc<T>: Default,
{
    let Some(place) = texts.places[at] else { return Arc::default() };
    let place = place as usize;
    Arc::clone(met[place].get_or_insert_with(|| read(&texts.distinct[place])))
}

fn numbers(json: &str, raw: &mut RawValues) -> Arc<[u32]> {
    let formats: Vec<Format> = serde_json::from_str(json).unwrap_or_default();
    let mut numbers: Vec<u32> = formats.into_iter().map(|format| raw.formats.intern_owned(format)).collect();
    numbers.sort_unstable();
    numbers.into()
}

fn codes(json: &str) -> Arc<[&'static str]> {
    let codes: Vec<String> = serde_json::from_str(json).unwrap_or_default();
    let known = |code: String| Warning::ALL.iter().map(|warning| warning.code()).find(|known| *known == code);
    codes.into_iter().filter_map(known).collect()
}
