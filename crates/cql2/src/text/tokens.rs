//! What is left of the tokens, and what is told when another one should come next.

use super::Placed;
use super::lexer::Token;
use crate::refused::{Expected, Position, Reason, Refused};

/// Comparisons that are written between two operands.
const OPERATORS: [&str; 6] = ["=", "<>", "<", "<=", ">", ">="];

pub(super) struct Tokens {
    /// The next one last.
    rest: Vec<(Token, usize)>,
    /// Behind the last one.
    end: usize,
}

impl Tokens {
    pub(super) fn new(mut tokens: Vec<(Token, usize)>, end: usize) -> Self {
        tokens.reverse();
        Self { rest: tokens, end }
    }

    /// Where the next one is.
    pub(super) fn at(&self) -> Position {
        Position::Character(self.rest.last().map_or(self.end, |(_, at)| *at))
    }

    pub(super) const fn is_over(&self) -> bool {
        self.rest.is_empty()
    }

    pub(super) fn next(&mut self) -> Result<Placed, Refused> {
        let at = self.at();
        match self.rest.pop() {
            Some((token, _)) => Ok((token, at)),
            None => Err(self.missing(Expected::Value)),
        }
    }

    pub(super) fn take_word(&mut self, word: &str) -> bool {
        let is_it =
            matches!(self.rest.last(), Some((Token::Word(next), _)) if next.eq_ignore_ascii_case(word));
        if is_it {
            self.rest.pop();
        }
        is_it
    }

    pub(super) fn is_sign(&self, sign: &str) -> bool {
        matches!(self.rest.last(), Some((Token::Sign(next), _)) if *next == sign)
    }

    pub(super) fn take_sign(&mut self, sign: &str) -> bool {
        let is_it = self.is_sign(sign);
        if is_it {
            self.rest.pop();
        }
        is_it
    }

    pub(super) fn take_number(&mut self) -> Option<f64> {
        let Some((Token::Number(number), _)) = self.rest.last() else { return None };
        let number = *number;
        self.rest.pop();
        Some(number)
    }

    pub(super) fn word(&mut self, word: &'static str) -> Result<(), Refused> {
        if self.take_word(word) { Ok(()) } else { Err(self.missing(Expected::Sign(word))) }
    }

    pub(super) fn sign(&mut self, sign: &'static str) -> Result<(), Refused> {
        if self.take_sign(sign) { Ok(()) } else { Err(self.missing(Expected::Sign(sign))) }
    }

    pub(super) fn is_operator(&self) -> bool {
        matches!(self.rest.last(), Some((Token::Sign(sign), _)) if OPERATORS.contains(sign))
    }

    /// The sign of a comparison.
    pub(super) fn operator(&mut self) -> Result<&'static str, Refused> {
        match self.rest.last() {
            Some((Token::Sign(sign), _)) if OPERATORS.contains(sign) => {
                let sign = *sign;
                self.rest.pop();
                Ok(sign)
            }
            _ => Err(self.missing(Expected::Operator)),
        }
    }

    pub(super) fn end(&self) -> Result<(), Refused> {
        if self.is_over() { Ok(()) } else { Err(self.missing(Expected::End)) }
    }

    /// Signs of arithmetic are CQL2 wherever they stand between two operands.
    pub(super) fn missing(&self, expected: Expected) -> Refused {
        let reason = match self.rest.last() {
            Some((Token::Sign(sign @ ("+" | "-" | "*" | "/" | "%" | "^")), _)) => Reason::unsupported(sign),
            _ => Reason::Missing(expected),
        };
        Refused::new(self.at(), reason)
    }
}
