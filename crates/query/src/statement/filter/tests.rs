//! Filter expressions, planned and written.

use catalog::filter::{Comparison, Day, Expression, Flag, Moment, Pattern, Property, TextTest};
use catalog::{Bbox, Bilingual, Facet, Lang, Search};

use crate::dictionary::{FacetDictionary, FacetEntry};
use crate::lexicon::Lexicon;
use crate::plan::{self, MAX_RANGES, Plan};
use crate::titles::Titles;

fn planned(filter: Expression, dictionary: &FacetDictionary) -> plan::Condition {
    let lexicon = Lexicon::new(9, Vec::new(), Vec::new()).expect("sorted");
    let search = Search { filter: Some(filter), ..Search::default() };
    let plan = Plan::new(&search, Lang::En, &lexicon, &Titles::default(), dictionary).as_of(20_261_127);
    plan.condition.expect("the search has a filter")
}

fn keyed(facet: Facet, keys: impl Iterator<Item = String>) -> FacetDictionary {
    let entry = |key| FacetEntry { key, label: Bilingual::default(), count: 1 };
    FacetDictionary { values: [(facet, keys.map(entry).collect())].into() }
}

fn check(filter: Expression, is_true: &str, is_false: &str) {
    let keys = ["dataset", "series", "document", "Map", "data"].map(str::to_owned);
    let mut dictionary = keyed(Facet::Type, keys.into_iter());
    dictionary.values.insert(Facet::Theme, FacetDictionary::closed(Facet::Theme));
    let condition = planned(filter, &dictionary);
    let negated = plan::Condition::Not(Box::new(condition.clone()));
    assert_eq!((super::is_true(&condition).as_str(), super::is_true(&negated).as_str()), (is_true, is_false));
}

fn text(facet: Facet, is: TextTest) -> Expression {
    Expression::Text { facet, folds_case: false, is }
}

fn day(of: Moment, is: Comparison, day: Day) -> Expression {
    Expression::Day { of, is, day }
}

#[test]
fn keys_become_codes_and_bits() {
    check(
        text(Facet::Type, TextTest::Like(Pattern::new("d%"))),
        "(f.type IN (0, 2, 4))",
        "(f.type <> -1 AND NOT ((f.type IN (0, 2, 4))))",
    );
    check(
        text(Facet::Type, TextTest::Is(Comparison::More, "M".to_owned())),
        "(f.type BETWEEN 0 AND 4)",
        "(f.type <> -1 AND NOT ((f.type BETWEEN 0 AND 4)))",
    );
    check(
        Expression::Text {
            facet: Facet::Type,
            folds_case: true,
            is: TextTest::OneOf(["map".to_owned()].into()),
        },
        "(f.type IN (3))",
        "(f.type <> -1 AND NOT ((f.type IN (3))))",
    );
    let nothing = TextTest::OneOf(["'; DROP TABLE facets".to_owned()].into());
    check(text(Facet::Type, nothing.clone()), "f.doc < 0", "(f.type <> -1 AND NOT (f.doc < 0))");
    check(text(Facet::Theme, nothing), "f.doc < 0", "(f.theme <> 0 AND NOT (f.doc < 0))");
    check(
        text(Facet::Theme, TextTest::OneOf(["economy".to_owned(), "science".to_owned()].into())),
        "bitwise_and(f.theme, 34) <> 0",
        "(f.theme <> 0 AND NOT (bitwise_and(f.theme, 34) <> 0))",
    );
}

#[test]
fn what_goes_on_ends_today_unless_it_is_compared_with_the_end_of_days() {
    check(
        day(Moment::End, Comparison::AtLeast, Day::On(20_200_101)),
        "(f.end_day BETWEEN 20200101 AND 99991230 OR f.end_day IN (99991231))",
        "(f.end_day <> 0 AND NOT ((f.end_day BETWEEN 20200101 AND 99991230 OR f.end_day IN (99991231))))",
    );
    check(
        day(Moment::End, Comparison::AtLeast, Day::On(20_300_101)),
        "(f.end_day BETWEEN 20300101 AND 99991230)",
        "(f.end_day <> 0 AND NOT ((f.end_day BETWEEN 20300101 AND 99991230)))",
    );
    check(
        day(Moment::End, Comparison::Equal, Day::Open),
        "(f.end_day IN (99991231))",
        "(f.end_day <> 0 AND NOT ((f.end_day IN (99991231))))",
    );
    check(
        day(Moment::Updated, Comparison::Less, Day::On(20_200_101)),
        "(f.updated BETWEEN 1 AND 20200100)",
        "(f.updated <> 0 AND NOT ((f.updated BETWEEN 1 AND 20200100)))",
    );
}

#[test]
fn negations_reach_the_conditions_themselves() {
    let mappable = Expression::Flag(Flag::Mappable);
    let known = Expression::IsKnown(Property::Updated);
    check(
        Expression::All(vec![mappable.clone(), Expression::Not(Box::new(known.clone()))]),
        "(bitwise_and(f.flags, 2) <> 0 AND f.updated = 0)",
        "(bitwise_and(f.flags, 2) = 0 OR f.updated <> 0)",
    );
    check(
        Expression::Any(vec![mappable, Expression::Popularity { is: Comparison::More, number: 2.5 }, known]),
        "(bitwise_and(f.flags, 2) <> 0 OR (f.popularity BETWEEN 3 AND 2147483647) OR f.updated <> 0)",
        "(bitwise_and(f.flags, 2) = 0 AND NOT ((f.popularity BETWEEN 3 AND 2147483647)) AND f.updated = 0)",
    );
    check(Expression::Any(Vec::new()), "f.doc < 0", "f.doc >= 0");
}

#[test]
fn places_are_unknown_where_there_is_none() {
    let bbox = Bbox::new(-80.0, 42.0, -70.0, 50.0).expect("a box");
    let condition = planned(Expression::Meets(bbox), &FacetDictionary::default());
    let negated = super::is_true(&plan::Condition::Not(Box::new(condition)));
    assert!(
        negated.starts_with("(f.footprint <> ") && negated.contains("AND NOT ((bitwise_and("),
        "{negated}"
    );
}

/// The bound that engines refuse by is on the text that comes of it.
#[test]
fn the_size_of_a_condition_is_that_of_its_text() {
    let dictionary = keyed(Facet::Org, (0..20_000).map(|number| format!("org-{number}")));
    let odd = Expression::Any(
        ["1", "3", "5", "7", "9"]
            .map(|end| text(Facet::Org, TextTest::Like(Pattern::new(&format!("%{end}")))))
            .into(),
    );
    let condition = planned(odd, &dictionary);
    assert_eq!(condition.size(), 10_000);
    assert!(super::is_true(&condition).len() / condition.size() * MAX_RANGES < 100_000);
}
