//! Numbers as each language groups them.

use catalog::Lang;

/// `10,412` in English, `10 412` with a narrow no-break space in French.
pub fn format_number(lang: Lang, number: u64) -> String {
    group_digits(lang, &number.to_string())
}

/// Groups the whole part of a decimal number written with ASCII digits; French gets its decimal comma.
pub(super) fn group_digits(lang: Lang, number: &str) -> String {
    let (separator, mark) = match lang {
        Lang::En => (',', "."),
        Lang::Fr => ('\u{202f}', ","),
    };
    let (sign, digits) = number.strip_prefix('-').map_or(("", number), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = sign.to_owned();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push_str(mark);
        text.push_str(fraction);
    }
    text
}
