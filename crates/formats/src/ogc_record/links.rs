//! What a record leads to (OGC 20-004r1 §7.6).

use catalog::resource::{Resource, ResourceKind};
use catalog::{Lang, Record};
use serde_json::{Value, json};

use crate::Addresses;
use crate::texts::text;

/// Downloads and services of one document.
const MOST: usize = 300;

pub(super) fn of(record: &Record, addresses: Addresses<'_>, lang: Lang) -> Vec<Value> {
    let here = addresses.ogc_record(&record.id);
    let geo = "application/geo+json";
    let link = |rel: &str, href: String, media: &str, lang: Lang| json!({ "rel": rel, "type": media, "hreflang": lang.code(), "href": href });
    let own = [
        link("self", format!("{here}?lang={lang}"), geo, lang),
        link("alternate", format!("{here}?lang={}", lang.other()), geo, lang.other()),
        link("alternate", addresses.record(&record.id, lang), "text/html", lang),
        link("alternate", addresses.record(&record.id, lang.other()), "text/html", lang.other()),
        json!({ "rel": "collection", "type": "application/json", "href": addresses.ogc_collection() }),
        json!({ "rel": "describedby", "type": geo, "title": "geoCore", "href": addresses.item(&record.id) }),
    ];
    let resources = record.resources.iter().take(MOST).map(|resource| of_resource(resource, lang));
    own.into_iter().chain(resources).collect()
}

fn of_resource(resource: &Resource, lang: Lang) -> Value {
    let rel = match resource.kind {
        ResourceKind::Dataset => "enclosure",
        ResourceKind::WebService => "service",
        ResourceKind::SupportingDocument => "describedby",
        ResourceKind::Application | ResourceKind::Other => "related",
    };
    let mut link = json!({ "rel": rel, "href": resource.url, "formats": [resource.format.label_in(lang)] });
    let members = link.as_object_mut().expect("it was made as one");
    members.extend(text(&resource.name, lang).map(|title| ("title".to_owned(), Value::from(title))));
    members.extend(resource.protocol.as_ref().map(|protocol| ("protocol".to_owned(), json!(protocol))));
    if let [only] = resource.languages[..] {
        members.insert("hreflang".to_owned(), json!(only.code()));
    }
    link
}
