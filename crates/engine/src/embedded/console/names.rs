//! DataFusion refuses two columns of one name, which SQL allows: the second `id` is called `id_2` here.

use std::collections::HashMap;

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
            let mut seen = HashMap::new();
            for item in &mut select.projection {
                rename(item, &mut seen);
            }
        }
        SetExpr::SetOperation { left, right, .. } => {
            in_body(left);
            in_body(right);
        }
        _ => {}
    }
}

fn rename(item: &mut SelectItem, seen: &mut HashMap<String, usize>) {
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
    let count = seen.entry(name.to_lowercase()).and_modify(|count| *count += 1).or_insert(1);
    if *count > 1 {
        let alias = Ident::with_quote('"', format!("{name}_{count}"));
        *item = SelectItem::ExprWithAlias { expr: expression, alias };
    }
}
