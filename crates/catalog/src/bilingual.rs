//! Values that exist in English, in French, in both or in neither.

use serde::{Deserialize, Serialize};

use crate::Lang;

/// A value per language. A language that has none is `None`, never an empty text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Bilingual<T = String> {
    pub en: Option<T>,
    pub fr: Option<T>,
}

impl<T> Default for Bilingual<T> {
    fn default() -> Self {
        Self { en: None, fr: None }
    }
}

impl<T> Bilingual<T> {
    pub const fn new(en: T, fr: T) -> Self {
        Self { en: Some(en), fr: Some(fr) }
    }

    pub fn get(&self, lang: Lang) -> Option<&T> {
        match lang {
            Lang::En => self.en.as_ref(),
            Lang::Fr => self.fr.as_ref(),
        }
    }

    pub fn get_mut(&mut self, lang: Lang) -> &mut Option<T> {
        match lang {
            Lang::En => &mut self.en,
            Lang::Fr => &mut self.fr,
        }
    }

    /// The value in `lang`, else the one in the other language; says which it is.
    pub fn pick(&self, lang: Lang) -> Option<Localised<&T>> {
        let at = |lang: Lang| self.get(lang).map(|value| Localised { value, lang });
        at(lang).or_else(|| at(lang.other()))
    }

    /// Whether `lang` has a value and the other language none.
    pub fn is_only_in(&self, lang: Lang) -> bool {
        self.get(lang).is_some() && self.get(lang.other()).is_none()
    }

    pub const fn is_empty(&self) -> bool {
        self.en.is_none() && self.fr.is_none()
    }

    pub fn map<U>(self, f: impl Fn(T) -> U) -> Bilingual<U> {
        Bilingual { en: self.en.map(&f), fr: self.fr.map(&f) }
    }
}

impl Bilingual<String> {
    /// The text in `lang`, else in the other language, owned.
    pub fn localised(&self, lang: Lang) -> Option<Localised> {
        self.pick(lang).map(|found| Localised { value: found.value.clone(), lang: found.lang })
    }
}

/// A value and the language it is really in, which pages must mark when it is not their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Localised<T = String> {
    pub value: T,
    pub lang: Lang,
}
