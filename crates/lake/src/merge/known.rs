//! What the snapshot before knows of its records, so that those which are unchanged need not be read.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::path::Path;

use arrow::array::{AsArray, StringArray};
use arrow::datatypes::{Int32Type, Int64Type};

use crate::items::previous::PreviousItems;
use crate::merge::kept_order::rising;
use crate::snapshots::before::Before;
use crate::tables::entries;
use crate::tables::stored_file::{StoredFile, column};
use crate::{Lake, LakeError};

/// The records of a snapshot, by their numbers in it.
pub(crate) struct Known {
    /// `updated`, `date_stamp`, `last_date`.
    pub(crate) days: [Vec<i32>; 3],
    /// `themes`, `topics`.
    pub(crate) masks: [Vec<i64>; 2],
    /// In the order of [`entries::TEXTS`].
    pub(crate) texts: [Texts; 7],
    /// Whether a record comes where it came among the others.
    is_in_order: Vec<bool>,
}

/// A column of texts, of which there are few.
#[derive(Default)]
pub(crate) struct Texts {
    pub(crate) distinct: Vec<String>,
    /// By record, the place in `distinct`, or [`NO_TEXT`].
    places: Vec<u32>,
    numbers: HashMap<String, u32>,
}

const NO_TEXT: u32 = u32::MAX;

/// Rows read at once.
const BATCH_ROWS: usize = 8192;

impl Known {
    /// Reads what there is; files go to `scratch`. `today` is `yyyymmdd`.
    pub(crate) fn read(
        lake: &Lake,
        before: &Before,
        previous: &PreviousItems<'_>,
        today: i32,
        scratch: &Path,
    ) -> Result<Self, LakeError> {
        let records = usize::try_from(before.manifest.records).unwrap_or(usize::MAX);
        let mut known = Self {
            days: Default::default(),
            masks: Default::default(),
            texts: Default::default(),
            is_in_order: Vec::new(),
        };
        for path in lake.local_files(before, entries::NAME, scratch)? {
            known.add(&StoredFile::open(&path)?)?;
        }
        let items = previous.items();
        if items.len() != records || known.days[0].len() != records {
            let reason = "its items and entries are not one per record".to_owned();
            return Err(LakeError::Damaged { file: before.id.folder(), reason });
        }
        let keys: Vec<_> = (known.days[0].iter().zip(items))
            .map(|(updated, item)| (Reverse(if *updated > today { 0 } else { *updated }), &item.id))
            .collect();
        known.is_in_order = rising(&keys);
        Ok(known)
    }

    /// Whether the rows of a record can be taken over.
    pub(crate) fn has(&self, doc: u32) -> bool {
        self.is_in_order[doc as usize]
    }

    pub(crate) fn len(&self) -> usize {
        self.is_in_order.len()
    }

    fn add(&mut self, stored: &StoredFile) -> Result<(), LakeError> {
        for batch in stored.batches(0..stored.rows(), None, BATCH_ROWS)? {
            let batch = batch?;
            for (days, name) in self.days.iter_mut().zip(entries::DAYS) {
                let column = column(&batch, name, |array| array.as_primitive_opt::<Int32Type>())?;
                days.extend_from_slice(column.values());
            }
            for (masks, name) in self.masks.iter_mut().zip(entries::MASKS) {
                let column = column(&batch, name, |array| array.as_primitive_opt::<Int64Type>())?;
                masks.extend_from_slice(column.values());
            }
            for (texts, name) in self.texts.iter_mut().zip(entries::TEXTS) {
                texts.extend(column(&batch, name, |array| array.as_string_opt::<i32>())?);
            }
        }
        Ok(())
    }
}

impl Texts {
    /// The text of a record, and its place among all.
    pub(crate) fn get(&self, doc: usize) -> Option<(usize, &str)> {
        let place = self.places[doc];
        (place != NO_TEXT).then(|| (place as usize, &*self.distinct[place as usize]))
    }

    fn extend(&mut self, column: &StringArray) {
        for text in column {
            let place = text.map_or(NO_TEXT, |text| self.place(text));
            self.places.push(place);
        }
    }

    fn place(&mut self, text: &str) -> u32 {
        if let Some(place) = self.numbers.get(text) {
            return *place;
        }
        let place = u32::try_from(self.distinct.len()).expect("records are numbered in i32");
        self.distinct.push(text.to_owned());
        self.numbers.insert(text.to_owned(), place);
        place
    }
}
