//! The real records shared with the project: odd in ways nobody would invent.

use catalog::Facet;
use lake::{ItemFolder, Lake, Options, Outcome, Silent, consolidate};

#[test]
fn all_usable_real_records_are_published_and_the_others_named() {
    let Some(folder) = needs::records() else { return };
    let dir = tempfile::tempdir().expect("a folder");
    let lake = Lake::open_folder(dir.path()).expect("a lake");
    let report =
        consolidate(&ItemFolder::new(&folder), &lake, &Options::default(), &mut Silent).expect("published");
    assert_eq!(report.outcome, Outcome::Published);
    assert!(report.published >= 255, "{report:#?}");
    assert_eq!(report.published + report.rejected.len() as u64, report.read);
    for key in ["odd/geo-endpoint-responses.json", "odd/not-utf8.json"] {
        assert!(
            report.rejected.iter().any(|item| item.key == key && !item.reason.is_empty()),
            "{key}: {report:#?}"
        );
    }
    let pointer = lake.current().expect("readable").expect("published");
    let manifest = lake.manifest(&pointer.snapshot).expect("readable");
    assert_eq!(manifest.records, report.published);
    // 12 of the 21 records give no French name, or repeat the English one.
    let organisations = manifest.facets.entries(Facet::Org);
    let oceans = organisations
        .iter()
        .find(|entry| entry.key == "fisheries-and-oceans-canada")
        .expect("an organisation");
    assert_eq!((oceans.label.fr.as_deref(), oceans.count), (Some("Pêches et Océans Canada"), 21));
    for key in ["environment-canada", "environment-and-climate-change-canada"] {
        assert!(organisations.iter().any(|entry| entry.key == key), "{key}");
    }
}
