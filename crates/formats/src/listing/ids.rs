//! Ids alone, one a line.

use catalog::Lang;
use catalog::results::Card;

use super::Listing;
use crate::Addresses;

#[derive(Debug, Clone, Copy)]
pub struct Ids;

impl Listing for Ids {
    fn media(&self) -> &'static str {
        "text/plain; charset=utf-8"
    }

    fn extension(&self) -> &'static str {
        "txt"
    }

    fn piece(&self, cards: &[Card], _: Addresses<'_>, _: Lang, _: bool, _: bool) -> Vec<u8> {
        cards.iter().flat_map(|card| [card.id.as_str(), "\n"]).collect::<String>().into_bytes()
    }
}
