//! The words of a statement. What is checked and what is run are made of the same, so no engine can read in a comment or
//! a quotation what the check did not.

use datafusion::sql::sqlparser::dialect::GenericDialect;
use datafusion::sql::sqlparser::tokenizer::{Token, Tokenizer, Whitespace};

use super::{RefusedSql, refused};

#[derive(Debug, Clone)]
pub(super) struct Tokens(Vec<Token>);

impl Tokens {
    /// Without comments and what ends a statement.
    pub(super) fn of(sql: &str) -> Result<Self, RefusedSql> {
        let mut tokens = tokenized(sql)?;
        while matches!(tokens.last(), Some(Token::Whitespace(_) | Token::SemiColon)) {
            tokens.pop();
        }
        // Some dialects' quotations are not written as they were read.
        if tokenized(&written(&tokens))? != tokens {
            return Err(refused("only 'texts' and \"names\" in these marks are read alike by both engines"));
        }
        Ok(Self(tokens))
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
