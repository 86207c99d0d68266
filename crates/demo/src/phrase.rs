//! Expands bilingual templates. `{slot}` is replaced by a value and `[a|b]` by one of its options. A slot's value is a
//! function of the sentence's seed and the slot's name, so both languages say the same thing in whatever order each
//! prefers; options are chosen by position, so the n-th group of both languages agrees.
//!
//! Slots: `area` `in` `name` (the place), `y1` `y2` (data years), `org`, `town`, `feature` `cape` `stream` (an invented name), `scale`, `n:low-high`
//! (integer), `d:low-high` (tenths), `code:PATTERN` (`~` digit, `@` letter), and every list of `vocabulary`. A suffix
//! `.de` `.sans` `.a` `.bare` asks for a French form, `#x` tells two draws of one list apart, a capital starts a sentence.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::area::Area;
use crate::french;
use crate::names;
use crate::places::Bbox;
use crate::random::{Rng, mix_text, mix2};
use crate::theme::Theme;
use crate::towns::{TOWNS, Town};
use crate::vocabulary;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Language {
    English,
    French,
}

/// A pair of templates, English then French.
pub(crate) type Pair = (&'static str, &'static str);

/// What the slots can refer to.
pub(crate) struct Scene<'a> {
    pub(crate) area: &'a Area,
    /// The seed of what must not change between the sentences of a record nor between a series and its children.
    pub(crate) matter: u64,
    pub(crate) theme: Theme,
    pub(crate) first_year: u32,
    pub(crate) last_year: u32,
    /// The publisher with its article, in both languages.
    pub(crate) organisation: (&'static str, &'static str),
}

/// Appends the expansion of a template.
pub(crate) fn expand(out: &mut String, template: &str, language: Language, scene: &Scene, seed: u64) {
    let mut group = 0;
    expand_part(out, template, language, scene, seed, &mut group);
}

fn expand_part(
    out: &mut String,
    template: &str,
    language: Language,
    scene: &Scene,
    seed: u64,
    group: &mut u64,
) {
    let mut rest = template;
    while let Some(at) = rest.find(['{', '[']) {
        out.push_str(&rest[..at]);
        let is_slot = rest.as_bytes()[at] == b'{';
        let close = if is_slot { '}' } else { ']' };
        let end = at + rest[at..].find(close).expect("templates are constants and every bracket closes");
        let inner = &rest[at + 1..end];
        if is_slot {
            fill(out, inner, language, scene, seed);
        } else {
            *group += 1;
            let options = 1 + inner.bytes().filter(|&b| b == b'|').count();
            let chosen = Rng::new(mix2(seed, *group)).below(options);
            let option = inner.split('|').nth(chosen).expect("the choice is below the number of options");
            expand_part(out, option, language, scene, seed, &mut 1000);
        }
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
}

fn fill(out: &mut String, slot: &str, language: Language, scene: &Scene, seed: u64) {
    let (key, form) = match slot.rsplit_once('.') {
        Some((key, form @ ("de" | "sans" | "a" | "bare"))) => (key, form),
        _ => (slot, ""),
    };
    let start = out.len();
    let is_capital = key.starts_with(|c: char| c.is_ascii_uppercase());
    let value = if is_capital {
        value(&key.to_ascii_lowercase(), language, scene, seed)
    } else {
        value(key, language, scene, seed)
    };
    match form {
        "de" => out.push_str(&french::de(&value)),
        "sans" => out.push_str(&french::sans_article(&value)),
        "a" => out.push_str(&french::a(&value)),
        "bare" => out.push_str(french::bare(&value)),
        _ => out.push_str(&value),
    }
    if is_capital {
        capitalise(out, start);
    }
}

/// Raises the first letter of what was appended after `start`.
pub(crate) fn capitalise(out: &mut String, start: usize) {
    let Some(first) = out[start..].chars().next() else { return };
    if first.is_lowercase() {
        let upper: String = first.to_uppercase().collect();
        out.replace_range(start..start + first.len_utf8(), &upper);
    }
}

fn value<'a>(key: &str, language: Language, scene: &'a Scene, seed: u64) -> Cow<'a, str> {
    let is_english = language == Language::English;
    let either = |en: &'a str, fr: &'a str| Cow::Borrowed(if is_english { en } else { fr });
    match key {
        "area" => return either(&scene.area.en, &scene.area.fr),
        "in" => return either(&scene.area.en_in, &scene.area.fr_in),
        "name" => return either(scene.area.name_en(), scene.area.name_fr()),
        "org" => return either(scene.organisation.0, scene.organisation.1),
        "y1" => return Cow::Owned(scene.first_year.to_string()),
        "y2" => return Cow::Owned(scene.last_year.to_string()),
        _ => {}
    }
    let mut rng = Rng::new(mix_text(seed, key));
    let (name, tag) = key.split_once('#').unwrap_or((key, ""));
    if let Some(words) = vocabulary::list(name, scene.theme) {
        let seed = if LASTING.contains(&name) { scene.matter } else { seed };
        let (en, fr) = words[position(words.len(), name, tag, seed)];
        return either(en, fr);
    }
    if let Some(pattern) = key.strip_prefix("code:") {
        return Cow::Owned(code(pattern, &mut rng));
    }
    if let Some((low, high)) = range(name, "n:") {
        return Cow::Owned(integer(rng.between(low, high), language));
    }
    if let Some((low, high)) = range(name, "d:") {
        let tenths = rng.between(low, high);
        let point = if is_english { '.' } else { ',' };
        return Cow::Owned(format!("{}{point}{}", tenths / 10, tenths % 10));
    }
    match name {
        "town" => Cow::Borrowed(town(scene.area.bbox, &mut rng)),
        "feature" | "cape" | "stream" => {
            let (en, fr) = names::feature(names::Setting::named(name), &mut rng);
            Cow::Owned(if is_english { en } else { fr })
        }
        "scale" => Cow::Owned(scale(rng.below(SCALES.len()), language)),
        _ => unreachable!("no template uses the slot {key:?}; a test expands them all"),
    }
}

/// Lists whose draw holds for the whole record: a title about lobster is followed by sentences about lobster.
const LASTING: [&str; 12] = [
    "fish", "bird", "mammal", "invert", "plant", "tree", "crop", "mineral", "rock", "metal", "project",
    "partner",
];

/// The first draw follows frequency; tagged ones fall in disjoint stretches after it, so that no value comes twice.
fn position(length: usize, name: &str, tag: &str, seed: u64) -> usize {
    let mut rng = Rng::new(mix_text(seed, name));
    let first = rng.skewed(length);
    let half = length / 2;
    match tag {
        "" => first,
        "2" => (first + 1 + rng.below((half - 1).max(1))) % length,
        _ => (first + half + rng.below(length - half)) % length,
    }
}

fn range(name: &str, prefix: &str) -> Option<(u32, u32)> {
    let (low, high) = name.strip_prefix(prefix)?.split_once('-')?;
    Some((low.parse().ok()?, high.parse().ok()?))
}

const SCALES: [u32; 7] = [50_000, 250_000, 20_000, 10_000, 100_000, 1_000_000, 5_000];

fn scale(at: usize, language: Language) -> String {
    let number = integer(SCALES[at], language);
    if language == Language::English { format!("1:{number}") } else { format!("1/{number}") }
}

/// `12,450` in English, `12 450` in French; four figures are left alone as both styles allow.
pub(crate) fn integer(number: u32, language: Language) -> String {
    let digits = number.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let separator = if language == Language::English { ',' } else { ' ' };
    let mut out = String::with_capacity(digits.len() + 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

pub(crate) fn code(pattern: &str, rng: &mut Rng) -> String {
    let mut out = String::with_capacity(pattern.len());
    for c in pattern.chars() {
        match c {
            '~' => write!(out, "{}", rng.between(0, 9)).expect("writing to a string cannot fail"),
            '@' => out.push(char::from(*rng.pick(b"ABCDEFGHJKLMNPRSTVWXYZ"))),
            other => out.push(other),
        }
    }
    out
}

/// A town inside the box or within two degrees of it; failing that, the nearest one.
fn town([w, s, e, n]: Bbox, rng: &mut Rng) -> &'static str {
    const NEAR: f64 = 2.0;
    let is_near = |town: &&Town| {
        (w - NEAR..e + NEAR).contains(&town.longitude) && (s - NEAR..n + NEAR).contains(&town.latitude)
    };
    let count = TOWNS.iter().filter(is_near).count();
    if count > 0 {
        return TOWNS.iter().filter(is_near).nth(rng.below(count)).map_or("Ottawa", |town| town.name);
    }
    let distance =
        |town: &Town| (town.longitude - w.midpoint(e)).abs() + 2.0 * (town.latitude - s.midpoint(n)).abs();
    let nearest = TOWNS.iter().min_by(|one, two| distance(one).total_cmp(&distance(two)));
    nearest.map_or("Ottawa", |town| town.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_as_each_language_does() {
        assert_eq!(integer(12_450, Language::English), "12,450");
        assert_eq!(integer(12_450, Language::French), "12 450");
        assert_eq!(integer(1_250_000, Language::English), "1,250,000");
        assert_eq!(integer(1998, Language::French), "1998");
    }
}
