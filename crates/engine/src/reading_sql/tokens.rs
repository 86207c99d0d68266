//! The words of a statement. What is checked and what is run are made of the same, so no engine can read in a comment or
//! a quotation what the check did not.

use datafusion::sql::sqlparser::dialect::GenericDialect;
use datafusion::sql::sqlparser::keywords::Keyword;
use datafusion::sql::sqlparser::tokenizer::{Token, Tokenizer, Whitespace};

use super::{RefusedSql, refused};

#[derive(Debug, Clone)]
pub(super) struct Tokens(Vec<Token>);

/// Athena takes no longer statement.
const MOST_BYTES: usize = 262_144;
/// Each of them can make the tree of a statement one step deeper, and all that works on trees needs stack for each step.
const MOST_STEPS: usize = 2000;
/// Brackets within brackets.
const MOST_BRACKETS: usize = 100;

impl Tokens {
    /// Without comments and what ends a statement; of a statement that is neither too long nor too deep.
    pub(super) fn of(sql: &str) -> Result<Self, RefusedSql> {
        if sql.len() > MOST_BYTES {
            return Err(refused(format!("a query of more than {MOST_BYTES} bytes is refused")));
        }
        let mut tokens = tokenized(sql)?;
        while matches!(tokens.last(), Some(Token::Whitespace(_) | Token::SemiColon)) {
            tokens.pop();
        }
        // Some dialects' quotations are not written as they were read.
        if tokenized(&written(&tokens))? != tokens {
            return Err(refused("only 'texts' and \"names\" in these marks are read alike by both engines"));
        }
        let tokens = Self(tokens);
        tokens.check_depth()?;
        Ok(tokens)
    }

    /// Before a parser, whose trees are as deep as a chain of `+` or `UNION ALL` is long.
    fn check_depth(&self) -> Result<(), RefusedSql> {
        if self.0.iter().filter(|token| is_step(token)).count() > MOST_STEPS {
            return Err(refused(format!(
                "a query of more than {MOST_STEPS} keywords and operators is refused: it is too deep to be planned"
            )));
        }
        let mut open = 0_usize;
        for token in &self.0 {
            match token {
                Token::LParen | Token::LBracket | Token::LBrace => open += 1,
                Token::RParen | Token::RBracket | Token::RBrace => open = open.saturating_sub(1),
                _ => {}
            }
            if open > MOST_BRACKETS {
                return Err(refused(format!(
                    "more than {MOST_BRACKETS} brackets within each other are refused"
                )));
            }
        }
        Ok(())
    }

    /// In capitals.
    pub(super) fn first_word(&self) -> Option<String> {
        let first = self.0.iter().find(|token| !matches!(token, Token::Whitespace(_)))?;
        Some(first.to_string().to_uppercase())
    }

    pub(super) fn for_parser(&self) -> Vec<Token> {
        self.with_snapshot("")
    }

    pub(super) fn sql(&self, snapshot: &str) -> String {
        written(&self.with_snapshot(snapshot))
    }

    /// `:snapshot` is a text.
    fn with_snapshot(&self, name: &str) -> Vec<Token> {
        let mut tokens = Vec::with_capacity(self.0.len());
        for token in &self.0 {
            let is_named =
                matches!(token, Token::Word(word) if word.quote_style.is_none() && word.value == "snapshot");
            if is_named && tokens.last() == Some(&Token::Colon) {
                tokens.pop();
                tokens.push(Token::SingleQuotedString(name.replace('\'', "''")));
            } else {
                tokens.push(token.clone());
            }
        }
        tokens
    }
}

/// Names, literals and what separates them make a statement longer, not deeper.
fn is_step(token: &Token) -> bool {
    match token {
        Token::Word(word) => {
            let is_literal = matches!(word.keyword, Keyword::NULL | Keyword::TRUE | Keyword::FALSE);
            word.quote_style.is_none() && word.keyword != Keyword::NoKeyword && !is_literal
        }
        Token::Number(..)
        | Token::SingleQuotedString(_)
        | Token::DoubleQuotedString(_)
        | Token::Whitespace(_)
        | Token::Comma
        | Token::Period
        | Token::LParen
        | Token::RParen
        | Token::RBracket
        | Token::RBrace => false,
        _ => true,
    }
}

/// With texts and names as they are written, and a space for each comment.
fn tokenized(sql: &str) -> Result<Vec<Token>, RefusedSql> {
    let tokens = Tokenizer::new(&GenericDialect {}, sql).with_unescape(false).tokenize();
    let mut tokens = tokens.map_err(|error| refused(error.to_string()))?;
    for token in &mut tokens {
        if matches!(token, Token::Whitespace(_)) {
            *token = Token::Whitespace(Whitespace::Space);
        }
    }
    Ok(tokens)
}

fn written(tokens: &[Token]) -> String {
    tokens.iter().map(ToString::to_string).collect()
}
