//! Searches by shape, with words of known frequency taken from the catalogue itself.

use std::collections::BTreeSet;

use catalog::search_url::from_query;
use catalog::{Lang, Search};
use engine::live::Serving;
use query::{analysis, tokens};

pub(crate) struct Shape {
    pub(crate) name: &'static str,
    pub(crate) searches: Vec<(Search, Lang)>,
    /// The words of each search, where the naive scan can be asked the same.
    pub(crate) naive_words: Option<Vec<Vec<String>>>,
}

/// Different searches per shape.
const VARIANTS: usize = 10;

pub(crate) fn shapes(serving: &Serving) -> Vec<Shape> {
    let rare = words(serving, 0.0005, 0.002);
    let usual = words(serving, 0.01, 0.05);
    let frequent = words(serving, 0.15, 0.5);
    let one = |words: &[String]| words.iter().map(|word| vec![word.clone()]).collect::<Vec<_>>();
    let three: Vec<Vec<String>> = (0..VARIANTS)
        .map(|n| {
            vec![
                frequent[n % frequent.len()].clone(),
                frequent[(n + 3) % frequent.len()].clone(),
                usual[n % usual.len()].clone(),
            ]
        })
        .collect();
    let filters = "&bbox=-120,45,-60,60&type=dataset";
    vec![
        shape("one rare word", "", &one(&rare), true),
        shape("one usual word", "", &one(&usual), true),
        shape("one frequent word", "", &one(&frequent), true),
        shape("three words", "", &three, true),
        shape("three words, box and type", filters, &three, false),
        shape("frequent word, box and type", filters, &one(&frequent), false),
        shape("no words", "", &[Vec::new()], false),
        shape(
            "no words, box, type and format",
            "&bbox=-80,43,-60,50&type=dataset&format=wms",
            &[Vec::new()],
            false,
        ),
        shape("usual word, box and dates", "&bbox=-120,45,-60,60&begin=1990&end=2015", &one(&usual), false),
        shape("no words, box, by title", "&bbox=-120,45,-60,60&sort=title", &[Vec::new()], false),
        phrase(serving),
        phrase_with_stop_words(serving),
        typed(
            "phrase of stop words",
            &["%22of+the%22", "%22in+the%22", "%22to+the%22", "%22for+the%22", "%22and+the%22"],
        ),
        typed("stop words alone", &["the", "of+the", "who", "these", "was+in"]),
        whole_title(serving),
        shape(
            "prefix",
            "",
            &usual.iter().map(|word| vec![format!("{}*", &word[..3.min(word.len())])]).collect::<Vec<_>>(),
            false,
        ),
        shape("frequent word, page 200", "&page=200", &one(&frequent), false),
    ]
}

fn shape(name: &'static str, rest: &str, words: &[Vec<String>], is_naive: bool) -> Shape {
    let search = |words: &Vec<String>| (from_query(&format!("q={}{rest}", words.join("+"))).0, Lang::En);
    Shape {
        name,
        searches: words.iter().map(search).collect(),
        naive_words: is_naive.then(|| words.to_vec()),
    }
}

/// Two words that stand next to each other in titles, each of which stands in many records.
fn phrase(serving: &Serving) -> Shape {
    let lexicon = serving.snapshot.lexicon();
    let share = |word: &str| {
        let term = lexicon.words(word).into_iter().find(|found| found.lang == Some(Lang::En));
        term.map_or(0.0, |found| f64::from(lexicon.frequency(found.term)) / f64::from(lexicon.documents()))
    };
    let is_usual = |word: &str| word.len() > 3 && (0.02..0.5).contains(&share(word));
    let cards = serving.snapshot.cards();
    let mut pairs = BTreeSet::new();
    for doc in docs(serving) {
        let title = cards.title(doc).en.unwrap_or_default().to_lowercase();
        let words: Vec<&str> = title.split(' ').collect();
        let fitting = words.windows(2).filter(|pair| pair.iter().all(|word| is_usual(word)));
        pairs.extend(fitting.map(|pair| format!("{}+{}", pair[0], pair[1])));
        if pairs.len() >= VARIANTS {
            break;
        }
    }
    let search = |pair: &String| (from_query(&format!("q=%22{pair}%22")).0, Lang::En);
    let searches = pairs.iter().take(VARIANTS).map(search).collect();
    Shape { name: "phrase of two usual words", searches, naive_words: None }
}

/// Four words that stand next to each other in descriptions, two of them stop words, such as *mouth of the river*.
fn phrase_with_stop_words(serving: &Serving) -> Shape {
    let is_stop_word = |word: &&str| analysis::is_stop_word(word, Lang::En);
    let mut phrases = BTreeSet::new();
    for doc in docs(serving) {
        let text = serving.snapshot.cards().card(doc).summary.en.unwrap_or_default().to_lowercase();
        let words: Vec<&str> = tokens::words(&text).map(|word| word.text).collect();
        let fitting = words.windows(4).filter(|four| {
            four[1..3].iter().all(is_stop_word) && !is_stop_word(&four[0]) && !is_stop_word(&four[3])
        });
        phrases.extend(fitting.map(|words| words.join("+")));
        if phrases.len() >= VARIANTS {
            break;
        }
    }
    let phrases: Vec<String> = phrases.iter().take(VARIANTS).map(|words| format!("%22{words}%22")).collect();
    typed("phrase with stop words", &phrases.iter().map(String::as_str).collect::<Vec<_>>())
}

fn whole_title(serving: &Serving) -> Shape {
    let titles = docs(serving).filter_map(|doc| serving.snapshot.cards().title(doc).en).take(VARIANTS);
    let search = |title: &str| (Search { text: title.to_owned(), ..Search::default() }, Lang::En);
    Shape { name: "whole title", searches: titles.map(search).collect(), naive_words: None }
}

fn docs(serving: &Serving) -> impl Iterator<Item = u32> {
    0..u32::try_from(serving.snapshot.cards().len()).expect("doc numbers are INTEGER")
}

fn typed(name: &'static str, texts: &[&str]) -> Shape {
    let search = |text: &&str| (from_query(&format!("q={text}")).0, Lang::En);
    Shape { name, searches: texts.iter().map(search).collect(), naive_words: None }
}

/// English words that stand in a share of the records between `least` and `most`.
fn words(serving: &Serving, least: f64, most: f64) -> Vec<String> {
    let lexicon = serving.snapshot.lexicon();
    let documents = f64::from(lexicon.documents());
    let fits = |df: u32| (least..most).contains(&(f64::from(df) / documents));
    let mut found: Vec<String> = ('a'..='z')
        .flat_map(|letter| lexicon.words_with_prefix(&letter.to_string(), usize::MAX))
        .filter(|word| {
            word.lang == Some(Lang::En) && word.folded.len() > 3 && fits(lexicon.frequency(word.term))
        })
        .map(|word| word.folded.to_owned())
        .collect();
    let step = (found.len() / VARIANTS).max(1);
    found = found.into_iter().step_by(step).take(VARIANTS).collect();
    assert!(!found.is_empty(), "no words between {least} and {most}");
    found
}
