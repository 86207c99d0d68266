//! `portal sql`: the statement of a search, as an engine gets it.

use std::process::ExitCode;

use catalog::search_url::from_query;
use catalog::{Lang, Search};
use clap::Args;
use engine::Snapshot;
use query::statement::statement;

use super::Failure;
use super::cache::Cache;
use super::output;
use super::place::LakeArgs;
use crate::diagnostics;

#[derive(Debug, Args)]
pub(super) struct Sql {
    /// Address of a search, with or without its host: /en/search?q=water
    url: String,
    #[command(flatten)]
    lake: LakeArgs,
    #[command(flatten)]
    cache: Cache,
}

impl Sql {
    pub(super) fn run(self) -> Result<ExitCode, Failure> {
        let (search, lang) = search(&self.url)?;
        let lake = self.lake.open_existing()?;
        let pointer = lake.published()?;
        let cache = self.cache.open(&self.lake.lake)?;
        let snapshot = Snapshot::open(&lake, &pointer.snapshot, &[], cache.path())?;
        let plan = snapshot.plan(&snapshot.spelt(search).search, lang);
        // With a word that is nowhere, the first statement is that for the others.
        let plan = if plan.is_empty { plan.relaxed().unwrap_or(plan) } else { plan };
        match statement(&plan, snapshot.partitions()) {
            Some(statement) => output::line(statement.sql())?,
            None => diagnostics::say("no engine is asked: a word of this search is nowhere in the catalogue"),
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn search(url: &str) -> Result<(Search, Lang), Failure> {
    let form = || format!("{url:?} is no address of a search; one looks like /en/search?q=water");
    let path = url.find("/en/search").or_else(|| url.find("/fr/search")).ok_or_else(form)?;
    let lang = if url[path..].starts_with("/fr") { Lang::Fr } else { Lang::En };
    let query = url[path..].split_once('?').map_or("", |(_, query)| query);
    let (search, problems) = from_query(query);
    for problem in &problems {
        diagnostics::say(format_args!("portal: not understood and left out: {problem:?}"));
    }
    Ok((search, lang))
}
