//! Names of places after “of”: « de » takes on the article that a French name has, and loses its vowel before one.

use catalog::Lang;

/// Common nouns that French names of places begin with, written small within a sentence, and what « de » becomes before them.
const NOUNS: [(&str, &str); 15] = [
    ("Lac", "du "),
    ("Lacs", "des "),
    ("Baie", "de la "),
    ("Mer", "de la "),
    ("Golfe", "du "),
    ("Détroit", "du "),
    ("Fleuve", "du "),
    ("Rivière", "de la "),
    ("Île", "de l’"),
    ("Îles", "des "),
    ("Péninsule", "de la "),
    ("Vallée", "de la "),
    ("Parc", "du "),
    ("Réserve", "de la "),
    ("Archipel", "de l’"),
];
/// Proper names that have an article.
const WITH_ARTICLE: [(&str, &str); 20] = [
    ("Alberta", "de l’"),
    ("Arctique canadien", "de l’"),
    ("Canada", "du "),
    ("Canada atlantique", "du "),
    ("Colombie-Britannique", "de la "),
    ("Gaspésie", "de la "),
    ("Grand lac de l'Ours", "du "),
    ("Grand lac des Esclaves", "du "),
    ("Grands Lacs", "des "),
    ("Labrador", "du "),
    ("Manitoba", "du "),
    ("Nouveau-Brunswick", "du "),
    ("Nouvelle-Écosse", "de la "),
    ("Nunavik", "du "),
    ("Nunavut", "du "),
    ("Okanagan", "de l’"),
    ("Ontario", "de l’"),
    ("Saskatchewan", "de la "),
    ("Territoires du Nord-Ouest", "des "),
    ("Yukon", "du "),
];

/// `Lake Winnipeg` or « du lac Winnipeg », of a place that is no town.
pub(crate) fn of_place(lang: Lang, name: &str) -> String {
    if lang == Lang::En {
        return of_place_in_english(name);
    }
    let (first, rest) = name.split_once(' ').unwrap_or((name, ""));
    if let Some((_, of)) = NOUNS.iter().find(|(noun, _)| *noun == first && !rest.is_empty()) {
        return format!("{of}{} {rest}", first.to_lowercase());
    }
    match WITH_ARTICLE.iter().find(|(known, _)| *known == name) {
        // The island is all that is written like its province.
        Some((_, of)) => format!("{of}{name}"),
        None if name.starts_with("Île-") => format!("de l’{name}"),
        None => of_town(lang, name),
    }
}

/// `Winnipeg` or « de Winnipeg », « d’Ottawa », « du Bic ».
pub(crate) fn of_town(lang: Lang, name: &str) -> String {
    if lang == Lang::En {
        return name.to_owned();
    }
    if let Some(rest) = name.strip_prefix("Le ") {
        return format!("du {rest}");
    }
    if let Some(rest) = name.strip_prefix("Les ") {
        return format!("des {rest}");
    }
    let is_vowel = |first: char| "AEIOUÀÂÉÈÊËÎÏÔÖÙÛÜ".contains(first);
    if name.starts_with(is_vowel) { format!("d’{name}") } else { format!("de {name}") }
}

/// English says “the” of bays and seas, and of nothing that begins with its noun.
fn of_place_in_english(name: &str) -> String {
    const NOUNS: [&str; 8] = ["Gulf", "Bay", "Strait", "Sea", "River", "Peninsula", "Islands", "Valley"];
    const WITH_ARTICLE: [&str; 3] = ["Northwest Territories", "Great Lakes", "Canadian Arctic"];
    if let Some(rest) = name.strip_prefix("The ") {
        return format!("the {rest}");
    }
    let begins =
        NOUNS.iter().any(|noun| name.strip_prefix(noun).is_some_and(|rest| rest.starts_with(" of ")));
    let ends = ["Sea", "River", "Peninsula", "Islands", "Valley"]
        .iter()
        .any(|noun| name.ends_with(&format!(" {noun}")));
    if begins || ends || WITH_ARTICLE.contains(&name) { format!("the {name}") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_names_take_their_article_along() {
        for (name, expected) in [
            ("Lac Winnipeg", "du lac Winnipeg"),
            ("Grand lac des Esclaves", "du Grand lac des Esclaves"),
            ("Grands Lacs", "des Grands Lacs"),
            ("Île de Vancouver", "de l’île de Vancouver"),
            ("Îles de la Madeleine", "des îles de la Madeleine"),
            ("Baie d'Hudson", "de la baie d'Hudson"),
            ("Les Prairies", "des Prairies"),
            ("Alberta", "de l’Alberta"),
            ("Québec", "de Québec"),
            ("Île-du-Prince-Édouard", "de l’Île-du-Prince-Édouard"),
            ("Terre-Neuve", "de Terre-Neuve"),
            ("Anywhere", "d’Anywhere"),
        ] {
            assert_eq!(of_place(Lang::Fr, name), expected);
        }
        for (name, expected) in [
            ("Ottawa", "d’Ottawa"),
            ("Winnipeg", "de Winnipeg"),
            ("Le Bic", "du Bic"),
            ("Les Escoumins", "des Escoumins"),
            ("La Tuque", "de La Tuque"),
        ] {
            assert_eq!(of_town(Lang::Fr, name), expected);
        }
    }

    #[test]
    fn english_names_have_the_article_that_people_say() {
        for (name, expected) in [
            ("Lake Winnipeg", "Lake Winnipeg"),
            ("Hudson Bay", "Hudson Bay"),
            ("Gulf of St. Lawrence", "the Gulf of St. Lawrence"),
            ("Labrador Sea", "the Labrador Sea"),
            ("Magdalen Islands", "the Magdalen Islands"),
            ("The Prairies", "the Prairies"),
        ] {
            assert_eq!(of_place(Lang::En, name), expected);
        }
    }
}
