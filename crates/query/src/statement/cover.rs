//! Records with some of the words, where none has all of them: of those that pass the filters, the ones that meet most.

use super::{Miss, condition, when};

/// A bit for each requirement that a match meets, in the order of the plan.
pub(super) const MET: &str = "met";
/// The table of matches that says whether others meet more.
pub(super) const MATCHES: &str = "r";

/// Which tables meet the requirements, and what their scores are multiplied by, as one table `c`: a record once, with its
/// score `s`, what it meets and how many that are.
pub(super) fn cover_table(tables: &[(&str, i32)]) -> String {
    let part = |(index, (name, idf)): (usize, &(&str, i32))| {
        format!("SELECT doc, CAST(s AS BIGINT) * {idf} AS s, {} AS met FROM {name}", 1_u64 << index)
    };
    let parts: Vec<String> = tables.iter().enumerate().map(part).collect();
    format!(
        "SELECT doc, SUM(s) AS s, CAST(SUM(met) AS INTEGER) AS met, COUNT(*) AS fulfilled FROM (\n  {}\n  ) AS parts\n  GROUP BY doc",
        parts.join("\n  UNION ALL\n  ")
    )
}

/// The matches with the most that any of them fulfils which passes all filters.
pub(super) fn most_table(misses: &[Miss]) -> String {
    let fulfilled = when(condition(misses.iter()).as_deref(), "fulfilled");
    let rest = format!("CASE WHEN fulfilled = MAX({fulfilled}) OVER () THEN 0 ELSE 1 END");
    format!("{MATCHES} AS (\n  SELECT m.*, {rest} AS {}\n  FROM m\n)", miss().name)
}

/// Meeting less than others counts as a filter, which the numbers of records for each word ignore.
pub(super) fn miss() -> Miss {
    Miss::new(MET, MET, String::new())
}
