//! Telephone numbers as `contact.yaml` has them.

use serde::Serialize;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Phone {
    value: String,
    roles: [&'static str; 1],
}

/// `voice; 1 (819) 564-5600, voice; 1 (800) 661-2638` is two numbers.
pub(super) fn numbers(text: &str, role: &'static str) -> Vec<Phone> {
    let numbers = text.split([';', ',']).filter_map(international);
    numbers.map(|value| Phone { value, roles: [role] }).collect()
}

/// The schema knows only numbers with the code of their country: one of ten digits is Canada's. Others are left out.
fn international(number: &str) -> Option<String> {
    if number.contains(|char: char| !(char.is_ascii_digit() || " -.()+\u{a0}".contains(char))) {
        return None;
    }
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let has_code = number.trim_start().starts_with('+');
    match digits.len() {
        4..=15 if has_code && !digits.starts_with('0') => Some(format!("+{digits}")),
        11 if digits.starts_with('1') => Some(format!("+{digits}")),
        10 if !has_code && !digits.starts_with(['0', '1']) => Some(format!("+1{digits}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_get_the_code_of_their_country() {
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<String> = numbers(text, "voice").into_iter().map(|number| number.value).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("613-995-0947", &["+16139950947"]);
        check("1 (800) 555.0199", &["+18005550199"]);
        check("+33 1 23 45 67 89", &["+33123456789"]);
        check("voice; 1 (819) 5645600, voice; 1 (800) 6612638", &["+18195645600", "+18006612638"]);
        check("613-995-0947 ext. 5", &[]);
        check("995-0947", &[]);
        check("+01-819-997-2800", &[]);
    }
}
