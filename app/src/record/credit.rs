//! Whom users of the data must name: what the record asks for, and whom it thanks.

use catalog::description::to_plain;
use catalog::record::Contact;
use catalog::{Lang, Localised};

/// Where the other constraints of a record stand.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum OtherConstraints {
    /// Whole, beside the licence.
    Beside,
    /// Among the details, and what they demand of credit beside the licence.
    Below { demands: Option<String> },
}

/// Characters of a text that has room beside the licence.
const SHORT: usize = 400;

impl OtherConstraints {
    pub(super) fn of(text: &str) -> Self {
        let plain = to_plain(text);
        if plain.chars().nth(SHORT).is_none() {
            return Self::Beside;
        }
        let demands: Vec<&str> = sentences(&plain).filter(|sentence| demands_credit(sentence)).collect();
        Self::Below { demands: (!demands.is_empty()).then(|| demands.join(" ")) }
    }
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '!', '?', '\n']).map(str::trim).filter(|sentence| !sentence.is_empty())
}

/// How words and phrases begin that ask to name somebody, in either language.
const WORDS: [&str; 12] = [
    "acknowledg",
    "attribution",
    "citation",
    "cite",
    "citing",
    "credit",
    "crédit",
    "citer",
    "citez",
    "mentionn",
    "reconnaissance de",
    "remerci",
];

fn demands_credit(sentence: &str) -> bool {
    let sentence = sentence.to_lowercase();
    WORDS.iter().any(|word| {
        let mut found = sentence.match_indices(word);
        found.any(|(at, _)| !sentence[..at].ends_with(char::is_alphanumeric))
    })
}

/// The names of those who are thanked. Some records write a sentence for a body, with semicolons of its own.
pub(super) fn thanked(credits: &[Contact], lang: Lang) -> Vec<Localised> {
    let named = credits.iter().filter_map(|credit| {
        let body = credit.organisation.pick(lang);
        let body = body.map(|path| Localised { value: path.value.join("; "), lang: path.lang });
        credit.individual.clone().map(|value| Localised { value, lang }).or(body)
    });
    named.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_constraints_stand_beside_the_licence() {
        let short = "Appropriate credit must be given to the authors of the dataset.";
        assert_eq!(OtherConstraints::of(short), OtherConstraints::Beside);
    }

    #[test]
    fn of_long_constraints_the_demands_do() {
        let below = |demands: Option<&str>| OtherConstraints::Below { demands: demands.map(str::to_owned) };
        let long = "Sampled in all weathers, at discretion of the crew. ".repeat(20);
        assert_eq!(OtherConstraints::of(&long), below(None), "discretion is no credit");
        let english = format!("{long}Please acknowledge the source: Lakes Canada. {long}");
        assert_eq!(
            OtherConstraints::of(&english),
            below(Some("Please acknowledge the source: Lakes Canada."))
        );
        let french = format!("{long}Un crédit approprié doit être accordé aux auteurs.");
        assert_eq!(
            OtherConstraints::of(&french),
            below(Some("Un crédit approprié doit être accordé aux auteurs."))
        );
    }
}
