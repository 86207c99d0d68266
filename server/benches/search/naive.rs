//! The search as the replaced system does it: LIKE over whole texts, every row, every time.

use catalog::Lang;
use datafusion::prelude::{ParquetReadOptions, SessionConfig, SessionContext};
use engine::live::Serving;

pub(crate) struct Naive {
    context: SessionContext,
}

impl Naive {
    pub(crate) async fn open(serving: &Serving) -> Self {
        let context = SessionContext::new_with_config(SessionConfig::new().with_target_partitions(1));
        let folder = serving.snapshot.dir().join("records");
        let path = folder.to_str().expect("a path of ours is UTF-8");
        context
            .register_parquet("records", path, ParquetReadOptions::default())
            .await
            .expect("the records table");
        Self { context }
    }

    /// The words are ours, not a visitor's.
    pub(crate) async fn search(&self, words: &[String], lang: Lang) {
        let has = |word: &String| {
            let columns = ["title", "keywords", "description"];
            let any: Vec<String> =
                columns.iter().map(|column| format!("LOWER({column}_{lang}) LIKE '%{word}%'")).collect();
            format!("({})", any.join(" OR "))
        };
        let all: Vec<String> = words.iter().map(has).collect();
        let sql = format!(
            "SELECT id, title_{lang}, COUNT(*) OVER () AS total FROM records WHERE {} ORDER BY published DESC LIMIT 10",
            all.join(" AND ")
        );
        self.context.sql(&sql).await.expect("valid").collect().await.expect("rows");
    }
}
