//! One Fluent bundle per language, built once from the files under `locales/`.

use std::sync::LazyLock;

use catalog::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::langid;

use super::number::group_digits;

type Bundle = FluentBundle<FluentResource>;

macro_rules! sources {
    ($lang:literal) => {
        [
            include_str!(concat!("../../../locales/", $lang, "/site.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/home.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/search.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/errors.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/about.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/help.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/developers.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/map.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/places.ftl")),
            include_str!(concat!("../../../locales/", $lang, "/record.ftl")),
        ]
    };
}

pub(super) const ENGLISH: [&str; 10] = sources!("en");
pub(super) const FRENCH: [&str; 10] = sources!("fr");

static BUNDLES: LazyLock<[Bundle; 2]> = LazyLock::new(|| [build(Lang::En), build(Lang::Fr)]);

/// The message, or its own id when there is none, which the tests never let happen.
pub(super) fn format(lang: Lang, id: &str, args: Option<&FluentArgs<'_>>) -> String {
    let [english, french] = &*BUNDLES;
    let bundle = match lang {
        Lang::En => english,
        Lang::Fr => french,
    };
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        debug_assert!(false, "no Fluent message {id} in {lang}");
        return id.to_owned();
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, args, &mut errors).into_owned();
    debug_assert!(errors.is_empty(), "Fluent message {id} in {lang}: {errors:?}");
    text
}

fn build(lang: Lang) -> Bundle {
    let (id, sources) = match lang {
        Lang::En => (langid!("en-CA"), ENGLISH),
        Lang::Fr => (langid!("fr-CA"), FRENCH),
    };
    let mut bundle = Bundle::new_concurrent(vec![id]);
    // Isolation marks are for mixed writing directions; here they only end up in copied text.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::En => |value, _| group(Lang::En, value),
        Lang::Fr => |value, _| group(Lang::Fr, value),
    }));
    bundle.add_function("PLURAL", |values, _| plural(values)).expect("the first function of a bundle");
    for source in sources {
        let resource = FluentResource::try_new(source.to_owned())
            .map_err(|(_, errors)| errors)
            .expect("the files under locales/ are valid Fluent: a test reads them");
        bundle.add_resource(resource).expect("no message id is used twice: a test reads them");
    }
    bundle
}

/// `PLURAL($count)`: the French plural category of CLDR 38 on, where whole millions are `many` (« 1 000 000 de fiches »).
/// The rules that Fluent brings are those of CLDR 37, which does not know it.
fn plural<'a>(values: &[FluentValue<'a>]) -> FluentValue<'a> {
    let Some(FluentValue::Number(number)) = values.first() else { return FluentValue::Error };
    let category = match number.value {
        value if value < 2.0 => "one",
        value if value % 1e6 == 0.0 => "many",
        _ => "other",
    };
    FluentValue::from(category)
}

fn group(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(group_digits(lang, &number.as_string())),
        _ => None,
    }
}
