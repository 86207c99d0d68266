//! Downloads and services, grouped by what following the link gives.

use catalog::resource::{Resource, ResourceKind};
use catalog::{Lang, Localised, Record};
use leptos::prelude::*;

use super::address::host;
use super::copy::CopyButton;
use super::fact::Part;
use super::left_out::{Folded, LeftOut};
use super::protocol::protocol_name;
use super::text::Text;
use crate::format_tag::{FormatLegend, format_class};
use crate::i18n::{t, t_args, t_lang};
use crate::page::use_lang;

const GROUPS: [(ResourceKind, &str); 5] = [
    (ResourceKind::Dataset, "record-resources-dataset"),
    (ResourceKind::WebService, "record-resources-service"),
    (ResourceKind::Application, "record-resources-application"),
    (ResourceKind::SupportingDocument, "record-resources-document"),
    (ResourceKind::Other, "record-resources-other"),
];

/// The resources of a page; no real record has a tenth of them.
const MOST: usize = 300;
/// The rows of a table that are shown at once.
const SHOWN: usize = 50;

#[component]
pub(super) fn ResourcesPart(record: Record) -> impl IntoView {
    let Record { id, mut resources, left_out, .. } = record;
    if resources.is_empty() {
        let none = t(use_lang(), "record-no-resources");
        return view! { <Part id="data" heading="record-resources"><p class="missing">{none}</p></Part> }
            .into_any();
    }
    let left_out = left_out.resources + resources.len().saturating_sub(MOST);
    resources.truncate(MOST);
    let tables = GROUPS.into_iter().map(|(kind, caption)| {
        let resources: Vec<_> = resources.iter().filter(|resource| resource.kind == kind).cloned().collect();
        (!resources.is_empty()).then(|| view! { <Group caption resources /> })
    });
    let tables = tables.collect_view();
    let legend = resources.iter().any(|resource| resource.mappable).then(|| view! { <FormatLegend /> });
    view! {
        <Part id="data" heading="record-resources">
            {tables}
            <HowToUse resources />
            {legend}
            <LeftOut count=left_out id />
        </Part>
    }
    .into_any()
}

/// The first resources of a kind, and the rest behind a disclosure.
#[component]
fn Group(caption: &'static str, resources: Vec<Resource>) -> impl IntoView {
    let total = resources.len();
    let mut shown = resources;
    let rest = if total > SHOWN { shown.split_off(SHOWN) } else { Vec::new() };
    let rest = (!rest.is_empty()).then(|| view! { <Folded total><Table caption resources=rest /></Folded> });
    view! {
        <Table caption resources=shown />
        {rest}
    }
}

#[component]
fn Table(caption: &'static str, resources: Vec<Resource>) -> impl IntoView {
    let lang = use_lang();
    let rows = resources.into_iter().map(|resource| view! { <Row resource lang /> });
    view! {
        <table class="resources">
            <caption>{t(lang, caption)}</caption>
            <thead>
                <tr>
                    <th scope="col">{t(lang, "record-resource-name")}</th>
                    <th scope="col">{t(lang, "record-resource-format")}</th>
                    <th scope="col">{t(lang, "record-resource-language")}</th>
                    <th scope="col">{t(lang, "record-resource-protocol")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

/// On phones each cell says its column, which the style sheet takes from `data-label`.
#[component]
fn Row(resource: Resource, lang: Lang) -> impl IntoView {
    let name = name(&resource, lang);
    let host = host(&resource.url).map(|host| view! { <span class="resource-host">{host.to_owned()}</span> });
    let class = format_class(resource.mappable);
    let note = resource.mappable.then(|| view! { <span class="vh">" "{t(lang, "card-mappable")}</span> });
    let languages = languages(&resource.languages, lang);
    let protocol = resource.protocol.as_ref().and_then(|protocol| protocol_name(protocol, lang));
    let copy = is_service(&resource).then(|| {
        let (text, of) = (resource.url.clone(), format!(" {}", name.value));
        view! { <CopyButton text label="record-copy-address" done="record-copied-address" of /> }
    });
    let is_blank = protocol.is_none() && copy.is_none();
    view! {
        <tr>
            <th scope="row">
                <a href=resource.url.clone()><Text text=name /></a>
                {host}
            </th>
            <td data-label=t(lang, "record-resource-format")>
                <span class=class>{resource.format.label_in(lang).to_owned()}{note}</span>
            </td>
            <Cell label=t(lang, "record-resource-language") is_blank=languages.is_empty()>{languages}</Cell>
            <Cell label=t(lang, "record-resource-protocol") is_blank>
                {protocol.map(|text| view! { <p dir="auto">{text}</p> })}
                {copy}
            </Cell>
        </tr>
    }
}

/// A cell; one without content is no labelled line on phones.
#[component]
fn Cell(label: String, is_blank: bool, children: Children) -> impl IntoView {
    let class = is_blank.then_some("blank");
    view! { <td class=class data-label=label><div>{children()}</div></td> }
}

/// Whether its address is for a program, not for a browser.
fn is_service(resource: &Resource) -> bool {
    resource.kind == ResourceKind::WebService || HOW_TO_USE.iter().any(|(key, _)| *key == resource.format.key)
}

/// How to use each kind of service, once.
#[component]
fn HowToUse(resources: Vec<Resource>) -> impl IntoView {
    let lang = use_lang();
    let used = |key: &str| resources.iter().find(|resource| resource.format.key == key);
    let sentences = HOW_TO_USE.iter().filter_map(|(key, tab)| {
        let format = used(key)?.format.label_in(lang).to_owned();
        Some(t_args(lang, "record-how-to-use", &[("format", format.into()), ("tab", t(lang, tab).into())]))
    });
    let sentences: Vec<_> = sentences.map(|sentence| view! { <li>{sentence}</li> }).collect();
    (!sentences.is_empty()).then(|| view! { <ul class="plain-list how-to">{sentences}</ul> })
}

/// Formats that QGIS, which anybody can have, takes by their address, and where it takes them.
const HOW_TO_USE: [(&str, &str); 6] = [
    ("wms", "qgis-wms"),
    ("wmts", "qgis-wms"),
    ("wfs", "qgis-wfs"),
    ("ogc-api", "qgis-wfs"),
    ("wcs", "qgis-wcs"),
    ("esri-rest", "qgis-esri"),
];

/// The name, else the last part of the address, else its host.
fn name(resource: &Resource, lang: Lang) -> Localised {
    resource.name.localised(lang).unwrap_or_else(|| {
        let path = resource.url.split(['?', '#']).next().unwrap_or_default();
        let last = path.rsplit('/').find(|part| !part.is_empty());
        Localised { value: last.unwrap_or(&resource.url).to_owned(), lang }
    })
}

fn languages(languages: &[Lang], lang: Lang) -> String {
    let names: Vec<String> = languages.iter().map(|named| t_lang(lang, *named)).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use catalog::Bilingual;
    use catalog::record::LeftOut;
    use catalog::resource::Format;

    use super::*;

    fn resource(url: &str, kind: ResourceKind) -> Resource {
        Resource {
            url: url.to_owned(),
            protocol: None,
            name: Bilingual { en: Some("Roads".to_owned()), fr: None },
            kind,
            format: Format { key: "zip".to_owned(), label: "ZIP".to_owned() },
            languages: vec![Lang::En, Lang::Fr],
            mappable: false,
        }
    }

    #[test]
    fn a_resource_without_a_name_is_called_by_its_address() {
        let check = |url: &str, expected: &str| {
            let unnamed = Resource { name: Bilingual::default(), ..resource(url, ResourceKind::Dataset) };
            assert_eq!(name(&unnamed, Lang::En).value, expected);
        };
        check("https://example.ca/a/roads.zip?x=1", "roads.zip");
        check("https://example.ca/", "example.ca");
    }

    fn html(record: Record) -> String {
        Owner::new().with(|| {
            provide_context(Lang::Fr);
            view! { <ResourcesPart record /> }.to_html()
        })
    }

    #[test]
    fn many_resources_are_folded_and_too_many_counted() {
        let link = |number: usize| resource(&format!("https://example.ca/{number}"), ResourceKind::Dataset);
        let rows = |html: &str| html.matches("<th scope=\"row\"").count();
        let some = html(Record { resources: (0..SHOWN).map(link).collect(), ..Record::default() });
        assert!(rows(&some) == SHOWN && !some.contains("<details"), "{some}");
        let left_out = LeftOut { resources: 40, ..LeftOut::default() };
        let many =
            html(Record { resources: (0..MOST + 2).map(link).collect(), left_out, ..Record::default() });
        let folded = many.find("<details").expect("a disclosure");
        assert_eq!((rows(&many), rows(&many[..folded])), (MOST, SHOWN));
        assert!(many.contains("42 de plus dans"), "{many}");
    }

    #[test]
    fn each_kind_has_a_table_and_foreign_names_their_language() {
        let resources = vec![
            resource("https://example.ca/wms", ResourceKind::WebService),
            resource("https://example.ca/roads.zip", ResourceKind::Dataset),
        ];
        let html = html(Record { resources, ..Record::default() });
        let data = html.find("<caption>Données").expect("a table of data");
        assert!(html.find("<caption>Services Web").is_some_and(|services| data < services), "{html}");
        assert!(html.contains(r#"<span lang="en" dir="auto">Roads</span>"#), "{html}");
        assert!(html.contains("anglais, français"), "{html}");
        assert!(html.contains(r#"class="blank""#), "an unknown protocol makes no line on phones: {html}");
    }

    #[test]
    fn the_address_of_a_service_is_copied_and_its_use_explained() {
        let format = Format { key: "wms".to_owned(), label: "WMS".to_owned() };
        let url = "https://example.ca/wms";
        let service = Resource { format, mappable: true, ..resource(url, ResourceKind::WebService) };
        let data = resource("https://example.ca/roads.zip", ResourceKind::Dataset);
        let html = html(Record { resources: vec![service.clone(), data, service], ..Record::default() });
        assert!(html.contains(&format!("data-copy=\"{url}\"")), "{html}");
        assert!(!html.contains("data-copy=\"https://example.ca/roads.zip\""), "{html}");
        assert_eq!(html.matches("dans QGIS").count(), 1, "once for each kind of service: {html}");
        assert!(html.contains("class=\"legend\""), "{html}");
    }
}
