//! Downloads and services: `options`.

use super::formats;
use super::json::Json;
use super::limits::{MAX_RESOURCES, first_distinct};
use super::links::{Link, link};
use super::text::{bilingual, meaningful, one_line, single};
use super::warning::{Notes, Warning};
use crate::resource::{Resource, ResourceKind};
use crate::{Bilingual, Lang};

/// The links of the record, in its order. Placeholders without an address are common and passed over in silence.
pub(super) fn resources(value: &Json, own: Lang, notes: &mut Notes) -> Vec<Resource> {
    let resources = value.items().iter().filter_map(|option| resource(option, own, notes));
    let (resources, left_out) = first_distinct(resources, MAX_RESOURCES, Resource::clone);
    notes.left_out.resources += left_out;
    resources
}

fn resource(option: &Json, own: Lang, notes: &mut Notes) -> Option<Resource> {
    let url = match link(meaningful(option.get("url").text()?)?) {
        Link::Usable(url) => url,
        Link::Unsafe => {
            notes.add(Warning::UnsafeLink);
            return None;
        }
        Link::Unreadable => {
            notes.add(Warning::UnreadableLink);
            return None;
        }
    };
    let protocol = single(option.get("protocol"), notes);
    let said = bilingual(option.get("description"), own, notes, one_line);
    let said = Said::parse(&said);
    let said_kind = said.content_type.as_deref().and_then(kind_of);
    let is_web_service = said_kind == Some(ResourceKind::WebService);
    let format = formats::format(said.format.as_deref(), protocol.as_deref(), &url, is_web_service);
    let kind = match said_kind {
        Some(ResourceKind::Dataset) | None if formats::is_service(&format) => ResourceKind::WebService,
        Some(ResourceKind::WebService) | None if formats::is_application(&format) => {
            ResourceKind::Application
        }
        Some(kind) => kind,
        None if formats::is_data(&format) => ResourceKind::Dataset,
        None => ResourceKind::Other,
    };
    Some(Resource {
        name: bilingual(option.get("name"), own, notes, one_line),
        mappable: formats::is_mappable(&format, &url),
        languages: said.languages,
        url,
        protocol,
        kind,
        format,
    })
}

/// What `description` says: `ContentType;Format;languages`, in older items `ContentType - Format`.
struct Said {
    content_type: Option<String>,
    format: Option<String>,
    languages: Vec<Lang>,
}

impl Said {
    /// The English half says it for both; the French one fills in, and may name another language.
    fn parse(description: &Bilingual) -> Self {
        let part = |position: usize| {
            let halves = [&description.en, &description.fr].into_iter().flatten();
            halves.into_iter().find_map(|half| parts(half).get(position).and_then(|part| one_line(part)))
        };
        let halves = [&description.en, &description.fr].into_iter().flatten();
        let named: Vec<&str> = halves.flat_map(|half| parts(half).into_iter().skip(2)).collect();
        let is_named = |lang: &Lang| {
            named.iter().flat_map(|part| part.split([',', ' ', '/'])).any(|code| names(code, *lang))
        };
        Self {
            content_type: part(0),
            format: part(1),
            languages: Lang::ALL.into_iter().filter(is_named).collect(),
        }
    }
}

fn parts(description: &str) -> Vec<&str> {
    let parts: Vec<&str> = description.split(';').map(str::trim).collect();
    match parts[..] {
        [only] => only.split(" - ").map(str::trim).collect(),
        _ => parts,
    }
}

/// ISO 639-2 codes, and what people write instead; `zxx` is no language.
fn names(code: &str, lang: Lang) -> bool {
    match code.trim().to_lowercase().as_str() {
        "eng" | "en" | "english" | "anglais" => lang == Lang::En,
        "fra" | "fre" | "fr" | "french" | "français" => lang == Lang::Fr,
        _ => false,
    }
}

/// The kind a content type names, in either language.
fn kind_of(content_type: &str) -> Option<ResourceKind> {
    let name = content_type.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    // "Web Application" and "Service Web" overlap with the others, so that the order matters.
    if has(&["application", "web app", "visuali", "viewer"]) {
        Some(ResourceKind::Application)
    } else if has(&["service", "api"]) {
        Some(ResourceKind::WebService)
    } else if has(&["document", "soutien", "guide", "specification"]) {
        Some(ResourceKind::SupportingDocument)
    } else if has(&["data", "donnée"]) {
        Some(ResourceKind::Dataset)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> (Vec<Resource>, Vec<Warning>) {
        let mut notes = Notes::default();
        let resources = resources(&serde_json::from_str(json).unwrap(), Lang::En, &mut notes);
        (resources, notes.into_warnings())
    }

    fn check(description: &str, url: &str, kind: ResourceKind, format: &str, languages: &[Lang]) {
        let json = format!(r#"[{{"url": "{url}", "description": {description}}}]"#);
        let (resources, _) = read(&json);
        let found = &resources[0];
        assert_eq!(
            (found.kind, found.format.key.as_str(), &found.languages[..]),
            (kind, format, languages),
            "{json}"
        );
    }

    #[test]
    fn the_description_says_kind_format_and_languages() {
        use ResourceKind::{Application, Dataset, Other, SupportingDocument, WebService};
        let both = &[Lang::En, Lang::Fr];
        check(r#"{"en": "Dataset;FGDB/GDB;eng,fra"}"#, "https://a.ca/x", Dataset, "fgdb", both);
        check(
            r#"{"fr": "Document de soutien;PDF;fra"}"#,
            "https://a.ca/x",
            SupportingDocument,
            "pdf",
            &[Lang::Fr],
        );
        check(
            r#"{"en": "Web Service;WMS;zxx", "fr": "Service Web;WMS;zxx"}"#,
            "https://a.ca/x",
            WebService,
            "wms",
            &[],
        );
        check(
            r#"{"en": "Web Service;WMS;eng", "fr": "Service Web;WMS;fra"}"#,
            "https://a.ca/x",
            WebService,
            "wms",
            both,
        );
        check(r#"{"en": "Service - WMS"}"#, "https://a.ca/x", WebService, "wms", &[]);
        check(r#"{"en": "Service - Application"}"#, "https://a.ca/x", Application, "web-app", &[]);
        check(r#"{"en": "Application;Web App;eng"}"#, "https://a.ca/x", Application, "web-app", &[Lang::En]);
        check(
            r#"{"en": "Dataset;ESRI REST;eng"}"#,
            "https://a.ca/rest/x/MapServer",
            WebService,
            "esri-rest",
            &[Lang::En],
        );
        check("null", "https://a.ca/x.csv", Dataset, "csv", &[]);
        check("null", "https://a.ca/x", Other, "other", &[]);
    }

    #[test]
    fn placeholders_are_passed_over_and_unsafe_links_dropped() {
        let (resources, warnings) = read(
            r#"[{"url": null}, {"url": " "}, {"url": "null"}, {}, null,
                {"url": "javascript:alert(1)"}, {"url": "thumbnail.png"}, {"url": " www.a.ca/x y "}, {"url": "www.a.ca/x y"}]"#,
        );
        assert_eq!(
            resources.iter().map(|found| found.url.as_str()).collect::<Vec<_>>(),
            ["https://www.a.ca/x%20y"]
        );
        assert_eq!(warnings, [Warning::UnsafeLink, Warning::UnreadableLink]);
    }
}
