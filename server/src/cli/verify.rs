//! `portal verify`: whether the published snapshot answers as it should, asked through the engine of the site.

use std::process::ExitCode;
use std::sync::Arc;

use catalog::{Catalogue, CatalogueError, Lang, Search};
use clap::Args;
use engine::{EngineError, LiveCatalogue};
use lake::{Lake, LakeError, SnapshotId};
use serde_json::{Value, json};

use super::cache::Cache;
use super::engine_args::EngineArgs;
use super::place::LakeArgs;
use super::{Failure, output};

#[derive(Debug, Args)]
pub(super) struct Verify {
    #[command(flatten)]
    lake: LakeArgs,
    #[command(flatten)]
    engine: EngineArgs,
    #[command(flatten)]
    cache: Cache,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Sound {
        snapshot: SnapshotId,
        records: u64,
    },
    /// Readers get wrong answers or none, and will until another one is published.
    Broken {
        snapshot: SnapshotId,
        why: String,
    },
}

/// Why a step of the exam did not pass.
enum Trouble {
    /// The snapshot's fault.
    Broken(String),
    /// Says nothing about the snapshot.
    Unable(Failure),
}

impl Verify {
    pub(super) fn run(self) -> Result<ExitCode, Failure> {
        match self.verdict()? {
            Verdict::Sound { snapshot, records } => {
                output::line(format_args!("{snapshot} is sound: {records} records"))?;
                Ok(ExitCode::SUCCESS)
            }
            Verdict::Broken { snapshot, why } => {
                output::line(format_args!("{snapshot} is broken: {}", lake::escape::Escaped::line(&why)))?;
                Ok(ExitCode::FAILURE)
            }
        }
    }

    /// As a function: a broken snapshot is a finding and no failure; that it cannot be told is one.
    pub(super) fn answered(&self) -> Result<Value, Failure> {
        Ok(match self.verdict()? {
            Verdict::Sound { snapshot, records } => {
                json!({ "outcome": "sound", "snapshot": snapshot, "records": records })
            }
            Verdict::Broken { snapshot, why } => {
                tracing::error!(%snapshot, why, "the published snapshot is broken");
                json!({ "outcome": "broken", "snapshot": snapshot, "why": why })
            }
        })
    }

    fn verdict(&self) -> Result<Verdict, Failure> {
        let lake = self.lake.open_existing()?;
        let snapshot = lake.published()?.snapshot;
        match self.examined(&lake, &snapshot) {
            Ok(records) => Ok(Verdict::Sound { snapshot, records }),
            Err(Trouble::Broken(why)) => Ok(Verdict::Broken { snapshot, why }),
            Err(Trouble::Unable(failure)) => Err(failure),
        }
    }

    fn examined(&self, lake: &Lake, snapshot: &SnapshotId) -> Result<u64, Trouble> {
        lake.check_complete(snapshot).map_err(of_lake)?;
        let records = lake.manifest(snapshot).map_err(of_lake)?.records;
        let cache = self.cache.open(&self.lake.lake)?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(async {
            let engines = self.engine.engines(&self.lake.lake).await?;
            let catalogue = Arc::new(LiveCatalogue::new(lake.clone(), engines, cache.path()));
            let taking_up = Arc::clone(&catalogue);
            let taken_up = tokio::task::spawn_blocking(move || taking_up.refresh()).await;
            taken_up.map_err(|error| Trouble::Unable(error.into()))?.map_err(of_engine)?;
            answers(&*catalogue, records).await
        })?;
        Ok(records)
    }
}

/// Asks as visitors do: for everything, for a record in both languages, and for a word of its title.
async fn answers(catalogue: &dyn Catalogue, records: u64) -> Result<(), Trouble> {
    for lang in Lang::ALL {
        let page = catalogue.search(&Search::default(), lang).await.map_err(of_search)?;
        if page.total != records {
            return Err(Trouble::Broken(format!("searches find {} of {records} records", page.total)));
        }
        let Some(card) = page.cards.first() else { continue };
        catalogue.record(&card.id, lang).await.map_err(|error| of_record(&card.id, error))?;
        catalogue.item(&card.id).await.map_err(|error| of_record(&card.id, error))?;
        let title: String = card.title.value.iter().map(|fragment| fragment.text.as_str()).collect();
        let words = title.split(|letter: char| !letter.is_alphanumeric());
        let Some(word) = words.max_by_key(|word| word.len()).filter(|word| word.len() > 4) else { continue };
        let search = Search { text: word.to_owned(), ..Search::default() };
        if catalogue.search(&search, lang).await.map_err(of_search)?.total == 0 {
            return Err(Trouble::Broken(format!("no record is found by {word}, which is in a title")));
        }
    }
    Ok(())
}

fn of_lake(error: LakeError) -> Trouble {
    if error.is_passing() { Trouble::Unable(error.into()) } else { Trouble::Broken(error.to_string()) }
}

fn of_engine(error: EngineError) -> Trouble {
    match error {
        EngineError::Lake(error) => of_lake(error),
        EngineError::Snapshot { .. } | EngineError::Lost(_) => Trouble::Broken(error.to_string()),
        other => Trouble::Unable(other.into()),
    }
}

fn of_search(error: CatalogueError) -> Trouble {
    Trouble::Unable(error.into())
}

fn of_record(id: &str, error: CatalogueError) -> Trouble {
    match error {
        CatalogueError::NotFound => Trouble::Broken(format!("the record {id} is listed, and is not there")),
        other => Trouble::Unable(other.into()),
    }
}

impl<E: Into<Failure>> From<E> for Trouble {
    fn from(error: E) -> Self {
        Self::Unable(error.into())
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use clap::Parser;
    use lake::{ItemFolder, Options, Silent, consolidate};

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        verify: Verify,
    }

    struct World {
        folder: tempfile::TempDir,
    }

    impl World {
        fn with_records(records: usize) -> Self {
            let world = Self { folder: tempfile::tempdir().expect("a folder") };
            let items = world.folder.path().join("items");
            for item in demo::generate(records, 7) {
                let path = items.join(&item.key);
                fs::create_dir_all(path.parent().expect("a folder")).expect("io");
                fs::write(path, &item.bytes).expect("io");
            }
            let lake = Lake::open_folder(&world.lake()).expect("a folder");
            consolidate(&ItemFolder::new(&items), &lake, &Options::default(), &mut Silent)
                .expect("published");
            world
        }

        fn lake(&self) -> PathBuf {
            self.folder.path().join("lake")
        }

        fn verdict(&self) -> Result<Verdict, Failure> {
            let lake = self.lake();
            Line::parse_from(["verify", "--lake", lake.to_str().expect("UTF-8")]).verify.verdict()
        }

        /// The files of a table of the one snapshot.
        fn table(&self, name: &str) -> PathBuf {
            let lake = Lake::open_folder(&self.lake()).expect("a folder");
            let snapshot = lake.published().expect("published").snapshot;
            self.lake().join(snapshot.folder()).join(name)
        }
    }

    #[test]
    fn a_snapshot_that_answers_is_sound() {
        let verdict = World::with_records(12).verdict().expect("it can be told");
        assert!(matches!(verdict, Verdict::Sound { records, .. } if records > 0), "{verdict:?}");
    }

    #[test]
    fn a_snapshot_that_lost_a_file_is_broken() {
        let world = World::with_records(12);
        fs::remove_dir_all(world.table("cards")).expect("a table");
        let verdict = world.verdict().expect("it can be told");
        let Verdict::Broken { why, .. } = &verdict else { panic!("{verdict:?}") };
        assert!(why.contains("cards"), "{why}");
    }

    #[test]
    fn where_nothing_is_published_nothing_can_be_told() {
        let world = World { folder: tempfile::tempdir().expect("a folder") };
        assert!(world.verdict().is_err());
    }

    #[tokio::test]
    async fn records_that_searches_do_not_find_are_missed() {
        use crate::http::fake_catalogue::FakeCatalogue;
        let none = FakeCatalogue::default();
        assert!(answers(&none, 0).await.is_ok());
        let trouble = answers(&none, 3).await.expect_err("three are missing");
        assert!(matches!(trouble, Trouble::Broken(why) if why == "searches find 0 of 3 records"));
    }
}
