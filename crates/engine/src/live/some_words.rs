//! Answers with some of the words, where no record has all of them.

use catalog::results::WordOffer;
use query::{Answer, Plan};

/// What each hit of the answer lacks, as it was typed.
pub(super) fn lacking(plan: &Plan, answer: &Answer) -> Vec<Vec<String>> {
    let all = (1_i64 << plan.required.len()) - 1;
    let met = (0..answer.hits.len()).map(|hit| answer.met.get(hit).copied().unwrap_or(all));
    met.map(|met| plan.lacking(met)).collect()
}

/// What can be searched for alone, as it was typed, with the number of its records; the rarest first.
pub(super) fn offers(plan: &Plan, answer: &Answer) -> Vec<WordOffer> {
    if plan.is_empty || (plan.absent.is_empty() && !plan.is_relaxed()) {
        return Vec::new();
    }
    let count = |index: usize| if plan.is_relaxed() { answer.meeting(index) } else { answer.total };
    let offers = plan.asked.iter().enumerate();
    let offers = offers.map(|(index, text)| WordOffer { text: text.clone(), count: count(index) });
    let mut offers: Vec<WordOffer> = offers.filter(|offer| offer.count > 0).collect();
    offers.sort_by_key(|offer| offer.count);
    offers
}
