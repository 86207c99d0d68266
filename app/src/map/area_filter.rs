//! The area filter of the search form: map, four numbers, and how footprints must lie to them.

use catalog::Lang;
use catalog::search::{Area, Relation};
use leptos::prelude::*;

use super::area_map::{AreaMap, AreaWords, ERROR_ID};
use super::label::place_label;
use crate::i18n::t;

/// Four texts that make no box: what was typed, west, south, east, north; which of them are wrong, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedArea {
    pub sides: [String; 4],
    pub is_wrong: [bool; 4],
    pub reasons: Vec<String>,
}

/// Fields `west`, `south`, `east`, `north` and `relation` of a GET form. `typed` is shown where there is no `area`.
#[component]
pub fn AreaFilter(lang: Lang, area: Option<Area>, #[prop(optional, into)] typed: TypedArea) -> impl IntoView {
    let TypedArea { sides, is_wrong, reasons } = typed;
    let numbers = area.map_or(sides, |area| fields(&area));
    let reasons = (!reasons.is_empty()).then(|| {
        let reasons = reasons.into_iter().map(|reason| view! { <p class="field-error">{reason}</p> });
        view! { <div id=ERROR_ID>{reasons.collect_view()}</div> }
    });
    let relation = area.map_or_else(Relation::default, |area| area.relation);
    let map = area.map_or_else(|| t(lang, "map-area-unset"), |area| place_label(&[area.bbox], lang));
    let words = AreaWords {
        map,
        west: t(lang, "map-west"),
        south: t(lang, "map-south"),
        east: t(lang, "map-east"),
        north: t(lang, "map-north"),
        draw: t(lang, "map-draw"),
        hint: t(lang, "map-draw-hint"),
        zoom_in: t(lang, "map-zoom-in"),
        zoom_out: t(lang, "map-zoom-out"),
        clear: t(lang, "map-clear"),
    };
    view! {
        <div class="area-filter">
            <AreaMap area=numbers is_wrong words />
            {reasons}
            <fieldset class="area-relation">
                <legend class="vh">{t(lang, "map-relation")}</legend>
                <RelationChoice label=t(lang, "map-intersects") value="intersects" checked=relation == Relation::Intersects />
                <RelationChoice label=t(lang, "map-within") value="within" checked=relation == Relation::Within />
            </fieldset>
        </div>
    }
}

#[component]
fn RelationChoice(label: String, value: &'static str, checked: bool) -> impl IntoView {
    view! {
        <label>
            <input type="radio" name="relation" value=value checked=checked />
            <span>{label}</span>
        </label>
    }
}

/// West, south, east, north as in the canonical `bbox`.
fn fields(area: &Area) -> [String; 4] {
    let text = area.bbox.to_string();
    let mut numbers = text.split(',').map(str::to_owned);
    [0; 4].map(|_: u8| numbers.next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(area: Option<Area>) -> String {
        Owner::new().with(|| view! { <AreaFilter lang=Lang::Fr area /> }.to_html())
    }

    #[test]
    fn the_fields_hold_the_area_without_javascript() {
        let bbox = "-110,50,-100.5,60".parse().expect("a box");
        let page = html(Some(Area { bbox, relation: Relation::Within }));
        for expected in [r#"value="-110""#, r#"value="50""#, r#"value="-100.5""#, r#"value="60""#] {
            assert!(page.contains(expected), "{expected} in {page}");
        }
        assert!(page.contains(r#"d="M"#), "the box is drawn: {page}");
        assert!(page.contains(r#"value="within" checked"#), "{page}");
    }

    #[test]
    fn what_was_typed_stays_and_the_wrong_side_says_so() {
        let typed = TypedArea {
            sides: ["-80", "", "-70", "abc"].map(str::to_owned),
            is_wrong: [false, true, false, true],
            reasons: vec!["Sud".to_owned()],
        };
        let page = Owner::new().with(|| view! { <AreaFilter lang=Lang::Fr area=None typed /> }.to_html());
        for expected in [r#"value="-80""#, r#"value="-70""#, r#"value="abc""#, r#"<div id="area-error">"#] {
            assert!(page.contains(expected), "{expected} in {page}");
        }
        assert_eq!(page.matches(r#"aria-invalid="true""#).count(), 2, "{page}");
        assert_eq!(
            page.matches(r#"type="text""#).count(),
            1,
            "number fields would drop what is no number: {page}"
        );
    }

    #[test]
    fn buttons_are_hidden_until_they_work() {
        let page = html(None);
        assert!(page.contains(r#"<div hidden class="area-tools">"#), "{page}");
        assert!(page.contains(r#"role="img""#) && !page.contains("tabindex"), "{page}");
    }
}
