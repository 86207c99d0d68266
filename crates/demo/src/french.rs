//! The few rules of French grammar that assembled text needs: contraction, elision and locatives. Nouns and places are
//! kept with their definite article (`le lac Winnipeg`, `l'Alberta`, `Montréal`), from which the other forms follow.

use std::borrow::Cow;

/// `du lac Winnipeg`, `de l'Alberta`, `d'Ottawa`, `de Montréal`.
pub(crate) fn de(noun: &str) -> Cow<'static, str> {
    let text = match split_article(noun) {
        Article::Le(bare) => format!("du {bare}"),
        Article::Les(bare) => format!("des {bare}"),
        // The partitive article vanishes after `de`: « à l'aide de capteurs ».
        Article::Des(bare) => return de_bare(bare),
        Article::Kept => format!("de {noun}"),
        Article::None => return de_bare(noun),
    };
    Cow::Owned(text)
}

/// `de` before the bare noun, as after a quantity: `de granite`, `d'huître américaine`.
pub(crate) fn sans_article(noun: &str) -> Cow<'static, str> {
    de_bare(bare(noun))
}

fn de_bare(word: &str) -> Cow<'static, str> {
    Cow::Owned(if elides(word) { format!("d'{word}") } else { format!("de {word}") })
}

/// `au lac Winnipeg`, `à l'Alberta`, `à Montréal`.
pub(crate) fn a(noun: &str) -> String {
    match split_article(noun) {
        Article::Le(bare) => format!("au {bare}"),
        Article::Les(bare) => format!("aux {bare}"),
        Article::Des(_) | Article::Kept | Article::None => format!("à {noun}"),
    }
}

/// The noun without its article.
pub(crate) fn bare(noun: &str) -> &str {
    ["les ", "le ", "la ", "l'"].iter().find_map(|article| noun.strip_prefix(article)).unwrap_or(noun)
}

/// Where something is: `en` drops the article (`en Alberta`), `à` contracts (`au Québec`), others keep it.
pub(crate) fn locative(preposition: &str, noun: &str) -> String {
    match preposition {
        "à" => a(noun),
        "en" => format!("en {}", bare(noun)),
        other => format!("{other} {noun}"),
    }
}

enum Article<'a> {
    Le(&'a str),
    Les(&'a str),
    Des(&'a str),
    /// `la` and `l'` do not contract.
    Kept,
    None,
}

fn split_article(noun: &str) -> Article<'_> {
    if let Some(bare) = noun.strip_prefix("le ") {
        return Article::Le(bare);
    }
    if let Some(bare) = noun.strip_prefix("les ") {
        return Article::Les(bare);
    }
    if let Some(bare) = noun.strip_prefix("des ") {
        return Article::Des(bare);
    }
    if noun.starts_with("la ") || noun.starts_with("l'") { Article::Kept } else { Article::None }
}

/// Whether `de` elides before the word. A capital H is taken as aspirate, as usage has it for English names, save a few;
/// common nouns mostly have a mute one (hydrophones, huître).
fn elides(word: &str) -> bool {
    if ["homard", "hareng", "havre"].iter().any(|aspirate| word.starts_with(aspirate)) {
        return false;
    }
    word.starts_with(|c: char| "AEIOUÂÀÉÈÊÎÔaeiouâàéèêîôh".contains(c))
        || word.starts_with("Hydro-")
        || word.starts_with("Halifax")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_contract_and_elide() {
        for (noun, expected) in [
            ("le Yukon", "du Yukon"),
            ("les Territoires du Nord-Ouest", "des Territoires du Nord-Ouest"),
            ("la Nouvelle-Écosse", "de la Nouvelle-Écosse"),
            ("l'Île-du-Prince-Édouard", "de l'Île-du-Prince-Édouard"),
            ("Ottawa", "d'Ottawa"),
            ("des hydrophones", "d'hydrophones"),
            ("Hamilton", "de Hamilton"),
            ("Terre-Neuve-et-Labrador", "de Terre-Neuve-et-Labrador"),
        ] {
            assert_eq!(de(noun), expected);
        }
    }

    #[test]
    fn locatives_follow_the_preposition() {
        assert_eq!(locative("à", "le Québec"), "au Québec");
        assert_eq!(locative("en", "la Nouvelle-Écosse"), "en Nouvelle-Écosse");
        assert_eq!(locative("en", "l'Alberta"), "en Alberta");
        assert_eq!(locative("à", "l'Île-du-Prince-Édouard"), "à l'Île-du-Prince-Édouard");
        assert_eq!(locative("dans", "les Territoires du Nord-Ouest"), "dans les Territoires du Nord-Ouest");
    }
}
