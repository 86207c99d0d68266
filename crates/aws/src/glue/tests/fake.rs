//! A Glue of our own, in memory: it refuses stale updates and second creations, and pages its lists.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

use serde_json::{Value, json};

use crate::api::Api;
use crate::api::tests::answering;

type Interference = Box<dyn FnOnce(&mut State) -> Option<&'static str> + Send>;

/// A handle; clones are the same Glue.
#[derive(Clone, Default)]
pub(crate) struct Fake(Arc<Mutex<State>>);

#[derive(Default)]
pub(crate) struct State {
    pub(crate) database: Option<Value>,
    pub(crate) tables: BTreeMap<String, Value>,
    /// Operations in the order they came, with the name of their table.
    pub(crate) calls: Vec<String>,
    interferences: Vec<(&'static str, Interference)>,
}

const PAGE: usize = 3;

impl Fake {
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().expect("no test panics while it holds the state")
    }

    /// Runs once, just before `operation` is answered; with an error code, that is the answer.
    pub(crate) fn before(
        &self,
        operation: &'static str,
        act: impl FnOnce(&mut State) -> Option<&'static str> + Send + 'static,
    ) {
        self.state().interferences.push((operation, Box::new(act)));
    }

    pub(crate) fn writes(&self) -> Vec<String> {
        let reads = |call: &&String| !call.starts_with("Get");
        self.state().calls.iter().filter(reads).cloned().collect()
    }

    pub(crate) fn api(&self) -> Api {
        let fake = self.clone();
        let (api, _) = answering(move |sent| {
            let operation = sent.target.strip_prefix("AWSGlue.").expect("a Glue call");
            let body: Value = serde_json::from_str(&sent.body).expect("a JSON body");
            match fake.state().answer(operation, &body) {
                Ok(body) => (200, body.to_string()),
                Err(code) => (400, json!({"__type": code, "Message": "the fake says so"}).to_string()),
            }
        });
        api
    }
}

impl State {
    fn answer(&mut self, operation: &str, body: &Value) -> Result<Value, &'static str> {
        let table = body["TableInput"]["Name"].as_str().or(body["Name"].as_str()).unwrap_or_default();
        self.calls.push(format!("{operation} {table}").trim_end().to_owned());
        let armed = self.interferences.iter().position(|(name, _)| *name == operation);
        if let Some(index) = armed {
            let (_, act) = self.interferences.remove(index);
            if let Some(code) = act(self) {
                return Err(code);
            }
        }
        match operation {
            "GetDatabase" => {
                let database = self.database.clone().ok_or("EntityNotFoundException")?;
                Ok(json!({"Database": database}))
            }
            "CreateDatabase" if self.database.is_some() => Err("AlreadyExistsException"),
            "CreateDatabase" | "UpdateDatabase" => {
                self.database = Some(body["DatabaseInput"].clone());
                Ok(json!({}))
            }
            "GetTables" => Ok(self.page(body["NextToken"].as_str())),
            "GetTable" => {
                Ok(json!({"Table": self.tables.get(table).ok_or("EntityNotFoundException")?.clone()}))
            }
            "CreateTable" if self.tables.contains_key(table) => Err("AlreadyExistsException"),
            "CreateTable" => Ok(self.write(&body["TableInput"], 0)),
            "UpdateTable" => {
                let there = self.tables.get(table).ok_or("EntityNotFoundException")?;
                if there["VersionId"] != body["VersionId"] {
                    return Err("ConcurrentModificationException");
                }
                let version: u32 = there["VersionId"].as_str().and_then(|id| id.parse().ok()).unwrap_or(0);
                Ok(self.write(&body["TableInput"], version + 1))
            }
            _ => Err("InvalidInputException"),
        }
    }

    fn page(&self, token: Option<&str>) -> Value {
        let from = token.and_then(|token| token.parse().ok()).unwrap_or(0);
        let tables: Vec<&Value> = self.tables.values().skip(from).take(PAGE).collect();
        let next = (from + PAGE < self.tables.len()).then(|| (from + PAGE).to_string());
        json!({"TableList": tables, "NextToken": next})
    }

    pub(crate) fn write(&mut self, input: &Value, version: u32) -> Value {
        let mut table = input.clone();
        table["VersionId"] = json!(version.to_string());
        self.tables.insert(input["Name"].as_str().expect("a name").to_owned(), table);
        json!({})
    }
}
