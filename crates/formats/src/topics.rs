//! The topic categories of ISO 19115 as linked data.

use catalog::codes::Topic;

/// The list of the codes.
pub(crate) const SCHEME: &str =
    "https://standards.iso.org/iso/19139/resources/gmxCodelists.xml#MD_TopicCategoryCode";

/// ISO gives the codes no addresses. INSPIRE does, in English, French and other languages.
pub(crate) const REGISTER: &str = "http://inspire.ec.europa.eu/metadata-codelist/TopicCategory";

/// What a topic is known by in [`REGISTER`].
pub(crate) fn address(topic: Topic) -> String {
    format!("{REGISTER}/{}", topic.code())
}
