//! A new snapshot is taken up while requests go on.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Result, ensure};

use super::{Workplace, stated_total};
use crate::support::portal::Portal;
use crate::support::{deadline, http};

#[tokio::test]
async fn no_request_is_dropped_or_mixed_while_snapshots_change() -> Result<()> {
    let work = Workplace::new()?;
    let sizes = [30, 60];
    let items = [work.items(sizes[0], 1)?, work.items(sizes[1], 2)?];
    work.consolidate(&items[0])?;
    let server = Arc::new(Portal::start(&work.lake()).await?);
    let done = Arc::new(AtomicBool::new(false));
    let visitors: Vec<_> =
        (0..2).map(|_| tokio::spawn(ask(Arc::clone(&server), Arc::clone(&done), sizes))).collect();
    for size in [sizes[1], sizes[0], sizes[1]] {
        work.consolidate(&items[usize::from(size == sizes[1])])?;
        let url = server.url("/fr/search?size=100");
        deadline::until("the new snapshot", Duration::from_secs(30), async || {
            Ok(stated_total(&http::page(&url).await?)? == size)
        })
        .await?;
    }
    done.store(true, Ordering::Relaxed);
    let mut asked = 0;
    for visitor in visitors {
        asked += visitor.await??;
    }
    ensure!(asked > 20, "only {asked} requests were made");
    server.ensure_calm()
}

/// Asks for all records until told to stop: the total and the cards on the page must be of one snapshot.
async fn ask(server: Arc<Portal>, done: Arc<AtomicBool>, sizes: [usize; 2]) -> Result<usize> {
    let mut asked = 0;
    while !done.load(Ordering::Relaxed) {
        let page = http::page(&server.url("/en/search?size=100")).await?;
        let (total, cards) = (stated_total(&page)?, page.matches("<li class=\"card\"").count());
        ensure!(total == cards && sizes.contains(&total), "{total} stated, {cards} shown");
        asked += 1;
    }
    Ok(asked)
}
