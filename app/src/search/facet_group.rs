//! One facet: checkboxes with counts, the most used first, the rest behind a disclosure.

use catalog::results::{FacetCounts, FacetValue};
use catalog::{Facet, Lang};
use leptos::prelude::*;

use super::heading::with_count;
use crate::i18n::{format_number, t, t_args};
use crate::page::use_lang;

/// How many values a facet shows at once.
const SHOWN: usize = 8;
/// How many it holds behind the disclosure and before it; the others are on a page of their own.
const MOST: usize = 100;

/// Values from which on it is worth searching in them.
pub(super) const MANY: usize = 12;

/// Few readers look for these, so they start closed.
const CLOSED: [Facet; 3] = [Facet::Topic, Facet::Status, Facet::Source];

pub(super) fn facet_name(facet: Facet, lang: Lang) -> String {
    match facet {
        Facet::Type => t(lang, "filter-type"),
        Facet::Org => t(lang, "filter-org"),
        Facet::Theme => t(lang, "filter-theme"),
        Facet::Topic => t(lang, "filter-topic"),
        Facet::Format => t(lang, "filter-format"),
        Facet::Status => t(lang, "filter-status"),
        Facet::Source => t(lang, "filter-source"),
    }
}

#[component]
pub(super) fn FacetGroup(counts: FacetCounts, all: String) -> impl IntoView {
    let lang = use_lang();
    let FacetCounts { facet, values } = counts;
    let name = facet_name(facet, lang);
    let selected = values.iter().filter(|value| value.selected).count();
    let largest = values.iter().map(|value| value.count).max().unwrap_or_default();
    let total = values.len();
    // Selected values stay in sight; a list that is one too long is not worth a disclosure.
    let is_long = total > SHOWN + 1;
    let (shown, hidden): (Vec<_>, Vec<_>) = values
        .into_iter()
        .enumerate()
        .filter(|(index, value)| *index < MOST || value.selected)
        .partition(|(index, value)| !is_long || *index < SHOWN || value.selected);
    let options = move |values: Vec<(usize, FacetValue)>| {
        values.into_iter().map(|(_, value)| view! { <ValueOption facet value largest/> }).collect_view()
    };
    let others = (total > MOST).then(|| {
        let text = t_args(lang, "filter-all-values", &[("count", total.into())]);
        view! { <p class="all"><a href=all rel="nofollow">{text}</a></p> }
    });
    let rest = (!hidden.is_empty()).then(|| {
        let summary = if total > MOST {
            t_args(lang, "filter-show-first", &[("count", MOST.into())])
        } else {
            t_args(lang, "filter-show-all", &[("count", total.into())])
        };
        view! {
            <details class="more">
                <summary>{summary}</summary>
                {options(hidden)}
                {others}
            </details>
        }
    });
    let find = (total > MANY).then(|| t_args(lang, "filter-find", &[("group", name.clone().into())]));
    let found = find.is_some().then(|| t(lang, "filter-found"));
    let is_open = selected != 0 || !CLOSED.contains(&facet);
    view! {
        <details class="facet" id=format!("facet-{}", facet.name()) open=is_open>
            <summary>{with_count(name.clone(), selected)}</summary>
            <fieldset data-find=find data-found=found>
                <legend class="vh">{name}</legend>
                {options(shown)}
                {rest}
            </fieldset>
        </details>
    }
    .into_any()
}

#[component]
fn ValueOption(facet: Facet, value: FacetValue, largest: u64) -> impl IntoView {
    let FacetValue { key, label, count, selected } = value;
    view! {
        <Option name=facet.name() value=key text=label.value text_lang=label.lang count largest on=selected/>
    }
}

/// A checkbox with its name, its count and a hairline for its share of `largest`.
#[component]
pub(super) fn Option(
    name: &'static str,
    value: String,
    text: String,
    #[prop(optional, into)] text_lang: std::option::Option<Lang>,
    count: u64,
    largest: u64,
    on: bool,
) -> impl IntoView {
    let lang = use_lang();
    let text_lang = text_lang.filter(|text_lang| *text_lang != lang).map(Lang::code);
    view! {
        <label class="opt">
            <input type="checkbox" name=name value=value checked=on/>
            <span class="opt-name" lang=text_lang dir="auto">{text}</span>
            <span class="opt-count">{format_number(lang, count)}</span>
            <ShareBar count largest/>
        </label>
    }
    .into_any()
}

/// A hairline as long as `count` is of `largest`. The count beside it says the same in words.
#[component]
pub(crate) fn ShareBar(count: u64, largest: u64) -> impl IntoView {
    let permille = (count * 1000).checked_div(largest).unwrap_or_default().min(1000);
    let width = format!("{}.{}%", permille / 10, permille % 10);
    view! { <svg class="share" aria-hidden="true" focusable="false"><rect width=width height="2"></rect></svg> }
}

#[cfg(test)]
mod tests {
    use catalog::Localised;

    use super::*;

    fn html(count: usize, selected: usize) -> String {
        let value = |number: usize| FacetValue {
            key: format!("k{number}"),
            label: Localised { value: format!("V{number}"), lang: Lang::En },
            count: 1,
            selected: number == selected,
        };
        let counts = FacetCounts { facet: Facet::Source, values: (0..count).map(value).collect() };
        Owner::new().with(|| {
            provide_context(Lang::En);
            view! { <FacetGroup counts all="/en/search/source".to_owned()/> }.to_html()
        })
    }

    #[test]
    fn beyond_a_hundred_values_a_link_leads_to_all_of_them() {
        let options = |html: &str| html.matches("type=\"checkbox\"").count();
        let some = html(MOST, 0);
        assert!(options(&some) == MOST && !some.contains("/en/search/source"), "{some}");
        assert!(some.contains("Show all 100"), "{some}");
        let many = html(5000, 4321);
        assert_eq!(options(&many), MOST + 1, "the first ones, and the selected one");
        let folded = many.find("class=\"more\"").expect("a disclosure");
        assert!(many[..folded].contains("value=\"k4321\""), "{many}");
        assert!(many[folded..].contains("href=\"/en/search/source\""), "{many}");
        assert!(many.contains("All 5,000 values") && many.contains("Show the first 100"), "{many}");
    }
}
