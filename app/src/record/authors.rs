//! Who made the data, and who published it, as a citation names them.

use std::collections::HashSet;

use catalog::record::Contact;
use catalog::{Lang, Localised, Record};

/// Roles of those who made it, as citations order them.
const AUTHORS: [&str; 4] = ["author", "coAuthor", "originator", "principalInvestigator"];
const PUBLISHER: &str = "publisher";

/// The authors, by role and then in the order of the record: persons as it writes them, else bodies. Each once.
pub(super) fn authors(record: &Record, lang: Lang) -> Vec<Localised> {
    let mut known = HashSet::new();
    let named = AUTHORS.iter().flat_map(|role| parties(record, role)).filter_map(|party| {
        let individual = party.individual.clone().map(|value| Localised { value, lang });
        individual.or_else(|| party.organisation_name().localised(lang))
    });
    named.filter(|name| known.insert(name.value.clone())).collect()
}

/// The body that published it; a person where the record names no body.
pub(super) fn publisher(record: &Record, lang: Lang) -> Option<Localised> {
    parties(record, PUBLISHER).find_map(|party| {
        let individual = party.individual.clone().map(|value| Localised { value, lang });
        party.organisation_name().localised(lang).or(individual)
    })
}

/// Parties of the data come before those of the record.
fn parties<'r>(record: &'r Record, role: &str) -> impl Iterator<Item = &'r Contact> {
    let has_role = move |party: &&Contact| party.role.as_ref().is_some_and(|own| own.code == role);
    record.cited.iter().chain(&record.contacts).filter(has_role)
}

#[cfg(test)]
mod tests {
    use catalog::Bilingual;
    use catalog::codes::CodeValue;

    use super::*;

    fn party(name: Option<&str>, body: &[&str], role: &str) -> Contact {
        let path: Vec<String> = body.iter().map(|part| (*part).to_owned()).collect();
        Contact {
            individual: name.map(str::to_owned),
            organisation: Bilingual { en: (!path.is_empty()).then_some(path), fr: None },
            role: Some(CodeValue { code: role.to_owned(), label: Bilingual::default() }),
            ..Contact::default()
        }
    }

    fn names(record: &Record) -> Vec<String> {
        authors(record, Lang::En).into_iter().map(|name| name.value).collect()
    }

    #[test]
    fn authors_stand_by_role_and_then_as_the_record_has_them() {
        let record = Record {
            contacts: vec![party(Some("Doe, Dan"), &[], "author"), party(Some("Noe, Eva"), &[], "owner")],
            cited: vec![
                party(Some("Poe, Ben"), &["University"], "principalInvestigator"),
                party(Some("Roe, Ann"), &["Institute"], "author"),
                party(Some("Moe, Cy"), &["Institute"], "coAuthor"),
                party(Some("Roe, Ann"), &["Institute"], "principalInvestigator"),
            ],
            ..Record::default()
        };
        assert_eq!(names(&record), ["Roe, Ann", "Doe, Dan", "Moe, Cy", "Poe, Ben"]);
    }

    #[test]
    fn bodies_are_authors_where_no_person_is_named() {
        let body = party(None, &["Government of Canada", "Natural Resources Canada", "Sector"], "originator");
        let record = Record { cited: vec![body.clone()], ..Record::default() };
        assert_eq!(names(&record), ["Natural Resources Canada"]);
        let author = authors(&record, Lang::Fr).pop().expect("an author");
        assert_eq!(author.lang, Lang::En, "a name that is only in English is marked");
        let published = Contact { role: party(None, &[], "publisher").role, ..body };
        let record = Record { cited: vec![published], ..Record::default() };
        assert_eq!(names(&record), [""; 0]);
        let name = publisher(&record, Lang::En).map(|name| name.value);
        assert_eq!(name.as_deref(), Some("Natural Resources Canada"));
    }
}
