//! The people and bodies of a record: who answers, who is cited, who distributes, who is credited.

use crate::names;
use crate::organisations::{Level, Organisation};
use crate::phrase::code;
use crate::random::Rng;
use crate::record::{Bilingual, Contact, Online};

const ROLES: &[(u32, &str)] = &[
    (60, "pointOfContact; contact"),
    (14, "custodian; conservateur"),
    (8, "owner; propriétaire"),
    (6, "publisher; éditeur"),
    (4, "resourceProvider; fournisseurRessource"),
];

const CITED: &[(u32, &str)] = &[
    (40, "author; auteur"),
    (20, "publisher; éditeur"),
    (20, "custodian; conservateur"),
    (8, "principalInvestigator; chercheurPrincipal"),
    (6, "coAuthor; coauteur"),
    (6, "contributor; contributeur"),
];

const POSITIONS: &[(&str, &str)] = &[
    ("Client Services", "Services à la clientèle"),
    ("Data Manager", "Gestionnaire de données"),
    ("GIS Analyst", "Analyste en géomatique"),
    ("Research Scientist", "Chercheur scientifique"),
    ("Project Coordinator", "Coordination de projet"),
];

pub(crate) fn contact(organisation: &Organisation, rng: &mut Rng) -> Contact {
    base(organisation, rng.weighted(ROLES), rng)
}

pub(crate) fn cited(organisation: &Organisation, rng: &mut Rng) -> Contact {
    base(organisation, rng.weighted(CITED), rng)
}

pub(crate) fn distributor(organisation: &Organisation, rng: &mut Rng) -> Contact {
    base(organisation, "distributor; distributeur", rng)
}

/// Credits name a body and nothing else.
pub(crate) fn credit(organisation: &Organisation) -> Contact {
    Contact { organisation: Bilingual::new(organisation.path.0, organisation.path.1), ..Contact::default() }
}

fn base(organisation: &Organisation, role: &'static str, rng: &mut Rng) -> Contact {
    let individual = rng.chance(if organisation.level == Level::Research { 0.8 } else { 0.2 });
    let (en_mail, fr_mail) = (
        format!("{}@example.ca", organisation.mailbox),
        format!(
            "{}.{}@example.ca",
            organisation.mailbox,
            if organisation.level == Level::Federal { "rens" } else { "info" }
        ),
    );
    let mut contact = Contact {
        individual: individual.then(|| names::person(rng)),
        organisation: Bilingual::new(organisation.path.0, organisation.path.1),
        city: Some(organisation.city),
        country: Bilingual::new("Canada", "Canada"),
        email: if rng.chance(0.7) {
            Bilingual::new(en_mail.clone(), en_mail)
        } else {
            Bilingual::new(en_mail, fr_mail)
        },
        role: Some(role),
        ..Contact::default()
    };
    if rng.chance(0.3) {
        let (en, fr) = rng.pick(POSITIONS);
        contact.position = Bilingual::new(*en, *fr);
    }
    if rng.chance(0.35) {
        let number = code("1 (~~~) 555-01~~", rng);
        contact.telephone = Bilingual::new(number.clone(), number);
    }
    if organisation.jurisdiction != crate::places::Jurisdiction::Ca {
        let (en, fr) = organisation.jurisdiction.names();
        contact.pt = Bilingual::new(en, fr);
    }
    if rng.chance(0.3) {
        contact.online_resource = Online {
            url: Some(format!("https://{}.example.ca/", organisation.mailbox)),
            protocol: Some("HTTPS"),
            ..Online::default()
        };
    }
    contact
}
