//! What is searched for when no record has every word.

use super::{Coverage, Plan};

impl Plan {
    /// The plan for the records that meet the most of what is required, once it is known that none meets all of it;
    /// `None` where there is no less to ask for.
    pub fn relaxed(&self) -> Option<Self> {
        let has_less = if self.is_empty { !self.required.is_empty() } else { self.required.len() > 1 };
        let coverage = if self.required.len() > 1 { Coverage::Most } else { Coverage::All };
        (has_less && !self.is_relaxed()).then(|| Self { is_empty: false, coverage, ..self.clone() })
    }

    pub fn is_relaxed(&self) -> bool {
        self.coverage == Coverage::Most
    }

    /// What a record lacks, as it was typed, if it meets these of `required`, a bit for each.
    pub fn lacking(&self, met: i64) -> Vec<String> {
        let asked = self.asked.iter().enumerate().filter(|(index, _)| met & (1 << index) == 0);
        asked.map(|(_, typed)| typed).chain(&self.absent).cloned().collect()
    }
}
