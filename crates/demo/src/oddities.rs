//! The irregularities that real catalogues hold, in a small share of the records. All of them can be published; they
//! are here so that nobody is surprised by the first real harvest.

use crate::blueprint::Blueprint;
use crate::places::Bbox;
use crate::random::Rng;
use crate::record::{Bilingual, Record};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Oddity {
    FrenchMissing,
    LiteralNewlines,
    Html,
    MarkdownList,
    NoGeometry,
    Point,
    SwappedBox,
    QuotedTitle,
    StructuredShape,
    LatinExtended,
    Syllabics,
}

const ALL: [Oddity; 11] = [
    Oddity::FrenchMissing,
    Oddity::LiteralNewlines,
    Oddity::Html,
    Oddity::MarkdownList,
    Oddity::NoGeometry,
    Oddity::Point,
    Oddity::SwappedBox,
    Oddity::QuotedTitle,
    Oddity::StructuredShape,
    Oddity::LatinExtended,
    Oddity::Syllabics,
];

impl Oddity {
    /// About two records in a hundred have one.
    pub(crate) fn draw(rng: &mut Rng) -> Option<Self> {
        rng.chance(0.02).then(|| *rng.pick(&ALL))
    }

    pub(crate) fn apply(self, record: &mut Record, bbox: &mut Option<Bbox>, blueprint: &Blueprint) {
        match self {
            Self::FrenchMissing => {
                record.title.fr = None;
                record.description.fr = None;
                record.keywords.fr = None;
            }
            Self::LiteralNewlines => edit(&mut record.description, |text| text.replace(". ", r".\n")),
            Self::Html => edit(&mut record.description, |text| {
                format!("<p>{}</p>", text.replacen(". ", ".</p>\n<p><strong>Note</strong> : ", 1))
            }),
            Self::MarkdownList => append(
                &mut record.description,
                "\n\n**Contents**\n\n- data files\n- metadata\n- [user guide](https://data.example.ca/guide)",
                "\n\n**Contenu**\n\n- fichiers de données\n- métadonnées\n- [guide de l'utilisateur](https://data.example.ca/guide)",
            ),
            Self::NoGeometry => *bbox = None,
            Self::Point => *bbox = bbox.map(|[w, s, _, _]| [w, s, w, s]),
            Self::SwappedBox => *bbox = bbox.map(swap),
            Self::QuotedTitle => {
                record.title.en = record.title.en.take().map(|text| format!("\"What's There\": {text}"));
                record.title.fr = record.title.fr.take().map(|text| format!("« Ce qu'il y a là » : {text}"));
            }
            Self::StructuredShape => {}
            Self::LatinExtended => append(
                &mut record.description,
                " Names in Dene and Salish languages (Délı̨nę, Łutselkʼe, Sḵwx̱wú7mesh) keep their own letters.",
                " Les noms en langues dénées et salish (Délı̨nę, Łutselkʼe, Sḵwx̱wú7mesh) conservent leur graphie.",
            ),
            Self::Syllabics => {
                let name = blueprint.seed % 3;
                let syllabics = ["ᐃᖃᓗᐃᑦ", "ᓄᓇᕗᑦ", "ᑰᔾᔪᐊᖅ"][usize::try_from(name).expect("below three")];
                append(&mut record.title, &format!(" ({syllabics})"), &format!(" ({syllabics})"));
            }
        }
    }
}

/// Opposite corners exchanged; wide boxes are left alone, for swapped they would look like a crossing at 180°.
fn swap([w, s, e, n]: Bbox) -> Bbox {
    if w < e && e - w < 90.0 { [e, n, w, s] } else { [w, s, e, n] }
}

fn edit(text: &mut Bilingual, change: impl Fn(&str) -> String) {
    text.en = text.en.as_deref().map(&change);
    text.fr = text.fr.as_deref().map(&change);
}

fn append(text: &mut Bilingual, en: &str, fr: &str) {
    if let Some(text) = &mut text.en {
        text.push_str(en);
    }
    if let Some(text) = &mut text.fr {
        text.push_str(fr);
    }
}
