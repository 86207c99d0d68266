//! What people come for, done as they do it: sixteen tasks on the real records, in both languages, on screens of three widths, with
//! and without scripts.
//!
//! One portal and two browsers, one with scripts and one without, do all of them, one after the other. What fails is named
//! with who tried it.

mod back;
mod cite;
mod colleague;
mod coordinates;
mod data;
mod doi;
mod floods;
mod island;
mod lidar;
mod misspelt;
mod nothing;
mod organisation;
mod person;
mod print;
mod tabs;
mod visitor;
mod zoom;

use std::sync::Arc;

use anyhow::{Result, ensure};
use tempfile::TempDir;

use self::visitor::Visitor;
use crate::browser::{self, Page, Scripts};
use crate::pages::Lang;
use crate::support::portal::{Portal, portal, run};

/// A desktop, a tablet, a phone.
const WIDTHS: [u32; 3] = [1440, 768, 390];

/// What somebody came for.
#[derive(Debug, Clone, Copy)]
enum Task {
    FindLidarForWinnipeg,
    FindFloodsPublishedSince2015,
    FindWhatIsRoundAnIsland,
    SendTheOtherLanguage,
    Cite,
    Misspell,
    TabToTheFirstResult,
    ZoomIn,
    Print,
    FindWhatABodyPublishes,
    FindAPerson,
    PasteADoi,
    MixUpCoordinates,
    GetTheData,
    FindNothing,
    GoBackToTheResults,
}

impl Task {
    const ALL: [Self; 16] = [
        Self::FindLidarForWinnipeg,
        Self::FindFloodsPublishedSince2015,
        Self::FindWhatIsRoundAnIsland,
        Self::SendTheOtherLanguage,
        Self::Cite,
        Self::Misspell,
        Self::TabToTheFirstResult,
        Self::ZoomIn,
        Self::Print,
        Self::FindWhatABodyPublishes,
        Self::FindAPerson,
        Self::PasteADoi,
        Self::MixUpCoordinates,
        Self::GetTheData,
        Self::FindNothing,
        Self::GoBackToTheResults,
    ];

    async fn done_by(self, visitor: &Visitor) -> Result<()> {
        match self {
            Self::FindLidarForWinnipeg => lidar::find(visitor).await,
            Self::FindFloodsPublishedSince2015 => floods::find(visitor).await,
            Self::FindWhatIsRoundAnIsland => island::find(visitor).await,
            Self::SendTheOtherLanguage => colleague::send(visitor).await,
            Self::Cite => cite::cite(visitor).await,
            Self::Misspell => misspelt::search(visitor).await,
            Self::TabToTheFirstResult => tabs::reach(visitor).await,
            Self::ZoomIn => zoom::read(visitor).await,
            Self::Print => print::print(visitor).await,
            Self::FindWhatABodyPublishes => organisation::find(visitor).await,
            Self::FindAPerson => person::find(visitor).await,
            Self::PasteADoi => doi::paste(visitor).await,
            Self::MixUpCoordinates => coordinates::mix_up(visitor).await,
            Self::GetTheData => data::get(visitor).await,
            Self::FindNothing => nothing::find(visitor).await,
            Self::GoBackToTheResults => back::go(visitor).await,
        }
    }
}

#[tokio::test]
async fn what_people_come_for_can_be_done() -> Result<()> {
    let Some(records) = needs::records() else { return Ok(()) };
    if !browser::is_here() {
        return Ok(());
    }
    let folder = TempDir::new()?;
    let lake = folder.path().join("lake");
    run(portal().arg("consolidate").arg("--items").arg(&records).arg("--lake").arg(&lake))?;
    let portal = Arc::new(Portal::start(&lake).await?);
    let done = async |scripts: Scripts| {
        browser::visit_portal(scripts, portal.clone(), async |page| all_tasks(page, scripts).await).await
    };
    let (with, without) = tokio::join!(done(Scripts::On), done(Scripts::Off));
    with.and(without)
}

async fn all_tasks(page: Page, scripts: Scripts) -> Result<()> {
    let mut failures = Vec::new();
    for width in WIDTHS {
        for lang in Lang::ALL {
            let visitor = Visitor::new(page.clone(), lang, scripts, width);
            for task in Task::ALL {
                visitor.begin().await?;
                if let Err(error) = task.done_by(&visitor).await {
                    let address = page.address().await.unwrap_or_default();
                    // What the driver says goes on with its own calls.
                    let error = format!("{error:#}").lines().take(6).collect::<Vec<_>>().join(" ");
                    failures.push(format!("{task:?}, {lang:?}, {width} pixels, at {address}: {error}"));
                }
            }
        }
    }
    ensure!(failures.is_empty(), "with scripts {scripts:?}:\n{}", failures.join("\n"));
    Ok(())
}
