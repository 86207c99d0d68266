//! Records of the snapshot before as entries of this run. Only what is in use reaches the values of the catalogue: names of
//! records that are gone must join nothing.

use std::fmt::Display;
use std::hash::Hash;
use std::sync::Arc;

use catalog::geocore::Warning;
use catalog::resource::Format;
use serde::de::DeserializeOwned;

use crate::LakeError;
use crate::items::previous::PreviousItem;
use crate::items::read_pass::{Entry, Rows};
use crate::merge::known::{Known, Texts};
use crate::records::dictionary::{RawValues, RecordValues};
use crate::records::interner::Interner;
use crate::tables::entries;

/// Makes the entries of one run.
pub(crate) struct Adoption<'a> {
    known: &'a Known,
    /// What the distinct texts of the columns stand for in this run, as far as they were met.
    numbers: [Vec<Option<u32>>; 4],
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

    /// The entry of item number `item`, which is `before` and whose record is `doc` in the snapshot before.
    pub(crate) fn entry(
        &mut self,
        item: usize,
        (doc, before): (u32, &PreviousItem),
        raw: &mut RawValues,
    ) -> Result<Entry, LakeError> {
        let (known, at) = (self.known, doc as usize);
        let [organisation, resource_type, status, source, formats, mappable, warnings] = &known.texts;
        let [organisations, types, statuses, sources] = &mut self.numbers;
        let [all, drawn] = &mut self.formats;
        let values = RecordValues {
            organisation: number(organisation, at, organisations, &mut raw.organisations)?,
            resource_type: number(resource_type, at, types, &mut raw.types)?,
            status: number(status, at, statuses, &mut raw.statuses)?,
            source: number(source, at, sources, &mut raw.sources)?,
            formats: set(formats, at, all, |texts| numbers(texts, raw))?,
            mappable: set(mappable, at, drawn, |texts| numbers(texts, raw))?,
            themes: known.masks[0][at],
            topics: known.masks[1][at],
        };
        Ok(Entry {
            item,
            sha256: before.sha256,
            id: before.id.clone(),
            updated: known.days[0][at],
            date_stamp: known.days[1][at],
            last_date: known.days[2][at],
            warnings: set(warnings, at, &mut self.warnings, codes)?,
            values,
            rows: Rows::Stored(doc),
        })
    }
}

/// The number in this run of the value that a record has.
fn number<T: DeserializeOwned + Hash + Eq + Clone>(
    texts: &Texts,
    at: usize,
    met: &mut [Option<u32>],
    values: &mut Interner<T>,
) -> Result<Option<u32>, LakeError> {
    let Some((place, text)) = texts.get(at) else { return Ok(None) };
    if met[place].is_none() {
        met[place] = Some(values.intern_owned(read(text)?));
    }
    Ok(met[place])
}

fn set<T: ?Sized>(
    texts: &Texts,
    at: usize,
    met: &mut [Option<Arc<T>>],
    made: impl FnOnce(&str) -> Result<Arc<T>, LakeError>,
) -> Result<Arc<T>, LakeError>
where
    Arc<T>: Default,
{
    let Some((place, text)) = texts.get(at) else { return Ok(Arc::default()) };
    if let Some(met) = &met[place] {
        return Ok(Arc::clone(met));
    }
    Ok(Arc::clone(met[place].insert(made(text)?)))
}

fn numbers(json: &str, raw: &mut RawValues) -> Result<Arc<[u32]>, LakeError> {
    let formats: Vec<Format> = read(json)?;
    let mut numbers: Vec<u32> = formats.into_iter().map(|format| raw.formats.intern_owned(format)).collect();
    numbers.sort_unstable();
    Ok(numbers.into())
}

fn codes(json: &str) -> Result<Arc<[&'static str]>, LakeError> {
    let codes: Vec<String> = read(json)?;
    let known = |code: String| Warning::ALL.iter().map(|warning| warning.code()).find(|known| *known == code);
    let codes: Option<Arc<[&'static str]>> = codes.into_iter().map(known).collect();
    codes.ok_or_else(|| damaged(&"a warning nobody knows"))
}

fn read<T: DeserializeOwned>(json: &str) -> Result<T, LakeError> {
    serde_json::from_str(json).map_err(|error| damaged(&error))
}

fn damaged(reason: &dyn Display) -> LakeError {
    LakeError::Damaged { file: entries::NAME.to_owned(), reason: reason.to_string() }
}
