//! The text encoding (OGC 21-065r2, annex B), by recursive descent within a bound.

mod geometry;
mod lexer;
mod operand;
mod tokens;

use crate::MAX_DEPTH;
use crate::node::{Node, Operation, What};
use crate::refused::{Expected, Position, Reason, Refused};
use lexer::Token;
use tokens::Tokens;

pub(crate) fn parse(filter: &str) -> Result<Node, Refused> {
    let tokens = Tokens::new(lexer::lex(filter)?, filter.trim_end().chars().count() + 1);
    let mut parser = Parser { tokens, depth: 0 };
    let node = parser.condition()?;
    parser.tokens.end()?;
    Ok(node)
}

struct Parser {
    tokens: Tokens,
    depth: usize,
}

impl Parser {
    /// `booleanExpression`
    fn condition(&mut self) -> Result<Node, Refused> {
        self.deeper(|parser| parser.chain("or", Operation::Or, Self::all))
    }

    /// `booleanTerm`
    fn all(&mut self) -> Result<Node, Refused> {
        self.chain("and", Operation::And, Self::factor)
    }

    /// Parts with a word between them, as one operation however many there are.
    fn chain(
        &mut self,
        word: &str,
        operation: Operation,
        part: fn(&mut Self) -> Result<Node, Refused>,
    ) -> Result<Node, Refused> {
        let at = self.tokens.at();
        let first = part(self)?;
        let mut parts = vec![first];
        while self.tokens.take_word(word) {
            parts.push(part(self)?);
        }
        let only = if parts.len() == 1 { parts.pop() } else { None };
        Ok(only.unwrap_or(Node { at, what: What::Operation(operation, parts) }))
    }

    /// `booleanFactor`
    fn factor(&mut self) -> Result<Node, Refused> {
        let at = self.tokens.at();
        if self.tokens.take_word("not") {
            let negated = self.deeper(Self::factor)?;
            return Ok(Node { at, what: What::Operation(Operation::Not, vec![negated]) });
        }
        if self.tokens.take_sign("(") {
            let inner = self.condition()?;
            self.tokens.sign(")")?;
            return Ok(inner);
        }
        self.predicate()
    }

    /// `predicate`, or a boolean alone.
    fn predicate(&mut self) -> Result<Node, Refused> {
        if self.tokens.is_over() {
            return Err(self.tokens.missing(Expected::Condition));
        }
        let at = self.tokens.at();
        let left = self.operand()?;
        if let What::Operation(Operation::Intersects | Operation::Time(_), _) = left.what {
            return Ok(left);
        }
        let is_negated = self.tokens.take_word("not");
        let predicate = self.comparison(left, is_negated)?;
        Ok(if is_negated {
            Node { at, what: What::Operation(Operation::Not, vec![predicate]) }
        } else {
            predicate
        })
    }

    /// What follows the first operand of a comparison.
    fn comparison(&mut self, left: Node, is_negated: bool) -> Result<Node, Refused> {
        let at = left.at.clone();
        let operation =
            |operation, arguments| Ok(Node { at: at.clone(), what: What::Operation(operation, arguments) });
        if self.tokens.take_word("like") {
            let pattern = self.operand()?;
            return operation(Operation::Like, vec![left, pattern]);
        }
        if self.tokens.take_word("between") {
            let least = self.operand()?;
            self.tokens.word("AND")?;
            let most = self.operand()?;
            return operation(Operation::Between, vec![left, least, most]);
        }
        if self.tokens.take_word("in") {
            let list = self.list()?;
            return operation(Operation::In, vec![left, list]);
        }
        if is_negated {
            return Err(self.tokens.missing(Expected::Operator));
        }
        if self.tokens.take_word("is") {
            let is_not = self.tokens.take_word("not");
            self.tokens.word("NULL")?;
            let is_null = Node { at: at.clone(), what: What::Operation(Operation::IsNull, vec![left]) };
            return if is_not { operation(Operation::Not, vec![is_null]) } else { Ok(is_null) };
        }
        if let What::Boolean(_) = left.what
            && !self.tokens.is_operator()
        {
            return Ok(left);
        }
        let sign = self.tokens.operator()?;
        let right = self.operand()?;
        operation(Operation::of_name(sign, &at)?, vec![left, right])
    }

    fn list(&mut self) -> Result<Node, Refused> {
        let at = self.tokens.at();
        self.tokens.sign("(")?;
        let values = self.arguments()?;
        Ok(Node { at, what: What::List(values) })
    }

    /// Operands with commas between them, and the bracket that closes them.
    fn arguments(&mut self) -> Result<Vec<Node>, Refused> {
        let mut arguments = vec![self.operand()?];
        while self.tokens.take_sign(",") {
            arguments.push(self.operand()?);
        }
        self.tokens.sign(")")?;
        Ok(arguments)
    }

    fn deeper(&mut self, parse: impl FnOnce(&mut Self) -> Result<Node, Refused>) -> Result<Node, Refused> {
        if self.depth == MAX_DEPTH {
            return Err(Refused::new(self.tokens.at(), Reason::TooDeep { limit: MAX_DEPTH }));
        }
        self.depth += 1;
        let parsed = parse(self);
        self.depth -= 1;
        parsed
    }
}

/// A token that begins something, with where it is.
type Placed = (Token, Position);
