//! `/llms.txt`: what there is for programs, as text that language models read (llmstxt.org), made from the table of doors.

use std::fmt::Write;

use app::i18n::t;
use axum::extract::{Request, State};
use axum::routing::get;

use super::answer::Answer;
use super::asked::Asked;
use super::door::Door;
use super::problem::Problem;
use super::{mcp, openapi};
use crate::http::Site;

const PATH: &str = "/llms.txt";
const MEDIA: &str = "text/plain; charset=utf-8";

pub(super) fn door() -> Door {
    Door::new(PATH, "What there is, for language models", MEDIA, &["lang"], get(show))
}

async fn show(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let mut asked = Asked::new(&site, &request);
    asked.check()?;
    let (base, lang) = (&asked.base, asked.lang);
    let mut text = format!("# {}\n\n> {}\n", t(lang, "site-name"), t(lang, "home-description"));
    section(&mut text, t(lang, "llms-start"));
    let pages = ["/search", "/help", "/developers", "/about"].map(|page| format!("{base}/{lang}{page}"));
    let names = ["llms-search", "help-title", "developers-title", "about-title"];
    let first = [(mcp::PATH, "llms-mcp"), (openapi::PATH, "llms-openapi")];
    for (path, name) in first {
        entry(&mut text, &format!("{base}{path}"), &t(lang, name));
    }
    for (address, name) in pages.iter().zip(names) {
        entry(&mut text, address, &t(lang, name));
    }
    section(&mut text, t(lang, "llms-doors"));
    for door in super::all().iter().filter(|door| !door.is_posted && door.path != PATH) {
        entry(&mut text, &format!("{base}{}", door.path), door.summary);
    }
    Ok(Answer::new(MEDIA, lang, text.into_bytes()))
}

fn section(text: &mut String, title: impl AsRef<str>) {
    let _ = writeln!(text, "\n## {}\n", title.as_ref());
}

fn entry(text: &mut String, address: &str, name: &str) {
    let _ = writeln!(text, "- [{name}]({address})");
}
