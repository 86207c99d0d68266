//! Where the data lies, in words: “Some 12 km north of Lloydminster, Alberta”.

use catalog::whereabouts::{Province, Town, Whereabouts};
use catalog::{Lang, Localised};

use crate::i18n::{FluentValue, of_place, of_town, t, t_args};

/// The phrase, with a capital.
pub(super) fn in_words(whereabouts: &Whereabouts, lang: Lang) -> String {
    capitalised(&match whereabouts {
        Whereabouts::Around(town) => t_args(lang, "where-around", &with_town(town, lang, &[])),
        Whereabouts::From { town, km, direction } => {
            let from = [("km", (*km).into()), ("direction", direction.code().into())];
            t_args(lang, "where-from", &with_town(town, lang, &from))
        }
        Whereabouts::Provinces(provinces) => {
            let names = provinces.iter().map(|province| province_in(*province, lang)).collect();
            let id = if provinces.len() == 1 { "where-in" } else { "where-across" };
            t_args(lang, id, &[("places", listed(names, lang).into())])
        }
        Whereabouts::Area(Localised { value, .. }) => {
            t_args(lang, "where-area", &[("place", of_place(lang, value).into())])
        }
        Whereabouts::Country => t(lang, "where-country"),
    })
}

fn with_town<'a>(
    town: &Town,
    lang: Lang,
    others: &[(&'a str, FluentValue<'a>)],
) -> Vec<(&'a str, FluentValue<'a>)> {
    let province = town.province.map_or_else(|| "none".to_owned(), |province| province_name(province, lang));
    let mut args = vec![("town", of_town(lang, &town.name.value).into()), ("province", province.into())];
    args.extend_from_slice(others);
    args
}

fn province_name(province: Province, lang: Lang) -> String {
    t_args(lang, "province-name", &[("code", province.code().into())])
}

/// As it stands after “in” in English; in French with its preposition.
fn province_in(province: Province, lang: Lang) -> String {
    let name = province_name(province, lang);
    t_args(lang, "province-in", &[("code", province.code().into()), ("name", name.into())])
}

/// `A, B and C`
fn listed(mut names: Vec<String>, lang: Lang) -> String {
    let Some(last) = names.pop() else { return String::new() };
    if names.is_empty() {
        return last;
    }
    t_args(lang, "list-and", &[("first", names.join(", ").into()), ("last", last.into())])
}

fn capitalised(phrase: &str) -> String {
    let mut signs = phrase.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use catalog::whereabouts::Direction;

    use super::*;

    fn town(name: &str, province: Option<Province>) -> Town {
        Town {
            name: Localised { value: name.to_owned(), lang: Lang::En },
            province,
            longitude: 0.0,
            latitude: 0.0,
        }
    }

    #[track_caller]
    fn check(whereabouts: &Whereabouts, english: &str, french: &str) {
        assert_eq!(in_words(whereabouts, Lang::En), english);
        assert_eq!(in_words(whereabouts, Lang::Fr).replace('\u{a0}', " "), french);
    }

    #[test]
    fn a_place_is_said_as_people_say_it() {
        let lloydminster = town("Lloydminster", Some(Province::Ab));
        check(
            &Whereabouts::From { town: lloydminster, km: 12, direction: Direction::North },
            "Some 12 km north of Lloydminster, Alberta",
            "À environ 12 km au nord de Lloydminster (Alberta)",
        );
        check(
            &Whereabouts::From { town: town("Ici", None), km: 45, direction: Direction::West },
            "Some 45 km west of Ici",
            "À environ 45 km à l’ouest d’Ici",
        );
        check(
            &Whereabouts::Around(town("Ottawa", Some(Province::On))),
            "In the area of Ottawa, Ontario",
            "Dans le secteur d’Ottawa (Ontario)",
        );
        check(
            &Whereabouts::Provinces(vec![Province::Nt]),
            "In the Northwest Territories",
            "Dans les Territoires du Nord-Ouest",
        );
        check(
            &Whereabouts::Provinces(vec![Province::Mb, Province::On, Province::Pe]),
            "Across Manitoba, Ontario and Prince Edward Island",
            "Au Manitoba, en Ontario et à l’Île-du-Prince-Édouard",
        );
        check(
            &Whereabouts::Area(Localised { value: "Lac Winnipeg".to_owned(), lang: Lang::Fr }),
            "In the area of Lac Winnipeg",
            "Dans le secteur du lac Winnipeg",
        );
        check(&Whereabouts::Country, "Canada", "Canada");
    }
}
