//! What the pages of real records say, for every record in the folder that lies beside the checkout.

use std::fs;

use catalog::results::RecordPage as Found;
use catalog::{Lang, Record, geocore};
use leptos::prelude::*;

use super::citation::Citation;
use super::licence::LicencePanel;

/// Every usable record of the folder.
fn records() -> Vec<Record> {
    let Some(folder) = needs::records() else { return Vec::new() };
    let entries =
        |path: &std::path::Path| fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
    let files = entries(&folder).flat_map(|folder| entries(&folder).collect::<Vec<_>>());
    let items = files.filter_map(|file| fs::read(file).ok());
    items.filter_map(|item| geocore::read(&item).ok()).map(|reading| reading.record).collect()
}

fn alone(record: Record) -> Found {
    Found {
        snapshot: String::new(),
        record,
        organisation: None,
        parent: None,
        siblings: Vec::new(),
        siblings_total: 0,
        children: Vec::new(),
        children_total: 0,
        whereabouts: None,
    }
}

#[test]
fn the_citation_of_a_real_record_names_every_author() {
    let mut with_authors = 0;
    for record in records() {
        let is_author =
            |code: &str| ["author", "coAuthor", "originator", "principalInvestigator"].contains(&code);
        let parties = record.cited.iter().chain(&record.contacts);
        let authors = parties.filter(|party| party.role.as_ref().is_some_and(|role| is_author(&role.code)));
        let names: Vec<String> = authors.filter_map(|party| party.individual.clone()).collect();
        with_authors += usize::from(!names.is_empty());
        let doi = record.doi();
        let text = Citation::of(&alone(record), "https://x.ca/en/record/1", Lang::En).text(Lang::En);
        for name in names {
            assert!(text.contains(&name), "{name} is not in {text}");
        }
        assert!(text.ends_with(doi.as_deref().unwrap_or("/record/1")), "{text}");
    }
    assert!(with_authors >= 112 || needs::records().is_none(), "{with_authors}");
}

#[test]
fn credit_that_real_records_demand_stands_beside_the_licence() {
    let demanding = records().into_iter().filter(|record| {
        record.other_constraints.en.as_ref().is_some_and(|text| text.contains("credit must be given"))
    });
    for record in demanding {
        let html = Owner::new().with(|| {
            provide_context(Lang::En);
            view! { <LicencePanel record /> }.to_html()
        });
        assert!(html.contains("credit must be given"), "{html}");
    }
}
