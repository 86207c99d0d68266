//! A filter cut into words, texts, numbers and signs.

use crate::refused::{Expected, Position, Reason, Refused};

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    /// A name or a word of the language.
    Word(String),
    /// A name in double quotes, which is never a word of the language.
    Name(String),
    Text(String),
    Number(f64),
    Sign(&'static str),
}

/// Longer ones first.
const SIGNS: [&str; 15] = ["<>", "<=", ">=", "<", ">", "=", "(", ")", ",", "+", "-", "*", "/", "%", "^"];

/// The tokens, each with the number of its first character.
pub(super) fn lex(filter: &str) -> Result<Vec<(Token, usize)>, Refused> {
    let mut lexer = Lexer { characters: filter.chars().collect(), at: 0 };
    let mut tokens = Vec::new();
    loop {
        lexer.take_while(is_blank);
        let Some(first) = lexer.peek() else { return Ok(tokens) };
        let at = lexer.at + 1;
        tokens.push((lexer.token(first)?, at));
    }
}

struct Lexer {
    characters: Vec<char>,
    at: usize,
}

impl Lexer {
    fn peek(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }

    fn token(&mut self, first: char) -> Result<Token, Refused> {
        match first {
            '\'' => self.text(),
            '"' => self.name(),
            '.' | '0'..='9' => self.number(),
            first if is_name_start(first) => {
                Ok(Token::Word(self.take_while(|next| is_name_start(next) || is_name_part(next))))
            }
            _ => self.sign(),
        }
    }

    fn sign(&mut self) -> Result<Token, Refused> {
        let rest = &self.characters[self.at..];
        let found = SIGNS.into_iter().find(|sign| sign.chars().eq(rest.iter().copied().take(sign.len())));
        let sign = found.ok_or_else(|| self.refused(Reason::Missing(Expected::Operator)))?;
        self.at += sign.len();
        Ok(Token::Sign(sign))
    }

    /// Without the sign before it, which is a token of its own.
    fn number(&mut self) -> Result<Token, Refused> {
        let from = self.at;
        let is_digit = |next: char| next.is_ascii_digit();
        let mut text = self.take_while(|next| is_digit(next) || next == '.');
        if matches!(self.peek(), Some('e' | 'E')) {
            text.push('e');
            self.at += 1;
            if let Some(sign @ ('+' | '-')) = self.peek() {
                text.push(sign);
                self.at += 1;
            }
            text.push_str(&self.take_while(is_digit));
        }
        let number = text.parse().ok().filter(|number: &f64| number.is_finite());
        number
            .map(Token::Number)
            .ok_or_else(|| Refused::new(Position::Character(from + 1), Reason::Missing(Expected::Value)))
    }

    /// In single quotes; one within is doubled or follows a backslash, as the control characters of C do (requirement
    /// `cql2-text/escaping`). Other backslashes stay, as those of patterns do.
    fn text(&mut self) -> Result<Token, Refused> {
        let from = self.at;
        self.at += 1;
        let mut text = String::new();
        while let Some(next) = self.peek() {
            let following = self.characters.get(self.at + 1).copied();
            self.at += 1;
            match (next, following.and_then(escaped)) {
                ('\'', _) if following == Some('\'') => text.push('\''),
                ('\'', _) => return Ok(Token::Text(text)),
                ('\\', Some(control)) => text.push(control),
                (plain, _) => {
                    text.push(plain);
                    continue;
                }
            }
            self.at += 1;
        }
        Err(Refused::new(Position::Character(from + 1), Reason::Missing(Expected::Sign("'"))))
    }

    fn name(&mut self) -> Result<Token, Refused> {
        let from = self.at;
        self.at += 1;
        let name = self.take_while(|next| next != '"');
        if self.peek().is_none() {
            let reason = Reason::Missing(Expected::Sign("\""));
            return Err(Refused::new(Position::Character(from + 1), reason));
        }
        self.at += 1;
        Ok(Token::Name(name))
    }

    fn take_while(&mut self, is_one: impl Fn(char) -> bool) -> String {
        let rest = self.characters[self.at..].iter().copied();
        let taken: String = rest.take_while(|next| is_one(*next)).collect();
        self.at += taken.chars().count();
        taken
    }

    fn refused(&self, reason: Reason) -> Refused {
        Refused::new(Position::Character(self.at + 1), reason)
    }
}

/// What a letter stands for behind a backslash.
const fn escaped(letter: char) -> Option<char> {
    Some(match letter {
        '\'' => '\'',
        'a' => '\u{7}',
        'b' => '\u{8}',
        't' => '\t',
        'n' => '\n',
        'v' => '\u{b}',
        'f' => '\u{c}',
        'r' => '\r',
        _ => return None,
    })
}

fn is_blank(character: char) -> bool {
    character.is_whitespace()
}

/// Letters of all scripts, which are a little more than the standard's.
fn is_name_start(character: char) -> bool {
    character.is_alphabetic() || matches!(character, ':' | '_')
}

const fn is_name_part(character: char) -> bool {
    matches!(character, '.' | '0'..='9' | '\u{300}'..='\u{36f}' | '\u{203f}' | '\u{2040}')
}
