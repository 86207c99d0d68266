//! Names of letters and digits: `D-1`, `A/B-12`, `CSA-Z662`, `NAD83`, `V2.1`, `R2D2`.

use super::{Cursor, Form, is_dash};

/// Most runs of letters or digits; longer ones are names of files, whose words are enough.
const RUNS: usize = 6;

/// A run of letters or of digits, and whether a sign stands before it.
#[derive(Debug, Clone)]
struct Run {
    text: String,
    is_number: bool,
    is_apart: bool,
}

pub(super) fn at_start(text: &str) -> Option<(Vec<Form>, usize)> {
    let mut cursor = Cursor::new(text);
    let mut runs: Vec<Run> = Vec::new();
    loop {
        let mut ahead = cursor;
        let is_apart = !runs.is_empty() && ahead.take(is_sign).is_some();
        let number = ahead.digits();
        let letters = if number.is_empty() { ahead.take_all(char::is_alphabetic) } else { "" };
        let text = if letters.is_empty() { number } else { letters };
        if text.is_empty() {
            break;
        }
        runs.push(Run { text: text.to_lowercase(), is_number: letters.is_empty(), is_apart });
        cursor = ahead;
    }
    (is_designation(&runs) && !cursor.rest().starts_with(char::is_alphanumeric))
        .then(|| (forms(&runs), cursor.read_of(text)))
}

/// Whether the word is a year of this calendar that data may be of.
pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse().is_ok_and(|year: u16| (1800..2100).contains(&year))
}

const fn is_sign(character: char) -> bool {
    is_dash(character) || matches!(character, '/' | '.' | '_' | ':')
}

/// Letters and digits, and not a word with its year: `census-2021` is found in any order.
fn is_designation(runs: &[Run]) -> bool {
    let has_word = runs.iter().any(|run| !run.is_number && run.text.chars().count() > 2);
    let has_year = runs.iter().any(|run| run.is_number && run.is_apart && is_year(&run.text))
        || runs.first().is_some_and(|run| is_year(&run.text));
    let numbers = runs.iter().filter(|run| run.is_number).count();
    (2..=RUNS).contains(&runs.len()) && numbers > 0 && numbers < runs.len() && !(has_word && has_year)
}

/// As written; in one, but for digits that a sign parts; cut wherever letters meet digits; letters with the digits behind
/// them; and digits with the letters behind them.
fn forms(runs: &[Run]) -> Vec<Form> {
    let joined = |is_joined: &dyn Fn(&Run, &Run) -> bool| {
        let mut form = vec![runs[0].text.clone()];
        for pair in runs.windows(2) {
            match form.last_mut() {
                Some(last) if is_joined(&pair[0], &pair[1]) => last.push_str(&pair[1].text),
                _ => form.push(pair[1].text.clone()),
            }
        }
        form
    };
    vec![
        joined(&|_, next| !next.is_apart),
        joined(&|before, next| !(before.is_number && next.is_number)),
        joined(&|_, _| false),
        joined(&|before, next| !before.is_number && next.is_number),
        joined(&|before, next| before.is_number && !next.is_number),
    ]
}
