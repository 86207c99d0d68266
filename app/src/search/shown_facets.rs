//! Which facets a search page shows.

use catalog::results::{FacetCounts, ResultsPage};
use catalog::{Facet, Search};

/// The facets as the column and the chips show them.
pub(super) const ORDER: [Facet; 7] =
    [Facet::Type, Facet::Org, Facet::Theme, Facet::Topic, Facet::Format, Facet::Status, Facet::Source];

/// A facet's counts, if it has values to choose from.
pub(super) fn shown<'a>(facet: Facet, search: &Search, page: &'a ResultsPage) -> Option<&'a FacetCounts> {
    let counts = page.facets.iter().find(|counts| counts.facet == facet)?;
    let is_useful =
        facet != Facet::Source || counts.values.len() > 1 || search.selected(facet).next().is_some();
    (is_useful && !counts.values.is_empty()).then_some(counts)
}
