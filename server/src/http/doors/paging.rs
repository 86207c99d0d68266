//! Pages of what is found, each leading to the next.
//!
//! Lists in an order of dates are followed by a cursor, which says behind which record the next page begins: it costs the same
//! however far it is, and loses and doubles nothing while one snapshot is served. When another one is published on the way, it goes
//! on behind the same day and id, so that of records which did not change none is lost or doubled. Other orders are followed by
//! an offset, which every list accepts.

use std::ops::Range;

use app::api::refusal::no_cursor;
use catalog::search::Page;
use catalog::{CatalogueError, Counts, Cursor, Finding, Lang, Search};

use super::asked::{Asked, form};
use super::problem::{FieldProblem, Problem};
use crate::http::Site;

/// The parameter that a cursor is in. The links to the next page have it beside the offset or the number of the page, which then
/// only counts what came before.
pub(super) const CURSOR: &str = "cursor";

/// The cursor that was asked for, if any.
pub(super) fn cursor(asked: &mut Asked) -> Option<Cursor> {
    let text = asked.one(CURSOR, "", |text| Some(text.to_owned()))?;
    let cursor = text.parse().ok();
    if cursor.is_none() {
        asked.report(CURSOR, no_cursor(asked.lang));
    }
    cursor
}

/// A page, and whether there is another one behind it.
pub(super) struct Paged {
    pub(super) found: Box<dyn Finding>,
    len: usize,
}

impl Paged {
    pub(super) async fn find(site: &Site, search: &Search, lang: Lang) -> Result<Self, CatalogueError> {
        Self::find_counted(site, search, lang, Counts::Nothing).await
    }

    /// As [`find`](Self::find), with counts.
    pub(super) async fn find_counted(
        site: &Site,
        search: &Search,
        lang: Lang,
        counts: Counts,
    ) -> Result<Self, CatalogueError> {
        let limit = search.page.size();
        // The first of the next page says that there is one.
        let page = Page::slice(search.page.offset(), limit + 1).unwrap_or(search.page);
        let found = site.catalogue.find(&Search { page, ..search.clone() }, lang, counts).await?;
        Ok(Self { len: found.len().min(limit as usize), found })
    }

    /// A cursor is of no use where the order is none of dates.
    pub(super) fn check(&self, search: &Search, lang: Lang) -> Result<(), Problem> {
        if search.after.is_none() || self.found.is_empty() || self.found.cursor(0).is_some() {
            return Ok(());
        }
        let field = FieldProblem { parameter: CURSOR.to_owned(), detail: no_cursor(lang) };
        Err(Problem::refused(vec![field], lang))
    }

    /// Those of its records.
    pub(super) const fn which(&self) -> Range<usize> {
        0..self.len
    }

    pub(super) fn has_next(&self) -> bool {
        self.found.len() > self.len
    }

    /// Behind its last record, if there is another page and a cursor can lead to it.
    pub(super) fn cursor(&self) -> Option<String> {
        let last = self.len.checked_sub(1).filter(|_| self.has_next())?;
        Some(self.found.cursor(last)?.to_string())
    }

    /// The address of the next page of the list that was asked for by an offset.
    pub(super) fn next(&self, asked: &Asked, search: &Search) -> Option<String> {
        let offset = search.page.offset() + u64::from(search.page.size());
        let changed = [("offset", Some(offset.to_string())), (CURSOR, self.cursor())];
        self.has_next().then(|| asked.address(&changed))
    }
}

/// The address of the page before, of a list that was asked for by an offset.
pub(super) fn previous(asked: &Asked, search: &Search) -> Option<String> {
    let (offset, size) = (search.page.offset(), u64::from(search.page.size()));
    let before = offset.checked_sub(size).filter(|before| *before > 0);
    let changed = [("offset", before.map(|before| before.to_string())), (CURSOR, None)];
    (offset > 0).then(|| asked.address(&changed))
}

/// A query string, and the cursor of a list whose pages have numbers.
pub(super) fn with_cursor(query: &str, cursor: Option<String>) -> String {
    let cursor = cursor.map(|cursor| form([(CURSOR, cursor.as_str())].into_iter()));
    let parts: Vec<&str> =
        [query, cursor.as_deref().unwrap_or_default()].into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
}
