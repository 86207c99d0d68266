//! A plan as one SQL statement that Trino (Athena) and the embedded engine read alike.
//!
//! The statement answers with one row: the total, the page's doc numbers, and a histogram of codes per facet, all
//! from one pass over the matches. A facet's histogram leaves out that facet's own filter: each filter is a 0/1
//! `…_miss` column, and a histogram looks at the rows where all of them but its own are 0. Where no facets are counted,
//! filters are conditions like any other.

mod area;
mod cover;
mod filter;
mod matches;
mod phrases;
mod words;

use std::fmt;

use crate::partitions::Partitions;
use crate::plan::{Begins, Order, Plan};
use words::WordTables;

/// SQL text and the columns of the one row it answers with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    sql: String,
    columns: &'static [&'static str],
}

impl Statement {
    /// The names of the answer's columns, in order.
    pub const COLUMNS: [&'static str; 11] =
        ["total", "hits", "org", "theme", "topic", "type", "format", "status", "source", "period", "flags"];
    /// Those of a statement for records with only some of the words: also which of them each hit meets, and how many
    /// records meet which.
    pub const RELAXED_COLUMNS: [&'static str; 13] = [
        "total", "hits", "org", "theme", "topic", "type", "format", "status", "source", "period", "flags",
        "met", "meeting",
    ];

    /// Those of a statement that counts no facets.
    pub const UNCOUNTED_COLUMNS: [&'static str; 2] = ["total", "hits"];

    pub fn sql(&self) -> &str {
        &self.sql
    }

    /// What it answers with, in order.
    pub const fn columns(&self) -> &'static [&'static str] {
        self.columns
    }
}

/// Up to this many results from the top, the page is picked from the best; deeper pages number all matches.
/// Trino's `max_by(x, y, n)` holds at most 10,000.
const DEEP: u64 = 10_000;

/// What records without a date are ordered by among those that begin with the oldest.
const UNDATED: i64 = -99_999_999;

/// The statement of a plan, or `None` when it provably matches nothing.
pub fn statement(plan: &Plan, partitions: &Partitions) -> Option<Statement> {
    if plan.is_empty {
        return None;
    }
    let (mut misses, filters) = if plan.is_counted() {
        (matches::misses(plan), Vec::new())
    } else {
        (Vec::new(), matches::misses(plan))
    };
    let words = WordTables::new(plan, partitions);
    let mut tables = words.definitions();
    tables.push(matches::match_table(plan, &partitions.snapshot, &words, (&misses, &filters)));
    if plan.is_relaxed() {
        tables.push(cover::most_table(&misses));
        misses.push(cover::miss());
    }
    let passing = condition(misses.iter());
    let offset = plan.page.offset();
    let size = u64::from(plan.page.size());
    let matches = if plan.is_relaxed() { cover::MATCHES } else { "m" };
    let (from, picked) = if let Some(begins) = plan.begins {
        let below = format!("place <= {}", dated_place(plan.order, begins));
        let there = passing.iter().cloned().chain([below]).collect::<Vec<_>>().join(" AND ");
        (matches, Picked { function: "max_by", by: when(Some(&there), "place"), most: size.min(DEEP) })
    } else if offset + size <= DEEP {
        let place = when(passing.as_deref(), "place");
        (matches, Picked { function: "max_by", by: place, most: offset + size })
    } else {
        tables.push(numbered_table(matches, &misses));
        let page = format!("number > {offset} AND number <= {}", offset + size);
        ("n", Picked { function: "min_by", by: when(Some(&page), "number"), most: size })
    };
    let total = passing.as_deref().map_or("*".to_owned(), |passing| when(Some(passing), "1"));
    let mut columns =
        vec![format!("COUNT({total}) AS total"), format!("{} AS hits", json(&picked.of("doc")))];
    let mut names: &'static [&'static str] = &Statement::UNCOUNTED_COLUMNS;
    if plan.is_counted() {
        columns.extend(
            Statement::COLUMNS[2..].iter().map(|column| format!("{} AS {column}", counts(column, &misses))),
        );
        names = &Statement::COLUMNS;
    }
    if plan.is_counted() && plan.is_relaxed() {
        columns.push(format!("{} AS met", json(&picked.of(cover::MET))));
        columns.push(format!("{} AS meeting", counts(cover::MET, &misses)));
        names = &Statement::RELAXED_COLUMNS;
    }
    let (tables, columns) = (tables.join(",\n"), columns.join(",\n  "));
    Some(Statement { sql: format!("WITH {tables}\nSELECT {columns}\nFROM {from}"), columns: names })
}

/// How many matches have each value of a column, whatever its own filter says.
fn counts(column: &str, misses: &[Miss]) -> String {
    let others = condition(misses.iter().filter(|miss| !miss.belongs_to(column)));
    json(&format!("histogram({})", when(others.as_deref(), column)))
}

/// How the rows of the page are picked.
struct Picked {
    function: &'static str,
    by: String,
    most: u64,
}

impl Picked {
    fn of(&self, column: &str) -> String {
        format!("{}({column}, {}, {})", self.function, self.by, self.most)
    }
}

/// What the page has out of what the statement answered with, which begins at the first result.
pub(crate) fn page_of<T: Copy>(plan: &Plan, hits: &[T]) -> Vec<T> {
    let (offset, size) = (plan.page.offset(), plan.page.size() as usize);
    if offset + size as u64 > DEEP {
        return hits.to_vec();
    }
    let skip = usize::try_from(offset).expect("below DEEP");
    hits.iter().skip(skip).take(size).copied().collect()
}

/// A filter as a column that is 1 for matches it would drop.
struct Miss {
    /// The column of the answer that ignores it.
    column: &'static str,
    name: String,
    /// True for what passes.
    passes: String,
}

impl Miss {
    fn new(column: &'static str, filter: &str, passes: String) -> Self {
        Self { column, name: format!("{filter}_miss"), passes }
    }

    fn belongs_to(&self, column: &str) -> bool {
        self.column == column
    }
}

impl fmt::Display for Miss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CASE WHEN {} THEN 0 ELSE 1 END AS {}", self.passes, self.name)
    }
}

/// That all of them are passed; `None` without any.
fn condition<'a>(misses: impl Iterator<Item = &'a Miss>) -> Option<String> {
    let names: Vec<&str> = misses.map(|miss| miss.name.as_str()).collect();
    (!names.is_empty()).then(|| format!("{} = 0", names.join(" + ")))
}

/// NULL, which aggregates pass over, unless the condition holds. FILTER says the same, but makes the embedded engine
/// copy all columns for each aggregate.
fn when(condition: Option<&str>, value: &str) -> String {
    condition.map_or_else(|| value.to_owned(), |condition| format!("CASE WHEN {condition} THEN {value} END"))
}

/// An array or a map as JSON, whose form is no service's own: `[3,1]`, `{"0":5}`. NULL stays NULL.
fn json(value: &str) -> String {
    format!("json_format(CAST({value} AS JSON))")
}

/// Numbers the matches that pass all filters from 1 on; the others come behind them.
fn numbered_table(matches: &str, misses: &[Miss]) -> String {
    let names: Vec<&str> = misses.iter().map(|miss| miss.name.as_str()).collect();
    let number = |first: &str| format!("CAST(ROW_NUMBER() OVER (ORDER BY {first}place DESC) AS BIGINT)");
    let number = if names.is_empty() {
        number("")
    } else {
        let sum = names.join(" + ");
        format!("CASE WHEN {sum} = 0 THEN {} ELSE 0 END", number(&format!("{sum}, ")))
    };
    format!("n AS (\n  SELECT {matches}.*, {number} AS number\n  FROM {matches}\n)")
}

/// The expression a match is placed by; the greatest comes first. It holds the doc number, so no two are equal.
fn place(plan: &Plan, words: &WordTables<'_>) -> String {
    let keyed = |key: &str| format!("({key}) * 2147483648 - f.doc");
    match plan.order {
        Order::Doc => "CAST(0 - f.doc AS BIGINT)".to_owned(),
        Order::Score => keyed(&words.score()),
        Order::OldestFirst => keyed(&format!(
            "CASE WHEN f.updated = 0 THEN CAST({UNDATED} AS BIGINT) ELSE CAST(0 - f.updated AS BIGINT) END",
        )),
        Order::Title(lang) => keyed(&format!("CAST(0 - f.title_{lang} AS BIGINT)")),
        Order::Popularity => keyed("CAST(f.popularity AS BIGINT)"),
    }
}

/// What the expression would be for a record of that place, in the orders of dates.
fn dated_place(order: Order, Begins { updated, doc }: Begins) -> i64 {
    let key = match order {
        Order::OldestFirst if updated == 0 => UNDATED,
        Order::OldestFirst => -i64::from(updated),
        _ => 0,
    };
    key * 2_147_483_648 - i64::from(doc)
}

#[cfg(test)]
mod tests;
