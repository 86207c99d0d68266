//! Filters as people and programs write them.

mod refusals;

use catalog::Bbox;
use catalog::Facet;
use catalog::filter::Comparison::{self, AtLeast, AtMost, Equal, Less, More};
use catalog::filter::{Day, Expression, Flag, Moment, Pattern, Property, TextTest};

use crate::{from_json, from_text};

fn read(text: &str) -> Expression {
    from_text(text).unwrap_or_else(|refused| panic!("{text}: {refused}"))
}

fn text(facet: Facet, is: TextTest) -> Expression {
    Expression::Text { facet, folds_case: false, is }
}

fn one_of<const N: usize>(facet: Facet, values: [&str; N]) -> Expression {
    text(facet, TextTest::OneOf(values.map(str::to_owned).into()))
}

fn not(expression: Expression) -> Expression {
    Expression::Not(Box::new(expression))
}

fn day(of: Moment, is: Comparison, day: i32) -> Expression {
    Expression::Day { of, is, day: Day::On(day) }
}

#[test]
fn conditions_are_read_as_they_bind() {
    let (a, b, c) = (one_of(Facet::Type, ["a"]), one_of(Facet::Org, ["b"]), Expression::Flag(Flag::Mappable));
    let check = |text: &str, expected: Expression| assert_eq!(read(text), expected, "{text}");
    check(
        "type = 'a' OR org = 'b' AND mappable = TRUE",
        Expression::Any(vec![a.clone(), Expression::All(vec![b.clone(), c.clone()])]),
    );
    check(
        "(type = 'a' or org = 'b') and not mappable = true",
        Expression::All(vec![Expression::Any(vec![a.clone(), b.clone()]), not(c.clone())]),
    );
    check("((\"type\"='a'))", a.clone());
    check("'a' = type", a.clone());
    check("type <> 'a'", not(a.clone()));
    check("mappable <> FALSE", not(not(c)));
    check("mappable <= TRUE", Expression::Constant(true));
    check("TRUE", Expression::Constant(true));
    check("NOT(FALSE)", not(Expression::Constant(false)));
    check("type IN ('a', 'z')", one_of(Facet::Type, ["a", "z"]));
    check("type NOT IN ('a')", not(a));
    check("type IS NULL", not(Expression::IsKnown(Property::Facet(Facet::Type))));
    check("geometry IS NOT NULL", not(not(Expression::IsKnown(Property::Geometry))));
    check("org LIKE 'nat%'", text(Facet::Org, TextTest::Like(Pattern::new("nat%"))));
    check("org NOT LIKE 'nat%'", not(text(Facet::Org, TextTest::Like(Pattern::new("nat%")))));
    check("org > 'm'", text(Facet::Org, TextTest::Is(Comparison::More, "m".to_owned())));
    check(
        "CASEI(org) = CASEI('NRCan')",
        Expression::Text {
            facet: Facet::Org,
            folds_case: true,
            is: TextTest::OneOf(["nrcan".to_owned()].into()),
        },
    );
}

#[test]
fn texts_have_escapes() {
    let check = |text: &str, expected: &str| assert_eq!(read(text), one_of(Facet::Org, [expected]), "{text}");
    check("org = 'Via dell''Avvento'", "Via dell'Avvento");
    check(r"org = 'Via dell\'Avvento'", "Via dell'Avvento");
    check(r"org = 'a\tb\\c\n'", "a\tb\\\\c\n");
    check("org = ''", "");
    check("org = 'pêches  et océans'", "pêches  et océans");
    assert_eq!(
        read(r"org LIKE '100\%'"),
        text(Facet::Org, TextTest::Like(Pattern::new(r"100\%"))),
        "patterns keep their escapes"
    );
}

#[test]
fn numbers_and_days_are_compared() {
    let check = |text: &str, expected: Expression| assert_eq!(read(text), expected, "{text}");
    let popularity = |is, number| Expression::Popularity { is, number };
    check("popularity > -1.5E+2", popularity(More, -150.0));
    check(
        "popularity BETWEEN 1 AND .5",
        Expression::All(vec![popularity(AtLeast, 1.0), popularity(AtMost, 0.5)]),
    );
    check("popularity IN (1, 2)", Expression::Any(vec![popularity(Equal, 1.0), popularity(Equal, 2.0)]));
    let updated = day(Moment::Updated, AtLeast, 20_200_229);
    check("updated >= DATE('2020-02-29')", updated.clone());
    check("updated >= timestamp('2020-02-29T23:59:60.5Z')", updated.clone());
    check("updated >= '2020-02-29'", updated.clone());
    check("DATE('2020-02-29') <= updated", updated);
}

#[test]
fn times_are_related_by_their_ends() {
    let check = |text: &str, expected: Expression| assert_eq!(read(text), expected, "{text}");
    let (begin, end) = (Moment::Begin, Moment::End);
    check(
        "T_INTERSECTS(time, INTERVAL('2010-01-01', '2012-06-30T12:00:00Z'))",
        Expression::All(vec![day(begin, AtMost, 20_120_630), day(end, AtLeast, 20_100_101)]),
    );
    check("T_BEFORE(time, DATE('2010-01-01'))", day(end, Less, 20_100_101));
    check("T_AFTER(INTERVAL('2009-01-01','2010-01-01'), time)", day(end, Less, 20_090_101));
    check("t_after(updated, TIMESTAMP('2010-01-01T00:00:00Z'))", day(Moment::Updated, More, 20_100_101));
    check(
        "T_EQUALS(time, INTERVAL('2010-01-01','..'))",
        Expression::All(vec![
            day(begin, Equal, 20_100_101),
            Expression::Day { of: end, is: Equal, day: Day::Open },
        ]),
    );
    check(
        "T_DURING(time, INTERVAL('2010-01-01','2012-01-01'))",
        Expression::All(vec![day(begin, More, 20_100_101), day(end, Less, 20_120_101)]),
    );
    check(
        "T_CONTAINS(INTERVAL('2010-01-01','2012-01-01'), time)",
        read("T_DURING(time, INTERVAL('2010-01-01','2012-01-01'))"),
    );
}

#[test]
fn places_are_boxes() {
    let meets =
        |west, south, east, north| Expression::Meets(Bbox::new(west, south, east, north).expect("a box"));
    let check = |text: &str, expected: Expression| assert_eq!(read(text), expected, "{text}");
    check("S_INTERSECTS(geometry, BBOX(-80,42,-70.5,50))", meets(-80.0, 42.0, -70.5, 50.0));
    check("S_INTERSECTS(geometry, BBOX(160.6,-55.95,0,-170,-25.89,9))", meets(160.6, -55.95, -170.0, -25.89));
    check("s_intersects(POINT(-75.7 45.4), geometry)", meets(-75.7, 45.4, -75.7, 45.4));
    let bbox = meets(-80.0, 42.0, -70.0, 50.0);
    for ring in [
        "-80 42, -70 42, -70 50, -80 50, -80 42",
        "-70 50, -70 42, -80 42, -80 50, -70 50",
        "-80 42 1, -80 50 1, -70 50 1, -70 42 1, -80 42 1",
    ] {
        check(&format!("S_INTERSECTS(geometry, POLYGON(({ring})))"), bbox.clone());
    }
}

#[test]
fn both_encodings_mean_the_same() {
    for (text, json) in [
        ("type = 'a'", r#"{"op":"=","args":[{"property":"type"},"a"]}"#),
        ("type <> 'a'", r#"{"op":"<>","args":[{"property":"type"},"a"]}"#),
        ("org LIKE 'a%'", r#"{"op":"like","args":[{"property":"org"},"a%"]}"#),
        ("popularity BETWEEN 1 AND 2", r#"{"op":"between","args":[{"property":"popularity"},1,2.0]}"#),
        (
            "type NOT IN ('a','b')",
            r#"{"op":"not","args":[{"op":"in","args":[{"property":"type"},["a","b"]]}]}"#,
        ),
        ("time IS NULL", r#"{"op":"isNull","args":[{"property":"time"}]}"#),
        (
            "CASEI(org) IN (CASEI('Straße'))",
            r#"{"op":"in","args":[{"op":"casei","args":[{"property":"org"}]},[{"op":"casei","args":["STRASSE"]}]]}"#,
        ),
        (
            "updated >= DATE('1970-01-01')",
            r#"{"op":">=","args":[{"property":"updated"},{"date":"1970-01-01"}]}"#,
        ),
        (
            "mappable = TRUE AND (type = 'a' OR TRUE)",
            r#"{"op":"and","args":[{"op":"=","args":[{"property":"mappable"},true]},
                {"op":"or","args":[{"op":"=","args":[{"property":"type"},"a"]},true]}]}"#,
        ),
        (
            "T_INTERSECTS(time, INTERVAL('1969-07-16T05:32:00Z', '..'))",
            r#"{"op":"t_intersects","args":[{"property":"time"},{"interval":["1969-07-16T05:32:00Z",".."]}]}"#,
        ),
        (
            "T_AFTER(updated, TIMESTAMP('1969-07-16T05:32:00Z'))",
            r#"{"op":"t_after","args":[{"property":"updated"},{"timestamp":"1969-07-16T05:32:00Z"}]}"#,
        ),
        (
            "S_INTERSECTS(geometry, BBOX(160.6,-55.95,-170,-25.89))",
            r#"{"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[160.6,-55.95,-170,-25.89]}]}"#,
        ),
        (
            "S_INTERSECTS(geometry, POLYGON((0 1, 2 1, 2 3, 0 3, 0 1)))",
            r#"{"op":"s_intersects","args":[{"property":"geometry"},
                {"type":"Polygon","coordinates":[[[0,1],[2,1],[2,3],[0,3],[0,1]]]}]}"#,
        ),
        (
            "S_INTERSECTS(geometry, POINT(36.3 32.2))",
            r#"{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point","coordinates":[36.3,32.2]}]}"#,
        ),
    ] {
        assert_eq!(from_json(json).as_ref(), Ok(&read(text)), "{json}");
    }
}
