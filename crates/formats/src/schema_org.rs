//! Linked data for search engines: schema.org in JSON-LD (<https://schema.org/Dataset>).

mod catalogue;
mod dataset;
mod parts;

pub use catalogue::DataCatalog;
pub use dataset::Dataset;

use serde::Serialize;

/// The document for the data block of a page: JSON without any `<`, so that nothing in it ends the block.
pub fn data_block(document: &impl Serialize) -> String {
    let json = serde_json::to_string(document).expect("texts and numbers always make JSON");
    json.replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_the_block() {
        assert_eq!(data_block(&"</script><!--"), "\"\\u003c/script>\\u003c!--\"");
    }
}
