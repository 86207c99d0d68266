//! Values of filters as a snapshot spells them.

use catalog::geocore::listed_code;
use catalog::results::Spelt;
use catalog::search::Sort;
use catalog::{Facet, Search};
use query::FacetDictionary;
use query::dictionary::FacetEntry;
use query::fold::slug;

/// People type values and change their case; addresses have one spelling. An order that nothing is known for is none.
pub(super) fn spelt(dictionary: &FacetDictionary, has_popularity: bool, mut search: Search) -> Spelt {
    if search.sort == Sort::Popularity && !has_popularity {
        search.sort = Sort::default();
    }
    let mut unknown = Vec::new();
    for (facet, keys) in &mut search.filters {
        let spell = |key: String| {
            if let Some(known) = known(dictionary, *facet, &key) {
                return known.to_owned();
            }
            unknown.push((*facet, key.clone()));
            key
        };
        *keys = std::mem::take(keys).into_iter().map(spell).collect();
    }
    Spelt { search, unknown }
}

/// As it stands, else in another case, else by its name in either language, else as the list of its codes has it though no
/// record does.
fn known<'a>(dictionary: &'a FacetDictionary, facet: Facet, key: &str) -> Option<&'a str> {
    let entries = dictionary.entries(facet);
    let by = |is_meant: &dyn Fn(&FacetEntry) -> bool| {
        entries.iter().find(|entry| is_meant(entry)).map(|entry| entry.key.as_str())
    };
    let is_name = |label: &Option<String>| label.as_deref().is_some_and(|label| slug(label) == key);
    by(&|entry| entry.key == key)
        .or_else(|| by(&|entry| entry.key.eq_ignore_ascii_case(key)))
        .or_else(|| by(&|entry| is_name(&entry.label.en) || is_name(&entry.label.fr)))
        .or_else(|| listed_code(facet, key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalog::Bilingual;
    use catalog::search_url::{from_query, to_query};

    #[test]
    fn values_are_spelt_as_the_snapshot_has_them() {
        let mut dictionary = FacetDictionary::default();
        dictionary.values.insert(Facet::Topic, FacetDictionary::closed(Facet::Topic));
        for (facet, keys) in [
            (Facet::Type, &["webMap", "webmap", "dataset"][..]),
            (Facet::Format, &["csv", "esri-rest"][..]),
            (Facet::Org, &["nrcan"][..]),
        ] {
            let entry =
                |key: &&str| FacetEntry { key: (*key).to_owned(), label: Bilingual::default(), count: 1 };
            dictionary.values.insert(facet, keys.iter().map(entry).collect());
        }
        let lakes = Bilingual::new("Lakes Canada".to_owned(), "Lacs Canada".to_owned());
        let lakes = FacetEntry { key: "lakes-canada".to_owned(), label: lakes, count: 1 };
        dictionary.values.entry(Facet::Org).or_default().push(lakes);
        let check = |query: &str, expected: &str, unknown: &[(Facet, &str)]| {
            let spelt = spelt(&dictionary, true, from_query(query).0);
            assert_eq!(to_query(&spelt.search), expected, "{query}");
            let found: Vec<_> = spelt.unknown.iter().map(|(facet, key)| (*facet, key.as_str())).collect();
            assert_eq!(found, unknown, "{query}");
        };
        check("format=CSV,csv,Esri-REST&org=NRCan", "org=nrcan&format=csv&format=esri-rest", &[]);
        check("org=lacs-canada", "org=lakes-canada", &[]);
        check("type=webmap", "type=webmap", &[]);
        check("type=WEBMAP", "type=webMap", &[]);
        check("type=Dataset&status=ONGOING&topic=Oceans", "topic=oceans&type=dataset&status=onGoing", &[]);
        check(
            "type=nonsense&org=X&format=csv",
            "org=X&type=nonsense&format=csv",
            &[(Facet::Org, "X"), (Facet::Type, "nonsense")],
        );
    }

    #[test]
    fn nothing_is_sorted_by_what_no_record_has() {
        let search = from_query("q=lake&sort=popularity").0;
        let sort = |has_popularity: bool| {
            spelt(&FacetDictionary::default(), has_popularity, search.clone()).search.sort
        };
        assert_eq!((sort(true), sort(false)), (Sort::Popularity, Sort::Relevance));
    }
}
