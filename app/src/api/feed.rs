//! What a feed is called.

use catalog::Lang;

use crate::i18n::{t, t_args};

/// The title of a feed of the records with `text`, or of all.
pub fn feed_title(text: &str, lang: Lang) -> String {
    let site = t(lang, "site-name");
    if text.is_empty() {
        return site;
    }
    t_args(lang, "feed-title", &[("text", text.into()), ("site", site.into())])
}
