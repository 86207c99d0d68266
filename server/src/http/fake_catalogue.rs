//! A catalogue for tests and for looking at pages: plain substring search over records held in memory.

mod condition;
mod file;
mod finding;
mod gate;
mod matching;
mod shown;

use std::collections::BTreeMap;
use std::sync::Arc;

use async_trait::async_trait;
use catalog::geocore::listed_code;
use catalog::record::DateKind;
use catalog::results::{
    FacetCounts, FacetValue, Hint, HomePage, Item, ListedRecord, Listing, PeriodCount, PlaceOffer,
    RecordPage, ResultsPage, Spelt, WordOffer,
};
use catalog::search::Sort;
use catalog::suggestions::{Found, Meaning, Suggestion, Suggestions};
use catalog::{
    Bbox, Catalogue, CatalogueError, Counts, Cursor, Facet, Finding, Lang, Localised, Record, Search,
    TableFile,
};

use file::FakeFile;
use finding::FakeFinding;
use gate::Gate;
use matching::{key, matches, values};
use shown::{card, fragments};

/// Records and how they fail: a search for `unavailable`, `timeout`, `internal` or `panic` does just that. One for
/// `elsewhere` is answered on another thread, one for `held` holds its thread up until the gate is opened.
#[derive(Debug, Default)]
pub(crate) struct FakeCatalogue {
    pub records: Vec<Record>,
    pub items: BTreeMap<String, Vec<u8>>,
    pub gate: Gate,
}

#[async_trait]
impl Catalogue for FakeCatalogue {
    fn spelt(&self, mut search: Search) -> Spelt {
        let mut unknown = Vec::new();
        for (facet, keys) in &mut search.filters {
            let known = self.records.iter().flat_map(|record| values(record, *facet)).map(|(key, _)| key);
            let known: Vec<String> = known.collect();
            let spell = |key: String| {
                let spelt = known.iter().find(|known| known.eq_ignore_ascii_case(&key)).cloned();
                spelt.or_else(|| listed_code(*facet, &key).map(str::to_owned)).unwrap_or_else(|| {
                    unknown.push((*facet, key.clone()));
                    key
                })
            };
            *keys = std::mem::take(keys).into_iter().map(spell).collect();
        }
        Spelt { search, unknown }
    }

    async fn search(&self, search: &Search, lang: Lang) -> Result<ResultsPage, CatalogueError> {
        match search.text.as_str() {
            "unavailable" => return Err(CatalogueError::Unavailable("secret host".to_owned())),
            "timeout" => return Err(CatalogueError::Timeout),
            "lake zzqqyy" => return self.some_words(search, lang).await,
            "internal" => return Err(CatalogueError::Internal("secret path".to_owned())),
            "panic" => panic!("asked to"),
            "elsewhere" => tokio::task::spawn_blocking(std::thread::yield_now).await.expect("no panic"),
            "held" => self.gate.pass(),
            "slow" => tokio::time::sleep(std::time::Duration::from_mins(1)).await,
            _ => {}
        }
        let mut found: Vec<&Record> =
            self.records.iter().filter(|record| matches(record, search, None)).collect();
        if search.sort == Sort::Title {
            found.sort_by_key(|record| record.title.localised(lang).map(|title| title.value));
        } else {
            found.sort_by_key(|record| std::cmp::Reverse(record.date(DateKind::Published)));
        }
        let behind = |after: &Cursor| found.iter().position(|record| record.id == after.id).map(|at| at + 1);
        let offset = match &search.after {
            Some(after) => behind(after).unwrap_or(usize::MAX),
            None => usize::try_from(search.page.offset()).unwrap_or(usize::MAX),
        };
        let cards = found.iter().skip(offset).take(search.page.size() as usize);
        let facets = Facet::ALL.into_iter().map(|facet| self.counts(facet, search, lang)).collect();
        let hints = match search.text.as_str() {
            "salmn" => vec![Hint::Corrected { word: "salmn".to_owned(), used: "salmon".to_owned() }],
            "stray stray" => vec![Hint::StrayOperator { operator: "-".to_owned() }; 10],
            "%" => vec![Hint::NothingSearchable { text: "%".to_owned() }],
            "lake OR carte -ice" => vec![
                Hint::Excluded { words: "ice".to_owned() },
                Hint::Either { words: "lake, carte".to_owned() },
                Hint::Joined { operator: "AND".to_owned() },
                Hint::AsWords { text: "lake or carte ice".to_owned() },
            ],
            text if text.ends_with("zzqqxx") => vec![
                Hint::UnknownWord { word: "zzqqxx".to_owned() },
                Hint::KnownWords { text: text.trim_end_matches("zzqqxx").trim().to_owned() },
            ],
            text if text.matches('"').count() % 2 == 1 => vec![Hint::UnclosedQuote],
            _ => Vec::new(),
        };
        Ok(ResultsPage {
            snapshot: "s1".to_owned(),
            total: found.len() as u64,
            is_narrowed_by_text: !["", "%"].contains(&search.text.as_str()),
            cards: cards.map(|record| card(record, &search.text, lang)).collect(),
            facets,
            periods: self.periods(search),
            foundational: found.iter().filter(|record| record.foundational).count() as u64,
            mappable: found.iter().filter(|record| record.is_mappable()).count() as u64,
            hints,
            has_popularity: false,
            some_words: Vec::new(),
            place: place(search, lang),
            area_name: search
                .area
                .filter(|area| area.bbox == winnipeg())
                .map(|_| Localised { value: "Winnipeg".to_owned(), lang }),
            run: None,
        })
    }

    async fn find(
        &self,
        search: &Search,
        lang: Lang,
        counts: Counts,
    ) -> Result<Box<dyn Finding>, CatalogueError> {
        let page = Catalogue::search(self, search, lang).await?;
        let ids: Vec<String> = page.cards.into_iter().map(|card| card.id).collect();
        let is_dated = search.sort != Sort::Title;
        let records = self.with_ids(&ids);
        let facets = if counts == Counts::Nothing { Vec::new() } else { page.facets };
        let periods = if counts == Counts::FacetsAndPeriods { page.periods } else { Vec::new() };
        Ok(Box::new(FakeFinding { total: page.total, records, is_dated, facets, periods }))
    }

    async fn named(&self, ids: &[String]) -> Result<Box<dyn Finding>, CatalogueError> {
        let records = self.with_ids(ids);
        let total = records.len() as u64;
        let (facets, periods) = (Vec::new(), Vec::new());
        Ok(Box::new(FakeFinding { total, records, is_dated: false, facets, periods }))
    }

    async fn record(&self, id: &str, lang: Lang) -> Result<RecordPage, CatalogueError> {
        let record = self.records.iter().find(|record| record.id == id).ok_or(CatalogueError::NotFound)?;
        let organisation = record.organisation();
        Ok(RecordPage {
            snapshot: "s1".to_owned(),
            organisation: organisation.localised(lang).map(|label| (key(&organisation), label)),
            record: record.clone(),
            parent: None,
            siblings: Vec::new(),
            siblings_total: 0,
            children: Vec::new(),
            children_total: 0,
            whereabouts: None,
        })
    }

    async fn item(&self, id: &str) -> Result<Item, CatalogueError> {
        if id == "unavailable" {
            return Err(CatalogueError::Unavailable("secret host".to_owned()));
        }
        let json = self.items.get(id).cloned().ok_or(CatalogueError::NotFound)?;
        Ok(Item { sha256: format!("{:064x}", json.len()), json })
    }

    async fn listed(&self, from: usize, most: usize) -> Result<Listing, CatalogueError> {
        let listed = |record: &Record| ListedRecord { id: record.id.clone(), changed: record.date_stamp };
        let records = self.records.iter().skip(from).take(most).map(listed).collect();
        Ok(Listing { total: self.records.len(), records })
    }

    async fn table(&self) -> Result<Arc<dyn TableFile>, CatalogueError> {
        Ok(Arc::new(FakeFile))
    }

    async fn home(&self, lang: Lang) -> Result<HomePage, CatalogueError> {
        let all = Search { sort: Sort::Newest, ..Search::default() };
        let page = self.search(&all, lang).await?;
        let values = |facet| {
            let counts = page.facets.iter().find(|counts| counts.facet == facet);
            counts.map(|counts| counts.values.clone()).unwrap_or_default()
        };
        let organisations = values(Facet::Org);
        Ok(HomePage {
            snapshot: page.snapshot.clone(),
            total: page.total,
            organisations_total: organisations.len(),
            themes: values(Facet::Theme),
            organisations: organisations.into_iter().take(10).collect(),
            types: values(Facet::Type),
            newest: page.cards.into_iter().take(6).collect(),
            examples: vec!["salmon".to_owned(), "\"water quality\"".to_owned()],
        })
    }

    async fn suggest(&self, typed: &str, lang: Lang, most: usize) -> Result<Suggestions, CatalogueError> {
        match typed {
            "unavailable" => return Err(CatalogueError::Unavailable("secret host".to_owned())),
            "panic" => panic!("asked to"),
            _ => {}
        }
        let search = Search { text: typed.to_owned(), ..Search::default() };
        let page = self.search(&search, lang).await?;
        let words = Suggestion {
            name: Localised { value: fragments(&typed.to_lowercase(), typed, 100), lang },
            meaning: Meaning::Words { found: Some(Found::Records(page.total)) },
        };
        let records = page
            .cards
            .into_iter()
            .map(|card| Suggestion { name: card.title, meaning: Meaning::Record { id: card.id } });
        let items =
            if typed.is_empty() { Vec::new() } else { std::iter::once(words).chain(records).collect() };
        let items = items.into_iter().take(most).collect();
        Ok(Suggestions { snapshot: page.snapshot, is_whole: typed != "early", items })
    }
}

/// What is known of places.
fn place(search: &Search, lang: Lang) -> Option<PlaceOffer> {
    let text = search.text.strip_suffix("Winnipeg")?.trim().to_owned();
    let name = Localised { value: "Winnipeg".to_owned(), lang };
    Some(PlaceOffer { name, area: winnipeg(), is_shown: text == "shown", text, count: 3 })
}

fn winnipeg() -> Bbox {
    Bbox::new(-97.5, 49.5, -96.5, 50.5).expect("a box")
}

impl FakeCatalogue {
    fn with_ids(&self, ids: &[String]) -> Vec<Record> {
        let named = |id: &String| self.records.iter().find(|record| record.id == *id).cloned();
        ids.iter().filter_map(named).collect()
    }

    /// As for the first word, where no record has both.
    async fn some_words(&self, search: &Search, lang: Lang) -> Result<ResultsPage, CatalogueError> {
        let (known, unknown) = search.text.split_once(' ').expect("two words");
        let known = Search { text: known.to_owned(), ..search.clone() };
        let mut page = Catalogue::search(self, &known, lang).await?;
        page.some_words = vec![
            WordOffer { text: unknown.to_owned(), count: 1 },
            WordOffer { text: known.text, count: page.total },
        ];
        for card in &mut page.cards {
            card.lacking = vec![unknown.to_owned()];
        }
        Ok(page)
    }

    fn counts(&self, facet: Facet, search: &Search, lang: Lang) -> FacetCounts {
        let mut counts: BTreeMap<String, (Localised, u64)> = BTreeMap::new();
        for record in self.records.iter().filter(|record| matches(record, search, Some(facet))) {
            for (key, label) in values(record, facet) {
                if let Some(label) = label.localised(lang) {
                    counts.entry(key).or_insert((label, 0)).1 += 1;
                }
            }
        }
        let mut values: Vec<FacetValue> = counts
            .into_iter()
            .map(|(key, (label, count))| FacetValue {
                selected: search.is_selected(facet, &key),
                key,
                label,
                count,
            })
            .collect();
        values.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.key.cmp(&b.key)));
        FacetCounts { facet, values }
    }

    fn periods(&self, search: &Search) -> Vec<PeriodCount> {
        let without = Search { begin: None, end: None, ..search.clone() };
        let begins: Vec<u16> = self
            .records
            .iter()
            .filter(|record| matches(record, &without, None))
            .filter_map(|record| record.temporal.begin)
            .map(catalog::date::PartialDate::year)
            .collect();
        let count =
            |from: u16, to: u16| begins.iter().filter(|year| (from..=to).contains(year)).count() as u64;
        let before = PeriodCount { first: None, last: 1999, count: count(0, 1999) };
        let years =
            (2000..=2026).map(|year| PeriodCount { first: Some(year), last: year, count: count(year, year) });
        std::iter::once(before).chain(years).collect()
    }
}
