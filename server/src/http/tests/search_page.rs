//! The search page: what it says about an address and what its links lead to.

use axum::http::{Method, StatusCode};

use super::answer::{ask_with, get};

#[tokio::test]
async fn the_total_is_a_sentence_in_either_language() {
    get("/en/search?q=lake").await.assert_has("</b> records for “lake”");
    get("/fr/search?q=lake").await.assert_has("</b> fiches pour «\u{a0}lake\u{a0}»");
    get("/fr/search?q=xyzzy").await.assert_has("Aucune fiche pour «\u{a0}xyzzy\u{a0}»");
}

#[tokio::test]
async fn what_a_form_sends_becomes_the_canonical_address() {
    let answer =
        get("/en/search?q=lake&begin=&end=&west=-80&south=42&east=-70&north=50&sort=relevance&size=10").await;
    assert_eq!(answer.status, StatusCode::MOVED_PERMANENTLY);
    assert_eq!(answer.header("location"), "/en/search?q=lake&bbox=-80,42,-70,50");
    assert_eq!(get("/en/search?q=l'eau&bbox=-80%2C42%2C-70%2C50").await.status, StatusCode::OK);
}

#[tokio::test]
async fn bad_parameters_are_named_and_the_rest_is_kept() {
    let answer = get("/en/search?q=lake&begin=soon&bbox=1,2&type=nonsense&colour=red").await;
    assert_eq!((answer.status, answer.header("cache-control")), (StatusCode::BAD_REQUEST, "no-store"));
    answer.assert_has("role=\"alert\"");
    answer.assert_has("3 parts of this search could not be used");
    answer.assert_has("<a href=\"#begin\">From, “soon”: give a year, a month or a day");
    answer.assert_has("Area, “1,2”: give four numbers");
    answer.assert_has("Type, “nonsense”: no such value; choose one from the list.");
    assert!(!answer.body.contains("“colour”"), "a name nobody knows is no mistake of the visitor");
    answer.assert_has("value=\"soon\"");
    answer.assert_has("aria-invalid=\"true\"");
    answer.assert_has("</b> records for “lake”");
    get("/fr/search?begin=soon")
        .await
        .assert_has("Une partie de cette recherche n’a pas pu être prise en compte");
}

#[tokio::test]
async fn each_chip_removes_its_own_filter() {
    let answer = get("/en/search?q=lake&begin=2013&end=2021&type=dataset").await;
    answer.assert_has_tag("a", &["href=\"/en/search?q=lake&amp;begin=2013&amp;end=2021\"", "class=\"chip\""]);
    answer.assert_has_tag("a", &["href=\"/en/search?q=lake&amp;type=dataset\"", "class=\"chip\""]);
    answer.assert_has("2013–2021");
    answer.assert_has_tag("a", &["href=\"/en/search?q=lake\"", "class=\"clear\""]);
}

#[tokio::test]
async fn pages_lead_to_the_last_record() {
    let answer = get("/en/search?page=2").await;
    answer.assert_has("Results 11 to 20");
    answer.assert_has_tag("a", &["href=\"/en/search\"", "rel=\"prev\""]);
    answer.assert_has_tag("a", &["href=\"/en/search?page=3\"", "rel=\"next\""]);
    let answer = get("/en/search?page=9").await;
    assert_eq!(answer.status, StatusCode::OK);
    answer.assert_has("These results end on page 3.");
    answer.assert_has("href=\"/en/search?page=3\"");
}

#[tokio::test]
async fn words_are_explained_when_they_were_changed() {
    get("/en/search?q=salmn")
        .await
        .assert_has("“salmn” finds no record. These are the records with “salmon”.");
    get("/en/search?q=%22lake").await.assert_has("A quotation mark has no partner");
}

#[tokio::test]
async fn operators_are_told_with_a_way_round_them() {
    let answer = get("/en/search?q=lake+OR+carte+-ice&type=dataset&page=2").await;
    answer.assert_has("Records with “ice” are left out.");
    answer.assert_has("Any one of these is enough: lake, carte.");
    answer.assert_has("“AND” was read as an operator");
    answer.assert_has(
        "<a href=\"/en/search?q=lake+or+carte+ice&amp;type=dataset\">Search for all of it as words",
    );
    let answer = get("/fr/search?q=lake+OR+carte+-ice").await;
    answer.assert_has("Les fiches qui contiennent «\u{a0}ice\u{a0}» sont écartées.");
    answer.assert_has("<a href=\"/fr/search?q=lake+or+carte+ice\">Chercher plutôt le tout comme");
}

#[tokio::test]
async fn an_empty_answer_says_which_filter_to_loosen() {
    let answer = get("/en/search?q=lake&org=nope").await;
    answer.assert_has("Loosen a filter");
    answer.assert_has("href=\"/en/search?q=lake\"");
    answer.assert_has("Browse the whole catalogue");
    answer.assert_has("Organization: “nope” is not in this catalogue.");
    get("/fr/search?org=nope").await.assert_has("Organisation\u{a0}: «\u{a0}nope\u{a0}» ne figure pas");
}

#[tokio::test]
async fn an_address_is_made_canonical_once() {
    for (given, canonical) in [
        ("q=lake&srsltid=AfmBOo&gbraid=0AAA&mc_cid=1&_hsenc=p2", "q=lake"),
        ("nobody=knows&this", ""),
        ("q=qu%E9bec", "q=qu%C3%A9bec"),
        ("type=DataSet&topic=InlandWATERS", "topic=inlandWaters&type=dataset"),
        ("bbox=170,50,190,60", "bbox=170,50,-170,60"),
        ("q=a%00b%E2%80%AE", "q=ab"),
        ("Q=lake&amp;Page=2", "q=lake&page=2"),
    ] {
        for method in [Method::GET, Method::HEAD] {
            let answer = ask_with(method, &format!("/fr/search?{given}"), ("accept", "*/*")).await;
            assert_eq!(answer.status, StatusCode::MOVED_PERMANENTLY, "{given}");
            let expected = if canonical.is_empty() {
                "/fr/search".to_owned()
            } else {
                format!("/fr/search?{canonical}")
            };
            assert_eq!(answer.header("location"), expected, "{given}");
            assert_eq!(get(&expected).await.status, StatusCode::OK, "{given}");
        }
    }
}

#[tokio::test]
async fn a_page_of_mistakes_is_bounded() {
    let many =
        |part: &str| (0..4000).map(|at| part.replace('#', &at.to_string())).collect::<Vec<_>>().join("&");
    for query in [many("q=a#"), many("org=a.#"), format!("type={}", many("x#").replace('&', ","))] {
        let answer = get(&format!("/en/search?{query}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        answer.assert_has("20 parts of this search could not be used");
        answer.assert_has("No more than 20 are looked for");
        // The link to the other language repeats the address.
        assert!(answer.body.len() < 100_000 + query.len() * 2, "{} bytes", answer.body.len());
    }
}

#[tokio::test]
async fn what_cannot_be_shown_is_in_no_page() {
    let hidden = "%00%01%EF%BF%BE%E2%80%AE";
    for query in [
        format!("begin=so{hidden}on"),
        format!("west={hidden}x"),
        format!("org={hidden}."),
        format!("bbox={hidden}"),
    ] {
        let answer = get(&format!("/en/search?{query}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
        let raw = answer.body.chars().find(|char| ['\0', '\u{1}', '\u{fffe}', '\u{202e}'].contains(char));
        assert_eq!(raw, None, "{query}");
    }
}

#[tokio::test]
async fn what_is_said_of_the_words_is_said_once() {
    let answer = get("/en/search?q=stray+stray").await;
    assert_eq!(answer.body.matches("had nothing to work on").count(), 1);
}

#[tokio::test]
async fn no_control_keeps_what_the_browser_remembers() {
    get("/en/search").await.assert_has_tag("form", &["class=\"search-page\"", "autocomplete=\"off\""]);
}

#[tokio::test]
async fn text_in_the_other_language_is_marked_and_escaped() {
    let answer = get("/en/search?q=carte").await;
    answer.assert_has("<span lang=\"fr\" dir=\"auto\">");
    answer.assert_has("(in French)");
    answer.assert_has("&lt;lacs&gt; &amp; rivières");
    assert!(!get("/fr/search?q=carte").await.body.contains("(en français)"));
}

#[tokio::test]
async fn what_a_visitor_types_is_never_markup() {
    let answer = get("/en/search?q=%3Cscript%3Ealert(1)%3C/script%3E%22%27").await;
    assert!(!answer.body.contains("<script>"), "{}", answer.body);
    answer.assert_has("<title>&lt;script&gt;");
}

#[tokio::test]
async fn a_bad_side_of_the_area_leaves_the_others_in_the_form() {
    let answer = get("/fr/search?q=lake&west=-80&south=&east=-70&north=abc").await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    for (name, value) in [("west", "-80"), ("east", "-70")] {
        answer.assert_has_tag("input", &[&format!("name=\"{name}\""), &format!("value=\"{value}\"")]);
    }
    answer.assert_has_tag("input", &["name=\"north\"", "value=\"abc\"", "aria-invalid=\"true\""]);
    answer.assert_has_tag("input", &["name=\"south\"", "aria-invalid=\"true\""]);
    answer.assert_has("<a href=\"#north\">");
}

#[tokio::test]
async fn signs_are_not_what_the_records_were_found_for() {
    let answer = get("/fr/search?q=%25").await;
    answer.assert_has("«\u{a0}%\u{a0}» ne contient rien qui puisse être cherché");
    answer.assert_has("<h1 id=\"results\" tabindex=\"-1\"><b>25</b> fiches</h1>");
    get("/en/search?q=%25").await.assert_has("“%” holds nothing that can be searched for");
}

#[tokio::test]
async fn words_in_no_record_are_left_out_of_the_ways_on() {
    let answer = get("/fr/search?q=zzqqxx&type=series").await;
    assert!(!answer.body.contains("Assouplir un filtre"), "{}", answer.body);
    assert!(!answer.body.contains("sans aucun filtre"), "{}", answer.body);
    assert!(!answer.body.contains("Chercher seulement"), "{}", answer.body);
    assert!(!answer.body.contains("Aucune de ces fiches n’indique"), "{}", answer.body);
    let answer = get("/fr/search?q=lake+zzqqxx&type=series").await;
    answer.assert_has(
        "<a href=\"/fr/search?q=lake&amp;type=series\">Chercher seulement «\u{a0}lake\u{a0}»</a>",
    );
}

#[tokio::test]
async fn records_with_some_of_the_words_are_shown_as_such() {
    let answer = get("/en/search?q=lake+zzqqyy").await;
    assert_eq!(answer.status, StatusCode::OK);
    answer.assert_has("records with some of “lake zzqqyy”");
    answer.assert_has("No record has all of these words.");
    answer.assert_has("<s dir=\"auto\">zzqqyy</s>");
    answer.assert_has("<a href=\"/en/search?q=zzqqyy\">zzqqyy (1)</a>");
    get("/fr/search?q=lake+zzqqyy").await.assert_has("Aucune fiche ne réunit tous ces mots.");
    assert!(!get("/en/search?q=lake").await.body.contains("class=\"lacking\""));
}

#[tokio::test]
async fn texts_of_records_have_a_direction_of_their_own() {
    get("/en/record/r1").await.assert_has_tag("h1", &["dir=\"auto\""]);
    get("/fr/search").await.assert_has("<span dir=\"auto\">");
    get("/en").await.assert_has("<span dir=\"auto\">");
}

#[tokio::test]
async fn all_values_of_a_facet_have_a_page() {
    let answer = get("/en/search/type?q=lake").await;
    assert_eq!(answer.status, StatusCode::OK);
    answer.assert_has("Type: all values");
    answer.assert_has("href=\"/en/search?q=lake\"");
    assert_eq!(get("/en/search/colour").await.status, StatusCode::NOT_FOUND);
    assert_eq!(get("/fr/search/type?bbox=1").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_place_that_is_named_is_offered_and_called_by_its_name() {
    let there = "bbox=-97.5,49.5,-96.5,50.5";
    let offered = get("/en/search?q=lake+Winnipeg").await;
    offered.assert_has(&format!(
        "href=\"/en/search?q=lake&amp;{there}\">“lake” in the area of Winnipeg: 3 records</a>"
    ));
    let shown = get("/fr/search?q=shown+Winnipeg").await;
    shown.assert_has("Aucune fiche ne contient tous ces mots.");
    shown.assert_has("« shown » dans la zone de Winnipeg : 3 fiches</a>");
    shown.assert_has("pour « shown » dans la zone de Winnipeg</h1>");
    let only = get("/en/search?q=Winnipeg").await;
    only.assert_has(&format!("href=\"/en/search?{there}\">In the area of Winnipeg: 3 records</a>"));
    let chosen = get(&format!("/en/search?{there}&relation=within")).await;
    chosen.assert_has(">entirely within Winnipeg</span>");
}

#[tokio::test]
async fn an_area_that_was_hardly_meant_is_told_with_the_likelier_one() {
    let page = get("/en/search?bbox=110,48,120,60").await;
    page.assert_has("href=\"/en/search?bbox=-120,48,-110,60\"");
    page.assert_has("Did you mean 120");
    assert!(!get("/en/search?bbox=-120,48,-110,60").await.body.contains("Did you mean"));
}

/// They are left in islands, whose own they are, so islands must need none.
#[tokio::test]
async fn no_page_has_markers_of_the_framework() {
    for path in
        ["/en", "/fr/search", "/en/search?q=zzzz", "/en/search?begin=x&bbox=1", "/en/record/r1", "/fr/help"]
    {
        let page = get(path).await;
        assert!(!page.body.contains("<!>"), "{path}: {}", page.body);
    }
}
