//! What of an address could not be used: a summary that leads to each field.

use catalog::results::ResultsPage;
use catalog::search::{MAX_TEXT, MAX_VALUES, Page, Sort, Timeline};
use catalog::search_url::{MAX_PROBLEMS, ParamProblem, ProblemKind, typed_sides};
use catalog::{Lang, Search};
use leptos::prelude::*;

use super::ordering::sort_name;
use super::shown_facets::{ORDER, shown};
use crate::i18n::{t, t_args};
use crate::map::TypedArea;
use crate::page::use_lang;

#[component]
pub(super) fn ProblemSummary(
    search: Search,
    page: ResultsPage,
    problems: Vec<ParamProblem>,
) -> impl IntoView {
    let lang = use_lang();
    if problems.is_empty() {
        return ().into_any();
    }
    let title = t_args(lang, "problems-title", &[("count", problems.len().into())]);
    let items = problems.iter().map(|problem| {
        let text = problem_sentence(problem, lang);
        match field_id(&problem.param).map(|id| there(id, &search, &page)) {
            Some(id) => view! { <li><a href=format!("#{id}")>{text}</a></li> }.into_any(),
            None => view! { <li>{text}</li> }.into_any(),
        }
    });
    let cut = (problems.len() == MAX_PROBLEMS).then(|| {
        let text = t_args(lang, "problems-cut", &[("limit", MAX_PROBLEMS.into())]);
        view! { <p>{text}</p> }
    });
    view! {
        <div class="problems" role="alert" aria-labelledby="problems-title">
            <h2 id="problems-title">{title}</h2>
            <p>{t(lang, "problems-kept")}</p>
            <ul>{items.collect_view()}</ul>
            {cut}
        </div>
    }
    .into_any()
}

/// The field a person would correct the parameter in.
fn field_id(param: &str) -> Option<&'static str> {
    Some(match param {
        "q" => "q",
        "bbox" | "relation" => "facet-area",
        "west" => "west",
        "south" => "south",
        "east" => "east",
        "north" => "north",
        "begin" => "begin",
        "end" => "end",
        "updated-begin" => "updated-begin",
        "updated-end" => "updated-end",
        "sort" => "sort",
        "size" => "size",
        "org" => "facet-org",
        "theme" => "facet-theme",
        "topic" => "facet-topic",
        "type" => "facet-type",
        "format" => "facet-format",
        "status" => "facet-status",
        "source" => "facet-source",
        "foundational" | "mappable" => "facet-more",
        _ => return None,
    })
}

/// The column as a whole, where the facet has no values to choose from.
fn there(id: &'static str, search: &Search, page: &ResultsPage) -> &'static str {
    let facet = ORDER.into_iter().find(|facet| id.strip_prefix("facet-") == Some(facet.name()));
    if facet.is_none_or(|facet| shown(facet, search, page).is_some()) { id } else { "filters" }
}

/// What the parameter is called on the page.
fn field_name(param: &str, lang: Lang) -> String {
    let id = match param {
        "q" => "search-label",
        "bbox" | "relation" => "filter-area",
        "west" => "field-west",
        "south" => "field-south",
        "east" => "field-east",
        "north" => "field-north",
        "begin" => "time-begin",
        "end" => "time-end",
        "updated-begin" => "field-updated-begin",
        "updated-end" => "field-updated-end",
        "timeline" => "timeline-label",
        "sort" => "sort-label",
        "size" => "size-label",
        "page" => "field-page",
        "org" => "filter-org",
        "theme" => "filter-theme",
        "topic" => "filter-topic",
        "type" => "filter-type",
        "format" => "filter-format",
        "status" => "filter-status",
        "source" => "filter-source",
        "foundational" => "filter-foundational",
        "mappable" => "filter-mappable",
        _ => return param.to_owned(),
    };
    t(lang, id)
}

/// The four sides as typed, when they make no box.
pub(super) fn typed_area(query: &str, problems: &[ParamProblem], lang: Lang) -> TypedArea {
    let sides = typed_sides(query);
    if sides.iter().all(String::is_empty) {
        return TypedArea::default();
    }
    let is_about = |problem: &&ParamProblem| {
        problem.kind != ProblemKind::Repeated
            && ["bbox", "west", "south", "east", "north"].contains(&problem.param.as_str())
    };
    let reasons: Vec<&ParamProblem> = problems.iter().filter(is_about).collect();
    // Four good numbers that are no box have south above north.
    let is_wrong = ["west", "south", "east", "north"].map(|side| {
        let is_blamed = |param: &str| param == side || param == "bbox" && matches!(side, "south" | "north");
        reasons.iter().any(|problem| is_blamed(&problem.param))
    });
    let reasons = reasons.into_iter().map(|problem| problem_sentence(problem, lang)).collect();
    TypedArea { sides, is_wrong, reasons }
}

/// Field, value and accepted form.
pub(crate) fn problem_sentence(problem: &ParamProblem, lang: Lang) -> String {
    let text = problem_text(problem, lang);
    let (field, value) = (field_name(&problem.param, lang), problem.value.as_str());
    if value.is_empty() {
        return t_args(lang, "problem-empty", &[("field", field.into()), ("problem", text.into())]);
    }
    let args = [("field", field.into()), ("value", value.into()), ("problem", text.into())];
    t_args(lang, "problem-value", &args)
}

/// What is wrong, and what is accepted.
pub(super) fn problem_text(problem: &ParamProblem, lang: Lang) -> String {
    match problem.kind {
        ProblemKind::TextTooLong => t_args(lang, "problem-text-too-long", &[("limit", MAX_TEXT.into())]),
        ProblemKind::InvalidBbox => match problem.param.as_str() {
            "bbox" => t(lang, "problem-invalid-bbox"),
            "west" | "east" => t(lang, "problem-invalid-longitude"),
            _ => t(lang, "problem-invalid-latitude"),
        },
        ProblemKind::MissingSide => t(lang, "problem-missing-side"),
        ProblemKind::InvalidRelation => t(lang, "problem-invalid-relation"),
        ProblemKind::InvalidDate => t(lang, "problem-invalid-date"),
        ProblemKind::EndBeforeBegin => t(lang, "problem-end-before-begin"),
        ProblemKind::InvalidFacetValue => t(lang, "problem-invalid-facet-value"),
        ProblemKind::TooManyValues => {
            t_args(lang, "problem-too-many-values", &[("limit", MAX_VALUES.into())])
        }
        ProblemKind::InvalidFlag => t(lang, "problem-invalid-flag"),
        ProblemKind::InvalidSort => {
            let sorts =
                Sort::ALL.map(|sort| format!("{} ({})", sort_name(sort, lang), sort.code())).join(", ");
            t_args(lang, "problem-invalid-choice", &[("choices", sorts.into())])
        }
        ProblemKind::InvalidTimeline => {
            let timelines = Timeline::ALL.map(Timeline::code).join(", ");
            t_args(lang, "problem-invalid-choice", &[("choices", timelines.into())])
        }
        ProblemKind::InvalidPage => {
            t_args(lang, "problem-invalid-page", &[("limit", Page::MAX_NUMBER.into())])
        }
        ProblemKind::InvalidSize => {
            let sizes = Page::SIZES.map(|size| size.to_string()).join(", ");
            t_args(lang, "problem-invalid-choice", &[("choices", sizes.into())])
        }
        ProblemKind::Repeated => t(lang, "problem-repeated"),
    }
}
