//! The time filter: a histogram whose bars are links, and the two dates.

use catalog::Search;
use catalog::date::PartialDate;
use catalog::results::PeriodCount;
use catalog::search_url::{ParamProblem, to_path};
use leptos::prelude::*;

use super::heading::with_count;
use super::problems::problem_text;
use crate::i18n::{t, t_args};
use crate::page::use_lang;

#[component]
pub(super) fn TimeFilter(
    search: Search,
    periods: Vec<PeriodCount>,
    total: u64,
    problems: Vec<ParamProblem>,
) -> impl IntoView {
    let lang = use_lang();
    let name = t(lang, "filter-time");
    let active = usize::from(search.begin.is_some() || search.end.is_some());
    let (begin, end) = (search.begin, search.end);
    view! {
        <details class="facet" id="facet-time" open>
            <summary>{with_count(name.clone(), active)}</summary>
            <fieldset>
                <legend class="vh">{name}</legend>
                <Histogram search periods total/>
                <div class="years">
                    <DateField name="begin" label=t(lang, "time-begin") date=begin problems=problems.clone()/>
                    <DateField name="end" label=t(lang, "time-end") date=end problems/>
                </div>
                <p class="field-hint" id="time-hint">{t(lang, "time-hint")}</p>
            </fieldset>
        </details>
    }
    .into_any()
}

/// A date field; what could not be read as a date stays in it, so that it can be corrected.
#[component]
fn DateField(
    name: &'static str,
    label: String,
    date: Option<PartialDate>,
    problems: Vec<ParamProblem>,
) -> impl IntoView {
    let lang = use_lang();
    let problem = problems.into_iter().find(|problem| problem.param == name);
    let value =
        problem.as_ref().map(|problem| problem.value.clone()).or_else(|| date.map(|date| date.to_string()));
    let error_id = format!("{name}-error");
    let described_by =
        if problem.is_some() { format!("{error_id} time-hint") } else { "time-hint".to_owned() };
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <input
                id=name
                name=name
                value=value
                inputmode="numeric"
                maxlength="10"
                autocomplete="off"
                aria-describedby=described_by
                aria-invalid=problem.is_some().then_some("true")
            />
            {problem.map(|problem| view! { <p class="field-error" id=error_id>{problem_text(&problem, lang)}</p> })}
        </div>
    }
}

/// Records by the time they cover. A list of links, drawn as bars.
#[component]
fn Histogram(search: Search, periods: Vec<PeriodCount>, total: u64) -> impl IntoView {
    let lang = use_lang();
    let tallest = periods.iter().map(|period| period.count).max().unwrap_or_default();
    if tallest == 0 && total == 0 {
        return ().into_any();
    }
    if tallest == 0 {
        return view! { <p class="quiet">{t(lang, "time-unknown")}</p> }.into_any();
    }
    let edges = edges(&periods);
    let bars = periods
        .into_iter()
        .map(|period| view! { <Bar search=search.clone() period tallest/> })
        .collect_view();
    view! {
        <ol class="hist" aria-label=t(lang, "time-histogram")>{bars}</ol>
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
    let narrowed =
        Search { begin: period.first.and_then(year), end: year(period.last), ..search.first_page() };
    view! {
        <li class=class>
            <a href=to_path(&narrowed, lang) rel="nofollow" title=label.clone() aria-label=label>{drawing}</a>
        </li>
    }
    .into_any()
}

/// Whether the search's own period touches the bar's.
fn is_asked_for(search: &Search, period: PeriodCount) -> bool {
    if search.begin.is_none() && search.end.is_none() {
        return false;
    }
    let starts_in_time = search.begin.is_none_or(|begin| begin.year() <= period.last);
    let ends_in_time = search.end.is_none_or(|end| period.first.is_none_or(|first| first <= end.year()));
    starts_in_time && ends_in_time
}
