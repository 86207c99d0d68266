//! Pages for errors that came about before or around the app: they depend on nothing but the translations.

use catalog::Lang;
use http::StatusCode;

use super::operator::shown_address;
use crate::i18n::{t, t_args};

/// The page of an error status, if visitors meet it. `request_id` must be plain: letters, digits, `-`, `_`, `.`. `contact` is
/// whom to tell of errors of ours, as a link has it.
pub fn bare_error_page(
    status: StatusCode,
    lang: Lang,
    request_id: &str,
    contact: Option<&str>,
) -> Option<String> {
    let (title, text) = status_messages(status)?;
    let (title, text) = (t(lang, title), t(lang, text));
    let (site, home) = (t(lang, "site-name"), t(lang, "error-go-home"));
    let id = t_args(lang, "error-request-id", &[("id", request_id.into())]);
    let report = contact.filter(|_| status.is_server_error()).map(|contact| report(lang, contact));
    let report = report.unwrap_or_default();
    Some(format!(
        "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
        <meta name=\"robots\" content=\"noindex\"><title>{title} – {site}</title>\
        <link rel=\"stylesheet\" href=\"/pkg/portal.css\"></head>\
        <body><main id=\"main\"><div class=\"wrap page failure\"><h1>{title}</h1><p class=\"lede\">{text}</p>\
        <p><a href=\"/{lang}\">{home}</a></p>{report}<p class=\"quiet\">{id}</p></div></main></body></html>"
    ))
}

fn report(lang: Lang, contact: &str) -> String {
    let (href, shown) = (escaped(contact), escaped(shown_address(contact)));
    let link = format!("<a href=\"{href}\">{shown}</a>");
    format!("<p>{}</p>", t_args(lang, "error-report", &[("contact", link.into())]))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// The messages with the title and the explanation of an error's status.
pub(crate) fn status_messages(status: StatusCode) -> Option<(&'static str, &'static str)> {
    match status {
        StatusCode::BAD_REQUEST | StatusCode::NOT_FOUND => {
            Some(("error-page-not-found", "error-page-not-found-text"))
        }
        StatusCode::METHOD_NOT_ALLOWED => Some(("error-only-reading", "error-only-reading-text")),
        StatusCode::PAYLOAD_TOO_LARGE => Some(("error-too-large", "error-too-large-text")),
        StatusCode::TOO_MANY_REQUESTS => Some(("error-too-much", "error-too-much-text")),
        StatusCode::SERVICE_UNAVAILABLE => Some(("error-unavailable", "error-unavailable-text")),
        StatusCode::GATEWAY_TIMEOUT => Some(("error-timeout", "error-timeout-text")),
        status if status.is_server_error() => Some(("error-internal", "error-internal-text")),
        _ => None,
    }
}
