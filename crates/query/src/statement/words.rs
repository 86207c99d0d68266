//! The `q` table: one row per record that holds any of the searched words, with the best impact per word group.

use crate::plan::{Plan, SIZE_STEP, Term, WordGroup};

use super::SnapshotName;

pub(super) fn word_table(plan: &Plan, snapshot: &SnapshotName) -> String {
    let mut columns = vec!["doc".to_owned()];
    let groups = plan.words.iter().enumerate();
    columns.extend(groups.map(|(index, group)| format!("{} AS {}", best_impact(group), word_column(index))));
    let pairs = plan.pairs.iter().enumerate();
    columns.extend(pairs.map(|(index, pair)| format!("{} AS {}", present(&[pair]), pair_column(index))));
    if !plan.excluded_terms.is_empty() {
        let terms: Vec<&Term> = plan.excluded_terms.iter().collect();
        columns.push(format!("{} AS excluded", present(&terms)));
    }
    format!(
        "q AS (\n  SELECT {}\n  FROM {}\n  GROUP BY doc\n)",
        columns.join(",\n    "),
        source(plan, snapshot)
    )
}

/// The score: what every word group adds, less the difference in size between the searched box and the record's.
pub(super) fn score(plan: &Plan) -> String {
    let words = plan.words.iter().enumerate();
    let mut sum: Vec<String> = words
        .map(|(index, group)| format!("CAST(q.{} AS BIGINT) * {}", word_column(index), group.idf))
        .collect();
    if sum.is_empty() {
        sum.push("CAST(0 AS BIGINT)".to_owned());
    }
    let score = sum.join(" + ");
    match plan.area {
        Some(area) => format!("{score} - ABS(f.size_class - ({})) * {SIZE_STEP}", area.grid.size_class()),
        None => score,
    }
}

/// What a row of `q` must fulfil; empty when it is left-joined for exclusions only.
pub(super) fn conditions(plan: &Plan) -> Vec<String> {
    let mut conditions = Vec::new();
    for requirement in &plan.required {
        let word = requirement.word.map(|index| format!("q.{} > 0", word_column(index)));
        let phrases = requirement.phrases.iter().map(|phrase| phrase_present(phrase));
        let ways: Vec<String> = word.into_iter().chain(phrases).collect();
        conditions.push(if ways.len() == 1 { ways.concat() } else { format!("({})", ways.join(" OR ")) });
    }
    if !plan.excluded_terms.is_empty() {
        conditions.push("COALESCE(q.excluded, 0) = 0".to_owned());
    }
    for phrase in &plan.excluded_phrases {
        let missing: Vec<String> =
            phrase.iter().map(|index| format!("COALESCE(q.{}, 0) = 0", pair_column(*index))).collect();
        conditions.push(if missing.len() == 1 {
            missing.concat()
        } else {
            format!("({})", missing.join(" OR "))
        });
    }
    conditions
}

fn phrase_present(phrase: &[usize]) -> String {
    let all: Vec<String> = phrase.iter().map(|index| format!("q.{} = 1", pair_column(*index))).collect();
    if all.len() == 1 { all.concat() } else { format!("({})", all.join(" AND ")) }
}

fn source(plan: &Plan, snapshot: &SnapshotName) -> String {
    let mut terms: Vec<&Term> =
        plan.words.iter().flat_map(|group| group.terms.iter().map(|(term, _)| term)).collect();
    terms.extend(&plan.excluded_terms);
    terms.sort();
    terms.dedup();
    let snapshot = snapshot.as_str();
    let postings = (!terms.is_empty()).then(|| {
        format!("FROM postings\n  WHERE snapshot = '{snapshot}' AND term IN ({})", literals(&terms))
    });
    let pairs: Vec<&Term> = plan.pairs.iter().collect();
    let phrases = (!pairs.is_empty())
        .then(|| format!("FROM phrases\n  WHERE snapshot = '{snapshot}' AND pair IN ({})", literals(&pairs)));
    match (postings, phrases) {
        (Some(postings), None) => postings.trim_start_matches("FROM ").to_owned(),
        (postings, Some(phrases)) => {
            let mut parts = Vec::new();
            parts.extend(postings.map(|postings| format!("SELECT doc, term, impact {postings}")));
            parts.push(format!("SELECT doc, pair AS term, 0 AS impact {phrases}"));
            format!("(\n  {}\n  ) AS p", parts.join("\n  UNION ALL\n  "))
        }
        (None, None) => unreachable!("a plan with text has terms or pairs"),
    }
}

fn best_impact(group: &WordGroup) -> String {
    let mut weights: Vec<i32> = group.terms.iter().map(|(_, weight)| *weight).collect();
    weights.sort_unstable_by(|a, b| b.cmp(a));
    weights.dedup();
    let cases: Vec<String> = weights
        .into_iter()
        .map(|weight| {
            let terms: Vec<&Term> =
                group.terms.iter().filter(|(_, own)| *own == weight).map(|(term, _)| term).collect();
            format!("WHEN term IN ({}) THEN impact * {weight}", literals(&terms))
        })
        .collect();
    format!("MAX(CASE {} ELSE 0 END)", cases.join(" "))
}

fn present(terms: &[&Term]) -> String {
    format!("MAX(CASE WHEN term IN ({}) THEN 1 ELSE 0 END)", literals(terms))
}

/// Terms are plain by construction, so quoting them is all it takes.
fn literals(terms: &[&Term]) -> String {
    let quoted: Vec<String> = terms.iter().map(|term| format!("'{}'", term.as_str())).collect();
    quoted.join(", ")
}

fn word_column(index: usize) -> String {
    format!("w{}", index + 1)
}

fn pair_column(index: usize) -> String {
    format!("p{}", index + 1)
}
