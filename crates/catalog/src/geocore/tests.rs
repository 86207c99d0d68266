use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::codes::{Theme, Topic};
use crate::date::TemporalEnd;
use crate::record::{DateKind, LeftOut};
use crate::{Bilingual, Lang};

/// The smallest item there is nothing odd about, with `changes` merged into its properties.
fn item(changes: Value) -> Value {
    let mut properties = json!({
        "id": "a-1",
        "title": {"en": "Lakes", "fr": "Lacs"},
        "description": {"en": "All lakes.", "fr": "Tous les lacs."},
        "topicCategory": "inlandWaters",
        "contact": [{"organisation": {"en": "Government of Canada; Natural Resources Canada", "fr": "Gouvernement du Canada; Ressources naturelles Canada"}}],
    });
    let Value::Object(changes) = changes else { panic!("changes are an object") };
    properties.as_object_mut().unwrap().extend(changes);
    json!({
        "type": "FeatureCollection",
        "features": [{
            "type": "Feature",
            "geometry": {"type": "Polygon", "coordinates": [[[-80, 42], [-70, 42], [-70, 50], [-80, 50], [-80, 42]]]},
            "properties": properties,
        }],
    })
}

fn read_item(changes: Value) -> Reading {
    read(item(changes).to_string().as_bytes()).expect("usable")
}

/// The record, of which nothing may be odd.
fn record(changes: Value) -> Record {
    let reading = read_item(changes);
    assert_eq!(reading.warnings, []);
    reading.record
}

fn refusal(changes: Value) -> String {
    read(item(changes).to_string().as_bytes()).expect_err("not usable").to_string()
}

fn both(en: &str, fr: &str) -> Bilingual {
    Bilingual::new(en.to_owned(), fr.to_owned())
}

#[test]
fn the_smallest_item_is_read_without_warnings() {
    let record = record(json!({}));
    assert_eq!((record.id.as_str(), record.title.clone()), ("a-1", both("Lakes", "Lacs")));
    assert_eq!(record.organisation(), both("Natural Resources Canada", "Ressources naturelles Canada"));
    assert_eq!(record.footprint.iter().map(ToString::to_string).collect::<Vec<_>>(), ["-80,42,-70,50"]);
}

#[test]
fn what_is_no_item_is_refused_with_a_reason() {
    let check = |bytes: &[u8], expected: &str| {
        assert_eq!(read(bytes).expect_err("refused").to_string(), expected);
    };
    check(&vec![b' '; MAX_ITEM_BYTES + 1], "too large (5242881 bytes, at most 5242880 are read)");
    check(b"{\"a\": \"Qu\xe9bec\"}", "not UTF-8 (first bad byte at 9)");
    check(b"{\n  \"a\": x}", "not JSON (line 2, column 8: expected value)");
    check(b"", "not JSON (line 1, column 0: EOF while parsing a value)");
    check(b"[]", "not a GeoJSON FeatureCollection");
    check(b"{\"type\": \"Feature\"}", "not a GeoJSON FeatureCollection");
    check(b"{\"type\": \"FeatureCollection\", \"features\": []}", "0 features instead of exactly one");
    check(b"{\"type\": \"FeatureCollection\", \"features\": [{}, {}]}", "2 features instead of exactly one");
    check(b"{\"type\": \"FeatureCollection\", \"features\": [{}]}", "the feature has no properties");
    check("[".repeat(1000).as_bytes(), "not JSON (line 1, column 128: recursion limit exceeded)");
}

#[test]
fn an_id_and_a_title_are_needed() {
    assert_eq!(refusal(json!({"id": null})), "no properties.id");
    assert_eq!(refusal(json!({"id": "  "})), "no properties.id");
    assert_eq!(refusal(json!({"id": "null"})), "no properties.id");
    assert_eq!(refusal(json!({"id": ["a"]})), "properties.id is a list instead of a text");
    assert_eq!(refusal(json!({"id": "a/b"})), "properties.id holds the character '/'");
    assert_eq!(refusal(json!({"id": "a\nb"})), "properties.id holds the character '\\n'");
    assert_eq!(refusal(json!({"id": ".."})), "properties.id holds the character '.'");
    assert_eq!(refusal(json!({"id": "é".repeat(201)})), "properties.id is longer than 200 characters (201)");
    assert_eq!(refusal(json!({"title": null})), "neither an English nor a French title");
    assert_eq!(refusal(json!({"title": {"en": " ", "fr": "null"}})), "neither an English nor a French title");
    assert_eq!(
        refusal(json!({"title": 5})),
        "properties.title is a number instead of an object of texts, en and fr"
    );
}

#[test]
fn ids_are_trimmed_and_numbers_are_ids() {
    assert_eq!(record(json!({"id": " HNAP-L1 "})).id, "HNAP-L1");
    assert_eq!(record(json!({"id": 123_456})).id, "123456");
}

#[test]
fn a_byte_order_mark_is_accepted() {
    let text = format!("\u{feff}{}", item(json!({})));
    assert_eq!(read(text.as_bytes()).unwrap().record, record(json!({})));
}

#[test]
fn a_bare_text_is_in_the_language_of_the_record() {
    let reading = read_item(json!({"title": "Lacs", "language": "fra; CAN"}));
    assert_eq!(reading.record.title, Bilingual { en: None, fr: Some("Lacs".to_owned()) });
    assert_eq!(reading.record.language, Some(Lang::Fr));
    assert_eq!(reading.warnings, [Warning::MissingTitleLanguage]);
}

#[test]
fn the_locale_is_the_second_language() {
    assert_eq!(record(json!({"locale": {"language": "French; Français"}})).language, Some(Lang::En));
    assert_eq!(
        record(json!({"language": "fra; CAN", "locale": {"language": "French"}})).language,
        Some(Lang::Fr)
    );
    assert_eq!(record(json!({"locale": null})).language, None);
    let second = |changes| record(changes).second_language;
    let locale =
        json!({"language": "French; Français", "country": "Canada; Canada", "encoding": "utf8; utf8"});
    let french = second(json!({"language": "eng; CAN", "locale": locale})).expect("a second language");
    assert_eq!(french.lang, Lang::Fr);
    assert_eq!(french.country, Bilingual::new("Canada".to_owned(), "Canada".to_owned()));
    assert_eq!(french.character_set.map(|set| set.code).as_deref(), Some("utf8"));
    assert_eq!(second(json!({"language": "fra; CAN", "locale": {"language": "French"}})), None);
}

#[test]
fn placeholders_are_nothing() {
    let record = record(json!({
        "parentIdentifier": "null",
        "environmentDescription": "Not Available; Indisponible",
        "otherConstraints": {"en": "None", "fr": ""},
        "useLimits": {"en": "\u{a0} ", "fr": "indisponible"},
        "dateStamp": "0001-01-01",
        "status": "Not Available; Indisponible",
        "keywords": {"en": null, "fr": "null"},
        "temporalExtent": {"begin": "0001-01-01", "end": "Not Available; Indisponible"},
        "date": {"published": {"text": "publication", "date": "Not Available; Indisponible"}},
    }));
    assert_eq!(record, self::record(json!({})));
}

#[test]
fn dates_of_every_form_are_read() {
    let check = |text: &str, expected: Option<&str>, warnings: &[Warning]| {
        let reading = read_item(json!({"dateStamp": text}));
        assert_eq!(reading.record.date_stamp.map(|date| date.to_string()).as_deref(), expected, "{text}");
        assert_eq!(reading.warnings, warnings, "{text}");
    };
    check("2014", Some("2014"), &[]);
    check("2014-10", Some("2014-10"), &[]);
    check(" 2014-10-16 ", Some("2014-10-16"), &[]);
    check("2014-10-16T23:59:59.000Z", Some("2014-10-16"), &[]);
    check("2014-10-16 10:00", Some("2014-10-16"), &[]);
    check("2014-10-16Z", Some("2014-10-16"), &[]);
    check("2014/10/6", Some("2014-10-06"), &[]);
    check("20141016", Some("2014-10-16"), &[]);
    check("2014-00-00", Some("2014"), &[]);
    check("9999-12-31", None, &[]);
    check("2014-02-30", None, &[Warning::UnreadableDate]);
    check("16/10/2014", None, &[Warning::UnreadableDate]);
    check("spring", None, &[Warning::UnreadableDate]);
}

#[test]
fn the_dates_of_a_record_are_in_the_order_of_their_kinds() {
    let flat = record(json!({"date": {
        "revision": {"text": "revision; révision", "date": "2016"},
        "published": {"text": "publication; publication", "date": "2014-10-16"},
        "created": null,
        "superceded": {"text": null, "date": null},
    }}));
    let kinds: Vec<_> = flat.dates.iter().map(|dated| (dated.kind, dated.date.to_string())).collect();
    assert_eq!(kinds, [(DateKind::Published, "2014-10-16".into()), (DateKind::Revision, "2016".into())]);
    let structured = record(json!({"date": [
        {"dateType": {"en": "revision", "fr": "révision"}, "date": "2016"},
        {"dateType": {"en": "publication", "fr": "publication"}, "date": "2014-10-16"},
    ]}));
    assert_eq!(structured.dates, flat.dates);
}

#[test]
fn of_several_revisions_the_last_counts() {
    let revised = |date: &str| json!({"dateType": {"en": "revision", "fr": "révision"}, "date": date});
    let dates = record(json!({"date": [revised("2016"), revised("2021-05"), revised("2019-01-01")]})).dates;
    let dates: Vec<String> = dates.iter().map(|dated| dated.date.to_string()).collect();
    assert_eq!(dates, ["2021-05"]);
}

#[test]
fn an_open_end_is_ongoing_and_a_reversed_period_is_turned() {
    let check = |begin: Value, end: Value, expected: (Option<&str>, &str), warnings: &[Warning]| {
        let reading = read_item(json!({"temporalExtent": {"begin": begin, "end": end}}));
        let found = reading.record.temporal;
        let end = match found.end {
            TemporalEnd::Unknown => "unknown".to_owned(),
            TemporalEnd::Ongoing => "ongoing".to_owned(),
            TemporalEnd::On(date) => date.to_string(),
        };
        let begin = found.begin.map(|date| date.to_string());
        assert_eq!((begin.as_deref(), end.as_str()), expected);
        assert_eq!(reading.warnings, warnings);
    };
    check(json!("2001"), json!(null), (Some("2001"), "ongoing"), &[]);
    check(json!("2001"), json!("Present"), (Some("2001"), "ongoing"), &[]);
    check(json!("2001"), json!("null"), (Some("2001"), "unknown"), &[]);
    check(json!("2001"), json!("2002-03"), (Some("2001"), "2002-03"), &[]);
    check(json!(null), json!(null), (None, "unknown"), &[]);
    check(json!(null), json!("2002"), (None, "2002"), &[]);
    check(json!("2001"), json!("2001-05"), (Some("2001"), "2001-05"), &[]);
    check(json!("2005"), json!("2001"), (Some("2001"), "2005"), &[Warning::ReversedPeriod]);
}

#[test]
fn several_periods_are_one_from_the_first_to_the_last() {
    let check = |periods: Value, begin: &str, end: &str, warnings: &[Warning]| {
        for changes in [json!({"temporalExtent": periods}), json!({"extent": {"temporalExtent": periods}})] {
            let reading = read_item(changes);
            let found = reading.record.temporal;
            let end_of = match found.end {
                TemporalEnd::On(date) => date.to_string(),
                other => format!("{other:?}"),
            };
            assert_eq!(
                (found.begin.map(|date| date.to_string()).as_deref(), end_of.as_str()),
                (Some(begin), end)
            );
            assert_eq!(reading.warnings, warnings, "{periods}");
        }
    };
    let early = json!({"begin": "1990-01-01", "end": "1995-12-31"});
    let late = json!({"begin": "2010-01-01", "end": "2012-12-31"});
    let several = [Warning::SeveralPeriods];
    check(json!([early, late]), "1990-01-01", "2012-12-31", &several);
    check(json!([late, early, null]), "1990-01-01", "2012-12-31", &several);
    check(json!([early, {"begin": "2001"}]), "1990-01-01", "Ongoing", &several);
    check(json!([early, {"begin": null, "end": "1980"}]), "1980", "1995-12-31", &several);
    check(json!([early, early]), "1990-01-01", "1995-12-31", &[]);
    check(json!([late]), "2010-01-01", "2012-12-31", &[]);
}

#[test]
fn themes_follow_from_the_topics() {
    let record = record(json!({"topicCategory": "oceans, society, biota, boundaries"}));
    assert_eq!(record.topics, [Topic::Oceans, Topic::Society, Topic::Biota, Topic::Boundaries]);
    assert_eq!(record.themes, [Theme::Administration, Theme::Environment, Theme::Society]);
}

#[test]
fn reference_systems_get_their_authority() {
    let check = |value: Value, expected: &[&str]| {
        assert_eq!(record(json!({"refSys": value})).reference_systems, expected);
    };
    check(json!("EPSG: 3857, 3857, EPSG::4269, 102001"), &["EPSG:3857", "EPSG:4269", "ESRI:102001"]);
    check(json!([{"code": "EPSG:6140"}, "4326"]), &["EPSG:6140", "EPSG:4326"]);
    check(json!("urn:ogc:def:crs:EPSG::4617"), &["EPSG:4617"]);
    check(json!("http://www.opengis.net/def/crs/EPSG/0/4326"), &["EPSG:4326"]);
    check(json!("WGS 84"), &["WGS 84"]);
    check(json!("unknown"), &[]);
    check(json!(4326), &["EPSG:4326"]);
    let version = record(json!({"refSys": "4617", "refSys_version": " 8.6.2 "})).reference_system_version;
    assert_eq!(version.as_deref(), Some("8.6.2"));
}

#[test]
fn formats_of_the_distribution_have_versions_only_when_the_lists_agree() {
    let formats = |names: &str, versions: &str| -> Vec<String> {
        let record = record(json!({"distributionFormat_name": names, "distributionFormat_format": versions}));
        let text = |version: Option<String>| version.unwrap_or_default();
        record
            .distribution_formats
            .into_iter()
            .map(|format| format!("{} {}", format.name, text(format.version)))
            .collect()
    };
    assert_eq!(formats("WMS, SHP, GML", "1.3.0, unknown, 2.1.2"), ["WMS 1.3.0", "SHP ", "GML 2.1.2"]);
    assert_eq!(formats("WMS, First Nation, band", "1.3.0, 5"), ["WMS ", "First Nation ", "band "]);
}

#[test]
fn images_nobody_can_fetch_are_left_out() {
    let reading = read_item(json!({"graphicOverview": [
        {"overviewFileName": "https://a.ca/x.png", "overviewFileDescription": "large_thumbnail", "overviewFileTupe": "png"},
        {"overviewFileName": "https://a.ca/x.png", "overviewFileDescription": "large_thumbnail_fre"},
        {"name": "https://a.ca/y.png", "description": "Hillshade"},
        {"overviewFileName": "Bioregions_s.png"},
        {"overviewFileName": "http://localhost:8080/x.png"},
        {"overviewFileName": null},
    ]}));
    let found: Vec<_> =
        reading.record.graphic_overviews.into_iter().map(|image| (image.url, image.description)).collect();
    assert_eq!(
        found,
        [("https://a.ca/x.png".into(), None), ("https://a.ca/y.png".into(), Some("Hillshade".into()))]
    );
    assert_eq!(reading.warnings, [Warning::UnreachableImage]);
}

#[test]
fn tags_and_counts_are_read_as_json_or_text() {
    let check = |foundational: Value, popularity: Value, expected: (bool, u32)| {
        let record = record(json!({"foundational": foundational, "popularity": popularity}));
        assert_eq!((record.foundational, record.popularity), expected);
    };
    check(json!(true), json!(12), (true, 12));
    check(json!("true"), json!("12"), (true, 12));
    check(json!("false"), json!(-3), (false, 0));
    check(json!(null), json!(null), (false, 0));
    check(json!("yes"), json!("many"), (false, 0));
}

#[test]
fn fields_of_the_wrong_type_are_absent_and_noted() {
    let reading = read_item(
        json!({"dataSetURI": {"a": 1}, "keywords": 5, "useLimits": [], "contact": "me", "options": {}}),
    );
    assert_eq!(reading.warnings, [Warning::MissingOrganisation, Warning::WrongType]);
}

#[test]
fn gaps_and_damage_are_noted() {
    let check = |changes: Value, expected: &[Warning]| assert_eq!(read_item(changes).warnings, expected);
    check(json!({"title": {"fr": "Lacs"}}), &[Warning::MissingTitleLanguage]);
    check(json!({"description": null}), &[Warning::MissingDescription]);
    check(json!({"description": {"en": "Lakes"}}), &[Warning::MissingDescriptionLanguage]);
    check(json!({"topicCategory": "lakes"}), &[Warning::MissingTopic, Warning::UnknownTopic]);
    check(json!({"contact": []}), &[Warning::MissingOrganisation]);
    check(json!({"type": "webMap; carteWeb"}), &[Warning::UnknownCode]);
    check(
        json!({"title": {"en": "Lakes of Quebec", "fr": "Lacs du QuÃ©bec"}}),
        &[Warning::BadEncodingOfText],
    );
    check(
        json!({"title": {"en": "Lakes \u{fffd}", "fr": "Ça, là, où, 5 °C, «\u{a0}Âge\u{a0}»"}}),
        &[Warning::BadEncodingOfText],
    );
    check(json!({"title": {"en": "Lakes", "fr": "Ça, là, où, 5 °C, «\u{a0}ÂGE\u{a0}»"}}), &[]);
    check(
        json!({"options": [{"url": "javascript:alert(1)"}, {"url": "x"}]}),
        &[Warning::UnsafeLink, Warning::UnreadableLink],
    );
}

#[test]
fn every_warning_has_a_name_of_its_own() {
    let codes: std::collections::BTreeSet<_> = Warning::ALL.iter().map(|warning| warning.code()).collect();
    assert_eq!(codes.len(), Warning::ALL.len());
}

#[test]
fn texts_are_clean_in_whatever_form_they_came() {
    let entities = record(json!({
        "title": {"en": "Fish &amp; wildlife: hunters&#39; zones", "fr": "Poisson &amp; faune : zones d&#39;étude"},
        "keywords": {"en": "Ice &amp; snow, fauna", "fr": "Glace &amp; neige, faune"},
        "contact": [{"organisation": {"en": "Fish &amp; Sons; D&eacute;p&ocirc;t"}, "individual": "O&#8217;Brien"}],
        "options": [{"url": "https://a.ca/wms?a=1&amp;b=2", "name": {"en": "A &lt; B"}}],
        "sourceSystemName": "R&amp;D",
        "useLimits": {"en": "Terms &amp; conditions"},
        "description": {"en": "a &lt; b &amp; c", "fr": "a"},
    }));
    assert_eq!(entities.title, both("Fish & wildlife: hunters' zones", "Poisson & faune : zones d'étude"));
    let keywords = |words: [&str; 2]| words.map(str::to_owned).to_vec();
    assert_eq!(entities.keywords.en, Some(keywords(["Ice & snow", "fauna"])));
    assert_eq!(entities.keywords.fr, Some(keywords(["Glace & neige", "faune"])));
    assert_eq!(entities.contacts[0].organisation.en, Some(keywords(["Fish & Sons", "Dépôt"])));
    assert_eq!(entities.contacts[0].individual.as_deref(), Some("O’Brien"));
    assert_eq!(entities.resources[0].url, "https://a.ca/wms?a=1&b=2");
    assert_eq!(entities.resources[0].name.en.as_deref(), Some("A < B"));
    assert_eq!(entities.source_system.as_deref(), Some("R&D"));
    assert_eq!(entities.use_limits.en.as_deref(), Some("Terms & conditions"));
    assert_eq!(crate::description::to_plain(&entities.description.en.expect("one")), "a < b & c");

    let unseen = record(json!({
        "id": "a\u{ad}\u{200b}-2",
        "parentIdentifier": " \u{feff}a-1\u{200b}",
        "title": {"en": "Water\u{ad}shed\u{0} \u{202e}boundaries\u{fffe}", "fr": "pergé\u{200b}lisol e\u{301}te\u{301}"},
        "description": {"en": "Perma\u{200b}frost\u{7} <b>x</b>", "fr": "a"},
        "status": "on\u{ad}Going",
        "eoCollection": "\u{200b}",
    }));
    assert_eq!((unseen.id.as_str(), unseen.parent.as_deref()), ("a-2", Some("a-1")));
    assert_eq!(unseen.title, both("Watershed boundaries", "pergélisol été"));
    assert_eq!(unseen.description.en.as_deref(), Some("Permafrost <b>x</b>"));
    assert_eq!(unseen.status.map(|status| status.code).as_deref(), Some("onGoing"));
    assert_eq!(unseen.eo_collection, None);
    assert_eq!(refusal(json!({"id": "a\u{0}b"})), "properties.id holds the character '\\0'");
    assert_eq!(refusal(json!({"id": ".\u{200b}."})), "properties.id holds the character '.'");
    assert_eq!(refusal(json!({"id": "\u{feff}"})), "no properties.id");
    assert_eq!(refusal(json!({"title": {"en": "\u{200b}&shy;"}})), "neither an English nor a French title");
}

#[test]
fn what_is_beyond_the_limits_is_left_out_counted_and_warned_of() {
    let many = |count: usize, entry: fn(usize) -> Value| (0..count).map(entry).collect::<Value>();
    let parties = many(limits::MAX_PARTIES + 5, |k| json!({"individual": k.to_string()}));
    let reading = read_item(json!({
        "contact": parties, "cited": parties, "credits": [],
        "options": many(limits::MAX_RESOURCES + 9, |k| json!({"url": format!("https://a.ca/{k}")})),
        "spatialRepresentation": many(limits::MAX_VALUES + 1, |k| json!(format!("c{k}"))),
        "refSys": many(limits::MAX_VALUES + 2, |k| json!(format!("EPSG:{}", 2000 + k))),
        "graphicOverview": many(limits::MAX_VALUES + 3, |k| json!({"name": format!("https://a.ca/{k}.png")})),
        "distributor": [{"organisation": {"en": "body; ".repeat(limits::MAX_BODIES + 4)}}],
    }));
    let record = reading.record;
    assert_eq!((record.contacts.len(), record.cited.len()), (limits::MAX_PARTIES, limits::MAX_PARTIES));
    assert_eq!(record.resources.len(), limits::MAX_RESOURCES);
    assert_eq!(record.spatial_representation.len(), limits::MAX_VALUES);
    let LeftOut { parties, resources, values, texts, .. } = record.left_out;
    assert_eq!((parties, resources, values, texts), (10, 9, 1 + 2 + 3 + 4, 0));
    assert!(reading.warnings.contains(&Warning::TooManyValues), "{:?}", reading.warnings);

    let long = |chars: usize| "word ".repeat(chars / 5);
    let reading = read_item(json!({
        "title": {"en": long(2_000_000), "fr": "Lacs"},
        "description": {"en": long(200_000), "fr": "a"},
        "type": long(1_200_000), "status": "x".repeat(1000), "sourceSystemName": long(1000),
        "contact": [{"individual": long(2000), "email": {"en": format!("{}@a.ca", "x".repeat(700))}}],
        "dataSetURI": format!("https://a.ca/{}", "x".repeat(5000)),
    }));
    let record = reading.record;
    let chars = |text: &Option<String>| text.as_ref().map(|text| text.chars().count());
    let title = record.title.en.clone().expect("a title");
    assert!(title.ends_with("word…") && title.chars().count() <= limits::MAX_TITLE_CHARS, "{}", title.len());
    assert!(chars(&record.description.en) <= Some(limits::MAX_PROSE_CHARS));
    let labels = [
        record.resource_type.map(|value| value.code),
        record.status.map(|value| value.code),
        record.source_system,
    ];
    assert!(
        labels.iter().all(|label| label.is_some() && chars(label) <= Some(limits::MAX_LABEL_CHARS)),
        "{labels:?}"
    );
    assert!(chars(&record.contacts[0].individual) <= Some(limits::MAX_LINE_CHARS));
    assert_eq!((record.contacts[0].email.en.as_ref(), record.dataset_uri), (None, None));
    assert!(record.left_out.texts >= 8 && !record.left_out.has_values(), "{:?}", record.left_out);
    assert!(reading.warnings.contains(&Warning::TooLongText), "{:?}", reading.warnings);
}

#[test]
fn a_hostile_item_is_read_as_far_as_the_limits_go() {
    let many = |part: &str, count: usize| part.repeat(count);
    let codes = (0..100_000).map(|number| number.to_string()).collect::<Vec<_>>().join(",c");
    let links: Vec<Value> =
        (0..20_000).map(|number| json!({"url": format!("https://a.ca/{number}")})).collect();
    let reading = read_item(json!({
        "type": codes, "refSys": codes, "distributionFormat_name": codes, "options": links,
        "keywords": {"en": many("(a, ", 100_000)}, "graphicOverview": links,
    }));
    assert_eq!(reading.record.left_out.resources, 20_000 - limits::MAX_RESOURCES);
    for text in
        ["<", "<a ", "**", "a.** ", "[", "<b>", "<div>", "`", "_a ", "<!--", "http://", "- ", "&", "\n> "]
    {
        let text = many(text, 16_000 / text.len());
        assert!(crate::description::to_plain(&text).len() <= 2 * text.len());
        crate::description::to_html(&text);
    }
}

/// Any JSON, of the texts that fields hold and of what they should not.
fn any_json() -> impl Strategy<Value = Value> {
    let texts = vec![
        "null",
        "; ",
        "a; b",
        "a, b; x, y",
        "2014-13",
        "9999",
        "javascript:x",
        "www.a.ca",
        "http://é.ca/ é",
        "POLYGON((1 2, 3 4",
        "(",
        ",",
        "-",
        "\u{fffd}",
        "Ã©",
        "voice;",
        "EPSG:",
        "Dataset;FGDB;eng",
        "true",
        "1e400",
        "",
        " ",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(texts).prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    let names = vec![
        "en",
        "fr",
        "date",
        "code",
        "url",
        "description",
        "organisation",
        "name",
        "coordinates",
        "begin",
        "end",
        "published",
        "overviewFileName",
        "onlineResource",
    ];
    leaf.prop_recursive(4, 32, 4, move |inner| {
        let entry = (prop::sample::select(names.clone()), inner.clone());
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(Value::from),
            prop::collection::vec(entry, 0..4).prop_map(|fields| fields
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect()),
        ]
    })
}

proptest! {
    #[test]
    fn whatever_a_field_holds_the_item_is_read_or_refused(
        fields in prop::collection::vec((prop::sample::select(vec![
            "id", "title", "description", "keywords", "topicCategory", "date", "type", "geometry", "temporalExtent", "extent",
            "refSys", "metadataStandard", "useLimits", "constraints", "dateStamp", "locale", "language", "graphicOverview",
            "distributionFormat", "contact", "options", "popularity", "status"]), any_json()), 1..4),
        geometry in any_json(),
    ) {
        let changes = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        let mut item = item(changes);
        item["features"][0]["geometry"] = geometry;
        if let Ok(reading) = read(item.to_string().as_bytes()) {
            for bbox in &reading.record.footprint {
                prop_assert!(bbox.west <= bbox.east && bbox.south <= bbox.north);
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(read(&bytes).is_err());
    }
}
