//! The records with a phrase, from the places of its pairs.
//!
//! A pair's place less its place in the phrase is where the phrase would begin. It is there if all pairs say so.

use crate::plan::{Phrase, Term};

/// `SELECT doc, {worth} AS s`, each record once. `rows_with` is the condition for the rows with one of the pairs.
pub(super) fn docs(phrase: &Phrase, worth: i64, rows_with: impl Fn(&[&Term]) -> String) -> String {
    let pairs: Vec<(usize, Term)> = phrase.pairs().collect();
    if let [(_, only)] = &pairs[..] {
        let rows = rows_with(&[only]);
        return format!("SELECT doc, {worth} AS s FROM phrases\n  {rows}\n  GROUP BY doc");
    }
    let starts = rounds(&pairs).into_iter().map(|round| {
        let names: Vec<&Term> = round.iter().map(|(_, pair)| pair).collect();
        let start = start(&round);
        format!("SELECT doc, {start} AS start FROM phrases\n      {}", rows_with(&names))
    });
    let starts = starts.collect::<Vec<_>>().join("\n      UNION ALL\n      ");
    let count = pairs.len();
    format!(
        "SELECT doc, {worth} AS s FROM (\n    SELECT doc FROM (\n      {starts}\n    ) AS starts\n    \
         GROUP BY doc, start HAVING COUNT(*) = {count}\n  ) AS found\n  GROUP BY doc"
    )
}

/// In each round a pair comes once, since a row can only be asked once at a time where it would have the phrase begin.
fn rounds(pairs: &[(usize, Term)]) -> Vec<Vec<(usize, Term)>> {
    let mut rounds: Vec<Vec<(usize, Term)>> = Vec::new();
    for (place, pair) in pairs {
        let lacks_it = |round: &&mut Vec<(usize, Term)>| round.iter().all(|(_, other)| other != pair);
        match rounds.iter_mut().find(lacks_it) {
            Some(round) => round.push((*place, pair.clone())),
            None => rounds.push(vec![(*place, pair.clone())]),
        }
    }
    rounds
}

fn start(round: &[(usize, Term)]) -> String {
    match round {
        [(0, _)] => "place".to_owned(),
        [(place, _)] => format!("place - {place}"),
        several => {
            let case = |(place, pair): &(usize, Term)| format!("WHEN '{}' THEN {place}", pair.as_str());
            let cases: Vec<String> = several.iter().map(case).collect();
            format!("place - CASE pair {} END", cases.join(" "))
        }
    }
}
