//! Degrees as text and back, without the floating-point formatting and parsing of the library, which are 30 KB of wasm.

use super::path::whole;

/// `-75.25`; not a number where the text is anything else than digits with at most one point.
pub(super) fn parse(text: &str) -> f64 {
    let text = text.trim();
    let (sign, digits) = text.strip_prefix('-').map_or((1.0, text), |digits| (-1.0, digits));
    let (before, after) = digits.split_once('.').unwrap_or((digits, ""));
    let all = || before.bytes().chain(after.bytes());
    let length = before.len() + after.len();
    if length == 0 || length > 15 || !all().all(|digit| digit.is_ascii_digit()) {
        return f64::NAN;
    }
    let number = |digits: &str| digits.bytes().fold(0.0, |sum, digit| sum * 10.0 + f64::from(digit - b'0'));
    let scale = after.bytes().fold(1.0, |scale, _| scale * 10.0);
    sign * (number(before) * scale + number(after)) / scale
}

/// The size of a number with as many decimals as it has, three at most: `60` or `45.25`.
pub(super) fn text(degrees: f64, point: &str) -> String {
    let thousandths = whole(degrees.abs() * 1_000.0);
    let mut text = (thousandths / 1_000).to_string();
    let decimals = (thousandths % 1_000 + 1_000).to_string();
    let decimals = decimals[1..].trim_end_matches('0');
    if !decimals.is_empty() {
        text.push_str(point);
        text.push_str(decimals);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_and_nothing_else_is() {
        for (given, expected) in
            [("-110", -110.0), ("48.1235", 48.1235), ("-60.000004", -60.000_004), (".5", 0.5)]
        {
            assert!((parse(given) - expected).abs() < 1e-12, "{given}");
        }
        for text in ["", "-", "abc", "1e3", "1.2.3", "12345678901234567", "٣"] {
            assert!(parse(text).is_nan(), "{text}");
        }
    }

    #[test]
    fn numbers_are_written_as_short_as_they_are() {
        assert_eq!((text(-60.0, "."), text(45.25, ","), text(0.005, "."), text(-0.0, ".")).0, "60");
        assert_eq!([text(45.25, ","), text(0.005, "."), text(99.9996, ".")], ["45,25", "0.005", "100"]);
    }
}
