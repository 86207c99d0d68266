//! What visitors typed, set in the quotation marks of a sentence.

use catalog::Lang;

/// The text as it stands between the outer marks of a sentence: a phrase that is all of it has no second pair, and phrases in
/// it have the inner marks of the language. `« qualité de l’eau » rivière` becomes `“qualité de l’eau” rivière`.
pub(super) fn between_marks(text: &str, lang: Lang) -> String {
    let (open, close) = match lang {
        Lang::En => ('‘', '’'),
        Lang::Fr => ('“', '”'),
    };
    let pieces: Vec<&str> = text.split(['"', '«', '»', '“', '”', '„']).collect();
    // Every second piece is a phrase, if each mark has its partner.
    if pieces.len().is_multiple_of(2) {
        return text.to_owned();
    }
    if let ["", phrase, ""] = pieces[..] {
        return phrase.trim().to_owned();
    }
    let pieces = pieces.iter().enumerate().map(|(place, piece)| {
        if place.is_multiple_of(2) { (*piece).to_owned() } else { format!("{open}{}{close}", piece.trim()) }
    });
    pieces.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_marks_are_doubled() {
        let check = |text: &str, lang: Lang, expected: &str| assert_eq!(between_marks(text, lang), expected);
        check("salmon", Lang::En, "salmon");
        check("\"water quality\"", Lang::En, "water quality");
        check("« qualité de l’eau »", Lang::Fr, "qualité de l’eau");
        check("«\u{a0}qualité de l’eau\u{a0}» rivière", Lang::Fr, "“qualité de l’eau” rivière");
        check("\"a b\" \"c d\"", Lang::En, "‘a b’ ‘c d’");
        check("lac d’eau", Lang::Fr, "lac d’eau");
        check("5\" pipe", Lang::En, "5\" pipe");
    }
}
