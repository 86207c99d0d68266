//! The themes with how many records each has.

use catalog::codes::Theme;
use catalog::results::FacetValue;
use catalog::search_url::to_path;
use catalog::{Facet, Search};
use leptos::prelude::*;

use crate::i18n::{t, t_args};
use crate::icon::{Icon, IconName};
use crate::page::use_lang;

#[component]
pub(super) fn Themes(themes: Vec<FacetValue>) -> impl IntoView {
    let lang = use_lang();
    let tiles = themes.into_iter().map(|theme| {
        let icon = Theme::from_code(&theme.key).map(|theme| view! { <Icon name=IconName::Theme(theme)/> });
        let href = to_path(&Search::default().with(Facet::Theme, &theme.key), lang);
        view! {
            <li>
                <a class="tile" href=href>
                    {icon}
                    <span class="tile-name">{theme.label.value}</span>
                    <span class="tile-count">{t_args(lang, "results-count", &[("count", theme.count.into())])}</span>
                </a>
            </li>
        }
    });
    view! {
        <section aria-labelledby="themes">
            <h2 id="themes">{t(lang, "home-themes")}</h2>
            <ul class="tiles">{tiles.collect_view()}</ul>
        </section>
    }
}
