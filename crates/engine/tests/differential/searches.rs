//! Searches as people and programs make them, generated from the words and values of a catalogue.

use catalog::date::PartialDate;
use catalog::record::Record;
use catalog::search::{Area, Page, Relation, Sort, Timeline};
use catalog::{Bbox, Facet, Lang, Search};
use query::tokens;

use crate::catalogue::Fixture;

pub(crate) struct Searches<'a> {
    pub(crate) fixture: &'a Fixture,
    random: u64,
    given: usize,
}

impl<'a> Searches<'a> {
    pub(crate) fn new(fixture: &'a Fixture, seed: u64) -> Self {
        Self { fixture, random: seed, given: 0 }
    }

    /// `SplitMix64` (Steele, Lea & Flood 2014), folded to `0..below`.
    pub(crate) fn below(&mut self, below: usize) -> usize {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.random;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % below as u64).expect("below a usize")
    }

    pub(crate) fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == 0
    }

    pub(crate) fn record(&mut self) -> &'a Record {
        let index = self.below(self.fixture.records.len());
        &self.fixture.records[index]
    }

    fn text_of_a_record(&mut self, lang: Lang) -> String {
        let record = self.record();
        let text = match self.below(3) {
            0 => record.title.get(lang).cloned(),
            1 => record.keywords.get(lang).and_then(|keywords| keywords.first().cloned()),
            _ => record.description.get(lang).cloned(),
        };
        text.unwrap_or_default()
    }

    /// Up to six words of a text in quotes, as they stand there: stop words and elisions too.
    fn phrase(&mut self, lang: Lang) -> String {
        let text = self.text_of_a_record(lang);
        let words: Vec<&str> = tokens::words(&text).map(|word| word.text).collect();
        let from = self.below(words.len().max(1));
        let length = 1 + self.below(6);
        let words: Vec<&str> = words.into_iter().skip(from).take(length).collect();
        format!("\"{}\"", words.join(" "))
    }

    fn words(&mut self, lang: Lang) -> Vec<String> {
        let text = self.text_of_a_record(lang);
        let words: Vec<String> = tokens::tokens(&text).map(|token| token.text.to_owned()).collect();
        if words.is_empty() {
            return vec!["eau".to_owned()];
        }
        let from = self.below(words.len());
        let length = 1 + self.below(3);
        words[from..words.len().min(from + length)].to_vec()
    }

    fn text(&mut self, lang: Lang) -> String {
        // Four in five searches are in the page's own language.
        let lang = if self.one_in(5) { lang.other() } else { lang };
        let words = self.words(lang);
        let more = self.words(lang);
        match self.below(12) {
            0 | 1 => self.phrase(lang),
            9 => self.record().title.get(lang).cloned().unwrap_or_default(),
            10 => ["the", "of the", "who", "de la", "été", "et du OU the"][self.below(6)].to_owned(),
            11 => format!("{} OR {}", words[0], more[0]),
            2 => format!("{} -{}", words.join(" "), more[0]),
            3 => {
                let length = words[0].chars().count().min(3 + self.below(4));
                format!("{}*", words[0].chars().take(length).collect::<String>())
            }
            4 => format!("{} OU {}", words[0], self.phrase(lang)),
            5 => format!("-{}", words[0]),
            6 => format!("{} SAUF {}", words[0], self.phrase(lang)),
            7 => words.join(" ").to_uppercase(),
            8 => format!("{} {}", words.join(" "), more.join(" ")),
            _ => words.join(" "),
        }
    }

    pub(crate) fn bbox(&mut self) -> Bbox {
        if self.one_in(5) {
            return ["170,50,-150,70", "-180,-90,180,90", "160,-10,-160,85", "-141,41,-52,84"][self.below(4)]
                .parse()
                .expect("a box");
        }
        let (width, height) = (1 + self.below(40), 1 + self.below(20));
        let degrees = |number: usize| i32::try_from(number).expect("at most 360");
        let (west, south) = (degrees(self.below(130)) - 150, self.below(30) + 40);
        let text = format!("{west},{south},{},{}", west + degrees(width), south + height);
        text.parse().expect("a box within range")
    }

    fn filter(&mut self, search: &mut Search) {
        let facet = Facet::ALL[self.below(Facet::ALL.len())];
        for _ in 0..=self.below(2) {
            self.value(search, facet);
        }
        if self.one_in(12) {
            *search = search.with(Facet::Org, "no-such-organisation");
        }
    }

    /// Adds a value of the facet that the catalogue has, rather a frequent one.
    fn value(&mut self, search: &mut Search, facet: Facet) {
        let entries = self.fixture.serving().snapshot.dictionary().entries(facet);
        let used: Vec<_> = entries.iter().filter(|entry| entry.count > 0).collect();
        if !used.is_empty() {
            let index = self.below(used.len()).min(self.below(used.len()));
            *search = search.with(facet, &used[index].key);
        }
    }

    /// One filter and nothing else, a different one for each number; `None` after the last.
    fn alone(&mut self, number: usize, lang: Lang) -> Option<Search> {
        let mut search = Search::default();
        match number {
            0 => search.text = self.words(lang).join(" "),
            1 => search.area = Some(Area { bbox: self.bbox(), relation: Relation::Intersects }),
            2 => search.area = Some(Area { bbox: self.bbox(), relation: Relation::Within }),
            3 => search.begin = Some(self.year()),
            4 => search.end = Some(self.year()),
            5 => search.mappable = true,
            6 => search.foundational = true,
            7 => search.updated_begin = Some(self.recent_year()),
            8 => search.updated_end = Some(self.recent_year()),
            _ => self.value(&mut search, *Facet::ALL.get(number - 9)?),
        }
        Some(search)
    }

    fn recent_year(&mut self) -> PartialDate {
        let year = u16::try_from(2012 + self.below(14)).expect("a year");
        let month = self.one_in(2).then(|| u8::try_from(1 + self.below(12)).expect("a month"));
        PartialDate::new(year, month, None).expect("a date")
    }

    pub(crate) fn year(&mut self) -> PartialDate {
        let year = u16::try_from(1940 + self.below(90)).expect("a year");
        let month = self.one_in(2).then(|| u8::try_from(1 + self.below(12)).expect("a month"));
        PartialDate::new(year, month, None).expect("a date")
    }
}

impl Iterator for Searches<'_> {
    type Item = (Search, Lang);

    fn next(&mut self) -> Option<(Search, Lang)> {
        let lang = Lang::ALL[self.below(2)];
        let number = self.given;
        self.given += 1;
        if let Some(search) = self.alone(number, lang) {
            return Some((search, lang));
        }
        let mut search = Search::default();
        if !self.one_in(4) {
            search.text = self.text(lang);
        }
        for _ in 0..self.below(4).min(self.below(4)) {
            self.filter(&mut search);
        }
        if self.one_in(3) {
            let relation = if self.one_in(3) { Relation::Within } else { Relation::Intersects };
            search.area = Some(Area { bbox: self.bbox(), relation });
        }
        if self.one_in(5) {
            search.begin = Some(self.year());
        }
        if self.one_in(5) {
            search.end = Some(self.year());
        }
        if self.one_in(8) {
            search.updated_begin = Some(self.recent_year());
        }
        if self.one_in(8) {
            search.updated_end = Some(self.recent_year());
        }
        if self.one_in(4) {
            search.timeline = Timeline::Updated;
        }
        search.mappable = self.one_in(8);
        search.foundational = self.one_in(30);
        search.sort = if self.one_in(2) { Sort::Relevance } else { Sort::ALL[self.below(5)] };
        let size = Page::SIZES[if self.one_in(2) { 0 } else { self.below(4) }];
        let number = if self.one_in(4) { 1 + self.below(30) } else { 1 };
        search.page = Page::new(u32::try_from(number).expect("small"), size).expect("a page");
        Some((search, lang))
    }
}
