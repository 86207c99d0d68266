//! One record in the form that its address ends in, or that a program accepts: `/id/{id}`, `/id/{id}.ttl`, `/id/{id}.jsonld` …

use axum::http::header::{ACCEPT, LOCATION, VARY};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use catalog::CatalogueError;
use formats::Addresses;
use formats::dcat::{JSON_LD, TURTLE, dataset};

use super::answer::Answer;
use super::asked::Asked;
use super::problem::Problem;
use crate::http::Site;

/// Forms by what addresses end in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Turtle,
    JsonLd,
    /// Its page.
    Page,
    /// Another address of it.
    At(&'static str),
}

const BY_END: [(&str, Form); 4] = [
    (".ttl", Form::Turtle),
    (".jsonld", Form::JsonLd),
    (".ogc.json", Form::At("/ogc/collections/records/items")),
    (".stac.json", Form::At("/stac/collections")),
];
const ITEM: &str = "application/geo+json";
/// Of what is accepted alike, the first.
const BY_MEDIA: [(&str, Form); 5] = [
    ("text/html", Form::Page),
    (JSON_LD, Form::JsonLd),
    (TURTLE, Form::Turtle),
    ("application/json", Form::At("/ogc/collections/records/items")),
    (ITEM, Form::At("/id")),
];

/// The record that `file` names. `None` where there is none of that name.
pub(in crate::http) async fn show(
    site: &Site,
    file: &str,
    asked: Asked,
    headers: HeaderMap,
) -> Option<Response> {
    let by_end = BY_END.into_iter().find_map(|(end, form)| Some((file.strip_suffix(end)?, form)));
    let (id, form) = by_end.unwrap_or_else(|| (file, accepted(&headers)));
    let answer = answer(site, id, form, &asked).await;
    match answer {
        Ok(None) => None,
        Ok(Some(response)) if by_end.is_none() => {
            Some(([(VARY, "accept, accept-language")], response).into_response())
        }
        Ok(Some(response)) => Some(response),
        Err(error) => Some(Problem::of(&error, asked.lang).into_response()),
    }
}

async fn answer(
    site: &Site,
    id: &str,
    form: Form,
    asked: &Asked,
) -> Result<Option<Response>, CatalogueError> {
    let addresses = Addresses { base: &asked.base };
    let found = site.catalogue.named(&[id.to_owned()]).await?;
    if found.is_empty() {
        return Ok(None);
    }
    let elsewhere = match form {
        Form::Page => Some(addresses.record(id, asked.lang)),
        Form::At("/id") => Some(addresses.item(id)),
        Form::At(path) => Some(addresses.below(path, id)),
        Form::Turtle | Form::JsonLd => None,
    };
    if let Some(address) = elsewhere {
        return Ok(Some((StatusCode::SEE_OTHER, [(LOCATION, address)]).into_response()));
    }
    let records = found.records(0..1).await?;
    let graph = records.first().map(|record| dataset(record, None, addresses));
    Ok(graph.map(|graph| {
        let (media, body) = match form {
            Form::Turtle => (TURTLE, graph.to_turtle()),
            _ => (JSON_LD, graph.to_json_ld()),
        };
        Answer::new(media, asked.lang, body).of_snapshot(found.snapshot()).into_response()
    }))
}

/// What is liked best (RFC 9110 §12.5.1); people's browsers, and who likes all alike, get the page.
fn accepted(headers: &HeaderMap) -> Form {
    let header = headers.get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or("*/*");
    let liking = |media: &str| {
        let parts = header.split(',').filter_map(|part| {
            let mut part = part.split(';').map(str::trim);
            let is_it = part.next().is_some_and(|name| name.eq_ignore_ascii_case(media));
            let quality = part.find_map(|part| part.strip_prefix("q=")?.parse::<f32>().ok());
            is_it.then(|| quality.unwrap_or(1.0))
        });
        parts.fold(0.0, f32::max)
    };
    let best = BY_MEDIA.into_iter().map(|(media, form)| (liking(media), form));
    let best = best.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.filter(|(liking, _)| *liking > 0.0).map_or(Form::Page, |(_, form)| form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_liked_best_is_given() {
        let check = |accept: &str, expected: Form| {
            let headers = HeaderMap::from_iter([(ACCEPT, accept.parse().expect("a header"))]);
            assert_eq!(accepted(&headers), expected, "{accept}");
        };
        check("text/turtle", Form::Turtle);
        check("text/html;q=0.5, application/ld+json", Form::JsonLd);
        check("text/html,application/xhtml+xml,*/*;q=0.8", Form::Page);
        check("*/*", Form::Page);
        check("image/png", Form::Page);
        check("application/geo+json", Form::At("/id"));
    }
}
