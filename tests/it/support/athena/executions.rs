//! All queries of the account, by id and by the token they were started with.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};

use super::error::ApiError;
use super::execution::{Execution, Request};

#[derive(Default)]
pub(crate) struct Executions(Mutex<Book>);

#[derive(Default)]
struct Book {
    by_id: HashMap<String, Arc<Execution>>,
    by_token: HashMap<String, Arc<Execution>>,
}

/// What a start comes to.
pub(crate) enum Begun {
    New(Arc<Execution>),
    /// The token was seen before, with the same request.
    Again(Arc<Execution>),
}

impl Executions {
    pub(crate) fn begin(
        &self,
        request: Request,
        token: Option<&str>,
        max_active: Option<usize>,
    ) -> Result<Begun, ApiError> {
        let mut book = self.lock();
        if let Some(earlier) = token.and_then(|token| book.by_token.get(token)) {
            if earlier.request != request {
                return Err(ApiError::invalid("Idempotent parameters do not match"));
            }
            return Ok(Begun::Again(Arc::clone(earlier)));
        }
        let active = book.by_id.values().filter(|execution| execution.status().state.is_active()).count();
        if max_active.is_some_and(|max| active >= max) {
            return Err(ApiError::throttled("CONCURRENT_QUERY_LIMIT_EXCEEDED"));
        }
        let execution = Arc::new(Execution::new(request));
        book.by_id.insert(execution.id.clone(), Arc::clone(&execution));
        if let Some(token) = token {
            book.by_token.insert(token.to_owned(), Arc::clone(&execution));
        }
        Ok(Begun::New(execution))
    }

    /// A start that came to nothing leaves no query.
    pub(crate) fn forget(&self, id: &str) {
        let mut book = self.lock();
        book.by_id.remove(id);
        book.by_token.retain(|_, execution| execution.id != id);
    }

    pub(crate) fn get(&self, id: &str) -> Result<Arc<Execution>, ApiError> {
        let found = self.lock().by_id.get(id).cloned();
        found.ok_or_else(|| ApiError::invalid(format!("QueryExecution {id} was not found")))
    }

    pub(crate) fn active(&self) -> Vec<String> {
        let book = self.lock();
        let active = book.by_id.values().filter(|execution| execution.status().state.is_active());
        active.map(|execution| execution.id.clone()).collect()
    }

    fn lock(&self) -> MutexGuard<'_, Book> {
        self.0.lock().expect("nothing panics while it holds the queries")
    }
}
