//! Facet values of a catalogue: counted, ordered, numbered.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use catalog::codes::CodeValue;
use catalog::resource::Format;
use catalog::{Bilingual, Facet, Lang};
use query::FacetDictionary;
use query::dictionary::{FacetEntry, MAX_FORMATS, UNKNOWN};
use query::fold::slug;

use crate::records::interner::Interner;
use crate::records::organisations;

/// Facet values as records give them, by number.
#[derive(Debug, Default)]
pub(crate) struct RawValues {
    pub(crate) organisations: Interner<Bilingual>,
    /// Of types.
    pub(crate) types: Interner<CodeValue>,
    pub(crate) statuses: Interner<CodeValue>,
    pub(crate) sources: Interner<String>,
    pub(crate) formats: Interner<Format>,
}

/// The raw values of one record.
#[derive(Debug, Clone, Default)]
pub(crate) struct RecordValues {
    pub(crate) organisation: Option<u32>,
    pub(crate) resource_type: Option<u32>,
    pub(crate) status: Option<u32>,
    pub(crate) source: Option<u32>,
    /// Distinct. Many records share a set.
    pub(crate) formats: Arc<[u32]>,
    /// Those of them that can be drawn on a web map.
    pub(crate) mappable: Arc<[u32]>,
    pub(crate) themes: i64,
    pub(crate) topics: i64,
}

/// The dictionary of a snapshot, and the way from raw values to its codes.
#[derive(Debug, Default)]
pub(crate) struct Codes {
    pub(crate) dictionary: FacetDictionary,
    organisations: Vec<i32>,
    types: Vec<i32>,
    statuses: Vec<i32>,
    sources: Vec<i32>,
    formats: Vec<i64>,
}

impl Codes {
    /// The codes for the records of a snapshot, given all of them.
    pub(crate) fn new<'a>(raw: &RawValues, records: impl Iterator<Item = &'a RecordValues> + Clone) -> Self {
        let mut codes = Self::default();
        codes.organisations = codes.add_organisations(raw, records.clone());
        let single = |value: fn(&RecordValues) -> Option<u32>| records.clone().filter_map(value);
        let of_codes = |values: &Interner<CodeValue>| values.values().iter().map(coded).collect::<Vec<_>>();
        codes.types = codes.add(Facet::Type, &of_codes(&raw.types), single(|values| values.resource_type));
        codes.statuses = codes.add(Facet::Status, &of_codes(&raw.statuses), single(|values| values.status));
        let sources: Vec<_> = raw.sources.values().iter().map(|name| (slug(name), same(name))).collect();
        codes.sources = codes.add(Facet::Source, &sources, single(|values| values.source));
        codes.add_closed(Facet::Theme, records.clone().map(|values| values.themes));
        codes.add_closed(Facet::Topic, records.clone().map(|values| values.topics));
        codes.add_formats(raw, records);
        codes
    }

    pub(crate) fn organisation(&self, values: &RecordValues) -> i32 {
        code(&self.organisations, values.organisation)
    }

    pub(crate) fn resource_type(&self, values: &RecordValues) -> i32 {
        code(&self.types, values.resource_type)
    }

    pub(crate) fn status(&self, values: &RecordValues) -> i32 {
        code(&self.statuses, values.status)
    }

    pub(crate) fn source(&self, values: &RecordValues) -> i32 {
        code(&self.sources, values.source)
    }

    pub(crate) fn formats(&self, values: &RecordValues) -> i64 {
        self.mask(&values.formats)
    }

    pub(crate) fn mappable_formats(&self, values: &RecordValues) -> i64 {
        self.mask(&values.mappable)
    }

    fn mask(&self, formats: &[u32]) -> i64 {
        formats.iter().fold(0, |mask, format| mask | self.formats[*format as usize])
    }

    fn add_organisations<'a>(
        &mut self,
        raw: &RawValues,
        records: impl Iterator<Item = &'a RecordValues>,
    ) -> Vec<i32> {
        let names = raw.organisations.values();
        let counts = counts(names.len(), records.filter_map(|values| values.organisation));
        // Names of records that lost to a duplicate are asked about, but count for nothing.
        let counted: Vec<(Bilingual, u64)> = names.iter().cloned().zip(counts.iter().copied()).collect();
        let joined = organisations::join(&counted);
        let mut entries: Vec<(FacetEntry, usize)> = joined
            .entries
            .into_iter()
            .enumerate()
            .map(|(index, entry)| (FacetEntry { key: entry.key, label: entry.label, count: 0 }, index))
            .collect();
        for (index, count) in joined.by_name.iter().zip(&counts) {
            if let Some(index) = index {
                entries[*index].0.count += count;
            }
        }
        let code_of = self.insert_ordered(Facet::Org, entries);
        let code =
            |index: &Option<usize>| index.and_then(|index| code_of.get(&index).copied()).unwrap_or(UNKNOWN);
        joined.by_name.iter().map(code).collect()
    }

    /// Adds a facet with one entry per key; gives the code of each raw value.
    fn add(
        &mut self,
        facet: Facet,
        values: &[(String, Bilingual)],
        used: impl Iterator<Item = u32>,
    ) -> Vec<i32> {
        let counts = counts(values.len(), used);
        let mut keys: BTreeMap<&str, (u64, BTreeMap<&Bilingual, u64>)> = BTreeMap::new();
        for ((key, label), count) in values.iter().zip(counts).filter(|((key, _), _)| !key.is_empty()) {
            let entry = keys.entry(key).or_default();
            entry.0 += count;
            *entry.1.entry(label).or_default() += count;
        }
        let index: HashMap<&str, usize> = keys.keys().enumerate().map(|(index, key)| (*key, index)).collect();
        let entry = |(key, (count, labels)): (&&str, &(u64, BTreeMap<&Bilingual, u64>))| {
            let label = most_frequent(labels);
            FacetEntry { key: (*key).to_owned(), label, count: *count }
        };
        let entries = keys.iter().map(entry).enumerate().map(|(index, entry)| (entry, index)).collect();
        let code_of = self.insert_ordered(facet, entries);
        let code =
            |key: &str| index.get(key).and_then(|index| code_of.get(index)).copied().unwrap_or(UNKNOWN);
        values.iter().map(|(key, _)| code(key)).collect()
    }

    /// Puts entries in the order of counts, most frequent first, then of keys; those of no record are left out.
    /// Gives their codes by the index they came with.
    fn insert_ordered(&mut self, facet: Facet, mut entries: Vec<(FacetEntry, usize)>) -> HashMap<usize, i32> {
        entries.retain(|(entry, _)| entry.count > 0);
        entries.sort_by(|(a, _), (b, _)| b.count.cmp(&a.count).then_with(|| a.key.cmp(&b.key)));
        let codes = (0..).zip(&entries).map(|(code, (_, index))| (*index, code)).collect();
        self.dictionary.values.insert(facet, entries.into_iter().map(|(entry, _)| entry).collect());
        codes
    }

    fn add_closed(&mut self, facet: Facet, masks: impl Iterator<Item = i64>) {
        let mut entries = FacetDictionary::closed(facet);
        for mask in masks {
            for (position, entry) in entries.iter_mut().enumerate() {
                entry.count += u64::from(mask >> position & 1 == 1);
            }
        }
        self.dictionary.values.insert(facet, entries);
    }

    fn add_formats<'a>(&mut self, raw: &RawValues, records: impl Iterator<Item = &'a RecordValues> + Clone) {
        let formats = raw.formats.values();
        let named: Vec<_> = formats.iter().map(|format| (format.key.clone(), label(format))).collect();
        let codes = self.add(
            Facet::Format,
            &named,
            records.clone().flat_map(|values| values.formats.iter().copied()),
        );
        let entries = self.dictionary.values.entry(Facet::Format).or_default();
        let other = entries.iter().position(|entry| entry.key == OTHER);
        let overflows = entries.len() > MAX_FORMATS;
        if overflows {
            let label = self::label(&Format { key: Format::OTHER.to_owned(), label: String::new() });
            // The most frequent ones keep a bit of their own, in front of the one that the rest shares.
            if let Some(other) = other.filter(|other| *other < MAX_FORMATS - 1) {
                entries.remove(other);
            }
            entries.truncate(MAX_FORMATS - 1);
            entries.push(FacetEntry { key: OTHER.to_owned(), label, count: 0 });
        }
        let position: HashMap<&str, usize> =
            entries.iter().enumerate().map(|(position, entry)| (entry.key.as_str(), position)).collect();
        let last = entries.len().saturating_sub(1);
        let bit = |format: &Format, code: i32| match position.get(format.key.as_str()) {
            Some(position) => 1_i64 << position,
            None if code == UNKNOWN => 0,
            None => 1 << last,
        };
        self.formats = formats.iter().zip(&codes).map(|(format, code)| bit(format, *code)).collect();
        let masks: Vec<i64> = records.map(|values| self.formats(values)).collect();
        for (position, entry) in
            self.dictionary.values.entry(Facet::Format).or_default().iter_mut().enumerate()
        {
            entry.count = masks.iter().map(|mask| u64::from(mask >> position & 1 == 1)).sum();
        }
    }
}

/// The key of the formats that have none of their own.
const OTHER: &str = "other";

fn code(codes: &[i32], value: Option<u32>) -> i32 {
    value.map_or(UNKNOWN, |value| codes[value as usize])
}

fn counts(values: usize, used: impl Iterator<Item = u32>) -> Vec<u64> {
    let mut counts = vec![0; values];
    used.for_each(|value| counts[value as usize] += 1);
    counts
}

/// Keys of types and statuses are their codes, without what an address could not carry.
fn coded(value: &CodeValue) -> (String, Bilingual) {
    let key: String =
        value.code.chars().filter(|char| char.is_ascii_alphanumeric() || *char == '-').take(80).collect();
    (key.trim_start_matches('-').to_owned(), value.label.clone())
}

fn label(format: &Format) -> Bilingual {
    Bilingual::new(format.label_in(Lang::En).to_owned(), format.label_in(Lang::Fr).to_owned())
}

fn same(name: &str) -> Bilingual {
    Bilingual::new(name.to_owned(), name.to_owned())
}

fn most_frequent(labels: &BTreeMap<&Bilingual, u64>) -> Bilingual {
    let best = labels.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)));
    best.map(|(label, _)| (*label).clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format(key: &str) -> Format {
        Format { key: key.to_owned(), label: key.to_uppercase() }
    }

    fn shown(codes: &Codes, facet: Facet) -> Vec<String> {
        codes.dictionary.entries(facet).iter().map(|entry| format!("{} {}", entry.key, entry.count)).collect()
    }

    #[test]
    fn values_are_ordered_by_count_then_key_and_unused_ones_left_out() {
        let mut raw = RawValues::default();
        let mut records = Vec::new();
        for (name, count) in [("b c", 1), ("a", 1), ("Z", 2), ("unused", 0)] {
            let source = Some(raw.sources.intern_owned(name.to_owned()));
            records.extend(std::iter::repeat_n(RecordValues { source, ..RecordValues::default() }, count));
        }
        records.push(RecordValues::default());
        let codes = Codes::new(&raw, records.iter());
        assert_eq!(shown(&codes, Facet::Source), ["z 2", "a 1", "b-c 1"]);
        let by_record: Vec<i32> = records.iter().map(|values| codes.source(values)).collect();
        assert_eq!(by_record, [2, 1, 0, 0, UNKNOWN]);
    }

    #[test]
    fn rare_formats_share_the_last_bit() {
        let mut raw = RawValues::default();
        let mut records = Vec::new();
        let other = raw.formats.intern_owned(format(OTHER));
        for number in 0..70 {
            let own = raw.formats.intern_owned(format(&format!("f{number:02}")));
            let formats: Arc<[u32]> = if number < 5 { [own, other].into() } else { [own].into() };
            records.push(RecordValues { formats, mappable: [own].into(), ..RecordValues::default() });
        }
        let codes = Codes::new(&raw, records.iter());
        let shown = shown(&codes, Facet::Format);
        assert_eq!((shown.len(), shown[0].as_str(), shown[59].as_str()), (60, "f00 1", "other 16"));
        assert_eq!(codes.formats(&records[0]), 1 | 1 << 59);
        assert_eq!((codes.formats(&records[69]), codes.mappable_formats(&records[0])), (1 << 59, 1));
    }
}
