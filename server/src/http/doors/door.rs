//! What a door is: an address, what it answers, and what may be asked of it.

use axum::routing::MethodRouter;
use serde_json::Value;

use crate::http::Site;

/// One address that programs ask.
pub(super) struct Door {
    /// As axum writes paths: `/ogc/collections/records/items/{id}`.
    pub(super) path: String,
    pub(super) summary: &'static str,
    pub(super) media: &'static str,
    pub(super) parameters: &'static [&'static str],
    /// The name of the schema of its answers; none where they are no JSON.
    pub(super) answers: Option<&'static str>,
    pub(super) handler: MethodRouter<Site>,
    /// Whether its answer is written while it is made.
    pub(super) is_stream: bool,
    /// Whether what is asked is in the body of a `POST`.
    pub(super) is_posted: bool,
    /// Whether parts of the answer can be asked for.
    pub(super) has_parts: bool,
    /// What is special about some of the parameters, as members of their schemas.
    pub(super) narrower: Vec<(&'static str, Value)>,
}

impl Door {
    pub(super) fn new(
        path: &str,
        summary: &'static str,
        media: &'static str,
        parameters: &'static [&'static str],
        handler: MethodRouter<Site>,
    ) -> Self {
        Self {
            path: path.to_owned(),
            summary,
            media,
            parameters,
            answers: None,
            handler,
            is_stream: false,
            is_posted: false,
            has_parts: false,
            narrower: Vec::new(),
        }
    }

    /// Its answers are JSON as the schema of this name says.
    pub(super) fn answering(self, schema: &'static str) -> Self {
        Self { answers: Some(schema), ..self }
    }

    pub(super) fn streaming(self) -> Self {
        Self { is_stream: true, ..self }
    }

    /// The parameter takes less than elsewhere, or other values: `schema` has the members that say so.
    pub(super) fn narrowed(mut self, parameter: &'static str, schema: Value) -> Self {
        self.narrower.push((parameter, schema));
        self
    }

    pub(super) fn in_parts(self) -> Self {
        Self { has_parts: true, ..self }
    }

    pub(super) fn posting(self) -> Self {
        Self { is_posted: true, ..self }
    }
}
