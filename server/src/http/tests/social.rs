//! Pictures of shared links.

use std::io::Read;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use axum::response::Response;
use catalog::{Bbox, Bilingual, Record};
use flate2::read::ZlibDecoder;

use super::super::{Limits, Site, Work};
use super::answer::{ask, get, record, respond, site, site_of};

struct Picture {
    headers: HeaderMap,
    pixels: Vec<u8>,
}

const WIDTH: usize = 1200;

impl Picture {
    fn pixel(&self, x: usize, y: usize) -> [u8; 3] {
        let at = (y * WIDTH + x) * 3;
        [self.pixels[at], self.pixels[at + 1], self.pixels[at + 2]]
    }

    /// How many pixels have the orange of places.
    fn of_place(&self) -> usize {
        self.pixels.chunks(3).filter(|pixel| *pixel == [0xc2, 0x41, 0x0c]).count()
    }
}

async fn shown(response: Response) -> Picture {
    assert_eq!(response.status(), StatusCode::OK);
    let headers = response.headers().clone();
    let bytes = to_bytes(Body::new(response.into_body()), usize::MAX).await.expect("a whole body");
    assert_eq!(bytes[16..24], [1200_u32.to_be_bytes(), 630_u32.to_be_bytes()].concat());
    let packed = chunk(&bytes, *b"IDAT");
    let mut rows = Vec::new();
    ZlibDecoder::new(packed).read_to_end(&mut rows).expect("packed pixels");
    let pixels: Vec<u8> = rows.chunks(1 + WIDTH * 3).flat_map(|row| row[1..].to_vec()).collect();
    assert_eq!(pixels.len(), WIDTH * 630 * 3);
    Picture { headers, pixels }
}

/// The content of the first chunk of this name.
fn chunk(file: &[u8], name: [u8; 4]) -> &[u8] {
    let mut rest = &file[8..];
    loop {
        let length = u32::from_be_bytes(rest[..4].try_into().expect("four bytes")) as usize;
        if rest[4..8] == name {
            return &rest[8..8 + length];
        }
        rest = &rest[length + 12..];
    }
}

async fn picture(path: &str) -> Picture {
    shown(respond(patient(site()), Request::get(path)).await).await
}

/// Pixels are filled slowly where nothing is optimised, and the machine may be busy.
fn patient(site: Site) -> Site {
    site.with_work(Work::new(Limits::default()))
}

async fn picture_of(record: Record, lang: &str) -> Picture {
    let path = format!("/{lang}/record/{}/card.png", record.id);
    shown(respond(patient(site_of(vec![record])), Request::get(path)).await).await
}

#[tokio::test]
async fn a_page_names_its_picture_by_a_whole_address_that_leads_there() {
    for (page, alt) in
        [("/fr/record/r1", "Relevé de lac 1"), ("/fr", "Canada"), ("/fr/search?q=lac", "Canada")]
    {
        let answer = get(page).await;
        let image = answer.body.split("property=\"og:image\"").next().expect("a beginning");
        assert!(image.len() < answer.body.len(), "{page} names a picture");
        let path = if page.contains("record") { "/fr/record/r1/card.png" } else { "/fr/card.png" };
        let address = format!("content=\"http://catalogue.test{path}\"");
        answer.assert_has_tag("meta", &["property=\"og:image\"", &address]);
        answer.assert_has_tag("meta", &["property=\"og:image:width\"", "content=\"1200\""]);
        answer.assert_has_tag("meta", &["property=\"og:image:height\"", "content=\"630\""]);
        answer.assert_has_tag("meta", &["property=\"og:image:alt\"", alt]);
        answer.assert_has_tag("meta", &["name=\"twitter:card\"", "content=\"summary_large_image\""]);
        let found = picture(path).await;
        assert_eq!(found.headers["content-type"], "image/png");
    }
    let public = ask(site().with_public_url("https://example.org"), Request::get("/en/record/r1")).await;
    public.assert_has("https://example.org/en/record/r1/card.png");
}

#[tokio::test]
async fn the_place_is_marked_where_it_is_and_the_text_is_in_the_language_of_the_page() {
    let english = picture("/en/record/r1/card.png").await;
    // The box is 80° W to 70° W and 42° N to 50° N: its middle is 1,560 km east of the central meridian, 100 km south of 49° N.
    let [red, _, blue] = english.pixel(596 + 381, 91 + 365);
    assert!(red > 180 && blue < 180, "tinted: {:?}", english.pixel(596 + 381, 91 + 365));
    assert!(english.pixel(596 + 100, 91 + 250)[2] > 180, "the west coast is not");
    let french = picture("/fr/record/r1/card.png").await;
    let (left, map) =
        (|picture: &Picture| column(picture, 56, 590), |picture: &Picture| column(picture, 596, 1156));
    assert_ne!(left(&english), left(&french));
    assert_eq!(map(&english), map(&french));
    assert_eq!(picture("/en/card.png").await.of_place(), 0);
}

fn column(picture: &Picture, from: usize, to: usize) -> Vec<[u8; 3]> {
    (0..630).flat_map(|y| (from..to).map(move |x| (x, y))).map(|(x, y)| picture.pixel(x, y)).collect()
}

#[tokio::test]
async fn a_picture_is_kept_by_its_snapshot_and_language() {
    let first = picture("/en/record/r1/card.png").await;
    assert!(first.headers["cache-control"].to_str().expect("ASCII").starts_with("public, max-age=86400"));
    let tag = first.headers["etag"].to_str().expect("ASCII").to_owned();
    assert!(tag.contains("s1-en"), "{tag}");
    let again =
        ask(patient(site()), Request::get("/en/record/r1/card.png").header("if-none-match", &tag)).await;
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
    let other =
        ask(patient(site()), Request::get("/fr/record/r1/card.png").header("if-none-match", &tag)).await;
    assert_eq!(other.status, StatusCode::OK);
    let head = ask(patient(site()), Request::head("/en/record/r1/card.png")).await;
    assert_eq!((head.status, head.header("content-type"), head.body.len()), (StatusCode::OK, "image/png", 0));
}

#[tokio::test]
async fn there_is_no_picture_of_what_is_not_there() {
    for path in ["/en/record/none/card.png", "/fr/record/r1/card.gif", "/de/card.png"] {
        let answer = get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn whatever_a_title_is_there_is_a_picture() {
    let titled =
        |title: &str| Record { title: Bilingual::new(title.to_owned(), title.to_owned()), ..record(3) };
    let id = picture_of(Record { title: Bilingual::default(), ..record(3) }, "en").await;
    for title in ["\u{1f30a}\u{1f30a}", "خريطة المياه", "\u{202e}", "ᐃᓄᒃᑎᑐᑦ"] {
        let picture = picture_of(titled(title), "en").await;
        assert!(picture.pixels == id.pixels, "{title:?} cannot be drawn, so the id is");
    }
    for title in ["m".repeat(10_000), "Eau ".repeat(2_500), "a\u{301}\u{1f1e8}\u{1f1e6} \0\t\n".repeat(50)] {
        let picture = picture_of(titled(&title), "en").await;
        assert!(picture.pixels != id.pixels);
        assert!(
            column(&picture, 557, 596).iter().all(|pixel| *pixel == [0x07, 0x3d, 0x48]),
            "it ends beside the map"
        );
        assert!(picture.of_place() > 100);
    }
    for bbox in [Bbox::new(-180.0, -90.0, 180.0, 90.0), Bbox::new(0.0, 90.0, 0.0, 90.0)] {
        let footprint = vec![bbox.expect("a box")];
        assert!(picture_of(Record { footprint, ..record(3) }, "fr").await.of_place() > 0);
    }
}
