//! Dates of the record's life and the period its data covers.

use catalog::date::{PartialDate, TemporalEnd, TemporalExtent};
use catalog::record::DateKind;
use catalog::{Lang, Record};
use leptos::prelude::*;

use super::fact::{Fact, Panel};
use crate::i18n::{format_date, format_period, t, t_args};
use crate::page::use_lang;

#[component]
pub(super) fn DatesPanel(record: Record) -> impl IntoView {
    let lang = use_lang();
    let unpublished = record.date(DateKind::Published).is_none().then(|| {
        view! { <Fact term="record-date-published"><span class="missing">{t(lang, "record-no-date")}</span></Fact> }
    });
    let dates = record.dates.clone().into_iter().map(move |dated| {
        let date = dated.date;
        view! { <Fact term=term(dated.kind)><Day date lang /></Fact> }
    });
    view! {
        <Panel heading="record-dates">
            <dl class="facts-list">
                {unpublished}
                {dates.collect_view()}
                <Fact term="record-period"><Period extent=record.temporal lang /></Fact>
            </dl>
        </Panel>
    }
}

/// A date in words, with its machine-readable form.
#[component]
pub(super) fn Day(date: PartialDate, lang: Lang) -> impl IntoView {
    view! { <time datetime=date.to_string()>{format_date(lang, date)}</time> }
}

#[component]
fn Period(extent: TemporalExtent, lang: Lang) -> impl IntoView {
    match period(extent, lang) {
        Some(text) => text.into_any(),
        None => view! { <span class="missing">{t(lang, "record-period-unknown")}</span> }.into_any(),
    }
}

/// The period in words; `None` when nothing is known of it.
fn period(extent: TemporalExtent, lang: Lang) -> Option<String> {
    let said =
        |id: &'static str, date: PartialDate| t_args(lang, id, &[("date", format_date(lang, date).into())]);
    match (extent.begin, extent.end) {
        (Some(begin), TemporalEnd::On(end)) => Some(format_period(lang, begin, end)),
        (Some(begin), TemporalEnd::Ongoing) => Some(said("record-period-ongoing", begin)),
        (Some(begin), TemporalEnd::Unknown) => Some(said("record-period-from", begin)),
        (None, TemporalEnd::On(end)) => Some(said("record-period-until", end)),
        (None, TemporalEnd::Ongoing | TemporalEnd::Unknown) => None,
    }
}

const fn term(kind: DateKind) -> &'static str {
    match kind {
        DateKind::Published => "record-date-published",
        DateKind::Created => "record-date-created",
        DateKind::Revision => "record-date-revision",
        DateKind::NotAvailable => "record-date-notavailable",
        DateKind::InForce => "record-date-inforce",
        DateKind::Adopted => "record-date-adopted",
        DateKind::Deprecated => "record-date-deprecated",
        DateKind::Superceded => "record-date-superceded",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_says_what_is_known_of_its_ends() {
        let date = |text: &str| text.parse::<PartialDate>().expect("a date");
        let check = |begin: Option<&str>, end: TemporalEnd, lang: Lang, expected: Option<&str>| {
            let extent = TemporalExtent { begin: begin.map(date), end };
            assert_eq!(period(extent, lang).as_deref(), expected);
        };
        check(Some("1990"), TemporalEnd::On(date("1993")), Lang::Fr, Some("1990–1993"));
        check(Some("1990"), TemporalEnd::Ongoing, Lang::En, Some("1990 – present"));
        check(
            Some("1990-05-01"),
            TemporalEnd::Ongoing,
            Lang::Fr,
            Some("1er\u{a0}mai\u{a0}1990 – aujourd’hui"),
        );
        check(None, TemporalEnd::On(date("1993")), Lang::En, Some("End: 1993 (beginning not given)"));
        check(None, TemporalEnd::Ongoing, Lang::En, None);
    }
}
