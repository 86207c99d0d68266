//! Reading a text from its beginning, a few characters at a time.

/// What is left of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'a> {
    rest: &'a str,
}

impl<'a> Cursor<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    pub(super) const fn rest(&self) -> &'a str {
        self.rest
    }

    /// How much of `text`, which it began with, has been read.
    pub(super) const fn read_of(&self, text: &str) -> usize {
        text.len() - self.rest.len()
    }

    /// Takes the next character if it is one of those.
    pub(super) fn take(&mut self, is_one: impl Fn(char) -> bool) -> Option<char> {
        let next = self.rest.chars().next().filter(|next| is_one(*next))?;
        self.rest = &self.rest[next.len_utf8()..];
        Some(next)
    }

    /// Takes all characters up to one that is none of those.
    pub(super) fn take_all(&mut self, is_one: impl Fn(char) -> bool) -> &'a str {
        let (taken, rest) =
            self.rest.split_at(self.rest.find(|next| !is_one(next)).unwrap_or(self.rest.len()));
        self.rest = rest;
        taken
    }

    /// Takes the digits that are next.
    pub(super) fn digits(&mut self) -> &'a str {
        self.take_all(|next| next.is_ascii_digit())
    }

    /// Takes at most two blanks, and says whether there was any.
    pub(super) fn blanks(&mut self) -> bool {
        self.take(char::is_whitespace).is_some_and(|_| {
            self.take(char::is_whitespace);
            true
        })
    }

    /// Takes `word`, in any case, when no letter or digit follows.
    pub(super) fn word(&mut self, word: &str) -> bool {
        let Some(start) = self.rest.get(..word.len()) else { return false };
        let after = &self.rest[word.len()..];
        let is_it = start.to_lowercase() == word && !after.starts_with(char::is_alphanumeric);
        if is_it {
            self.rest = after;
        }
        is_it
    }
}
