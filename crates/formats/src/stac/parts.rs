//! What collections are made of.

use std::collections::BTreeMap;

use catalog::date::PartialDate;
use catalog::record::Contact;
use catalog::resource::ResourceKind;
use catalog::{Lang, Record};
use serde::Serialize;

use crate::texts::{self, MOST};
use crate::{area, dates, links, media};

/// The boxes and the periods of a record.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Extent {
    spatial: Spatial,
    temporal: Temporal,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Spatial {
    bbox: Vec<[f64; 4]>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Temporal {
    interval: [[Option<String>; 2]; 1],
}

impl Extent {
    /// There is no way to say that a place or a period is unknown: it is all the world and all time then.
    pub(super) fn of(record: &Record) -> Self {
        let whole = area::envelope(record).map_or([-180.0, -90.0, 180.0, 90.0], |bbox| area::corners(&bbox));
        let boxes = area::boxes(record);
        // The first box is around those that follow, and stands alone when there is but one.
        let parts = if boxes.len() > 1 { boxes.iter().map(area::corners).collect() } else { Vec::new() };
        let (begin, end): (Option<PartialDate>, _) = dates::ends(&record.temporal).unwrap_or_default();
        Self {
            spatial: Spatial { bbox: [whole].into_iter().chain(parts).collect() },
            temporal: Temporal { interval: [[begin.map(dates::first_moment), end.map(dates::last_moment)]] },
        }
    }
}

/// Of the language extension, 1.0.0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Language {
    code: &'static str,
    name: &'static str,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        Self { code: lang.code(), name: texts::language_name(lang) }
    }
}

impl Language {
    /// The languages the record is written in besides that of the document.
    pub(super) fn others(record: &Record, language: Lang) -> Vec<Self> {
        let others = texts::languages(record).into_iter().filter(|other| *other != language);
        others.map(Self::from).collect()
    }
}

/// A body that made or hands out the data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Provider {
    name: String,
    roles: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

impl Provider {
    /// The publisher, who licenses the data, and the bodies that other parties belong to. The standard wants hosts last.
    pub(super) fn all(record: &Record, organisation: Option<&str>, lang: Lang) -> Vec<Self> {
        let mut providers: Vec<Self> = Vec::new();
        let publisher = texts::organisation(record, organisation, lang);
        providers.extend(publisher.map(|name| Self { name, roles: vec!["licensor"], url: None }));
        let makers = record.contacts.iter().chain(&record.cited).map(|party| (party, "producer"));
        let hosts = record.distributors.iter().map(|party| (party, "host"));
        for (party, role) in makers.chain(hosts).take(MOST) {
            let Some(name) = texts::text(&party.organisation_name(), lang) else { continue };
            match providers.iter_mut().find(|known| known.name == name) {
                Some(known) => known.add(role, party),
                None => providers.push(Self { name, roles: vec![role], url: party.website.clone() }),
            }
        }
        providers
    }

    fn add(&mut self, role: &'static str, party: &Contact) {
        if !self.roles.contains(&role) {
            self.roles.push(role);
        }
        if self.url.is_none() {
            self.url.clone_from(&party.website);
        }
    }
}

/// Something to download or to ask, or an image of the data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Asset {
    href: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    media_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hreflang: Option<&'static str>,
    roles: [&'static str; 1],
}

/// By keys that say the place in the record, and so sort in its order up to [`MOST`].
pub(super) fn assets(record: &Record, lang: Lang) -> BTreeMap<String, Asset> {
    let resources = record.resources.iter().map(|resource| Asset {
        href: resource.url.clone(),
        title: texts::text(&resource.name, lang),
        media_type: media::of_resource(resource),
        hreflang: links::language(resource),
        roles: [match resource.kind {
            ResourceKind::Dataset => "data",
            ResourceKind::WebService => "service",
            ResourceKind::Application | ResourceKind::SupportingDocument | ResourceKind::Other => "metadata",
        }],
    });
    let overviews = record.graphic_overviews.iter().map(|overview| Asset {
        href: overview.url.clone(),
        title: overview.description.clone(),
        media_type: None,
        hreflang: None,
        roles: ["overview"],
    });
    let named = |name: &'static str| move |(at, asset)| (format!("{name}-{:03}", at + 1), asset);
    let resources = resources.take(MOST).enumerate().map(named("resource"));
    resources.chain(overviews.take(MOST).enumerate().map(named("overview"))).collect()
}
