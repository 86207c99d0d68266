//! Words that carry no meaning alone, per language, lower case with their accents, sorted.

use catalog::Lang;

pub(crate) const fn list(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => ENGLISH,
        Lang::Fr => FRENCH,
    }
}

const ENGLISH: &[&str] = &[
    "a", "about", "above", "after", "again", "against", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "because", "been", "before", "being", "below", "between", "both", "but", "by", "can", "cannot", "could", "did", "do", "does", "doing", "down", "during", "each", "for", "from", "further", "had", "has", "have", "having", "he", "her", "here", "hers", "herself", "him", "himself", "his", "how", "i", "if", "in", "into", "is", "it", "its", "itself", "just", "me", "more", "most", "my", "myself", "no", "nor", "not", "of", "off", "on", "once", "only", "or", "other", "our", "ours", "ourselves", "out", "over", "own", "same", "she", "should", "so", "some", "such", "than", "that", "the", "their", "theirs", "them", "themselves", "then", "there", "these", "they", "this", "those", "through", "to", "too", "under", "until", "up", "very", "was", "we", "were", "what", "when", "where", "which", "while", "who", "whom", "why", "will", "with", "would", "you", "your", "yours", "yourself", "yourselves",
];

const FRENCH: &[&str] = &[
    "a", "afin", "ai", "ainsi", "alors", "après", "as", "au", "aucun", "aucune", "aura", "aussi", "autre", "autres", "aux", "avant", "avec", "avez", "avons", "ayant", "c", "ce", "ceci", "cela", "celle", "celles", "celui", "ces", "cet", "cette", "ceux", "chaque", "chez", "ci", "comme", "d", "dans", "de", "depuis", "des", "dont", "du", "elle", "elles", "en", "encore", "entre", "es", "est", "et", "eu", "eux", "fait", "fut", "ici", "il", "ils", "j", "je", "jusque", "l", "la", "le", "les", "leur", "leurs", "lors", "lorsque", "lui", "là", "m", "ma", "mais", "me", "mes", "moi", "mon", "même", "mêmes", "n", "ne", "ni", "nos", "notre", "nous", "on", "ont", "ou", "où", "par", "parce", "pas", "pendant", "peu", "peut", "peuvent", "plus", "pour", "puis", "qu", "quand", "que", "quel", "quelle", "quelles", "quels", "qui", "s", "sa", "sans", "se", "selon", "sera", "seront", "ses", "si", "soient", "soit", "son", "sont", "sous", "suis", "sur", "t", "ta", "te", "tes", "toi", "ton", "tous", "tout", "toute", "toutes", "tu", "un", "une", "vers", "vos", "votre", "vous", "y", "à", "également", "étaient", "était", "étant", "été", "être",
];
