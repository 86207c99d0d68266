//! Links to the pages of results, up to the last record.

use catalog::Search;
use catalog::search::Page;
use catalog::search_url::to_path;
use leptos::prelude::*;

use crate::i18n::{format_number, t, t_args};
use crate::page::use_lang;

#[component]
pub(super) fn Pagination(search: Search, total: u64) -> impl IntoView {
    let lang = use_lang();
    let last = last_page(&search, total);
    let current = search.page.number();
    if last <= 1 {
        return ().into_any();
    }
    let href = |number: u32| to_path(&search.at_page(number), lang);
    let previous = (current > 1).then(|| {
        view! { <li><a class="step" rel="prev" href=href(current - 1)>"← "{t(lang, "pages-previous")}</a></li> }
    });
    let next = (current < last).then(|| {
        view! { <li><a class="step" rel="next" href=href(current + 1)>{t(lang, "pages-next")}" →"</a></li> }
    });
    let items = steps(current, last).into_iter().map(|step| match step {
        Step::Gap => view! { <li class="gap" aria-hidden="true">"…"</li> }.into_any(),
        Step::Page(number) => {
            let label = t_args(lang, "pages-page", &[("page", number.into())]);
            let current = (number == current).then_some("page");
            let text = format_number(lang, number.into());
            view! { <li><a href=href(number) aria-label=label aria-current=current>{text}</a></li> }
                .into_any()
        }
    });
    view! {
        <nav class="pages" aria-label=t(lang, "pages-label")>
            <ul>{previous} {items.collect_view()} {next}</ul>
        </nav>
    }
    .into_any()
}

pub(super) fn last_page(search: &Search, total: u64) -> u32 {
    u32::try_from(search.page.count(total)).unwrap_or(Page::MAX_NUMBER).min(Page::MAX_NUMBER)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Page(u32),
    Gap,
}

/// The first, the last and the neighbours of the current page, with gaps where pages are left out.
fn steps(current: u32, last: u32) -> Vec<Step> {
    let mut numbers: Vec<u32> = [1, 2, current.saturating_sub(1), current, current + 1, last]
        .into_iter()
        .filter(|n| (1..=last).contains(n))
        .collect();
    // The second page only closes the gap when its neighbour is shown anyway.
    if current > 4 {
        numbers.retain(|number| *number != 2);
    }
    numbers.sort_unstable();
    numbers.dedup();
    let mut steps = Vec::new();
    let mut before = 0;
    for number in numbers {
        match number - before {
            1 => {}
            2 => steps.push(Step::Page(number - 1)),
            _ => steps.push(Step::Gap),
        }
        steps.push(Step::Page(number));
        before = number;
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_the_last_and_the_neighbours_are_links() {
        let check = |current: u32, last: u32, expected: &str| {
            let text: Vec<String> = steps(current, last)
                .into_iter()
                .map(|step| match step {
                    Step::Page(number) => number.to_string(),
                    Step::Gap => "…".to_owned(),
                })
                .collect();
            assert_eq!(text.join(" "), expected, "page {current} of {last}");
        };
        check(1, 2, "1 2");
        check(1, 6, "1 2 … 6");
        check(2, 6, "1 2 3 … 6");
        check(4, 6, "1 2 3 4 5 6");
        check(5, 9, "1 … 4 5 6 … 9");
        check(9, 9, "1 … 8 9");
        check(500, 1042, "1 … 499 500 501 … 1042");
    }
}
