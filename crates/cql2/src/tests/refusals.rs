//! What is refused, where, and within which bounds.

use proptest::prelude::*;

use crate::{Expected, MAX_DEPTH, MAX_LENGTH, Position, Reason, from_json, from_text};

fn text(filter: &str) -> (usize, Reason) {
    let refused = from_text(filter).expect_err(filter);
    let Position::Character(at) = refused.at else { panic!("{refused}") };
    (at, refused.reason)
}

#[test]
fn what_is_no_filter_is_refused_where_it_stops_to_be_one() {
    use Expected::{Condition, End, Operator, Property, Sign, Value};
    for (filter, at, expected) in [
        ("", 1, Condition),
        ("   ", 1, Condition),
        ("type", 5, Operator),
        ("type =", 7, Value),
        ("type = 'a' AND", 15, Condition),
        ("type = 'a' org = 'b'", 12, End),
        ("type = 'a')", 11, End),
        ("(type = 'a'", 12, Sign(")")),
        ("type = 'a", 8, Sign("'")),
        ("\"type = 'a'", 1, Sign("\"")),
        ("type ! 'a'", 6, Operator),
        ("type = ;", 8, Operator),
        ("type NOT = 'a'", 10, Operator),
        ("type BETWEEN 'a'", 17, Sign("AND")),
        ("type IS 'a'", 9, Sign("NULL")),
        ("type IN 'a'", 9, Sign("(")),
        ("type IN ()", 10, Value),
        ("'a' = 'b'", 1, Property),
        ("popularity > 1.2.3", 14, Value),
        ("popularity > 1e999", 14, Value),
        ("S_INTERSECTS(geometry, BBOX(1 2))", 31, Sign(")")),
        ("océan = 'é' é", 13, End),
        ("org", 4, Operator),
        ("CASEI(org)", 11, Operator),
    ] {
        assert_eq!(text(filter), (at, Reason::Missing(expected)), "{filter}");
    }
}

#[test]
fn what_cannot_be_answered_is_named() {
    let unsupported = |what: &str| Reason::Unsupported(what.to_owned());
    for (filter, at, reason) in [
        ("colour = 'red'", 1, Reason::UnknownProperty("colour".to_owned())),
        ("type = 'a' AND CASEI(size) = 'b'", 22, Reason::UnknownProperty("size".to_owned())),
        ("S_WITHIN(geometry, BBOX(1,2,3,4))", 1, unsupported("S_WITHIN")),
        ("A_CONTAINS(theme, ('a'))", 1, unsupported("A_CONTAINS")),
        ("ACCENTI(org) = 'a'", 1, unsupported("ACCENTI")),
        ("avg(popularity) > 1", 1, unsupported("avg")),
        ("popularity + 1 > 2", 12, unsupported("+")),
        ("popularity > 1 * 2", 16, unsupported("*")),
        ("S_INTERSECTS(geometry, LINESTRING(1 2, 3 4))", 34, unsupported("LINESTRING")),
        ("S_INTERSECTS(geometry, POLYGON((0 0, 4 0, 2 3, 0 0)))", 24, Reason::NoBox),
        ("S_INTERSECTS(geometry, POLYGON((0 0, 4 0, 0 0, 4 0, 0 0)))", 24, Reason::NoBox),
        ("S_INTERSECTS(geometry, BBOX(1,2,3))", 24, Reason::NoBox),
        ("S_INTERSECTS(geometry, BBOX(1,95,3,96))", 24, Reason::NoBox),
        ("updated > DATE('2020-02-30')", 11, Reason::NoDate("2020-02-30".to_owned())),
        ("updated > DATE('2020')", 11, Reason::NoDate("2020".to_owned())),
        (
            "updated > TIMESTAMP('2020-02-20T10:00:00+01:00')",
            11,
            Reason::NoDate("2020-02-20T10:00:00+01:00".to_owned()),
        ),
    ] {
        assert_eq!(text(filter), (at, reason), "{filter}");
    }
}

#[test]
fn values_fit_their_properties() {
    for (filter, at, name) in [
        ("updated > 5", 11, "updated"),
        ("type = 5", 8, "type"),
        ("mappable = 'yes'", 12, "mappable"),
        ("popularity = '5'", 14, "popularity"),
        ("time > DATE('2020-01-01')", 1, "time"),
        ("geometry = 'x'", 1, "geometry"),
        ("updated LIKE '2020%'", 1, "updated"),
        ("T_INTERSECTS(type, DATE('2020-01-01'))", 14, "type"),
        ("T_DURING(updated, INTERVAL('2020-01-01', '..'))", 10, "updated"),
        ("T_DURING(time, DATE('2020-01-01'))", 16, "time"),
        ("T_INTERSECTS(time, INTERVAL('2021-01-01', '2020-01-01'))", 43, "time"),
        ("S_INTERSECTS(time, BBOX(1,2,3,4))", 14, "time"),
        ("CASEI(updated) = 'a'", 7, "updated"),
    ] {
        let (found, reason) = text(filter);
        assert_eq!(found, at, "{filter}: {reason:?}");
        assert!(matches!(reason, Reason::Unfit { property, .. } if property == name), "{filter}: {reason:?}");
    }
}

#[test]
fn json_is_refused_at_its_pointer() {
    for (filter, at) in [
        (r#"{"op":"=","args":[{"property":"colour"},"red"]}"#, "/args/0"),
        (r#"{"op":"and","args":[true,{"op":"a_contains","args":[]}]}"#, "/args/1/op"),
        (r#"{"op":"=","args":[{"property":"type"},5]}"#, "/args/1"),
        (r#"{"op":"=","args":[{"property":"type"},null]}"#, "/args/1"),
        (r#"{"op":"=","args":[{"property":"type"}]}"#, ""),
        (r#"{"op":"="}"#, "/args"),
        (r#"{"op":5,"args":[]}"#, "/op"),
        (r#"{"op":"and","args":[]}"#, ""),
        (r#"{"op":"t_after","args":[{"property":"time"},{"interval":["x",".."]}]}"#, "/args/1/interval/0"),
        (r#"{"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[1,"2",3,4]}]}"#, "/args/1/bbox"),
        (
            r#"{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[5]}]}"#,
            "/args/1/coordinates",
        ),
        ("[]", ""),
        ("{}", ""),
        ("5", ""),
    ] {
        let refused = from_json(filter).expect_err(filter);
        assert_eq!(refused.at, Position::Pointer(at.to_owned()), "{filter}: {:?}", refused.reason);
    }
    for (filter, at) in [("", 1), ("{\"op\":", 6), ("type = 'a'", 2), ("{}\n{}", 4)] {
        let refused = from_json(filter).expect_err(filter);
        assert_eq!((refused.at, refused.reason), (Position::Character(at), Reason::NotJson), "{filter}");
    }
}

#[test]
fn deep_long_and_many_are_refused() {
    let deep = |open: &str, close: &str, times: usize| {
        format!("{}type = 'a'{}", open.repeat(times), close.repeat(times))
    };
    assert!(from_text(&deep("(", ")", MAX_DEPTH - 2)).is_ok());
    for (open, close) in [("(", ")"), ("NOT ", ""), ("NOT (", ")"), ("CASEI(", ")")] {
        for times in [MAX_DEPTH + 1, 2_000] {
            assert!(matches!(text(&deep(open, close, times)).1, Reason::TooDeep { .. }), "{open} {times}");
        }
    }
    let json =
        |times: usize| format!("{}true{}", r#"{"op":"not","args":["#.repeat(times), "]}".repeat(times));
    assert!(from_json(&json(MAX_DEPTH)).is_ok());
    for times in [MAX_DEPTH + 1, 60] {
        let refused = from_json(&json(times)).expect_err("too deep");
        assert_eq!(refused.reason, Reason::TooDeep { limit: MAX_DEPTH });
    }
    // Deeper than the reader of JSON goes.
    for deepest in [json(700), "[".repeat(15_000)] {
        assert_eq!(from_json(&deepest).expect_err("too deep").reason, Reason::NotJson);
    }
    let many = vec!["TRUE"; 3_000].join(" OR ");
    assert!(from_text(&many).is_err() || many.len() <= MAX_LENGTH);
    let many = vec!["type = 'a'"; 101].join(" AND ");
    assert!(matches!(text(&many).1, Reason::TooMany { limit: 100 }));
    let long = format!("type = '{}'", "a".repeat(MAX_LENGTH));
    assert_eq!(text(&long), (MAX_LENGTH + 1, Reason::TooLong { limit: MAX_LENGTH }));
    assert_eq!(from_json(&long).expect_err("too long").reason, Reason::TooLong { limit: MAX_LENGTH });
}

proptest! {
    #[test]
    fn anything_is_read_or_refused_within_it(filter in "\\PC{0,60}") {
        if let Err(refused) = from_text(&filter)
            && let Position::Character(at) = refused.at
        {
            prop_assert!((1..=filter.chars().count() + 1).contains(&at), "{} in {filter:?}", at);
        }
        let _ = from_json(&filter);
    }

    #[test]
    fn words_of_the_language_in_any_order_do_no_harm(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "type", "updated", "time", "geometry", "=", "<>", ">=", "'a'", "5", "-", "(", ")", ",", "AND", "OR",
                "NOT", "IN", "LIKE", "BETWEEN", "IS", "NULL", "DATE('2020-01-01')", "INTERVAL(", "T_AFTER(",
                "S_INTERSECTS(", "BBOX(", "POLYGON((", "CASEI(", "TRUE", "'..'", "\"x\"", "'",
            ]),
            0..20,
        ),
    ) {
        let filter = words.join(" ");
        let _ = from_text(&filter);
    }
}
