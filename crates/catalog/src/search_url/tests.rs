use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::bbox::Bbox;
use crate::codes::{Theme, Topic};
use crate::date::PartialDate;
use crate::search::{Area, Facet, MAX_TEXT, MAX_VALUES, Page, Relation, Sort, Timeline};

/// Reads `query`, which has no problems, and gives its canonical form.
fn canonical(query: &str) -> String {
    let (search, problems) = from_query(query);
    assert_eq!(problems, [], "{query}");
    to_query(&search)
}

/// The problems of `query` as `param kind value`, and what is kept of it.
fn problems(query: &str) -> (Vec<String>, String) {
    let (search, problems) = from_query(query);
    let texts =
        problems.iter().map(|problem| format!("{} {:?} {}", problem.param, problem.kind, problem.value));
    (texts.collect(), to_query(&search))
}

#[test]
fn the_default_search_has_an_empty_query() {
    assert_eq!(to_query(&Search::default()), "");
    assert_eq!(to_path(&Search::default(), Lang::Fr), "/fr/search");
    assert_eq!(to_path(&from_query("q=eau").0, Lang::Fr), "/fr/search?q=eau");
}

#[test]
fn equal_searches_have_one_address() {
    let check = |query: &str, expected: &str| assert_eq!(canonical(query), expected);
    check("?q=lake", "q=lake");
    check("q=+lake%20%20ice+", "q=lake+ice");
    check("q=Qu%C3%A9bec+l'eau", "q=Qu%C3%A9bec+l%27eau");
    check("q=%22snow%20cover%22+-ice+lac*+a%26b%2Bc", "q=%22snow+cover%22+-ice+lac*+a%26b%2Bc");
    check("q=a%00b%0Ac", "q=ab+c");
    check("size=25&page=2&q=x", "q=x&page=2&size=25");
    check("page=1&size=10&sort=relevance&relation=intersects&foundational=false", "");
    check("bbox=-80.00001,42,-70,50.123456&relation=within", "bbox=-80,42,-70,50.1235&relation=within");
    check("bbox=170,-10,-170,10", "bbox=170,-10,-170,10");
    check("relation=within", "");
    check("type=series&type=dataset", "type=dataset&type=series");
    check("type=series,dataset,,series", "type=dataset&type=series");
    check("topic=oceans&theme=economy&org=b&org=a", "org=a&org=b&theme=economy&topic=oceans");
    check("foundational=on&mappable=true&sort=-date", "foundational=true&mappable=true&sort=-date");
    check("begin=2001&end=2001-05", "begin=2001&end=2001-05");
    check(
        "timeline=Updated&updated-end=2020-03&updated-begin=2019&end=2001",
        "end=2001&updated-begin=2019&updated-end=2020-03&timeline=updated",
    );
    check("timeline=covered", "");
    check("q=a&q=a", "q=a");
}

#[test]
fn empty_fields_count_as_not_given() {
    let form = "q=&bbox=&west=&south=&east=&north=&begin=&end=+&org=&foundational=&sort=&page=&size=";
    assert_eq!(canonical(form), "");
}

#[test]
fn four_sides_make_a_box() {
    assert_eq!(canonical("west=-80&south=42&east=-70&north=50"), "bbox=-80,42,-70,50");
    assert_eq!(canonical("west=-80,5&south=42&east=%E2%88%9270&north=50"), "bbox=-80.5,42,-70,50");
    assert_eq!(canonical("bbox=1,2,3,4&west=9"), "bbox=1,2,3,4");
}

#[test]
fn missing_and_bad_sides_are_named() {
    assert_eq!(problems("west=-80&east=-70").0, ["south MissingSide ", "north MissingSide "]);
    assert_eq!(problems("west=x&south=1&east=2&north=3").0, ["west InvalidBbox x"]);
    assert_eq!(
        problems("west=1e9&south=1&east=2&north=95").0,
        ["west InvalidBbox 1e9", "north InvalidBbox 95"]
    );
    assert_eq!(problems("west=1&south=9&east=2&north=3").0, ["bbox InvalidBbox 1,9,2,3"]);
}

#[test]
fn sides_are_given_back_as_typed() {
    assert_eq!(typed_sides("q=eau&west=-80,5&south=&north=+abc%22"), ["-80,5", "", "", "abc\""]);
}

#[test]
fn what_cannot_be_used_is_reported_and_the_rest_kept() {
    let check = |query: &str, problem: &str, kept: &str| {
        assert_eq!(problems(query), (vec![problem.to_owned()], kept.to_owned()));
    };
    check("bbox=1,2,3&relation=within", "bbox InvalidBbox 1,2,3", "");
    check("bbox=1,2,3,NaN", "bbox InvalidBbox 1,2,3,NaN", "");
    check("bbox=1,2,3,4&relation=touches", "relation InvalidRelation touches", "bbox=1,2,3,4");
    check("begin=2001-02-30&end=2002", "begin InvalidDate 2001-02-30", "end=2002");
    check("begin=2001&end=2000-12", "end EndBeforeBegin 2000-12", "begin=2001");
    check("updated-begin=2001&updated-end=2000", "updated-end EndBeforeBegin 2000", "updated-begin=2001");
    check("timeline=never", "timeline InvalidTimeline never", "");
    check("topic=oceans,ocean", "topic InvalidFacetValue ocean", "topic=oceans");
    check("theme=money", "theme InvalidFacetValue money", "");
    check("bbox=-10,-95,10,5", "bbox InvalidBbox -10,-95,10,5", "");
    check("bbox=1,2,1e300,4", "bbox InvalidBbox 1,2,1e300,4", "");
    check("org=-a", "org InvalidFacetValue -a", "");
    check("org=it's", "org InvalidFacetValue it's", "");
    check("foundational=yes", "foundational InvalidFlag yes", "");
    check("sort=size", "sort InvalidSort size", "");
    check("page=0&size=25", "page InvalidPage 0", "size=25");
    check("page=3&size=7", "size InvalidSize 7", "page=3");
    check("page=99999999999", "page InvalidPage 99999999999", "");
    check("q=a&q=b", "q Repeated b", "q=a");
}

#[test]
fn names_that_nobody_knows_are_passed_over() {
    for name in ["utm_source", "fbclid", "srsltid", "gbraid", "mc_cid", "_hsenc", "colour", "", "%00", "q[]"]
    {
        assert_eq!(canonical(&format!("{name}=x&q=a&{name}")), "q=a", "{name}");
    }
    assert_eq!(canonical("Q=a&amp;Type=dataset&amp;PAGE=2"), "q=a&type=dataset&page=2");
}

#[test]
fn a_box_is_wrapped_round_the_world() {
    let check = |bbox: &str, expected: &str| {
        assert_eq!(canonical(&format!("bbox={bbox}")), format!("bbox={expected}"));
        let [west, south, east, north] = bbox.split(',').collect::<Vec<_>>()[..] else { panic!("{bbox}") };
        let sides = format!("west={west}&south={south}&east={east}&north={north}");
        assert_eq!(canonical(&sides), format!("bbox={expected}"));
    };
    check("170,50,190,60", "170,50,-170,60");
    check("-259.36,-0.13,-212.51,20.5", "100.64,-0.13,147.49,20.5");
    check("-190,50,-170,60", "170,50,-170,60");
    check("-190,50,-180,60", "170,50,180,60");
    check("180,50,190,60", "-180,50,-170,60");
    check("3590,0,3610,1", "-10,0,10,1");
    check("350,0,370,1", "-10,0,10,1");
    check("-200,-90,200,90", "-180,-90,180,90");
    check("-180,-90,180,90", "-180,-90,180,90");
    check("\u{2212}190,50,\u{2212}180,60", "170,50,180,60");
    check("179.99999,0,180.00001,1", "180,0,180,1");
}

#[test]
fn values_of_closed_lists_are_matched_in_any_case() {
    assert_eq!(canonical("topic=Oceans,inlandwaters,OCEANS"), "topic=inlandWaters&topic=oceans");
    assert_eq!(canonical("theme=ECONOMY"), "theme=economy");
    assert_eq!(
        canonical("sort=-Date&foundational=True&mappable=ON"),
        "foundational=true&mappable=true&sort=-date"
    );
    assert_eq!(canonical("bbox=1,2,3,4&relation=Within"), "bbox=1,2,3,4&relation=within");
}

#[test]
fn old_forms_send_windows_1252() {
    assert_eq!(canonical("q=qu%E9bec"), "q=qu%C3%A9bec");
    assert_eq!(canonical("q=c%F4te+l%92hiver"), "q=c%C3%B4te+l%E2%80%99hiver");
}

#[test]
fn what_cannot_be_seen_is_neither_searched_nor_repeated() {
    assert_eq!(canonical("q=a%00b%EF%BF%BEc%E2%80%AEd%C2%ADe"), "q=abcde");
    assert_eq!(problems("begin=so%00on%EF%BF%BE%E2%80%AE").0, ["begin InvalidDate soon"]);
    assert_eq!(typed_sides("west=%001%EF%BF%BF&south=%E2%80%AEx"), ["1", "x", "", ""]);
}

/// As many problems as a person reads are looked for, whichever kind they are of.
#[test]
fn problems_are_bounded() {
    let many = |part: &str| (0..16_000).map(|at| part.replace('#', &at.to_string())).collect::<Vec<_>>();
    for query in [many("q=a#").join("&"), many("org=a.#").join("&"), format!("type={}", many("-#").join(","))]
    {
        assert_eq!(from_query(&query).1.len(), MAX_PROBLEMS, "{}", &query[..20]);
    }
    assert_eq!(from_query(&many("name#=x").join("&")), (Search::default(), vec![]));
}

#[test]
fn a_long_text_is_cut() {
    let (search, problems) = from_query(&format!("q={}", "é".repeat(MAX_TEXT + 1)));
    assert_eq!(search.text.chars().count(), MAX_TEXT);
    assert_eq!(problems[0].kind, ProblemKind::TextTooLong);
    assert_eq!(problems[0].value.chars().count(), MAX_SHOWN);
}

#[test]
fn too_many_values_are_reported_once() {
    let query: Vec<String> = (0..MAX_VALUES + 5).map(|number| format!("org=o{number}")).collect();
    let (search, problems) = from_query(&query.join("&"));
    assert_eq!(search.filters[&Facet::Org].len(), MAX_VALUES);
    assert_eq!(problems.iter().map(|problem| problem.kind).collect::<Vec<_>>(), [ProblemKind::TooManyValues]);
}

fn any_date() -> impl Strategy<Value = PartialDate> {
    (1_u16..=9999, prop::option::of((1_u8..=12, prop::option::of(1_u8..=28)))).prop_map(|(year, rest)| {
        let (month, day) = rest.map_or((None, None), |(month, day)| (Some(month), day));
        PartialDate::new(year, month, day).expect("days up to 28 exist in every month")
    })
}

fn any_bbox() -> impl Strategy<Value = Bbox> {
    let degrees = |limit: i32| (-limit * 10_000..=limit * 10_000).prop_map(|value| f64::from(value) / 1e4);
    (degrees(180), degrees(90), degrees(180), degrees(90)).prop_map(|(west, south, east, north)| {
        Bbox::new(west, south.min(north), east, south.max(north)).expect("in range and ordered")
    })
}

fn any_filters() -> impl Strategy<Value = BTreeMap<Facet, BTreeSet<String>>> {
    let values = |facet: Facet| match facet {
        Facet::Theme => prop::sample::select(Theme::ALL).prop_map(|theme| theme.code().to_owned()).boxed(),
        Facet::Topic => prop::sample::select(Topic::ALL).prop_map(|topic| topic.code().to_owned()).boxed(),
        _ => "[A-Za-z0-9][A-Za-z0-9-]{0,79}".boxed(),
    };
    let one = prop::sample::select(Facet::ALL.to_vec())
        .prop_flat_map(move |facet| (Just(facet), prop::collection::btree_set(values(facet), 1..4)));
    prop::collection::vec(one, 0..4).prop_map(|pairs| pairs.into_iter().collect())
}

fn any_search() -> impl Strategy<Value = Search> {
    let text = "\\PC{0,40}".prop_map(|text: String| text.split_whitespace().collect::<Vec<_>>().join(" "));
    let relation = prop::sample::select(vec![Relation::Intersects, Relation::Within]);
    let area = prop::option::of((any_bbox(), relation).prop_map(|(bbox, relation)| Area { bbox, relation }));
    let dates = || {
        (prop::option::of(any_date()), prop::option::of(any_date())).prop_map(|(begin, end)| {
            let end = end.filter(|end| begin.is_none_or(|begin| begin.first_day() <= end.last_day()));
            (begin, end)
        })
    };
    let times = (dates(), dates(), prop::sample::select(Timeline::ALL.to_vec()));
    let page = (1..=Page::MAX_NUMBER, prop::sample::select(Page::SIZES.to_vec()));
    let sort = prop::sample::select(Sort::ALL.to_vec());
    (text, area, times, any_filters(), any::<(bool, bool)>(), sort, page).prop_map(
        |(
            text,
            area,
            (covered, updated, timeline),
            filters,
            (foundational, mappable),
            sort,
            (number, size),
        )| {
            let ((begin, end), (updated_begin, updated_end)) = (covered, updated);
            let page = Page::new(number, size).expect("in range");
            Search {
                text,
                area,
                begin,
                end,
                updated_begin,
                updated_end,
                timeline,
                filters,
                foundational,
                mappable,
                sort,
                page,
                // They are in no address.
                filter: None,
                after: None,
            }
        },
    )
}

proptest! {
    #[test]
    fn every_search_survives_its_address(search in any_search()) {
        prop_assert_eq!(from_query(&to_query(&search)), (search, vec![]));
    }

    #[test]
    fn any_string_can_be_read_and_its_canonical_form_is_stable(query in ".{0,300}") {
        let once = to_query(&from_query(&query).0);
        let (search, problems) = from_query(&once);
        prop_assert_eq!(problems, vec![]);
        prop_assert_eq!(to_query(&search), once);
    }

    #[test]
    fn any_values_can_be_read_and_their_canonical_form_is_stable(
        params in prop::collection::vec(
            (prop::sample::select(vec!["q", "bbox", "west", "end", "begin", "org", "topic", "page", "size", "sort"]),
             "([-0-9,.]{0,12}|[%0-9A-F]{0,9}|\\PC{0,20})"), 0..8),
    ) {
        let query: Vec<String> = params.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let once = to_query(&from_query(&query.join("&")).0);
        let (search, problems) = from_query(&once);
        prop_assert_eq!(problems, vec![]);
        prop_assert_eq!(to_query(&search), once);
    }
}
