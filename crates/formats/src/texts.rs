//! Texts of records, as formats take them.

use catalog::{Bilingual, Lang, Record, shortened};

/// The text in `lang`, else in the other language.
pub(crate) fn text(text: &Bilingual, lang: Lang) -> Option<String> {
    text.pick(lang).map(|found| found.value.clone())
}

/// The title, else the id.
pub(crate) fn title(record: &Record, lang: Lang) -> String {
    text(&record.title, lang).unwrap_or_else(|| record.id.clone())
}

/// The description without its markup, at most `most` characters of it.
pub(crate) fn description(record: &Record, lang: Lang, most: usize) -> Option<String> {
    let plain = catalog::description::to_plain(&text(&record.description, lang)?);
    Some(shortened(&plain, most).into_owned())
}

/// The first address in the limits of use: publishers write the licence there as `name (address)`.
pub(crate) fn licence(record: &Record, lang: Lang) -> Option<String> {
    let limits = text(&record.use_limits, lang)?;
    let start = limits.find("https://").or_else(|| limits.find("http://"))?;
    let address = limits[start..].split([' ', ')', ';', '"', '<', '>', '\n']).next()?;
    Some(address.trim_end_matches(['.', ',']).to_owned())
}
