//! Operands: properties, values, and what is written like a function.

use super::lexer::Token;
use super::{Parser, geometry};
use crate::node::{Node, Operation, What};
use crate::refused::{Expected, Position, Reason, Refused};

/// Words that are no names of properties unless they stand in quotes.
const RESERVED: [&str; 8] = ["and", "or", "not", "like", "between", "in", "is", "null"];

impl Parser {
    pub(super) fn operand(&mut self) -> Result<Node, Refused> {
        let (token, at) = self.tokens.next()?;
        let what = match token {
            Token::Text(text) => What::Text(text),
            Token::Number(number) => What::Number(number),
            Token::Name(name) => What::Property(name),
            Token::Sign(sign @ ("-" | "+")) => {
                let number = self.tokens.take_number();
                let number = number.ok_or_else(|| Refused::new(at.clone(), Reason::unsupported(sign)))?;
                What::Number(if sign == "-" { -number } else { number })
            }
            Token::Sign(_) => return Err(Refused::new(at, Reason::Missing(Expected::Value))),
            Token::Word(word) => return self.deeper(|parser| parser.named(&word, at)),
        };
        Ok(Node { at, what })
    }

    /// What begins with a word.
    fn named(&mut self, word: &str, at: Position) -> Result<Node, Refused> {
        let lower = word.to_ascii_lowercase();
        if let Some(what) = geometry::read(&lower, &mut self.tokens)? {
            return Ok(Node { at, what });
        }
        let what = match lower.as_str() {
            "true" => What::Boolean(true),
            "false" => What::Boolean(false),
            reserved if RESERVED.contains(&reserved) => {
                return Err(Refused::new(at, Reason::Missing(Expected::Value)));
            }
            _ if !self.tokens.take_sign("(") => What::Property(word.to_owned()),
            "date" | "timestamp" => {
                let (token, place) = self.tokens.next()?;
                let Token::Text(text) = token else {
                    return Err(Refused::new(place, Reason::Missing(Expected::Value)));
                };
                self.tokens.sign(")")?;
                What::Instant(text)
            }
            "interval" => What::Interval(self.arguments()?),
            _ => {
                let operation = function(word, &at)?;
                What::Operation(operation, self.arguments()?)
            }
        };
        Ok(Node { at, what })
    }
}

/// Operations that are written between their operands are no functions.
fn function(name: &str, at: &Position) -> Result<Operation, Refused> {
    match Operation::of_name(name, at)? {
        function @ (Operation::FoldCase | Operation::Intersects | Operation::Time(_)) => Ok(function),
        _ => Err(Refused::new(at.clone(), Reason::unsupported(name))),
    }
}
