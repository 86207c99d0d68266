//! Which names `WITH` has defined where a query is being read.

use datafusion::sql::sqlparser::ast::Query;

/// The queries around the one that is visited, outermost first.
#[derive(Default)]
pub(super) struct Scopes(Vec<Scope>);

#[derive(Default)]
struct Scope {
    /// Where the definitions of the query are, in order, and their names.
    definitions: Vec<(*const Query, String)>,
    /// Names that can be read from by now.
    defined: Vec<String>,
}

impl Scopes {
    pub(super) fn enter(&mut self, query: &Query) {
        let mut scope = Scope::default();
        if let Some(with) = &query.with {
            for definition in &with.cte_tables {
                let name = definition.alias.name.value.clone();
                if with.recursive {
                    scope.defined.push(name.clone());
                }
                scope.definitions.push((std::ptr::from_ref(definition.query.as_ref()), name));
            }
        }
        self.0.push(scope);
    }

    /// A definition that has been read to its end can be read from.
    pub(super) fn leave(&mut self, query: &Query) {
        self.0.pop();
        if let Some(around) = self.0.last_mut() {
            let ended = around.definitions.iter().find(|(definition, _)| std::ptr::eq(*definition, query));
            around.defined.extend(ended.map(|(_, name)| name.clone()));
        }
    }

    pub(super) fn defines(&self, name: &str) -> bool {
        self.0.iter().flat_map(|scope| &scope.defined).any(|defined| defined.eq_ignore_ascii_case(name))
    }
}
