//! Downloads and services, grouped by what following the link gives.

use catalog::resource::{Resource, ResourceKind};
use catalog::{Lang, Localised, Record};
use leptos::prelude::*;

use super::address::host;
use super::fact::Part;
use super::left_out::{Folded, LeftOut};
use super::text::Text;
use crate::i18n::{t, t_lang};
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
    view! { <Part id="data" heading="record-resources">{tables} <LeftOut count=left_out id /></Part> }
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
    let format_class = if resource.mappable { "fmt map" } else { "fmt" };
    let languages = languages(&resource.languages, lang);
    view! {
        <tr>
            <th scope="row">
                <a href=resource.url.clone()><Text text=name /></a>
                {host}
            </th>
            <td data-label=t(lang, "record-resource-format")>
                <span class=format_class>{resource.format.label_in(lang).to_owned()}</span>
            </td>
            <Cell label=t(lang, "record-resource-language") text=languages />
            <Cell label=t(lang, "record-resource-protocol") text=resource.protocol.unwrap_or_default() />
        </tr>
    }
}

/// A cell of text; one without any is no labelled line on phones.
#[component]
fn Cell(label: String, text: String) -> impl IntoView {
    let class = text.is_empty().then_some("blank");
    view! { <td class=class data-label=label dir="auto">{text}</td> }
}

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
}
