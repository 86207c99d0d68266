//! Record pages and the home page. Neither asks the engine.

use catalog::results::{FacetValue, HomePage, RecordPage, RelatedRecord};
use catalog::{Facet, Lang, Localised, Search};
use query::fold::collation_key;
use query::places::PlaceNames;

use super::cards::{card, title};
use super::excerpt::Marks;
use super::facets::value;
use crate::{EngineError, Snapshot};

/// Most siblings and children shown.
const MAX_RELATED: usize = 50;
const NEWEST: usize = 6;
const MOST_USED: usize = 10;

pub(super) fn record_page(
    snapshot: &Snapshot,
    places: &dyn PlaceNames,
    doc: u32,
    lang: Lang,
) -> Result<RecordPage, EngineError> {
    let record = snapshot.records(&[doc])?.pop().expect("a record for a doc");
    let parent = record.parent.as_deref().and_then(|id| snapshot.doc(id)).filter(|parent| *parent != doc);
    let siblings: Vec<u32> = match &record.parent {
        Some(id) => snapshot.children(id).iter().copied().filter(|sibling| *sibling != doc).collect(),
        None => Vec::new(),
    };
    let children: Vec<u32> =
        snapshot.children(&record.id).iter().copied().filter(|child| *child != doc).collect();
    Ok(RecordPage {
        snapshot: snapshot.name().as_str().to_owned(),
        organisation: organisation(snapshot, doc, lang),
        parent: parent.map(|parent| related(snapshot, parent, lang)),
        siblings_total: siblings.len(),
        siblings: by_title(snapshot, &siblings, lang),
        children_total: children.len(),
        children: by_title(snapshot, &children, lang),
        whereabouts: places.whereabouts(&record.footprint, lang),
        record,
    })
}

pub(super) fn home_page(snapshot: &Snapshot, lang: Lang, examples: Vec<String>) -> HomePage {
    let none = Search::default();
    let values = |facet: Facet, most: usize| -> Vec<FacetValue> {
        let entries = snapshot.dictionary().entries(facet).iter().filter(|entry| entry.count > 0).take(most);
        entries.map(|entry| value(entry, entry.count, facet, &none, lang)).collect()
    };
    let newest = 0..u32::try_from(snapshot.cards().len().min(NEWEST)).expect("a handful");
    HomePage {
        snapshot: snapshot.name().as_str().to_owned(),
        total: snapshot.cards().len() as u64,
        organisations_total: snapshot.dictionary().entries(Facet::Org).len(),
        themes: values(Facet::Theme, usize::MAX),
        organisations: values(Facet::Org, MOST_USED),
        types: values(Facet::Type, usize::MAX),
        newest: newest.map(|doc| card(snapshot, doc, lang, &Marks::none(), Vec::new())).collect(),
        examples,
    }
}

fn organisation(snapshot: &Snapshot, doc: u32, lang: Lang) -> Option<(String, Localised)> {
    let code = usize::try_from(snapshot.cards().card(doc).org).ok()?;
    let entry = snapshot.dictionary().entries(Facet::Org).get(code)?;
    Some((entry.key.clone(), entry.label.localised(lang)?))
}

fn by_title(snapshot: &Snapshot, docs: &[u32], lang: Lang) -> Vec<RelatedRecord> {
    let mut records: Vec<RelatedRecord> = docs.iter().map(|doc| related(snapshot, *doc, lang)).collect();
    records.sort_by_cached_key(|record| collation_key(&record.title.value));
    records.truncate(MAX_RELATED);
    records
}

fn related(snapshot: &Snapshot, doc: u32, lang: Lang) -> RelatedRecord {
    RelatedRecord { id: snapshot.cards().id(doc).to_owned(), title: title(snapshot, doc, lang) }
}
