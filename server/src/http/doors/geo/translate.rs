//! Their parameters as those of the search page, which is where they are read and checked.

use app::api::refusal::search_problem;
use catalog::Search;
use catalog::search::Page;
use catalog::search_url::{ParamProblem, from_query};
use query::fold::slug;

use crate::http::Site;
use crate::http::doors::asked::{Asked, form};
use crate::http::doors::problem::Problem;

/// Records of one answer at most.
pub(super) const MOST: u32 = 1000;

/// A name of theirs, and the one of the pages.
pub(super) type Names = [(&'static str, &'static str)];

/// The search that `names` say, sorted and sliced as told. Names of organisations and systems may stand for their keys.
pub(super) fn search(
    site: &Site,
    asked: &mut Asked,
    names: &Names,
    sort: &str,
    page: Page,
) -> Result<Search, Problem> {
    let mut pairs: Vec<(&str, String)> = Vec::new();
    for (theirs, ours) in names {
        match *ours {
            "org" | "source" => pairs.extend(asked.list_of(theirs, &['|']).map(|name| (*ours, slug(&name)))),
            "theme" | "topic" | "type" => {
                pairs.extend(asked.list_of(theirs, &['|', ',']).map(|code| (*ours, code)));
            }
            _ => pairs.extend(asked.list_of(theirs, &[]).map(|value| (*ours, value))),
        }
    }
    pairs.push(("sort", sort.to_owned()));
    let (search, problems) = from_query(&form(pairs.iter().map(|(name, value)| (*name, value.as_str()))));
    for problem in problems {
        let theirs =
            names.iter().find(|(_, ours)| *ours == problem.param).map_or("sort", |(theirs, _)| *theirs);
        let problem = ParamProblem { param: theirs.to_owned(), ..problem };
        let detail = search_problem(&problem, asked.lang);
        asked.report(theirs, detail);
    }
    asked.check()?;
    Ok(Search { page, ..site.catalogue.spelt(search).search })
}

/// The orders they know.
pub(super) const SORTS: [&str; 10] = [
    "date",
    "date-asc",
    "date-desc",
    "default",
    "popularity",
    "popularity-asc",
    "popularity-desc",
    "relevance",
    "relevancy",
    "title",
];

/// Their order by its name, and whether it goes down.
pub(super) fn sort(text: &str) -> Option<&'static str> {
    Some(match text {
        "date-desc" | "date" => "-date",
        "date-asc" => "date",
        "popularity-desc" | "popularity-asc" | "popularity" => "popularity",
        "title" | "title-asc" | "title-desc" => "title",
        "relevancy" | "relevance" | "default" => "relevance",
        _ => return None,
    })
}
