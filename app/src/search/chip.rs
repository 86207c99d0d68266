//! The active filters, each with the search that is left without it.

use catalog::date::PartialDate;
use catalog::results::ResultsPage;
use catalog::search::Area;
use catalog::search::Relation;
use catalog::search_url::to_path;
use catalog::{Facet, Lang, Localised, Search};
use leptos::prelude::*;

use super::facet_group::facet_name;
use crate::i18n::{format_date, format_period, t, t_args};
use crate::icon::{Icon, IconName};
use crate::map::{extent, latitude, longitude, most_decimals};
use crate::page::use_lang;

/// One thing that narrows the search, besides its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chip {
    /// What kind of filter it is: `Organization`.
    pub group: String,
    pub value: Localised,
    /// The search without it.
    pub href: String,
}

impl Chip {
    pub(super) fn of_search(search: &Search, page: &ResultsPage, lang: Lang) -> Vec<Self> {
        let chip = |group: String, value: Localised, without: &Search| Self {
            group,
            value,
            href: to_path(&without.first_page(), lang),
        };
        let own = |value: String| Localised { value, lang };
        let mut chips = Vec::new();
        for facet in super::shown_facets::ORDER {
            for key in search.selected(facet) {
                chips.push(chip(
                    facet_name(facet, lang),
                    label(page, facet, key, lang),
                    &search.without(facet, key),
                ));
            }
        }
        if let Some(period) = period(search.begin, search.end, lang) {
            let without = Search { begin: None, end: None, ..search.clone() };
            chips.push(chip(t(lang, "filter-time"), own(period), &without));
        }
        if let Some(period) = period(search.updated_begin, search.updated_end, lang) {
            let without = Search { updated_begin: None, updated_end: None, ..search.clone() };
            chips.push(chip(
                t(lang, "filter-updated"),
                own(t_args(lang, "updated-chip", &[("period", period.into())])),
                &without,
            ));
        }
        if let Some(area) = &search.area {
            let without = Search { area: None, ..search.clone() };
            chips.push(chip(t(lang, "filter-area"), area_value(area, page, lang), &without));
        }
        if search.foundational {
            let without = Search { foundational: false, ..search.clone() };
            chips.push(chip(t(lang, "filter-more"), own(t(lang, "filter-foundational")), &without));
        }
        if search.mappable {
            let without = Search { mappable: false, ..search.clone() };
            chips.push(chip(t(lang, "filter-more"), own(t(lang, "filter-mappable")), &without));
        }
        chips
    }
}

fn label(page: &ResultsPage, facet: Facet, key: &str, lang: Lang) -> Localised {
    let counts = page.facets.iter().find(|counts| counts.facet == facet);
    let value = counts.and_then(|counts| counts.values.iter().find(|value| value.key == key));
    value.map_or_else(|| Localised { value: key.to_owned(), lang }, |value| value.label.clone())
}

fn period(begin: Option<PartialDate>, end: Option<PartialDate>, lang: Lang) -> Option<String> {
    match (begin, end) {
        (None, None) => None,
        (Some(begin), Some(end)) => Some(format_period(lang, begin, end)),
        (Some(begin), None) => {
            Some(t_args(lang, "period-since", &[("date", format_date(lang, begin).into())]))
        }
        (None, Some(end)) => Some(t_args(lang, "period-until", &[("date", format_date(lang, end).into())])),
    }
}

/// By the name of the place, where it is one.
fn area_value(area: &Area, page: &ResultsPage, lang: Lang) -> Localised {
    match &page.area_name {
        Some(name) if area.relation == Relation::Within => {
            Localised { value: t_args(lang, "area-within", &[("box", name.value.as_str().into())]), lang }
        }
        Some(name) => name.clone(),
        None => Localised { value: area_text(area, lang), lang },
    }
}

/// The sides of an area, and how records must lie to it.
pub(super) fn area_text(area: &Area, lang: Lang) -> String {
    let most = extent(&[area.bbox]).map_or(2, most_decimals);
    let east_west = |degrees| longitude(degrees, most, lang);
    let north_south = |degrees| latitude(degrees, most, lang);
    let bbox = &area.bbox;
    let box_text = format!(
        "{} – {}, {} – {}",
        east_west(bbox.west),
        east_west(bbox.east),
        north_south(bbox.south),
        north_south(bbox.north)
    );
    match area.relation {
        Relation::Intersects => box_text,
        Relation::Within => t_args(lang, "area-within", &[("box", box_text.into())]),
    }
}

/// The chips above the results.
#[component]
pub(super) fn Chips(chips: Vec<Chip>, clear: String) -> impl IntoView {
    let lang = use_lang();
    if chips.is_empty() {
        return ().into_any();
    }
    let items = chips.into_iter().map(|chip| {
        view! {
            <li>
                <a class="chip" rel="nofollow" href=chip.href>
                    <span class="vh">{t_args(lang, "chip-remove", &[("group", chip.group.into())])}" "</span>
                    <span lang=foreign(lang, chip.value.lang) dir="auto">{chip.value.value}</span>
                    <span class="chip-x"><Icon name=IconName::Close/></span>
                </a>
            </li>
        }
    });
    view! {
        <ul class="chips" aria-label=t(lang, "chips-label")>
            {items.collect_view()}
            <li><a class="clear" href=clear>{t(lang, "chips-clear")}</a></li>
        </ul>
    }
    .into_any()
}

/// The `lang` attribute for text in `text`, where it differs from the page's.
pub(super) fn foreign(page: Lang, text: Lang) -> Option<&'static str> {
    (page != text).then_some(text.code())
}
