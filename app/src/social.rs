//! Cards: the pictures that social networks and messengers show of a shared link. They take no SVG, so these are PNG.

use catalog::results::RecordPage;
use catalog::{Bbox, Lang};
use drawing::{Canvas, Colour, Font, Paragraph, Window};

use crate::i18n::t;
use crate::map::{MapColours, paint};

/// The size that networks ask for.
pub const WIDTH: usize = 1200;
pub const HEIGHT: usize = 630;

/// Those of the style sheet, by day: networks show the same picture to all.
const GROUND: Colour = [0x07, 0x3d, 0x48];
const SITE: Colour = [0xa9, 0xe4, 0xec];
const TITLE: Colour = [0xff, 0xff, 0xff];
const BELOW: Colour = [0xd6, 0xe6, 0xe9];
const MAP: MapColours = MapColours {
    sea: [0xf2, 0xf6, 0xf6],
    land: [0xdd, 0xe6, 0xe3],
    canada: [0xb4, 0xcc, 0xc5],
    place: [0xc2, 0x41, 0x0c],
};

const MAP_AREA: Window = Window { left: 596, top: 91, width: 560, height: 448 };
/// Where all texts begin and end.
const LEFT: usize = 56;
const TEXT_WIDTH: usize = 500;

/// A record's title, who publishes it, and where its data lies.
pub fn record_card(found: &RecordPage, lang: Lang) -> Vec<u8> {
    let record = &found.record;
    let title = record.title.localised(lang).map(|title| title.value).filter(|title| can_be_read(title));
    let organisation = found.organisation.as_ref().map(|(_, name)| name.value.as_str());
    card(
        &title.unwrap_or_else(|| record.id.clone()),
        organisation.unwrap_or_default(),
        &record.footprint,
        lang,
    )
}

/// The card of all pages that show no one record.
pub fn site_card(lang: Lang) -> Vec<u8> {
    card(&t(lang, "home-heading"), &t(lang, "site-tagline"), &[], lang)
}

/// Whether the typeface has more than half of the letters.
fn can_be_read(text: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|sign| sign.is_alphanumeric()).count();
    letters(&Font::SemiBold.drawable(text)) * 2 > letters(text)
}

fn card(title: &str, below: &str, footprint: &[Bbox], lang: Lang) -> Vec<u8> {
    let mut canvas = Canvas::new(WIDTH, HEIGHT, GROUND);
    paint(&mut canvas, MAP_AREA, footprint, &MAP);
    let site = t(lang, "site-name");
    let font = Font::SemiBold;
    let site = Paragraph { text: &site, font, size: 24.0, leading: 31.0, colour: SITE, most_lines: 1 };
    site.draw(&mut canvas, text_from(MAP_AREA.top));
    titled(title).draw(&mut canvas, text_from(TITLE_TOP));
    let font = Font::Regular;
    let below =
        Paragraph { text: below, font, size: 27.0, leading: BELOW_LEADING, colour: BELOW, most_lines: 2 };
    let lines = below.lines(TEXT_WIDTH_PX).len();
    below.draw(&mut canvas, text_from(BELOW_BOTTOM - lines * BELOW_LINE));
    canvas.to_png()
}

const TEXT_WIDTH_PX: f32 = 500.0;
const TITLE_TOP: usize = 140;
const BELOW_LEADING: f32 = 34.0;
const BELOW_LINE: usize = 34;
/// Two lines end where the map does.
const BELOW_BOTTOM: usize = 545;

/// Short titles are large.
fn titled(text: &str) -> Paragraph<'_> {
    let font = Font::SemiBold;
    let large = Paragraph { text, font, size: 50.0, leading: 60.0, colour: TITLE, most_lines: 5 };
    let small = Paragraph { size: 38.0, leading: 46.0, most_lines: 7, ..large };
    let all = Paragraph { most_lines: usize::MAX, ..large };
    if all.lines(TEXT_WIDTH_PX).len() > large.most_lines { small } else { large }
}

const fn text_from(top: usize) -> Window {
    Window { left: LEFT, top, width: TEXT_WIDTH, height: HEIGHT - top }
}
