//! SQL that people type, allowed only to read the tables of the lake. It is decided here, on the parsed statement, before
//! any engine hears of it, and in the same words for all of them.
//!
//! What is allowed is listed; everything else is refused: one query of SELECT, WITH and VALUES, over the tables of
//! `query::columns` and what it defines itself, with functions that compute (`functions`).

mod functions;
mod scopes;
mod tokens;

use std::ops::ControlFlow;
use std::thread;

use datafusion::sql::sqlparser::ast::{
    Expr, Function, ObjectName, Query, Select, SelectFlavor, SetExpr, Statement, TableFactor, Value,
    ValueWithSpan, Visit, Visitor,
};
use datafusion::sql::sqlparser::dialect::GenericDialect;
use datafusion::sql::sqlparser::parser::Parser;
use datafusion::sql::sqlparser::tokenizer::Token;
use query::columns::Table;

use scopes::Scopes;
use tokens::Tokens;

/// Bytes of stack for whoever works on a statement that is as deep as one may be, in a build that is not optimised too. Only
/// what is used of it takes memory.
pub(crate) const STACK: usize = 512 << 20;

/// Tables, queries and joins that a query may read from; each makes its plan a step deeper.
const MOST_SOURCES: usize = 500;

/// A query that only reads the lake.
#[derive(Debug, Clone)]
pub struct ReadingSql {
    tokens: Tokens,
    tables: Vec<Table>,
}

/// Why a statement is not run.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct RefusedSql(String);

impl ReadingSql {
    pub fn parse(sql: &str) -> Result<Self, RefusedSql> {
        let tokens = Tokens::of(sql)?;
        match tokens.first_word() {
            Some(word) if ["SELECT", "WITH", "VALUES", "("].contains(&word.as_str()) => {}
            Some(word) => {
                return Err(refused(format!(
                    "{word} is refused: only SELECT, WITH and VALUES are run, which read"
                )));
            }
            None => return Err(refused("there is no query")),
        }
        let read = thread::scope(|scope| {
            let deep = thread::Builder::new().stack_size(STACK);
            let reading = deep.spawn_scoped(scope, || tables_of(tokens.for_parser()));
            reading.map(|reading| reading.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
        });
        let tables = read.map_err(|error| refused(format!("the query cannot be read: {error}")))??;
        Ok(Self { tokens, tables })
    }

    /// The text for an engine, without comments; `:snapshot` has become the name of the snapshot.
    pub fn sql(&self, snapshot: &str) -> String {
        self.tokens.sql(snapshot)
    }

    /// The tables of the lake that it reads.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }
}

/// The tables that one query reads which does nothing else.
fn tables_of(tokens: Vec<Token>) -> Result<Vec<Table>, RefusedSql> {
    let parsed = Parser::new(&GenericDialect {}).with_tokens(tokens).parse_statements();
    let statements = parsed.map_err(|error| refused(error.to_string()))?;
    let [Statement::Query(query)] = statements.as_slice() else {
        return Err(refused("more than one statement is refused: one query is run"));
    };
    let mut check = Check { scopes: Scopes::default(), tables: Vec::new(), sources: 0 };
    match query.visit(&mut check) {
        ControlFlow::Continue(()) => Ok(check.tables),
        ControlFlow::Break(refusal) => Err(refusal),
    }
}

fn refused(why: impl Into<String>) -> RefusedSql {
    RefusedSql(why.into())
}

/// Looks at every part of a query, subqueries in expressions included.
struct Check {
    scopes: Scopes,
    tables: Vec<Table>,
    sources: usize,
}

impl Visitor for Check {
    type Break = RefusedSql;

    fn pre_visit_query(&mut self, query: &Query) -> ControlFlow<RefusedSql> {
        self.scopes.enter(query);
        let extras = [
            (!query.locks.is_empty(), "FOR UPDATE and FOR SHARE"),
            (query.for_clause.is_some(), "FOR XML and FOR JSON"),
            (query.settings.is_some(), "SETTINGS"),
            (query.format_clause.is_some(), "FORMAT"),
            (!query.pipe_operators.is_empty(), "|>"),
        ];
        none_of(&extras)?;
        only_reads(&query.body)
    }

    fn post_visit_query(&mut self, query: &Query) -> ControlFlow<RefusedSql> {
        self.scopes.leave(query);
        ControlFlow::Continue(())
    }

    fn pre_visit_select(&mut self, select: &Select) -> ControlFlow<RefusedSql> {
        none_of(&[
            (select.into.is_some(), "SELECT INTO"),
            (!select.lateral_views.is_empty(), "LATERAL VIEW"),
            (select.flavor != SelectFlavor::Standard, "FROM before SELECT"),
        ])
    }

    fn pre_visit_table_factor(&mut self, factor: &TableFactor) -> ControlFlow<RefusedSql> {
        self.sources += 1;
        if self.sources > MOST_SOURCES {
            return stop(format!("a query over more than {MOST_SOURCES} tables is refused"));
        }
        match factor {
            TableFactor::Table { args: None, json_path: None, .. }
            | TableFactor::Derived { .. }
            | TableFactor::NestedJoin { .. } => ControlFlow::Continue(()),
            other => {
                stop(format!("{other} is refused: rows come from the tables of the lake, not from functions"))
            }
        }
    }

    fn pre_visit_relation(&mut self, name: &ObjectName) -> ControlFlow<RefusedSql> {
        let own = match name.0.as_slice() {
            [part] => part.as_ident().filter(|ident| ident.quote_style != Some('\'')),
            _ => None,
        };
        if own.is_some_and(|ident| self.scopes.defines(&ident.value)) {
            return ControlFlow::Continue(());
        }
        let meant = |table: &Table| own.is_some_and(|ident| ident.value.eq_ignore_ascii_case(table.name()));
        match Table::ALL.into_iter().find(meant) {
            Some(table) if self.tables.contains(&table) => ControlFlow::Continue(()),
            Some(table) => {
                self.tables.push(table);
                ControlFlow::Continue(())
            }
            None => {
                let tables = Table::ALL.map(Table::name).join(", ");
                stop(format!("{name} is refused: it is no table of the lake, which has {tables}"))
            }
        }
    }

    fn pre_visit_expr(&mut self, expression: &Expr) -> ControlFlow<RefusedSql> {
        match expression {
            Expr::Function(Function { name, .. }) if !functions::is_known(name) => stop(format!(
                "{name}() is refused: it is not among the functions that are known only to compute"
            )),
            _ => ControlFlow::Continue(()),
        }
    }

    fn pre_visit_value(&mut self, value: &ValueWithSpan) -> ControlFlow<RefusedSql> {
        match &value.value {
            Value::Placeholder(name) => {
                stop(format!("{name} is refused: only :snapshot stands for something"))
            }
            _ => ControlFlow::Continue(()),
        }
    }
}

fn only_reads(body: &SetExpr) -> ControlFlow<RefusedSql> {
    match body {
        // Queries and selects in it are visited for themselves.
        SetExpr::Select(_) | SetExpr::Query(_) | SetExpr::Values(_) => ControlFlow::Continue(()),
        SetExpr::SetOperation { left, right, .. } => {
            only_reads(left)?;
            only_reads(right)
        }
        other => stop(format!("{other} is refused: it is not a query that reads")),
    }
}

fn none_of(clauses: &[(bool, &str)]) -> ControlFlow<RefusedSql> {
    match clauses.iter().find(|(is_there, _)| *is_there) {
        Some((_, name)) => stop(format!("{name} is refused: it does more than read the tables of the lake")),
        None => ControlFlow::Continue(()),
    }
}

fn stop(why: String) -> ControlFlow<RefusedSql> {
    ControlFlow::Break(RefusedSql(why))
}

#[cfg(test)]
mod tests;
