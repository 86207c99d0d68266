//! Which items become records, and in which order.

use std::cmp::Reverse;
use std::collections::HashMap;

use catalog::geocore::Warning;

use crate::LakeError;
use crate::items::read_pass::Entry;
use crate::items::source::ItemEntry;
use crate::report::Report;

/// The numbers of the entries in the order of documents: updated last first, unknown last, then by id. A date after
/// `today`, which is `yyyymmdd`, is a mistake or a plan: it is reported, and orders as unknown. Of entries with one id only the newest stays, by its date stamp, then by the greater key; the others are reported.
pub(crate) fn document_order(
    entries: &[Entry],
    items: &[ItemEntry],
    today: i32,
    report: &mut Report,
) -> Result<Vec<u32>, LakeError> {
    // Documents are numbered in i32, as the tables are.
    if i32::try_from(entries.len()).is_err() {
        return Err(LakeError::TooManyItems { items: entries.len() });
    }
    let mut kept: HashMap<&str, usize> = HashMap::with_capacity(entries.len());
    for (number, entry) in entries.iter().enumerate() {
        // Entries come in the order of keys, so that among equal dates the later one has the greater key.
        kept.entry(&entry.id)
            .and_modify(|kept| {
                if entry.date_stamp >= entries[*kept].date_stamp {
                    *kept = number;
                }
            })
            .or_insert(number);
    }
    let mut order = Vec::with_capacity(kept.len());
    for (number, entry) in (0_u32..).zip(entries) {
        let winner = kept[&*entry.id];
        if winner == number as usize {
            order.push(number);
            for code in &*entry.warnings {
                report.warn(code, &items[entry.item].key);
            }
            if entry.last_date > today {
                report.warn(Warning::FutureDate.code(), &items[entry.item].key);
            }
        } else {
            let kept = &items[entries[winner].item].key;
            report.reject(&items[entry.item].key, format!("duplicate id {}, {kept} kept", entry.id));
        }
    }
    order.sort_unstable_by_key(|number| {
        let entry = &entries[*number as usize];
        (Reverse(if entry.updated > today { 0 } else { entry.updated }), &entry.id)
    });
    Ok(order)
}
