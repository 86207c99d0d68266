//! The filters by time: what the data covers, and when it was published or updated. Either has two dates; one of them, the
//! histogram.

use catalog::Search;
use catalog::date::PartialDate;
use catalog::results::PeriodCount;
use catalog::search::Timeline;
use catalog::search_url::{ParamProblem, to_path};
use leptos::prelude::*;

use super::heading::with_count;
use super::histogram::Histogram;
use super::problems::problem_text;
use crate::i18n::t;
use crate::page::use_lang;

/// The ids of a filter's texts and the names of its fields.
struct TimeNames {
    id: &'static str,
    name: &'static str,
    begin: &'static str,
    begin_label: &'static str,
    end: &'static str,
    end_label: &'static str,
}

const COVERED: TimeNames = TimeNames {
    id: "facet-time",
    name: "filter-time",
    begin: "begin",
    begin_label: "time-begin",
    end: "end",
    end_label: "time-end",
};

const UPDATED: TimeNames = TimeNames {
    id: "facet-updated",
    name: "filter-updated",
    begin: "updated-begin",
    begin_label: "updated-begin",
    end: "updated-end",
    end_label: "updated-end",
};

/// The filter by one kind of time. Without a histogram of its own, it links to the page that has it.
#[component]
pub(super) fn TimeFilter(
    timeline: Timeline,
    search: Search,
    periods: Vec<PeriodCount>,
    total: u64,
    problems: Vec<ParamProblem>,
) -> impl IntoView {
    let lang = use_lang();
    let (names, begin, end) = match timeline {
        Timeline::Covered => (COVERED, search.begin, search.end),
        Timeline::Updated => (UPDATED, search.updated_begin, search.updated_end),
    };
    let name = t(lang, names.name);
    let active = usize::from(begin.is_some() || end.is_some());
    let has_problem =
        problems.iter().any(|problem| [names.begin, names.end].contains(&problem.param.as_str()));
    let is_drawn = search.timeline == timeline;
    let is_open = is_drawn || active > 0 || has_problem;
    let kept = (is_drawn && timeline != Timeline::default())
        .then(|| view! { <input type="hidden" name="timeline" value=timeline.code()/> });
    let bars = if is_drawn {
        view! { <Histogram search periods total/> }.into_any()
    } else {
        let drawn = Search { timeline, ..search.first_page() };
        let text = t(lang, "timeline-draw");
        view! { <p class="timeline"><a rel="nofollow" href=to_path(&drawn, lang)>{text}</a></p> }.into_any()
    };
    let hint = format!("{}-hint", names.id);
    view! {
        <details class="facet" id=names.id open=is_open>
            <summary>{with_count(name.clone(), active)}</summary>
            <fieldset>
                <legend class="vh">{name}</legend>
                {kept}
                {bars}
                <div class="years">
                    <DateField
                        name=names.begin
                        label=t(lang, names.begin_label)
                        date=begin
                        hint=hint.clone()
                        problems=problems.clone()
                    />
                    <DateField name=names.end label=t(lang, names.end_label) date=end hint=hint.clone() problems/>
                </div>
                <p class="field-hint" id=hint>{t(lang, "time-hint")}</p>
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
    hint: String,
    problems: Vec<ParamProblem>,
) -> impl IntoView {
    let lang = use_lang();
    let problem = problems.into_iter().find(|problem| problem.param == name);
    let value =
        problem.as_ref().map(|problem| problem.value.clone()).or_else(|| date.map(|date| date.to_string()));
    let error_id = format!("{name}-error");
    let described_by = if problem.is_some() { format!("{error_id} {hint}") } else { hint };
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
