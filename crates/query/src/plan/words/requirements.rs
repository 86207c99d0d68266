//! What must be in a record, and what must not.

use std::collections::BTreeMap;

use catalog::results::Hint;

use super::{Group, Need, Planner};
use crate::analysis::lower;
use crate::parser::Operand;
use crate::plan::Requirement;

impl Planner<'_> {
    /// `clauses` are what `groups` were made of; both and `excluded` are needed to say what of the query is known.
    pub(super) fn require(&mut self, groups: Vec<Group>, clauses: &[Vec<Operand>], excluded: &[Operand]) {
        // What is nowhere makes nothing else less needed.
        let found = groups.iter().filter(|group| group.requirement != Requirement::default());
        let strongest = found.map(|group| group.need).max();
        let mut known = Vec::new();
        for (group, clause) in groups.into_iter().zip(clauses) {
            let required =
                group.need == Need::Required || (Some(group.need) == strongest && group.need > Need::Ignored);
            if required && group.requirement == Requirement::default() {
                self.plan.is_empty = true;
                self.plan.absent.push(self.typed_again(clause));
                continue;
            } else if required && !self.plan.required.contains(&group.requirement) {
                self.plan.required.push(group.requirement);
                self.plan.asked.push(self.typed_again(clause));
            }
            if group.need > Need::Ignored {
                known.push(self.typed_again(clause));
            }
        }
        if self.plan.is_empty {
            if !known.is_empty() {
                known.extend(excluded.iter().map(|operand| format!("-{operand}")));
            }
            self.plan.hints.push(Hint::KnownWords { text: known.join(" ") });
        }
    }

    pub(super) fn exclude(&mut self, operand: &Operand) {
        let mut terms = BTreeMap::new();
        match operand {
            Operand::Word(word) => terms = self.every_term_of(&lower(word)),
            Operand::Prefix(word) => terms = self.expansions(word),
            // A phrase that stands nowhere excludes nothing; there is nothing to tell.
            Operand::Phrase(words) => {
                let phrase = self.phrase(words, &mut terms);
                self.plan.excluded_phrases.extend(phrase);
            }
            Operand::Code(code) => {
                let (phrases, _) = self.code(code, &mut terms);
                self.plan.excluded_phrases.extend(phrases);
            }
        }
        self.plan.excluded_terms.extend(terms.into_keys());
        self.plan.excluded_terms.sort();
        self.plan.excluded_terms.dedup();
    }

    /// A clause as a visitor could have typed it, with the words that were taken for others.
    fn typed_again(&self, clause: &[Operand]) -> String {
        let typed = clause.iter().map(|operand| match operand {
            Operand::Word(word) => self.corrected.get(word).unwrap_or(word).clone(),
            other => other.to_string(),
        });
        typed.collect::<Vec<_>>().join(" OR ")
    }
}
