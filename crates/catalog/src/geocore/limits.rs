//! How much the catalogue takes of one item. Real items stay far below; what a mistake or an attack holds beyond is left
//! out of the record, counted, and still in the item. The table in ARCHITECTURE.md says the same to people.

use std::borrow::Cow;
use std::collections::HashSet;
use std::hash::Hash;

use super::warning::{Notes, Warning};
use crate::codes::CodeValue;
use crate::record::{Contact, DistributionFormat, GraphicOverview, LeftOut, Record, SecondLanguage};
use crate::resource::Resource;
use crate::{Bilingual, shortened};

/// The largest item that is read, in bytes. The largest real one has about 150 kB.
pub const MAX_ITEM_BYTES: usize = 5 * 1024 * 1024;
/// Characters of an id; ids are part of addresses and of file names. An item with a longer one is refused.
pub const MAX_ID_CHARS: usize = 200;
/// Characters that are read of any one text of an item, before it is taken apart.
pub const MAX_TEXT_CHARS: usize = 300_000;
/// Characters of a description, a constraint or a supplement.
pub const MAX_PROSE_CHARS: usize = 100_000;
/// Characters of a title.
pub const MAX_TITLE_CHARS: usize = 10_000;
/// Characters of a line: names, posts, addresses of parties, names of links.
pub const MAX_LINE_CHARS: usize = 1000;
/// Characters of what is shown on many pages, or many times on one: codes, organisations, source systems, keywords.
pub const MAX_LABEL_CHARS: usize = 600;
/// Bytes of an address on the web; browsers and caches give up at a few thousand. A longer one is unreadable.
pub const MAX_LINK_BYTES: usize = 4000;
/// Keywords per language.
pub const MAX_KEYWORDS: usize = 5000;
/// Parties of each of the four kinds.
pub const MAX_PARTIES: usize = 100;
/// Bodies in the path of a party's organisation.
pub const MAX_BODIES: usize = 20;
/// Downloads and services.
pub const MAX_RESOURCES: usize = 1000;
/// Values of any other list: codes, reference systems, formats, images.
pub const MAX_VALUES: usize = 100;

/// The first `most` of the values, and how many others there are.
pub(super) fn first<T>(mut values: impl Iterator<Item = T>, most: usize) -> (Vec<T>, usize) {
    let kept = values.by_ref().take(most).collect();
    (kept, values.count())
}

/// The first `most` of the values with distinct keys, and how many others there are that repeat none of these.
pub(super) fn first_distinct<T, K: Hash + Eq>(
    values: impl Iterator<Item = T>,
    most: usize,
    key: impl Fn(&T) -> K,
) -> (Vec<T>, usize) {
    let (mut keys, mut kept, mut left_out) = (HashSet::new(), Vec::new(), 0);
    for value in values {
        let key = key(&value);
        if keys.contains(&key) {
            continue;
        }
        if kept.len() == most {
            left_out += 1;
            continue;
        }
        keys.insert(key);
        kept.push(value);
    }
    (kept, left_out)
}

/// The beginning of a text as far as it is read.
pub(super) fn read_part<'t>(text: &'t str, notes: &mut Notes) -> &'t str {
    let Some((end, _)) = text.char_indices().nth(MAX_TEXT_CHARS) else { return text };
    notes.left_out.texts += 1;
    &text[..end]
}

/// Cuts every text of the record to its length, and notes what was left out anywhere. Every field is named here, so that
/// none is added without its limit.
pub(super) fn enforce(record: &mut Record, notes: &mut Notes) {
    let Record {
        id: _,
        title,
        description,
        keywords,
        topics: _,
        themes: _,
        parent,
        dates: _,
        temporal: _,
        footprint: _,
        resource_type,
        status,
        maintenance,
        spatial_representation,
        access_constraints,
        character_set,
        reference_systems,
        reference_system_version,
        metadata_standard,
        metadata_standard_version,
        use_limits,
        other_constraints,
        supplemental_information,
        date_stamp: _,
        dataset_uri,
        environment_description,
        distribution_formats,
        language: _,
        second_language,
        graphic_overviews,
        contacts,
        cited,
        distributors,
        credits,
        resources,
        source_system,
        eo_collection,
        popularity: _,
        foundational: _,
        left_out,
    } = record;
    let cut = &mut notes.left_out.texts;
    both(title, MAX_TITLE_CHARS, cut);
    for prose in [description, use_limits, other_constraints, supplemental_information] {
        both(prose, MAX_PROSE_CHARS, cut);
    }
    [&mut keywords.en, &mut keywords.fr]
        .into_iter()
        .flatten()
        .flatten()
        .for_each(|word| text(word, MAX_LABEL_CHARS, cut));
    [resource_type, status, maintenance, character_set]
        .into_iter()
        .flatten()
        .for_each(|value| code(value, cut));
    [spatial_representation, access_constraints].into_iter().flatten().for_each(|value| code(value, cut));
    for system in reference_systems {
        text(system, MAX_LABEL_CHARS, cut);
    }
    let labels = [reference_system_version, metadata_standard_version, source_system, eo_collection];
    labels.into_iter().flatten().for_each(|label| text(label, MAX_LABEL_CHARS, cut));
    both(metadata_standard, MAX_LINE_CHARS, cut);
    if let Some(line) = environment_description {
        text(line, MAX_LINE_CHARS, cut);
    }
    // Of an address or a name that is cut, nothing would be left that means anything.
    whole(parent, MAX_ID_CHARS, cut);
    whole(dataset_uri, MAX_LINK_BYTES, cut);
    for format in distribution_formats {
        distribution_format(format, cut);
    }
    if let Some(second) = second_language {
        second_languages(second, cut);
    }
    for image in graphic_overviews {
        overview(image, cut);
    }
    [contacts, cited, distributors, credits].into_iter().flatten().for_each(|party| contact(party, cut));
    for link in resources {
        resource(link, cut);
    }
    note(&notes.left_out.clone(), notes);
    left_out.clone_from(&notes.left_out);
}

fn note(left_out: &LeftOut, notes: &mut Notes) {
    if left_out.texts > 0 {
        notes.add(Warning::TooLongText);
    }
    if left_out.has_values() {
        notes.add(Warning::TooManyValues);
    }
}

fn text(text: &mut String, most: usize, cut: &mut usize) {
    let shorter = match shortened(text, most) {
        Cow::Borrowed(_) => return,
        Cow::Owned(shorter) => shorter,
    };
    *text = shorter;
    *cut += 1;
}

fn both(value: &mut Bilingual, most: usize, cut: &mut usize) {
    [&mut value.en, &mut value.fr].into_iter().flatten().for_each(|half| text(half, most, cut));
}

/// Keeps a text only as a whole.
fn whole(text: &mut Option<String>, most: usize, cut: &mut usize) {
    if text.take_if(|text| text.chars().nth(most).is_some()).is_some() {
        *cut += 1;
    }
}

fn code(CodeValue { code, label }: &mut CodeValue, cut: &mut usize) {
    text(code, MAX_LABEL_CHARS, cut);
    both(label, MAX_LABEL_CHARS, cut);
}

fn distribution_format(DistributionFormat { name, version }: &mut DistributionFormat, cut: &mut usize) {
    text(name, MAX_LABEL_CHARS, cut);
    if let Some(version) = version {
        text(version, MAX_LABEL_CHARS, cut);
    }
}

fn second_languages(second: &mut SecondLanguage, cut: &mut usize) {
    let SecondLanguage { lang: _, country, character_set } = second;
    both(country, MAX_LABEL_CHARS, cut);
    if let Some(set) = character_set {
        code(set, cut);
    }
}

fn overview(GraphicOverview { url: _, description }: &mut GraphicOverview, cut: &mut usize) {
    if let Some(line) = description {
        text(line, MAX_LINE_CHARS, cut);
    }
}

fn contact(party: &mut Contact, cut: &mut usize) {
    let Contact {
        individual,
        position,
        organisation,
        telephone,
        fax,
        address,
        city,
        province,
        postal_code,
        country,
        email,
        website: _,
        website_name,
        website_protocol,
        website_description,
        hours_of_service,
        role,
    } = party;
    for line in [position, telephone, address, province, country] {
        both(line, MAX_LINE_CHARS, cut);
    }
    for half in [&mut email.en, &mut email.fr] {
        whole(half, MAX_LABEL_CHARS, cut);
    }
    let path = [&mut organisation.en, &mut organisation.fr].into_iter().flatten().flatten();
    path.for_each(|body| text(body, MAX_LABEL_CHARS, cut));
    let lines = [
        individual,
        fax,
        city,
        postal_code,
        website_name,
        website_protocol,
        website_description,
        hours_of_service,
    ];
    lines.into_iter().flatten().for_each(|line| text(line, MAX_LINE_CHARS, cut));
    if let Some(role) = role {
        code(role, cut);
    }
}

fn resource(link: &mut Resource, cut: &mut usize) {
    // A format is one of ours.
    let Resource { url: _, protocol, name, kind: _, format: _, languages: _, mappable: _ } = link;
    if let Some(protocol) = protocol {
        text(protocol, MAX_LABEL_CHARS, cut);
    }
    both(name, MAX_LINE_CHARS, cut);
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::hash::Hasher;

    use super::*;

    /// A value that counts how often it is compared with another.
    #[derive(Clone, Copy)]
    struct Counted<'a>(u32, &'a Cell<usize>);

    impl PartialEq for Counted<'_> {
        fn eq(&self, other: &Self) -> bool {
            self.1.set(self.1.get() + 1);
            self.0 == other.0
        }
    }

    impl Eq for Counted<'_> {}

    impl Hash for Counted<'_> {
        fn hash<H: Hasher>(&self, state: &mut H) {
            self.0.hash(state);
        }
    }

    #[test]
    fn distinct_values_are_found_without_comparing_each_with_each() {
        let comparisons = |count: u32| {
            let compared = Cell::new(0);
            let values = (0..count).flat_map(|value| [Counted(value, &compared); 2]);
            let (kept, left_out) = first_distinct(values, count as usize / 2, |value| *value);
            assert_eq!((kept.len(), left_out), (count as usize / 2, count as usize));
            compared.get()
        };
        let (once, twice) = (comparisons(1000), comparisons(2000));
        // Chance puts a few values into the same place of a table.
        assert!(once >= 500 && twice <= 3 * once, "{once} comparisons, then {twice}");
    }

    #[test]
    fn what_is_beyond_is_counted() {
        assert_eq!(first(0..5, 3), (vec![0, 1, 2], 2));
        assert_eq!(first(0..2, 3), (vec![0, 1], 0));
    }

    #[test]
    fn the_documented_numbers_are_these() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ARCHITECTURE.md");
        let document = std::fs::read_to_string(path).expect("the repository's own document");
        let rows = |line: &str| line.starts_with("| ") && line.contains("| `catalog::geocore::limits` |");
        let mut documented: Vec<String> = document.lines().filter(|line| rows(line)).map(number).collect();
        let mut real: Vec<String> = [
            MAX_ITEM_BYTES,
            MAX_ID_CHARS,
            MAX_TEXT_CHARS,
            MAX_PROSE_CHARS,
            MAX_TITLE_CHARS,
            MAX_LINE_CHARS,
            MAX_LABEL_CHARS,
            MAX_LINK_BYTES,
            MAX_KEYWORDS,
            MAX_PARTIES,
            MAX_BODIES,
            MAX_RESOURCES,
            MAX_VALUES,
        ]
        .map(|number| number.to_string())
        .into();
        documented.sort_unstable();
        real.sort_unstable();
        assert_eq!(documented, real);
    }

    fn number(row: &str) -> String {
        row.split('|').nth(2).unwrap_or_default().trim().replace(',', "")
    }
}
