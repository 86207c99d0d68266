//! The order of titles: places of the snapshot before, between which those of new records are put.

use arrow::array::{Array, AsArray, Int32Array, StringArray};
use arrow::datatypes::Int32Type;
use catalog::{Bilingual, Lang};
use query::columns::Table;

use crate::LakeError;
use crate::items::read_pass::Rows;
use crate::merge::former::Former;
use crate::records::title_order::title_key;
use crate::tables::input::Input;
use crate::tables::stored_file::column;

const BATCH_ROWS: usize = 8192;
/// The columns of places in `facets`, and of titles in `cards`.
const COLUMNS: [&str; 2] = ["title_en", "title_fr"];

/// As [`crate::records::title_order::TitleKeys::ranks`] gives them for all records.
pub(crate) fn ranks(input: &Input<'_>, former: &Former<'_>) -> Result<Vec<[i32; 2]>, LakeError> {
    let mut ranks = vec![[0; 2]; input.order.len()];
    let old = old_ranks(former)?;
    let mut fresh = Lang::ALL.map(|lang| Fresh::new(input, lang));
    find_places(former, &old, &mut fresh)?;
    for ((lang, old), fresh) in old.iter().enumerate().zip(fresh) {
        let merged = Merged::new(input, old, fresh);
        for (doc, number) in input.order.iter().enumerate() {
            ranks[doc][lang] = match input.read.entries[*number as usize].rows {
                Rows::Stored(before) => merged.of_old(old[before as usize]),
                Rows::Spooled(_) => merged.of_key(input.read.titles.key(lang, *number)),
            };
        }
    }
    Ok(ranks)
}

/// The places of titles by language and old document.
fn old_ranks(former: &Former<'_>) -> Result<[Vec<i32>; 2], LakeError> {
    let facets = former.file(Table::Facets.name())?;
    let mut ranks = [Vec::new(), Vec::new()];
    for batch in facets.batches(0..facets.rows(), Some(&COLUMNS), BATCH_ROWS)? {
        let batch = batch?;
        for (ranks, name) in ranks.iter_mut().zip(COLUMNS) {
            let column: &Int32Array = column(&batch, name, |array| array.as_primitive_opt::<Int32Type>())?;
            ranks.extend_from_slice(column.values());
        }
    }
    let is_dense = |ranks: &Vec<i32>| {
        let places = i32::try_from(ranks.len()).unwrap_or(i32::MAX);
        ranks.len() == former.records && ranks.iter().all(|rank| (0..places).contains(rank))
    };
    if ranks.iter().all(is_dense) {
        Ok(ranks)
    } else {
        Err(former.contradiction("its titles have no places"))
    }
}

/// The keys of the titles that are not in the snapshot before, sorted, and where they belong.
struct Fresh<'a> {
    keys: Vec<&'a str>,
    /// How many old places come before each.
    below: Vec<i32>,
    /// The old place whose title is the same.
    equal: Vec<Option<i32>>,
}

impl<'a> Fresh<'a> {
    fn new(input: &'a Input<'_>, lang: Lang) -> Self {
        let is_fresh = |number: &&u32| matches!(input.read.entries[**number as usize].rows, Rows::Spooled(_));
        let numbers = input.order.iter().filter(is_fresh);
        let mut keys: Vec<&str> =
            numbers.map(|number| input.read.titles.key(lang as usize, *number)).collect();
        keys.sort_unstable();
        keys.dedup();
        Self { below: vec![0; keys.len()], equal: vec![None; keys.len()], keys }
    }

    fn meet(&mut self, key: &str, rank: i32) {
        let mut place = self.keys.partition_point(|own| *own < key);
        if self.keys.get(place).is_some_and(|own| *own == key) {
            self.equal[place] = Some(rank);
            place += 1;
        }
        if let Some(below) = self.below.get_mut(place) {
            *below = rank.saturating_add(1).max(*below);
        }
    }

    /// What is below a key is below those behind it.
    fn finish(&mut self) {
        let mut most = 0;
        for (below, equal) in self.below.iter_mut().zip(&self.equal) {
            most = most.max(*below);
            *below = most;
            most = most.max(equal.map_or(0, |rank| rank.saturating_add(1)));
        }
    }
}

/// Holds the titles of all old records against the new ones.
fn find_places(
    former: &Former<'_>,
    ranks: &[Vec<i32>; 2],
    fresh: &mut [Fresh<'_>; 2],
) -> Result<(), LakeError> {
    if fresh.iter().all(|fresh| fresh.keys.is_empty()) {
        return Ok(());
    }
    let cards = former.file(Table::Cards.name())?;
    let mut met = ranks.each_ref().map(|ranks| vec![false; ranks.len()]);
    let mut docs = 0..former.records;
    for batch in cards.batches(0..cards.rows(), Some(&COLUMNS), BATCH_ROWS)? {
        let batch = batch?;
        let [en, fr] = [titles(&batch, COLUMNS[0])?, titles(&batch, COLUMNS[1])?];
        for (row, doc) in (0..batch.num_rows()).zip(docs.by_ref()) {
            let text = |titles: &StringArray| titles.is_valid(row).then(|| titles.value(row).to_owned());
            let mut title = None;
            for lang in Lang::ALL {
                let rank = ranks[lang as usize][doc];
                if std::mem::replace(&mut met[lang as usize][rank.unsigned_abs() as usize], true) {
                    continue;
                }
                let title = title.get_or_insert_with(|| Bilingual { en: text(en), fr: text(fr) });
                fresh[lang as usize].meet(&title_key(title, lang), rank);
            }
        }
    }
    fresh.iter_mut().for_each(Fresh::finish);
    Ok(())
}

fn titles<'a>(batch: &'a arrow::array::RecordBatch, name: &str) -> Result<&'a StringArray, LakeError> {
    column(batch, name, |array| array.as_string_opt::<i32>())
}

/// The places of one language.
struct Merged<'a> {
    fresh: Fresh<'a>,
    /// Places in front of each old one.
    before: Vec<i32>,
    /// The place of each fresh key.
    places: Vec<i32>,
}

impl<'a> Merged<'a> {
    fn new(input: &Input<'_>, old: &[i32], fresh: Fresh<'a>) -> Self {
        let at = |rank: i32| rank.unsigned_abs() as usize;
        let mut is_used = vec![false; old.len() + 1];
        for number in input.order {
            if let Rows::Stored(doc) = input.read.entries[*number as usize].rows {
                is_used[at(old[doc as usize])] = true;
            }
        }
        fresh.equal.iter().flatten().for_each(|rank| is_used[at(*rank)] = true);
        let (mut before, mut places) = (Vec::with_capacity(is_used.len()), vec![0; fresh.keys.len()]);
        let (mut next, mut key) = (0, 0);
        for (rank, is_used) in (0..).zip(is_used) {
            while key < places.len() && fresh.below[key] <= rank && fresh.equal[key] != Some(rank) {
                places[key] = next;
                next += 1;
                key += 1;
            }
            before.push(next);
            if key < places.len() && fresh.equal[key] == Some(rank) {
                places[key] = next;
                key += 1;
            }
            next += i32::from(is_used);
        }
        Self { fresh, before, places }
    }

    fn of_old(&self, rank: i32) -> i32 {
        self.before[rank.unsigned_abs() as usize]
    }

    fn of_key(&self, key: &str) -> i32 {
        self.places[self.fresh.keys.partition_point(|own| *own < key)]
    }
}
