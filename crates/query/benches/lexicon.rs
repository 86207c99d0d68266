//! How long slips and prefixes take, and what memory a lexicon takes, beside the scan of boxed words that it replaced:
//! `cargo bench --package query -- [--words N]`.
//!
//! The vocabulary is made up: words of a language out of syllables, and as many identifiers of 32 digits. A catalogue of a
//! million records has its million identifiers, and hundreds of thousands of words of which most are in one record.
#![expect(clippy::print_stdout, reason = "the figures are the point")]

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::hint::black_box;
use std::time::{Duration, Instant};

use catalog::Lang;
use query::Lexicon;
use query::lexicon::Word;

const ROUNDS: usize = 1000;
/// The scan is too slow for as many.
const SCANS: usize = 60;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let asked = arguments.windows(2).find(|pair| pair[0] == "--words").and_then(|pair| pair[1].parse().ok());
    let mut random = Random(1);
    let words = random.vocabulary(asked.unwrap_or(1_000_000));
    let spoken: Vec<&Boxed> = words.iter().filter(|word| word.lang.is_some()).collect();
    println!("{} words, {} of them of a language", words.len(), spoken.len());
    let before = resident();
    let started = Instant::now();
    let scan = words.clone();
    println!(
        "boxed words: made in {:.0?}, {} MB",
        started.elapsed(),
        resident().saturating_sub(before) / 1_000_000
    );
    let mut terms: Vec<(&str, u32)> = words.iter().map(|word| (&*word.term, word.df)).collect();
    terms.sort_unstable();
    terms.dedup_by_key(|(term, _)| *term);
    let before = resident();
    let started = Instant::now();
    let lexicon = Lexicon::new(1_000_000, words.iter().map(Boxed::word), terms).expect("sorted");
    println!(
        "lexicon with terms: made in {:.0?}, {} MB",
        started.elapsed(),
        resident().saturating_sub(before) / 1_000_000
    );
    let slips: Vec<String> = (0..ROUNDS).map(|_| random.slipped(&spoken)).collect();
    println!("{:<12} {:>26} | {:>26}", "", "lexicon p50, p95, most", "scan p50, p95, most");
    report(
        "slips",
        &slips,
        |slip| {
            black_box(lexicon.words_near(slip, 1));
        },
        |slip| {
            black_box(near(&scan, slip));
        },
    );
    for length in 1..=4 {
        let prefixes: Vec<String> = (0..ROUNDS).map(|_| random.beginning(&spoken, length)).collect();
        report(
            &format!("{length} letters*"),
            &prefixes,
            |prefix| drop(black_box(lexicon.words_with_prefix(prefix, 32))),
            |prefix| drop(beginning(&scan, prefix)),
        );
    }
}

fn report(name: &str, texts: &[String], lexicon: impl Fn(&str), scan: impl Fn(&str)) {
    let figures = |texts: &[String], search: &dyn Fn(&str)| {
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
    };
    println!("{name:<12} {} | {}", figures(texts, &lexicon), figures(&texts[..SCANS], &scan));
}

/// Bytes of this process in memory, from proc(5).
fn resident() -> u64 {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages: Option<u64> = statm.split(' ').nth(1).and_then(|pages| pages.parse().ok());
    pages.unwrap_or(0) * 4096
}

/// A word as lexicons used to hold it.
#[derive(Clone)]
struct Boxed {
    folded: Box<str>,
    lang: Option<Lang>,
    display: Box<str>,
    term: Box<str>,
    df: u32,
}

impl Boxed {
    fn word(&self) -> Word<'_> {
        Word { folded: &self.folded, lang: self.lang, display: &self.display, term: &self.term, df: self.df }
    }
}

fn beginning<'a>(words: &'a [Boxed], prefix: &str) -> Vec<&'a Boxed> {
    let start = words.partition_point(|word| *word.folded < *prefix);
    let mut found: Vec<&Boxed> =
        words[start..].iter().take_while(|word| word.folded.starts_with(prefix)).collect();
    found.sort_by(|a, b| b.df.cmp(&a.df).then_with(|| a.folded.cmp(&b.folded)));
    found.truncate(32);
    found
}

fn near<'a>(words: &'a [Boxed], typed: &str) -> Option<&'a Boxed> {
    let most = if typed.len() < 8 { 1 } else { 2 };
    let alike = words
        .iter()
        .filter(|word| word.folded.len().abs_diff(typed.len()) <= most && word.lang.is_some())
        .filter_map(|word| Some((distance(typed.as_bytes(), word.folded.as_bytes(), most)?, word)));
    let nearest = alike.min_by_key(|(distance, word)| (*distance, Reverse(word.df), word.folded.clone()));
    nearest.map(|(_, word)| word)
}

/// Optimal string alignment distance when it is at most `most`.
fn distance(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    let width = b.len() + 1;
    let mut before_last = vec![0; width];
    let mut last: Vec<usize> = (0..width).collect();
    for (i, &left) in a.iter().enumerate() {
        let mut row = vec![i + 1; width];
        for (j, &right) in b.iter().enumerate() {
            let replaced = last[j] + usize::from(left != right);
            let mut best = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && left == b[j - 1] && a[i - 1] == right {
                best = best.min(before_last[j - 1] + 1);
            }
            row[j + 1] = best;
        }
        if row.iter().min().is_some_and(|best| *best > most) {
            return None;
        }
        before_last = std::mem::replace(&mut last, row);
    }
    (last[b.len()] <= most).then_some(last[b.len()])
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

    /// So many words of a language, and as many identifiers, sorted.
    fn vocabulary(&mut self, size: usize) -> Vec<Boxed> {
        let mut spoken = BTreeSet::new();
        while spoken.len() < size {
            spoken.insert(self.syllables());
        }
        let mut words: Vec<Boxed> = spoken.into_iter().map(|folded| self.spoken(folded)).collect();
        words.extend((0..size).map(|_| self.identifier()));
        words.sort_by(|a, b| a.folded.cmp(&b.folded));
        words
    }

    fn syllables(&mut self) -> String {
        const ONSETS: [&str; 24] = [
            "b", "c", "d", "f", "g", "h", "j", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr", "pl",
            "ch", "gr", "qu", "sp", "", "w",
        ];
        const RIMES: [&str; 24] = [
            "a", "e", "i", "o", "u", "an", "en", "in", "on", "er", "ar", "al", "es", "is", "ou", "ai", "ea",
            "ic", "at", "it", "ent", "ing", "ion", "ure",
        ];
        let syllables = 2 + self.below(3).min(self.below(4));
        (0..syllables).flat_map(|_| [*self.one_of(&ONSETS), *self.one_of(&RIMES)]).collect()
    }

    fn spoken(&mut self, folded: String) -> Boxed {
        let lang = *self.one_of(&Lang::ALL);
        // Frequencies fall with the rank (Zipf's law); most words are in one record.
        let df = 1 + u32::try_from(300_000 / (1 + self.below(1_000_000))).unwrap_or(0);
        let stem = &folded[..folded.len() - folded.len() / 4];
        let display = if self.below(5) == 0 { folded.replace('e', "é") } else { folded.clone() };
        Boxed {
            term: format!("{lang}:{stem}").into(),
            folded: folded.into(),
            lang: Some(lang),
            display: display.into(),
            df,
        }
    }

    fn identifier(&mut self) -> Boxed {
        let mut folded = String::new();
        write!(folded, "{:016x}{:016x}", self.next(), self.next()).expect("writing to a String");
        Boxed {
            term: format!("x:{folded}").into(),
            folded: folded.as_str().into(),
            lang: None,
            display: folded.into(),
            df: 1,
        }
    }

    /// A word with a slip, or two in one of three.
    fn slipped(&mut self, words: &[&Boxed]) -> String {
        let mut word = loop {
            let word = self.one_of(words);
            if word.folded.len() >= 5 {
                break word.folded.to_string();
            }
        };
        for _ in 0..=usize::from(word.len() > 8 && self.below(3) == 0) {
            let place = self.below(word.len() - 1);
            let letter = char::from(b'a' + u8::try_from(self.below(26)).expect("a letter"));
            match self.below(4) {
                0 => word.insert(place, letter),
                1 => {
                    word.remove(place);
                }
                2 => word.replace_range(place..=place, &letter.to_string()),
                _ => {
                    let first = word.remove(place);
                    word.insert(place + 1, first);
                }
            }
        }
        word
    }

    fn beginning(&mut self, words: &[&Boxed], length: usize) -> String {
        let word = &self.one_of(words).folded;
        word[..length.min(word.len())].to_owned()
    }
}
