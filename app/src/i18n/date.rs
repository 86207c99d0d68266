//! Dates as each language writes them, to the precision they have.

use catalog::Lang;
use catalog::date::PartialDate;

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// `November 20, 2026`, `1er mai 2023`, `mai 2023`, `2018`. Spaces inside a date do not break.
pub fn format_date(lang: Lang, date: PartialDate) -> String {
    let year = date.year();
    let Some(month) = date.month() else { return year.to_string() };
    let months = match lang {
        Lang::En => &MONTHS_EN,
        Lang::Fr => &MONTHS_FR,
    };
    let month = months[usize::from(month) - 1];
    match (lang, date.day()) {
        (_, None) => format!("{month}\u{a0}{year}"),
        (Lang::En, Some(day)) => format!("{month}\u{a0}{day}, {year}"),
        (Lang::Fr, Some(1)) => format!("1er\u{a0}{month}\u{a0}{year}"),
        (Lang::Fr, Some(day)) => format!("{day}\u{a0}{month}\u{a0}{year}"),
    }
}

/// Both ends as a range; a single year or day is said once.
pub fn format_period(lang: Lang, begin: PartialDate, end: PartialDate) -> String {
    if begin == end {
        return format_date(lang, begin);
    }
    let is_years = begin.month().is_none() && end.month().is_none();
    let (begin, end) = (format_date(lang, begin), format_date(lang, end));
    if is_years { format!("{begin}–{end}") } else { format!("{begin} – {end}") }
}
