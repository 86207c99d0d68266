//! The order of titles in each language.

use catalog::{Bilingual, Lang, Record};
use query::fold::collation_key;

/// What the titles of records are sorted by, in the order the records came, in one piece of memory per language.
#[derive(Debug, Default)]
pub(crate) struct TitleKeys {
    languages: [Keys; 2],
}

#[derive(Debug, Default)]
struct Keys {
    text: String,
    ends: Vec<usize>,
}

impl TitleKeys {
    /// What is pushed for a record whose places are known otherwise.
    pub(crate) const NONE: [String; 2] = [String::new(), String::new()];

    /// The keys of one record; a title that is missing is replaced by the one in the other language.
    pub(crate) fn of(record: &Record) -> [String; 2] {
        Lang::ALL.map(|lang| title_key(&record.title, lang))
    }

    pub(crate) fn push(&mut self, keys: &[String; 2]) {
        for (language, key) in self.languages.iter_mut().zip(keys) {
            language.text.push_str(key);
            language.ends.push(language.text.len());
        }
    }

    /// The key of one record, by the number in the order of pushing.
    pub(crate) fn key(&self, lang: usize, record: u32) -> &str {
        self.languages[lang].get(record)
    }

    /// For each of `records`, which are numbers in the order of pushing, the place of its title among theirs per
    /// language. Equal titles share a place; places have no gaps.
    pub(crate) fn ranks(&self, records: &[u32]) -> Vec<[i32; 2]> {
        let mut ranks = vec![[0; 2]; records.len()];
        for (lang, keys) in self.languages.iter().enumerate() {
            let mut order: Vec<usize> = (0..records.len()).collect();
            order.sort_unstable_by_key(|index| keys.get(records[*index]));
            let mut rank = -1;
            let mut before = None;
            for index in order {
                let key = keys.get(records[index]);
                if before != Some(key) {
                    rank += 1;
                }
                before = Some(key);
                ranks[index][lang] = rank;
            }
        }
        ranks
    }
}

impl Keys {
    fn get(&self, record: u32) -> &str {
        let record = record as usize;
        let start = if record == 0 { 0 } else { self.ends[record - 1] };
        &self.text[start..self.ends[record]]
    }
}

/// What a title is sorted by in one language.
pub(crate) fn title_key(title: &Bilingual, lang: Lang) -> String {
    title.pick(lang).map(|title| collation_key(title.value)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_rank_without_case_and_accents_and_fall_back_to_the_other_language() {
        let mut keys = TitleKeys::default();
        let titles =
            [("Zone", Some("Écluse")), ("apple", None), ("Apple", Some("zone")), ("Zone", Some("eau"))];
        for (en, fr) in titles {
            let title = Bilingual { en: Some(en.to_owned()), fr: fr.map(str::to_owned) };
            keys.push(&TitleKeys::of(&Record { title, ..Record::default() }));
        }
        assert_eq!(keys.ranks(&[0, 1, 2, 3]), [[2, 2], [1, 0], [0, 3], [2, 1]]);
        assert_eq!(keys.ranks(&[3, 0]), [[0, 0], [0, 1]]);
    }
}
