//! How to cite the record: `Organisation (year). Title. Address`.

use catalog::date::PartialDate;
use catalog::record::DateKind;
use catalog::results::RecordPage as Found;
use catalog::{Lang, Record};
use leptos::prelude::*;

use super::fact::Part;
use super::title;
use crate::i18n::t;
use crate::links::record_path;
use crate::page::{use_base_url, use_lang};

#[component]
pub(super) fn CitationPart(found: Found) -> impl IntoView {
    let lang = use_lang();
    let url = format!("{}{}", use_base_url(), record_path(lang, &found.record.id));
    let known = found.organisation.as_ref().map(|(_, name)| name.value.clone());
    let organisation = known.or_else(|| found.record.organisation().localised(lang).map(|name| name.value));
    let citation = Citation {
        organisation,
        year: year(&found.record),
        title: title(&found, lang).value,
        url: url.clone(),
    };
    view! {
        <Part id="cite" heading="record-how-to-cite">
            <p class="citation">{citation.text(lang)}</p>
            <p class="permalink" id="permalink">
                <label for="permalink-url">{t(lang, "record-permalink")}</label>
                <input id="permalink-url" type="url" readonly value=url />
            </p>
        </Part>
    }
}

struct Citation {
    organisation: Option<String>,
    year: Option<u16>,
    title: String,
    url: String,
}

impl Citation {
    /// As plain text. Without a year, `n.d.` or « s. d. » stand for it, as style guides have it.
    fn text(&self, lang: Lang) -> String {
        let year = self.year.map_or_else(|| t(lang, "record-cite-no-date"), |year| year.to_string());
        let title = self.title.trim_end_matches('.');
        match &self.organisation {
            Some(organisation) => format!("{organisation} ({year}). {title}. {}", self.url),
            None => format!("{title} ({year}). {}", self.url),
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
        let organisation = organisation.map(str::to_owned);
        Citation {
            organisation,
            year,
            title: "Salmon survey.".to_owned(),
            url: "https://x.ca/en/record/1".to_owned(),
        }
    }

    #[test]
    fn a_citation_is_plain_text() {
        let text = citation(Some("Fisheries and Oceans Canada"), Some(2018)).text(Lang::En);
        assert_eq!(text, "Fisheries and Oceans Canada (2018). Salmon survey. https://x.ca/en/record/1");
    }

    #[test]
    fn what_is_missing_is_said_or_left_out() {
        assert_eq!(
            citation(None, None).text(Lang::Fr),
            "Salmon survey (s.\u{a0}d.). https://x.ca/en/record/1"
        );
        assert_eq!(
            citation(None, Some(1999)).text(Lang::En),
            "Salmon survey (1999). https://x.ca/en/record/1"
        );
    }
}
