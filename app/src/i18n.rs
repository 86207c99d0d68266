//! The words of the interface: Fluent messages, numbers and dates in the page's language.
//!
//! Only the server knows this module. Islands receive their texts as props, so that no translation is sent twice.

mod bundles;
mod date;
mod number;
mod of;
#[cfg(test)]
mod tests;

use catalog::Lang;
use fluent_bundle::FluentArgs;

pub use date::{format_date, format_period};
pub use fluent_bundle::FluentValue;
pub use number::format_number;
pub(crate) use of::{of_place, of_town};

/// The message `id` in `lang`.
pub fn t(lang: Lang, id: &str) -> String {
    bundles::format(lang, id, None)
}

/// The message `id` with its variables: `t_args(lang, "results-count", &[("count", 3.into())])`.
///
/// Whole numbers are grouped and chosen a plural for. Give years and codes as text.
pub fn t_args(lang: Lang, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
    let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
    bundles::format(lang, id, Some(&args))
}

/// The name of a language, said in `lang`: `t_lang(Fr, En)` is `anglais`.
pub fn t_lang(lang: Lang, named: Lang) -> String {
    match named {
        Lang::En => t(lang, "language-english"),
        Lang::Fr => t(lang, "language-french"),
    }
}
