//! The licence of a record: publishers write it in the limits of use as `name (address)`.

use catalog::{Lang, Record};

/// A licence with an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Licence {
    pub(crate) address: String,
    /// Its identifier at <https://spdx.org/licenses>.
    pub(crate) spdx: Option<&'static str>,
    /// Of the text that names it.
    pub(crate) lang: Lang,
}

/// Lower-case parts of addresses, and the licence that each leads to.
const KNOWN: [(&str, &str); 9] = [
    ("/open-government-licence-canada", "OGL-Canada-2.0"),
    ("/licence-du-gouvernement-ouvert-canada", "OGL-Canada-2.0"),
    ("creativecommons.org/licenses/by/4.0", "CC-BY-4.0"),
    ("creativecommons.org/licenses/by-nc/4.0", "CC-BY-NC-4.0"),
    ("creativecommons.org/licenses/by-sa/4.0", "CC-BY-SA-4.0"),
    ("creativecommons.org/licenses/by-nc-nd/4.0", "CC-BY-NC-ND-4.0"),
    ("creativecommons.org/licenses/by-nc-sa/4.0", "CC-BY-NC-SA-4.0"),
    ("creativecommons.org/publicdomain/zero/1.0", "CC0-1.0"),
    ("creativecommons.org/share-your-work/public-domain/cc0", "CC0-1.0"),
];

/// The first address in the limits of use.
pub(crate) fn licence(record: &Record, lang: Lang) -> Option<Licence> {
    let limits = record.use_limits.pick(lang)?;
    let (limits, lang) = (limits.value, limits.lang);
    let start = limits.find("https://").or_else(|| limits.find("http://"))?;
    let address = limits[start..].split([' ', ')', ';', '"', '<', '>', '\n']).next()?;
    let address = address.trim_end_matches(['.', ',']).to_owned();
    let lower = address.to_lowercase();
    let spdx = KNOWN.iter().find(|(part, _)| lower.contains(part)).map(|(_, id)| *id);
    Some(Licence { address, spdx, lang })
}

#[cfg(test)]
mod tests {
    use catalog::Bilingual;

    use super::*;

    #[test]
    fn the_licence_is_the_first_address() {
        let check = |limits: &str, expected: Option<(&str, Option<&str>)>| {
            let use_limits = Bilingual { en: Some(limits.to_owned()), fr: None };
            let found = licence(&Record { use_limits, ..Record::default() }, Lang::Fr);
            let found = found.as_ref().map(|found| (found.address.as_str(), found.spdx));
            assert_eq!(found, expected, "{limits}");
        };
        let ours = "http://open.canada.ca/en/open-government-licence-canada";
        check(&format!("Open Government Licence ({ours})"), Some((ours, Some("OGL-Canada-2.0"))));
        let theirs = "https://open.yukon.ca/open-government-licence-yukon";
        check(&format!("See {theirs}."), Some((theirs, None)));
        check("None known", None);
    }
}
