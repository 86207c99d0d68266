//! How long suggestions take, and what memory the names behind them take, beside a scan of the titles:
//! `cargo bench --package query --bench suggest -- [--records N]`.
//!
//! Titles are made up: twelve words in English and fifteen in French, as in the published catalogue, a quarter of them stop
//! words, the others as frequent as their rank lets them be (Zipf's law).
#![expect(clippy::print_stdout, reason = "the figures are the point")]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

use catalog::{Bilingual, Facet, Lang};
use query::dictionary::FacetEntry;
use query::lexicon::Word;
use query::places::NoPlaces;
use query::suggest::{Names, Records, Sources, suggestions};
use query::{FacetDictionary, Lexicon};

const ROUNDS: usize = 1000;
/// The scan is too slow for as many.
const SCANS: usize = 20;
const VOCABULARY: usize = 150_000;
const ORGANISATIONS: usize = 3_000;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let asked =
        arguments.windows(2).find(|pair| pair[0] == "--records").and_then(|pair| pair[1].parse().ok());
    match asked {
        Some(records) => measure(records),
        None => [100_000, 1_000_000].into_iter().for_each(measure),
    }
}

fn measure(records: usize) {
    let mut random = Random(1);
    let words: Vec<String> = (0..VOCABULARY).map(|_| random.syllables()).collect();
    let titles: Vec<[String; 2]> =
        (0..records).map(|_| [random.title(&words, Lang::En), random.title(&words, Lang::Fr)]).collect();
    let titles = Titles(titles);
    let lexicon = titles.lexicon();
    let dictionary = random.dictionary(&words);
    let (before, started) = (resident(), Instant::now());
    let names = Names::new(&titles, &dictionary);
    let (took, memory) = (started.elapsed(), resident().saturating_sub(before) / 1_000_000);
    println!("{records} records: names made in {took:.1?}, {memory} MB");
    let sources = Sources {
        lexicon: &lexicon,
        dictionary: &dictionary,
        records: &titles,
        places: &NoPlaces,
        names: Some(&names),
    };
    println!("{:<22} {:>26} | {:>26}", "", "suggestions p50, p95, most", "scan p50, p95, most");
    for (name, typed) in random.texts(&titles) {
        let suggest = |text: &str| drop(black_box(suggestions(text, Lang::En, 8, sources)));
        let scan = |text: &str| drop(black_box(titles.scan(text)));
        println!("{name:<22} {} | {}", figures(&typed, &suggest), figures(&typed[..SCANS], &scan));
    }
}

fn figures(texts: &[String], search: &dyn Fn(&str)) -> String {
    let mut times: Vec<Duration> = texts
        .iter()
        .map(|text| {
            let started = Instant::now();
            search(text);
            started.elapsed()
        })
        .collect();
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)];
    format!("{:>8.1?} {:>8.1?} {:>8.1?}", at(50), at(95), at(100))
}

/// Bytes of this process in memory, from proc(5).
fn resident() -> u64 {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages: Option<u64> = statm.split(' ').nth(1).and_then(|pages| pages.parse().ok());
    pages.unwrap_or(0) * 4096
}

struct Titles(Vec<[String; 2]>);

impl Records for Titles {
    fn count(&self) -> u32 {
        u32::try_from(self.0.len()).expect("a catalogue")
    }

    fn title(&self, doc: u32) -> Bilingual<&str> {
        let [en, fr] = &self.0[doc as usize];
        Bilingual::new(en, fr)
    }

    fn id(&self, _: u32) -> &'static str {
        "id"
    }
}

impl Titles {
    /// Of the words in the titles.
    fn lexicon(&self) -> Lexicon {
        let mut frequencies: BTreeMap<(String, Lang), u32> = BTreeMap::new();
        for title in &self.0 {
            for (text, lang) in title.iter().zip(Lang::ALL) {
                for word in text.split(' ') {
                    *frequencies.entry((word.to_lowercase(), lang)).or_default() += 1;
                }
            }
        }
        let words = frequencies.iter().map(|((folded, lang), df)| Word {
            folded,
            lang: Some(*lang),
            display: folded,
            term: "en:any",
            df: *df,
        });
        Lexicon::new(self.count(), words, [("en:any", 1)]).expect("sorted")
    }

    /// The first titles that hold all of the words.
    fn scan(&self, typed: &str) -> Vec<&str> {
        let words: Vec<String> = typed.to_lowercase().split(' ').map(|word| format!(" {word}")).collect();
        let titles = self.0.iter().flatten().filter(|title| {
            let title = format!(" {}", title.to_lowercase());
            words.iter().all(|word| title.contains(word))
        });
        titles.map(String::as_str).take(8).collect()
    }
}

/// `SplitMix64` (Steele, Lea & Flood 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, below: usize) -> usize {
        usize::try_from(self.next() % below as u64).expect("below a usize")
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    fn word<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }

    fn syllables(&mut self) -> String {
        const ONSETS: [&str; 20] = [
            "b", "c", "d", "f", "g", "h", "j", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr", "pl",
            "ch", "gr",
        ];
        const RIMES: [&str; 20] = [
            "a", "e", "i", "o", "u", "an", "en", "in", "on", "er", "ar", "al", "es", "ou", "ai", "ic", "at",
            "ent", "ing", "ion",
        ];
        let syllables = 2 + self.below(3).min(self.below(4));
        (0..syllables).flat_map(|_| [*self.one_of(&ONSETS), *self.one_of(&RIMES)]).collect()
    }

    /// A word as often as one over its rank: a power of the size, evenly chosen, is such a rank.
    fn common<'a>(&mut self, words: &'a [String]) -> &'a str {
        let mut below = words.len();
        while below > 16 && self.below(4) > 0 {
            below /= 2;
        }
        &words[self.below(below)]
    }

    fn title(&mut self, words: &[String], lang: Lang) -> String {
        let (length, stop_words, first) = match lang {
            Lang::En => (12, ["of", "the", "in"], 0),
            Lang::Fr => (15, ["de", "la", "du"], words.len() / 3),
        };
        let mut title = String::new();
        for place in 0..length {
            let word = if place % 4 == 2 { self.word(&stop_words) } else { self.common(&words[first..]) };
            if place > 0 {
                title.push(' ');
            }
            title.push_str(word);
        }
        title[..1].make_ascii_uppercase();
        title
    }

    fn dictionary(&mut self, words: &[String]) -> FacetDictionary {
        let entry = |number: usize, random: &mut Self| FacetEntry {
            key: format!("org-{number}"),
            label: Bilingual::new(random.title(words, Lang::En), random.title(words, Lang::Fr)),
            count: 1 + number as u64,
        };
        let entries = (0..ORGANISATIONS).map(|number| entry(number, self)).collect();
        let mut dictionary = FacetDictionary::default();
        dictionary.values.insert(Facet::Org, entries);
        dictionary
    }

    /// What people type on the way to a title.
    fn texts(&mut self, titles: &Titles) -> Vec<(&'static str, Vec<String>)> {
        let kinds: [(&str, Typing<Self>); 7] = [
            ("1 letter", |random, title| beginning(random.word(title), 1)),
            ("3 letters", |random, title| beginning(random.word(title), 3)),
            ("a word", |random, title| random.word(title).to_owned()),
            ("a word and 1 letter", |random, title| {
                let place = random.below(title.len() - 1);
                format!("{} {}", title[place], beginning(title[place + 1], 1))
            }),
            ("two words, in part", |random, title| {
                format!("{} {}", random.word(title), beginning(random.word(title), 4))
            }),
            ("half a title", |_, title| title[..title.len() / 2].join(" ")),
            ("a word with a slip", |random, title| random.slipped(title)),
        ];
        let mut texts = Vec::new();
        for (name, text) in kinds {
            let typed = (0..ROUNDS).map(|_| {
                let title: Vec<&str> = self.one_of(&titles.0)[0].split(' ').collect();
                text(self, &title)
            });
            texts.push((name, typed.collect()));
        }
        texts
    }

    fn slipped(&mut self, title: &[&str]) -> String {
        let word = title.iter().max_by_key(|word| word.len()).expect("a title has words");
        let mut word = word.to_lowercase();
        let place = 1 + self.below(word.len() - 2);
        let letter = word.remove(place);
        word.insert(place + 1, letter);
        word
    }
}

/// What somebody types who means a title, given as its words.
type Typing<R> = fn(&mut R, &[&str]) -> String;

fn beginning(word: &str, length: usize) -> String {
    word[..length.min(word.len())].to_owned()
}
