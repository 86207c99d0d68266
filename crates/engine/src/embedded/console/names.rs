//! DataFusion refuses two columns of one name, which SQL allows: the second `id` is called `id_2` here.

use std::collections::HashSet;

use datafusion::sql::parser::Statement;
use datafusion::sql::sqlparser::ast::{Expr, Ident, SelectItem, SetExpr, Statement as SqlStatement};

pub(super) fn make_unique(statement: &mut Statement) {
    if let Statement::Statement(statement) = statement
        && let SqlStatement::Query(query) = statement.as_mut()
    {
        in_body(&mut query.body);
    }
}

fn in_body(body: &mut SetExpr) {
    match body {
        SetExpr::Select(select) => {
            let mut taken = HashSet::new();
            for item in &mut select.projection {
                rename(item, &mut taken);
            }
        }
        SetExpr::SetOperation { left, right, .. } => {
            in_body(left);
            in_body(right);
        }
        _ => {}
    }
}

fn rename(item: &mut SelectItem, taken: &mut HashSet<String>) {
    let (expression, name) = match item {
        SelectItem::UnnamedExpr(Expr::CompoundIdentifier(parts)) => {
            let name = parts.last().map(|part| part.value.clone()).unwrap_or_default();
            (Expr::CompoundIdentifier(parts.clone()), name)
        }
        SelectItem::UnnamedExpr(Expr::Identifier(ident)) => {
            (Expr::Identifier(ident.clone()), ident.value.clone())
        }
        SelectItem::UnnamedExpr(expression) => (expression.clone(), expression.to_string()),
        SelectItem::ExprWithAlias { expr, alias } => (expr.clone(), alias.value.clone()),
        _ => return,
    };
    let mut unique = name.clone();
    let mut count = 1;
    while !taken.insert(unique.to_lowercase()) {
        count += 1;
        unique = format!("{name}_{count}");
    }
    if count > 1 {
        *item = SelectItem::ExprWithAlias { expr: expression, alias: Ident::with_quote('"', unique) };
    }
}
