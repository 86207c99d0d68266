//! The place that a search names: `lidar Winnipeg`, `flood maps near Gatineau`, `qualité de l'eau au lac Saint-Jean`.

use crate::names::{Gazetteer, folded};
use crate::place::{Kind, Place};

/// Words of the longest name.
const MOST: usize = 8;
/// Words that lead up to a name, in both languages.
const LEADING: [&str; 28] = [
    "a", "about", "along", "around", "at", "au", "aux", "autour", "dans", "de", "des", "du", "en", "for",
    "from", "in", "l", "la", "le", "les", "near", "of", "on", "over", "pour", "pres", "sur", "the",
];
/// What makes a search one for more than its words.
const SIGNS: [char; 5] = ['"', '*', '(', ')', ':'];

/// The place, and the text without it. Of several names the longest is meant, and of those the last.
pub(crate) fn in_text<'a>(gazetteer: &'a Gazetteer, text: &str) -> Option<(&'a Place, String)> {
    if text.contains(SIGNS) {
        return None;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    for length in (1..=words.len().min(MOST)).rev() {
        for start in (0..=words.len() - length).rev() {
            let Some(place) = named(gazetteer, &words[start..start + length]) else { continue };
            let before = without_leading(&words[..start]);
            return Some((place, [before, &words[start + length..]].concat().join(" ")));
        }
    }
    None
}

/// The place of these words; the first of them may have an article in front (`l'Ontario`).
fn named<'a>(gazetteer: &'a Gazetteer, words: &[&str]) -> Option<&'a Place> {
    let name = folded(&words.join(" "));
    let without_article = name.split_once(' ').filter(|(article, _)| ["l", "d"].contains(article));
    let found = gazetteer.named(&name).or_else(|| gazetteer.named(without_article?.1))?;
    if found.kind == Kind::Country {
        // Nearly all records are in it.
        return None;
    }
    let is_name = words.len() > 1 || found.is_well_known() || words[0].starts_with(char::is_uppercase);
    // Two letters are a province to those who write them in capitals.
    let is_short = name.len() <= 3 && !words[0].chars().all(char::is_uppercase);
    (is_name && !is_short).then_some(found)
}

/// The words before a name, without those that only lead up to it.
fn without_leading<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    let is_leading = |word: &&str| folded(word).split(' ').all(|part| LEADING.contains(&part));
    let kept = words.len() - words.iter().rev().take_while(|word| is_leading(word)).count();
    &words[..kept]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(&str, &str)>) {
        let found = in_text(Gazetteer::built_in(), text);
        let found =
            found.as_ref().map(|(place, rest)| (place.name.en.as_deref().unwrap_or_default(), rest.as_str()));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_name_is_found_with_what_leads_up_to_it() {
        check("lidar Winnipeg", Some(("Winnipeg", "lidar")));
        check("flood maps near Gatineau", Some(("Gatineau", "flood maps")));
        check("qualité de l'eau au lac Saint-Jean", Some(("Lac Saint-Jean", "qualité de l'eau")));
        check("lac st-jean", Some(("Lac Saint-Jean", "")));
        check("inondation à l'Île-du-Prince-Édouard 2015", Some(("Prince Edward Island", "inondation 2015")));
        check("ice in hudson bay", Some(("Hudson Bay", "ice")));
        check("forêts de l'Ontario", Some(("Ontario", "forêts")));
        check("vancouver island eelgrass", Some(("Vancouver Island", "eelgrass")));
        check("bathymetry of Lake Winnipeg", Some(("Lake Winnipeg", "bathymetry")));
        check("population QC", Some(("Quebec", "population")));
    }

    #[test]
    fn words_are_no_places() {
        for text in
            ["hope", "Canada", "water quality", "on the bay", "mb of data", "\"Winnipeg\"", "Winnip*", ""]
        {
            check(text, None);
        }
        check("Hope", Some(("Hope", "")));
    }
}
