//! What a page leaves to the item: the catalogue takes, and a page shows, only so much of one record.

use catalog::Record;
use leptos::prelude::*;

use super::address::item_path;
use crate::i18n::{t, t_args};
use crate::page::use_lang;

/// How many more there are, as a link to the item, which holds them all. Nothing when there are none.
#[component]
pub(super) fn LeftOut(count: usize, #[prop(into)] id: String) -> impl IntoView {
    let lang = use_lang();
    let text = (count > 0).then(|| t_args(lang, "record-left-out", &[("count", count.into())]))?;
    Some(view! { <p class="panel-more"><a href=item_path(&id)>{text}</a></p> })
}

/// Says that texts were cut, or values left out that have no place of their own on the page.
#[component]
pub(super) fn CutNote(record: Record) -> impl IntoView {
    let lang = use_lang();
    let is_cut = record.left_out.texts + record.left_out.values > 0;
    is_cut.then(|| {
        view! {
            <p class="missing">
                {t(lang, "record-cut")} " " <a href=item_path(&record.id)>{t(lang, "record-json")}</a>
            </p>
        }
    })
}

/// The rest of a list, folded away; opening it needs no script.
#[component]
pub(super) fn Folded(total: usize, children: Children) -> impl IntoView {
    let lang = use_lang();
    view! {
        <details class="related-more">
            <summary>{t_args(lang, "record-show-all", &[("count", total.into())])}</summary>
            {children()}
        </details>
    }
}

#[cfg(test)]
mod tests {
    use catalog::Lang;

    use super::*;

    #[test]
    fn what_is_left_out_is_counted_and_linked_to_the_item() {
        let html = |count: usize, lang: Lang| {
            Owner::new().with(|| {
                provide_context(lang);
                view! { <LeftOut count id="a b" /> }.to_html()
            })
        };
        let link = r#"<a href="/id/a%20b.geojson">"#;
        assert!(html(7, Lang::En).contains(&format!("{link}7 more in the item")), "{}", html(7, Lang::En));
        assert!(html(7, Lang::Fr).contains(&format!("{link}7 de plus")), "{}", html(7, Lang::Fr));
        assert!(!html(0, Lang::En).contains("<a"));
    }
}
