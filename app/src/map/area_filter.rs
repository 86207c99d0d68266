//! The area filter of the search form: map, four numbers, and how footprints must lie to them.

use catalog::Lang;
use catalog::search::{Area, Relation};
use leptos::prelude::*;

use super::area_map::{AreaMap, ERROR_ID, SIDES};
use super::area_words::AreaWords;
use super::label::compass;
use crate::i18n::{t, t_args};

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
    let side = |side: &'static str| (side, format!("{{{}}}", &side[..1]).into());
    let words = AreaWords {
        is_french: lang == Lang::Fr,
        compass: compass(lang),
        unset: t(lang, "map-area-unset"),
        set: t_args(lang, "map-label", &SIDES.map(side)),
        help: t(lang, "map-help"),
        sides: ["map-west", "map-south", "map-east", "map-north"].map(|id| t(lang, id)),
        draw: t(lang, "map-draw"),
        hints: ["map-draw-first", "map-draw-second", "map-keys-first", "map-keys-second"]
            .map(|id| t(lang, id)),
        zoom_in: t(lang, "map-zoom-in"),
        zoom_out: t(lang, "map-zoom-out"),
        clear: t(lang, "map-clear"),
        crosses: t(lang, "map-crosses"),
        swap: t(lang, "map-swap"),
    };
    let wrong = SIDES.into_iter().zip(is_wrong).filter(|(_, is_wrong)| *is_wrong);
    let wrong: Vec<String> = wrong.map(|(side, _)| side.to_owned()).collect();
    view! {
        <div class="area-filter">
            <AreaMap area=numbers.to_vec() wrong texts=words.into_texts() />
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
        assert!(page.contains("M-110000 -60000H-100500V-50000H-110000z"), "the box is drawn: {page}");
        assert!(page.contains(r#"value="within" checked"#), "{page}");
        let said = "Carte\u{a0}: de 60°\u{a0}N à 50°\u{a0}N, de 110°\u{a0}O à 100,5°\u{a0}O";
        assert!(
            page.contains(&format!(r#"aria-label="{said}""#)),
            "the map says which area it shows: {page}"
        );
    }

    #[test]
    fn the_area_is_in_view_and_a_box_over_the_antimeridian_is_said() {
        let bbox = "170,50,-170,60".parse().expect("a box");
        let page = html(Some(Area { bbox, relation: Relation::Intersects }));
        assert!(page.contains("M170000 -60000H190000V-50000H170000z"), "{page}");
        assert!(page.contains(r#"class="area-note">"#), "it is not hidden: {page}");
        assert!(page.contains("180°"), "{page}");
        assert!(page.contains(r#"viewBox="-198524 -"#), "it is in view: {page}");
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
