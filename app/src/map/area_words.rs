//! The texts of the area map, in the page's language, on their way to the browser.

use super::graticule::Compass;

/// The island's texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AreaWords {
    pub(super) is_french: bool,
    pub(super) compass: Compass,
    /// What the map is, for those who do not see it: without an area, and with one, as `{w}`, `{s}`, `{e}` and `{n}` say.
    pub(super) unset: String,
    pub(super) set: String,
    /// How it zooms and how keys draw.
    pub(super) help: String,
    /// West, south, east, north.
    pub(super) sides: [String; 4],
    pub(super) draw: String,
    /// What to do for the first corner, for the second, and for each with keys.
    pub(super) hints: [String; 4],
    pub(super) zoom_in: String,
    pub(super) zoom_out: String,
    pub(super) clear: String,
    pub(super) crosses: String,
    pub(super) swap: String,
}

const FRENCH: &str = "fr";

impl AreaWords {
    /// One after the other: reading a list takes a tenth of the code that reading a structure does.
    #[cfg(feature = "ssr")]
    pub(super) fn into_texts(self) -> Vec<String> {
        let lang = if self.is_french { FRENCH } else { "en" };
        let Compass { sides: compass, point } = self.compass;
        let mut texts = vec![lang.to_owned(), point];
        texts.extend(compass);
        texts.extend(self.sides);
        texts.extend(self.hints);
        let single = [self.unset, self.set, self.help, self.draw, self.zoom_in, self.zoom_out, self.clear];
        texts.extend(single);
        texts.extend([self.crosses, self.swap]);
        texts
    }

    pub(super) fn from_texts(texts: Vec<String>) -> Self {
        let mut texts = texts.into_iter();
        let mut next = || texts.next().unwrap_or_default();
        let is_french = next() == FRENCH;
        let point = next();
        let mut four = || [next(), next(), next(), next()];
        let compass = Compass { sides: four(), point };
        let (sides, hints) = (four(), four());
        Self {
            is_french,
            compass,
            sides,
            hints,
            unset: next(),
            set: next(),
            help: next(),
            draw: next(),
            zoom_in: next(),
            zoom_out: next(),
            clear: next(),
            crosses: next(),
            swap: next(),
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn texts_arrive_as_they_were_sent() {
        let texts: Vec<String> = (0..23).map(|number: usize| number.to_string()).collect();
        let texts = [vec![FRENCH.to_owned()], texts[1..].to_vec()].concat();
        let words = AreaWords::from_texts(texts.clone());
        assert!(words.is_french && words.swap == "22", "{words:?}");
        assert_eq!(words.into_texts(), texts);
    }
}
