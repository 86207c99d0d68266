use super::identifiers::{doi_in, words_of};
use super::*;

const UUID: &str = "0a1b2c3d-4e5f-4607-8192-a3b4c5d6e7f8";

/// The forms of the code that the text begins with, and what is left of the text.
fn show(text: &str) -> String {
    at_start(text).map_or_else(String::new, |(code, length)| format!("{} …{}", forms(&code), &text[length..]))
}

fn forms(code: &Code) -> String {
    code.forms.iter().map(|form| form.join(" ")).collect::<Vec<_>>().join("|")
}

/// Whether the code has the form, in any case.
fn has(text: &str, form: &str) -> bool {
    at_start(text).is_some_and(|(code, _)| code.forms.iter().any(|known| known.join(" ") == form))
}

#[test]
fn a_uuid_is_found_in_whatever_it_is_pasted_with() {
    let word = "0a1b2c3d4e5f46078192a3b4c5d6e7f8";
    let around = [
        "{}",
        "({})",
        "{},",
        "{}.",
        "<{}>",
        "'{}'",
        "[{}];",
        "urn:uuid:{}",
        "urn_uuid_{}",
        "uuid={}",
        "{}.json",
        "{}.geojson",
        "https://example.org/en/record/{}",
        "https://example.org/{}/",
        "https://example.org/id/{}.geojson?x=1",
        "https://example.org/#/record?id={}&lang=en",
        "http://localhost:3000/fr/record/{})",
        "/id/{}.geojson",
        "https://example.org/metadata/%7B{}%7D",
        "{{}}",
        "ID: {}",
        "UUID {}",
        "Identifiant : {}",
        "example.org/a/{}:",
    ];
    for around in around {
        for uuid in
            [UUID.to_owned(), UUID.to_uppercase(), UUID.replace('-', "\u{2010}"), UUID.replace('-', "")]
        {
            let text = around.replacen("{}", &uuid, 1);
            let (code, length) = at_start(&text).expect("a code");
            assert_eq!((&code.forms[0][..], length), (&[word.to_owned()][..], text.len()), "{text}");
            assert_eq!(whole(&text).expect("a code").forms[0], [word], "{text}");
        }
    }
    assert_eq!(
        show("0a1b2c3d-4e5f-4607-8192-a3b4c5d6e7f8 water"),
        format!("{word}|{} … water", UUID.replace('-', " "))
    );
    for other in [
        "0a1b2c3d-4e5f-4607-8192",
        "0a1b2c3d-4e5f-4607-8192-a3b4c5d6e7f8a",
        "g1b2c3d4-4e5f-4607-8192-a3b4c5d6e7f8",
    ] {
        assert!(!has(other, word), "{other}");
    }
}

#[test]
fn an_address_with_two_uuids_means_either() {
    let text = format!("https://example.org/dataset/{UUID}/resource/{}", UUID.replace('0', "1"));
    assert!(has(&text, "0a1b2c3d4e5f46078192a3b4c5d6e7f8") && has(&text, "1a1b2c3d4e5f46178192a3b4c5d6e7f8"));
}

#[test]
fn a_doi_is_found_in_every_form() {
    for text in [
        "10.54321/Made-7",
        "doi:10.54321/made-7",
        "DOI: 10.54321/MADE-7",
        "DOI : 10.54321/made-7",
        "[doi:10.54321/made-7](https://doi.org/10.54321/made-7)",
        "doi 10.54321/made-7",
        "https://doi.org/10.54321/Made-7",
        "http://dx.doi.org/10.54321/Made-7.",
        "(https://doi.org/10.54321%2FMade-7)",
        "doi.org/10.54321/made-7,",
        "<10.54321/made-7>",
        "https://doi.org/10.54321/made-7?from=list",
        "info:doi/10.54321/made-7",
    ] {
        assert!(has(text, "doi1054321made7") && has(text, "10 54321 made 7"), "{text}");
        assert_eq!(whole(text).expect("a code").forms[0], ["doi1054321made7"], "{text}");
    }
    for other in ["10.5/7", "110.54321/made", "10.54321", "10.54321/", "v10.1234.x/7"] {
        assert!(at_start(other).is_none_or(|(code, _)| !forms(&code).contains("doi")), "{other}");
    }
    assert_eq!(doi_in("see doi:10.54321/Made-7."), Some("10.54321/Made-7"));
}

#[test]
fn addresses_and_files_stand_for_what_they_end_with() {
    for text in [
        "https://example.org/en/record/HNAP-X7",
        "/fr/record/hnap-x7",
        "/id/HNAP-X7.geojson",
        "HNAP-X7.json",
        "HNAP-X7",
        "https://example.org/a?id=HNAP-X7&lang=en",
        "(hnap-x7)",
    ] {
        assert!(has(text, "hnapx0xx7"), "{text} {}", show(text));
    }
    assert!(has("https://example.org/en/record/winter", "winter") && has("/id/654321.geojson", "654321"));
    // The same address without what it can be written without.
    for text in ["https://www.example.org/data/soils/", "http://example.org/data/soils"] {
        assert!(has(text, "examplex0xorgx0xdatax0xsoils") && has(text, "example org data soils"), "{text}");
    }
    assert!(
        !has("https://example.org/en/search?lang=fr", "fr") && !has("https://example.org/water", "water")
    );
    assert_eq!(words_of("https://www.example.org/data/soils/"), ["examplex0xorgx0xdatax0xsoils"]);
    assert_eq!(
        (words_of("HNAP-X7"), words_of("winter"), words_of("654321")),
        (vec!["hnapx0xx7".to_owned()], vec![], vec!["654321".to_owned()])
    );
    assert_eq!(words_of(&format!("{{{}}}", UUID.to_uppercase())), ["0a1b2c3d4e5f46078192a3b4c5d6e7f8"]);
}

#[test]
fn scales_are_one_however_they_are_written() {
    for text in [
        "1:20000",
        "1:20 000",
        "1:20,000",
        "1:20.000",
        "1:20'000",
        "1/20 000",
        "1/20000",
        "1 : 20 000",
        "1: 20 000",
        "1 :20\u{a0}000",
        "1/20\u{202f}000",
        "1:20\u{2009}000",
        "1\u{2236}20 000",
        "1:20k",
        "1:20K",
        "1/20 000e",
        "1/20 000\u{1d49}",
        "(1:20 000)",
        "1:20 000.",
    ] {
        assert!(
            has(text, "1 20 000") && has(text, "1 20000") && has(text, "1 20k"),
            "{text}: {}",
            show(text)
        );
        assert!(whole(text).is_some(), "{text}");
    }
    assert_eq!(show("1:20 000 250 m"), "1 20 000|1 20000|1 20 000e|1 20000e|1 20k|1x0x20x0x000 … 250 m");
    for text in ["1:7 500 000", "1:7,500,000", "1:7500000", "1:7.5M", "1:7,5 million", "1/7,5 millions"] {
        assert!(
            has(text, "1 7 500 000") && has(text, "1 7500000") && has(text, "1 7 5 million"),
            "{text}: {}",
            show(text)
        );
    }
    assert!(
        has("1:63,360", "1 63360")
            && has("1/2000", "1 2 000")
            && has("1:2000", "1 2000")
            && has("1:500", "1 500")
    );
}

#[test]
fn ratios_years_days_and_times_are_no_scales() {
    for text in [
        "1:1",
        "1/2",
        "1:10",
        "1/2019",
        "1: 2019",
        "1 / 2019",
        "2019/2020",
        "1/12/2019",
        "1:30",
        "1:30:15",
        "11:50000",
        "1.1:500",
        "1 000",
        "1",
        "1: water",
        "1:",
        "1:500-600",
    ] {
        assert_eq!(show(text), "", "{text}");
    }
}

#[test]
fn map_sheets_are_one_however_they_are_written() {
    for text in [
        "42K07", "42K/07", "042K07", "42 K 7", "42K7", "42K/7", "042K/07", "42-K-07", "42 K/7", "42k07",
        "42K/7W", "042 K 07",
    ] {
        for form in ["42k07", "042k07", "42k 7", "042 k 07", "42 k 7"] {
            assert!(has(text, form), "{text}: {}", show(text));
        }
    }
    assert!(has("42K", "042k") && has("042K", "42k") && has("2M5", "002m05") && has("340C", "340c"));
    for text in [
        "10 m 5", "42 k 7", "12h15", "10m05", "42K17", "42Q07", "42K", "42k", "142K07", "42 K", "42K0712",
        "5 h 12",
    ] {
        assert!(
            !has(text, "042k07") && !has(text, "010m05") && !has(text, "012h15") && !has(text, "042q07"),
            "{text}"
        );
    }
}

#[test]
fn designations_are_one_however_they_are_written() {
    let check = |text: &str, expected: &str| assert_eq!(show(text), expected, "{text}");
    check("F-7", "f 7|f7|fx0x7 …");
    check("F7", "f7|f 7 …");
    check("B/C-34", "b c 34|bc34|b c34|bx0xcx0x34 …");
    check("NAD-27,", "nad 27|nad27|nadx0x27 …,");
    check("NAD\u{2011}27", "nad 27|nad27|nadx0x27 …");
    check("CSA-Z123 water", "csa z123|csaz123|csa z 123|csax0xz123 … water");
    check("EPSG:3347", "epsg 3347|epsg3347|epsgx0x3347 …");
    check("V3.2", "v3 2|v 3 2|v3x0x2 …");
    check("C4D4", "c4d4|c 4 d 4|c4 d4|c 4d 4 …");
    check("F70e", "f70e|f 70 e|f70 e|f 70e …");
    check("25-m", "25 m|25m|25x0xm …");
    check("l\u{2019}A-20, d'eau", "a 20|a20|ax0x20 …, d'eau");
    for other in [
        "water",
        "d'eau",
        "Saint-Jean",
        "2019/2020",
        "2019-2020",
        "12",
        "2021-census",
        "census-2021",
        "water*",
        "F-7-",
        "a1@example.org",
        "AND/OR",
    ] {
        check(other, "");
    }
}

#[test]
fn quoted_designations_may_have_a_blank() {
    assert_eq!(whole("NAD 27").map(|code| forms(&code)).as_deref(), Some("NAD 27|NAD27"));
    assert_eq!(whole(" F 7 ").map(|code| forms(&code)).as_deref(), Some("F 7|F7"));
    for other in ["up to date", "water 2019", "27 NAD", "zone F-7", "F-7 closures", ""] {
        assert_eq!(whole(other), None, "{other}");
    }
}
