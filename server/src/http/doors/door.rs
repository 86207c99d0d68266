//! What a door is: an address, what it answers, and what may be asked of it.

use axum::routing::MethodRouter;

use crate::http::Site;

/// One address that programs ask.
pub(super) struct Door {
    /// As axum writes paths: `/ogc/collections/records/items/{id}`.
    pub(super) path: String,
    pub(super) summary: &'static str,
    pub(super) media: &'static str,
    pub(super) parameters: &'static [&'static str],
    pub(super) handler: MethodRouter<Site>,
    /// Whether its answer is written while it is made.
    pub(super) is_stream: bool,
    /// Whether what is asked is in the body of a `POST`.
    pub(super) is_posted: bool,
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
            handler,
            is_stream: false,
            is_posted: false,
        }
    }

    pub(super) fn streaming(self) -> Self {
        Self { is_stream: true, ..self }
    }

    pub(super) fn posting(self) -> Self {
        Self { is_posted: true, ..self }
    }
}
