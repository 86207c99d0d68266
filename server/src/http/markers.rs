//! Markers of the framework, which no document may hold and only islands need.

const MARKER: &str = "<!>";
const ISLAND: &str = "<leptos-island";
const ISLAND_END: &str = "</leptos-island";

/// The page without the markers that stand outside its islands: what no script wakes has no use for them, and to the
/// standard (HTML, 13.2.5.42) they are bogus comments.
pub(super) fn only_in_islands(html: &str) -> String {
    let mut page = String::with_capacity(html.len());
    let (mut rest, mut depth) = (html, 0_usize);
    while let Some(start) = rest.find('<') {
        let (before, tag) = rest.split_at(start);
        page.push_str(before);
        if depth == 0 && tag.starts_with(MARKER) {
            rest = &tag[MARKER.len()..];
            continue;
        }
        if tag.starts_with(ISLAND) {
            depth += 1;
        } else if tag.starts_with(ISLAND_END) {
            depth = depth.saturating_sub(1);
        }
        page.push('<');
        rest = &tag[1..];
    }
    page.push_str(rest);
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn islands_keep_their_markers_and_nothing_else_does() {
        let check = |html: &str, expected: &str| assert_eq!(only_in_islands(html), expected);
        check("<p>a<!> b</p><!>", "<p>a b</p>");
        check("é<!>", "é");
        check(
            "<!><leptos-island data-x>a<!><leptos-island><!></leptos-island><!></leptos-island><!>b",
            "<leptos-island data-x>a<!><leptos-island><!></leptos-island><!></leptos-island>b",
        );
        check("<!DOCTYPE html><i>&lt;!&gt;</i>", "<!DOCTYPE html><i>&lt;!&gt;</i>");
        check("</leptos-island><!>", "</leptos-island>");
    }
}
