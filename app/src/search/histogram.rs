//! The histogram of time, whose bars are links.

use catalog::Search;
use catalog::date::PartialDate;
use catalog::results::PeriodCount;
use catalog::search::Timeline;
use catalog::search_url::to_path;
use leptos::prelude::*;

use crate::i18n::{t, t_args};
use crate::page::use_lang;

/// Records by the time that the search's timeline says. A list of links, drawn as bars.
#[component]
pub(super) fn Histogram(search: Search, periods: Vec<PeriodCount>, total: u64) -> impl IntoView {
    let lang = use_lang();
    let tallest = periods.iter().map(|period| period.count).max().unwrap_or_default();
    if tallest == 0 && total == 0 {
        return ().into_any();
    }
    if tallest == 0 {
        let unknown = match search.timeline {
            Timeline::Covered => "time-unknown",
            Timeline::Updated => "updated-unknown",
        };
        return view! { <p class="quiet">{t(lang, unknown)}</p> }.into_any();
    }
    let name = match search.timeline {
        Timeline::Covered => "time-histogram",
        Timeline::Updated => "updated-histogram",
    };
    let edges = edges(&periods);
    let bars = periods
        .into_iter()
        .map(|period| view! { <Bar search=search.clone() period tallest/> })
        .collect_view();
    view! {
        <ol class="hist" aria-label=t(lang, name)>{bars}</ol>
        <p class="hist-edges" aria-hidden="true"><span>{edges.0}</span><span>{edges.1}</span></p>
    }
    .into_any()
}

fn edges(periods: &[PeriodCount]) -> (String, String) {
    let first = periods
        .first()
        .map(|period| period.first.map_or_else(|| format!("…{}", period.last), |y| y.to_string()));
    let last = periods.last().map(|period| period.last.to_string());
    (first.unwrap_or_default(), last.unwrap_or_default())
}

#[component]
fn Bar(search: Search, period: PeriodCount, tallest: u64) -> impl IntoView {
    let lang = use_lang();
    let years = match period.first {
        Some(first) if first == period.last => first.to_string(),
        Some(first) => format!("{first}–{}", period.last),
        None => t_args(lang, "period-until", &[("date", period.last.to_string().into())]),
    };
    let label = t_args(lang, "time-bar", &[("years", years.into()), ("count", period.count.into())]);
    let class = if is_asked_for(&search, period) { "bar-slot on" } else { "bar-slot" };
    // A bar that stands for something is never too low to see.
    let percent = if period.count == 0 { 0 } else { (period.count * 100 / tallest).max(4) };
    let drawing = view! {
        <svg aria-hidden="true" focusable="false">
            <rect width="100%" height=format!("{percent}%") y=format!("{}%", 100 - percent)></rect>
        </svg>
    };
    if period.count == 0 {
        return view! { <li class=class>{drawing}</li> }.into_any();
    }
    let year = |year: u16| PartialDate::new(year, None, None);
    let (begin, end) = (period.first.and_then(year), year(period.last));
    let narrowed = match search.timeline {
        Timeline::Covered => Search { begin, end, ..search.first_page() },
        Timeline::Updated => Search { updated_begin: begin, updated_end: end, ..search.first_page() },
    };
    view! {
        <li class=class>
            <a href=to_path(&narrowed, lang) rel="nofollow" title=label.clone() aria-label=label>{drawing}</a>
        </li>
    }
    .into_any()
}

/// Whether the search's own period touches the bar's.
fn is_asked_for(search: &Search, period: PeriodCount) -> bool {
    let (begin, end) = match search.timeline {
        Timeline::Covered => (search.begin, search.end),
        Timeline::Updated => (search.updated_begin, search.updated_end),
    };
    if begin.is_none() && end.is_none() {
        return false;
    }
    let starts_in_time = begin.is_none_or(|begin| begin.year() <= period.last);
    let ends_in_time = end.is_none_or(|end| period.first.is_none_or(|first| first <= end.year()));
    starts_in_time && ends_in_time
}
