//! How to cite the record: `Organisation (year). Title. Address`, which is that of its DOI where it has one.

use catalog::date::PartialDate;
use catalog::record::DateKind;
use catalog::results::RecordPage as Found;
use catalog::{Lang, Localised, Record};
use leptos::prelude::*;

use super::fact::Part;
use super::text::Text;
use super::title;
use crate::i18n::t;
use crate::links::record_path;
use crate::page::{use_base_url, use_lang};

#[component]
pub(super) fn CitationPart(found: Found) -> impl IntoView {
    let lang = use_lang();
    let url = format!("{}{}", use_base_url(), record_path(lang, &found.record.id));
    let known = found.organisation.as_ref().map(|(_, name)| name.clone());
    let organisation = known.or_else(|| found.record.organisation().localised(lang));
    let citation = Citation {
        organisation,
        year: year(&found.record),
        title: title(&found, lang),
        url: found.record.doi().unwrap_or_else(|| url.clone()),
    };
    let pieces = citation.pieces(lang).into_iter().map(|text| view! { <Text text /> }).collect_view();
    view! {
        <Part id="cite" heading="record-how-to-cite">
            <p class="citation">{pieces}</p>
            <p class="permalink" id="permalink">
                <label for="permalink-url">{t(lang, "record-permalink")}</label>
                <input id="permalink-url" type="url" readonly value=url />
            </p>
        </Part>
    }
}

struct Citation {
    organisation: Option<Localised>,
    year: Option<u16>,
    title: Localised,
    url: String,
}

impl Citation {
    /// What to write one after the other. Without a year, `n.d.` or « s. d. » stand for it, as style guides have it.
    fn pieces(&self, lang: Lang) -> Vec<Localised> {
        let own = |value: String| Localised { value, lang };
        let year = self.year.map_or_else(|| t(lang, "record-cite-no-date"), |year| year.to_string());
        let title = Localised { value: self.title.value.trim_end_matches('.').to_owned(), ..self.title };
        match self.organisation.clone() {
            Some(organisation) => {
                vec![organisation, own(format!(" ({year}). ")), title, own(format!(". {}", self.url))]
            }
            None => vec![title, own(format!(" ({year}). {}", self.url))],
        }
    }
}

/// The year of publication, else of the last revision, else of creation.
fn year(record: &Record) -> Option<u16> {
    let kinds = [DateKind::Published, DateKind::Revision, DateKind::Created];
    kinds.into_iter().find_map(|kind| record.date(kind)).map(PartialDate::year)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn citation(organisation: Option<&str>, year: Option<u16>) -> Citation {
        let english = |value: &str| Localised { value: value.to_owned(), lang: Lang::En };
        let organisation = organisation.map(english);
        Citation {
            organisation,
            year,
            title: english("Salmon survey."),
            url: "https://x.ca/en/record/1".to_owned(),
        }
    }

    fn text(citation: &Citation, lang: Lang) -> String {
        citation.pieces(lang).into_iter().map(|piece| piece.value).collect()
    }

    #[test]
    fn only_pieces_in_the_other_language_say_so() {
        let pieces = citation(Some("Parks Canada"), Some(2018)).pieces(Lang::Fr);
        let langs: Vec<Lang> = pieces.iter().map(|piece| piece.lang).collect();
        assert_eq!(langs, [Lang::En, Lang::Fr, Lang::En, Lang::Fr]);
    }

    #[test]
    fn a_citation_is_plain_text() {
        let text = text(&citation(Some("Fisheries and Oceans Canada"), Some(2018)), Lang::En);
        assert_eq!(text, "Fisheries and Oceans Canada (2018). Salmon survey. https://x.ca/en/record/1");
    }

    #[test]
    fn what_is_missing_is_said_or_left_out() {
        assert_eq!(
            text(&citation(None, None), Lang::Fr),
            "Salmon survey (s.\u{a0}d.). https://x.ca/en/record/1"
        );
        assert_eq!(
            text(&citation(None, Some(1999)), Lang::En),
            "Salmon survey (1999). https://x.ca/en/record/1"
        );
    }
}
