//! Character references of HTML: `&amp;`, `&#39;`, `&#xe9;`.

use std::borrow::Cow;

use markup5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};

/// The longest name there is has 32 characters, and `&` and `;` around it.
const MAX_BYTES: usize = 34;

/// The text with the characters that its entities stand for. An `&` that begins none, as in `R&D;`, stays.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some((chars, len)) = entity(rest) {
            decoded.extend(chars.into_iter().flatten());
            rest = &rest[len..];
        } else {
            decoded.push('&');
            rest = &rest[1..];
        }
    }
    decoded.push_str(rest);
    Cow::Owned(decoded)
}

/// The one or two characters that an entity at the beginning of the text stands for, and the entity's length.
pub(crate) fn entity(text: &str) -> Option<([Option<char>; 2], usize)> {
    let end = text.bytes().take(MAX_BYTES).position(|byte| byte == b';')?;
    let chars = if let Some(number) = text[..end].strip_prefix("&#") {
        [Some(numbered(number)?), None]
    } else {
        let (first, second) = NAMED_ENTITIES.get(&text[1..=end])?;
        // The beginnings of names are in the map too, and stand for nothing.
        [Some(*first), Some(*second)].map(|code| code.filter(|code| *code != 0).and_then(char::from_u32))
    };
    chars[0].is_some().then_some((chars, end + 1))
}

fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
        None => number.parse().ok()?,
    };
    // Numbers of Windows-1252, which browsers forgive: `&#146;` is ’.
    let replaced =
        code.checked_sub(0x80).and_then(|place| C1_REPLACEMENTS.get(place as usize).copied().flatten());
    replaced.or_else(|| char::from_u32(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_become_their_characters_and_other_signs_stay() {
        let check = |text: &str, expected: &str| assert_eq!(decoded(text), expected, "{text}");
        check("Fish &amp; wildlife: hunters&#39; zones", "Fish & wildlife: hunters' zones");
        check("d&#x2019;&eacute;t&eacute; &#146;", "d’été ’");
        check("&NotEqualTilde;", "\u{2242}\u{338}");
        check("R&D; AT&T, A & B; &; &&amp;", "R&D; AT&T, A & B; &; &&");
        check("&am; &#; &#x; &#1114112; &é;", "&am; &#; &#x; &#1114112; &é;");
    }
}
