//! The title, description and keywords of a record, in both languages at once.

use crate::blueprint::{Blueprint, Kinship};
use crate::phrase::{Language, Pair, Scene, capitalise, expand};
use crate::random::{Rng, mix2};
use crate::record::Bilingual;
use crate::sentences::{self, COMMON_KEYWORDS};
use crate::subjects::Form;

pub(crate) struct Texts {
    pub(crate) title: Bilingual,
    pub(crate) description: Bilingual,
    pub(crate) keywords: Bilingual,
}

/// Two texts that grow together.
#[derive(Default)]
struct Both {
    en: String,
    fr: String,
}

impl Both {
    fn expand(&mut self, pair: Pair, scene: &Scene, seed: u64) {
        expand(&mut self.en, pair.0, Language::English, scene, seed);
        expand(&mut self.fr, pair.1, Language::French, scene, seed);
    }

    fn push(&mut self, en: &str, fr: &str) {
        self.en.push_str(en);
        self.fr.push_str(fr);
    }

    fn sentence(&mut self, pair: Pair, scene: &Scene, seed: u64) {
        if !self.en.is_empty() {
            self.push(" ", " ");
        }
        let (en, fr) = (self.en.len(), self.fr.len());
        self.expand(pair, scene, seed);
        capitalise(&mut self.en, en);
        capitalise(&mut self.fr, fr);
    }
}

impl From<Both> for Bilingual {
    fn from(both: Both) -> Self {
        Self::new(both.en, both.fr)
    }
}

pub(crate) fn texts(blueprint: &Blueprint) -> Texts {
    let scene = Scene {
        area: &blueprint.area,
        matter: blueprint.matter,
        theme: blueprint.ranked.subject.theme,
        first_year: blueprint.first_year,
        last_year: blueprint.last_year,
        organisation: blueprint.organisation.name,
    };
    let mut rng = Rng::new(mix2(blueprint.seed, 2));
    Texts {
        title: title(blueprint, &scene, &mut rng).into(),
        description: description(blueprint, &scene, &mut rng).into(),
        keywords: keywords(blueprint, &mut rng).into(),
    }
}

fn title(blueprint: &Blueprint, scene: &Scene, rng: &mut Rng) -> Both {
    let mut title = Both::default();
    let titles = blueprint.ranked.subject.titles;
    let pair = titles[rng.skewed(titles.len())];
    title.sentence(pair, scene, rng.next());
    if blueprint.kinship == Kinship::Series {
        title.push(" – Data Series", " – Série de données");
        return title;
    }
    if pair.0.contains("{y") {
        return title;
    }
    let (first, last) = (blueprint.first_year, blueprint.last_year);
    match rng.below(100) {
        0..18 => title.push(&format!(", {last}"), &format!(", {last}")),
        18..34 => title.push(&format!(" ({first}–{last})"), &format!(" ({first}-{last})")),
        34..42 => title.push(&format!(", {first} to {last}"), &format!(", de {first} à {last}")),
        42..46 => {
            let edition = rng.between(2, 9);
            title.push(&format!(" – Version {edition}"), &format!(" – Version {edition}"));
        }
        46..50 if blueprint.ranked.subject.form == Form::Vector => {
            title.expand((" – {scale}", " – {scale}"), scene, rng.next());
        }
        50..52 => title.push(" (provisional)", " (données provisoires)"),
        _ => {}
    }
    title
}

const SENTENCES: &[(u32, usize)] =
    &[(2, 3), (4, 5), (8, 6), (12, 7), (16, 8), (19, 9), (18, 10), (13, 11), (8, 12)];

/// A lead, facts about the subject, then shared sentences in the order a reader expects them.
fn description(blueprint: &Blueprint, scene: &Scene, rng: &mut Rng) -> Both {
    let subject = blueprint.ranked.subject;
    let mut text = Both::default();
    let mut left = rng.weighted(SENTENCES) - 1;
    let lead = *rng.pick(subject.leads);
    text.sentence(lead, scene, rng.next());
    if blueprint.kinship == Kinship::Series {
        text.sentence(SERIES[rng.below(SERIES.len())], scene, rng.next());
    }
    let facts = left.min(rng.between(2, 4) as usize).min(subject.details.len());
    let first = rng.below(subject.details.len());
    for step in 0..facts {
        text.sentence(subject.details[(first + step) % subject.details.len()], scene, rng.next());
    }
    left -= facts;
    let shared: [&[Pair]; 5] = [
        sentences::METHOD,
        sentences::QUALITY,
        sentences::USAGE,
        sentences::format(subject.form),
        sentences::UPKEEP,
    ];
    // Two places for each group; choosing `left` of the nine in one pass keeps the order.
    for (position, group) in shared.iter().enumerate() {
        let start = rng.below(group.len());
        // Two sentences on upkeep would contradict each other.
        let places = if position == 4 { 1 } else { 2 };
        for step in 0..places {
            let remaining = 2 * (shared.len() - position) - step - 1;
            if rng.below(remaining.max(1)) >= left {
                continue;
            }
            left -= 1;
            if position == 2 && step == 0 && rng.chance(0.4) {
                text.push("\n", "\n");
            }
            text.sentence(group[(start + step) % group.len()], scene, rng.next());
        }
    }
    text.en = text.en.replace("\n ", "\n\n");
    text.fr = text.fr.replace("\n ", "\n\n");
    text
}

const SERIES: &[Pair] = &[
    (
        "The series brings together {n:3-180} datasets that share one specification.",
        "La série regroupe {n:3-180} jeux de données qui partagent les mêmes spécifications.",
    ),
    (
        "This parent record describes what its datasets have in common; each of them has its own record.",
        "Cette fiche parente décrit les éléments communs aux jeux de données, dont chacun possède sa propre fiche.",
    ),
    (
        "New datasets are added to the series as projects are completed.",
        "De nouveaux jeux de données s'ajoutent à la série à mesure que les projets se terminent.",
    ),
];

fn keywords(blueprint: &Blueprint, rng: &mut Rng) -> Both {
    let subject = blueprint.ranked.subject;
    let mut words = Both::default();
    let mut add = |en: &str, fr: &str| {
        if !words.en.is_empty() {
            words.push(", ", ", ");
        }
        words.push(en, fr);
    };
    let first = rng.below(subject.keywords.len());
    for step in 0..(rng.between(4, 7) as usize).min(subject.keywords.len()) {
        let (en, fr) = subject.keywords[(first + step) % subject.keywords.len()];
        add(en, fr);
    }
    for (en, fr) in &blueprint.area.keywords {
        add(en, fr);
    }
    let first = rng.skewed(COMMON_KEYWORDS.len());
    for step in 0..rng.between(1, 3) as usize {
        let (en, fr) = COMMON_KEYWORDS[(first + step * 5) % COMMON_KEYWORDS.len()];
        if en != "Canada" || blueprint.area.keywords.iter().all(|(name, _)| name != "Canada") {
            add(en, fr);
        }
    }
    if rng.chance(0.03) {
        words.push(", ", ", ");
    }
    words
}
