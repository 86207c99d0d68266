//! `/collections`: what a record belongs to, and what belongs to it.

use axum::extract::{Request, State};
use catalog::Lang;
use catalog::results::{RecordPage, RelatedRecord};
use serde_json::{Value, json};

use crate::http::Site;
use crate::http::doors::answer::{Answer, JSON};
use crate::http::doors::asked::Asked;
use crate::http::doors::problem::Problem;

pub(super) async fn show(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let mut asked = Asked::new(&site, &request);
    let id = asked.needed("id")?;
    let fail = |error| Problem::of(&error, asked.lang);
    let english = site.catalogue.record(&id, Lang::En).await.map_err(fail)?;
    let french = site.catalogue.record(&id, Lang::Fr).await.map_err(fail)?;
    let title = |lang| english.record.title.pick(lang).map(|title| title.value.clone());
    let document = json!({
        "statusCode": 200,
        "sibling_count": english.siblings_total,
        "child_count": english.children_total,
        "self": { "id": id, "description_en": title(Lang::En), "description_fr": title(Lang::Fr) },
        "parent": both(&english, &french, |page| page.parent.as_slice()).into_iter().next(),
        "sibling": both(&english, &french, |page| &page.siblings),
        "child": both(&english, &french, |page| &page.children),
    });
    Ok(Answer::json(JSON, asked.lang, &document).of_snapshot(&english.snapshot))
}

/// Titles in both languages, which their clients call descriptions, by the English one.
fn both(
    english: &RecordPage,
    french: &RecordPage,
    list: impl Fn(&RecordPage) -> &[RelatedRecord],
) -> Vec<Value> {
    let in_french =
        |id: &str| list(french).iter().find(|other| other.id == id).map(|other| &other.title.value);
    let both = |record: &RelatedRecord| {
        let french = in_french(&record.id).unwrap_or(&record.title.value);
        json!({ "id": record.id, "description_en": record.title.value, "description_fr": french })
    };
    list(english).iter().map(both).collect()
}
