//! Events of the items' bucket, as their queue delivers them. A batch is one run, however many items changed: a run finds
//! by itself what is new. The run is ordered, not done here: what was ordered is tried again and verified like any other.

use serde::Deserialize;
use serde_json::{Value, json};

use super::Failure;

/// As SQS hands it to a function.
#[derive(Deserialize)]
struct Batch {
    #[serde(rename = "Records")]
    messages: Vec<Message>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Message {
    message_id: String,
    body: String,
}

/// What S3 writes into a message.
#[derive(Deserialize)]
#[serde(untagged)]
enum Notification {
    Changes {
        #[serde(rename = "Records")]
        changes: Vec<Change>,
    },
    /// Sent once, when notifications are set up.
    Test {
        #[serde(rename = "Event")]
        _event: TestEvent,
    },
}

#[derive(Deserialize)]
enum TestEvent {
    #[serde(rename = "s3:TestEvent")]
    Test,
}

#[derive(Deserialize)]
struct Change {
    #[serde(rename = "s3")]
    _place: Place,
}

#[derive(Deserialize)]
struct Place {
    #[serde(rename = "object")]
    _object: Object,
}

#[derive(Deserialize)]
struct Object {
    #[serde(rename = "key")]
    _key: String,
}

/// Orders one run for all changes of the batch. The answer names the messages that are to come again: those that could not
/// be understood, and when nothing was ordered, all that told of changes.
pub fn answer(event: Value, order: impl FnOnce() -> Result<(), Failure>) -> Result<Value, Failure> {
    let batch: Batch = serde_json::from_value(event)?;
    let mut failed = Vec::new();
    let mut changed = Vec::new();
    for message in batch.messages {
        match serde_json::from_str(&message.body) {
            Ok(Notification::Changes { changes }) if !changes.is_empty() => changed.push(message.message_id),
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(message = message.message_id, %error, "a message is no event of S3");
                failed.push(message.message_id);
            }
        }
    }
    if !changed.is_empty() {
        let messages = changed.len();
        if let Err(error) = order() {
            tracing::error!(%error, messages, "nothing was ordered");
            failed.append(&mut changed);
        }
    }
    let failures: Vec<Value> = failed.iter().map(|id| json!({ "itemIdentifier": id })).collect();
    Ok(json!({ "batchItemFailures": failures }))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    /// The form of AWS's own example of an event, shortened.
    const PUT: &str = r#"{"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-west-2",
        "eventTime":"1970-01-01T00:00:00.000Z","eventName":"ObjectCreated:Put","s3":{"s3SchemaVersion":"1.0",
        "bucket":{"name":"amzn-s3-demo-bucket"},"object":{"key":"Happy+Face.jpg","size":1024,
        "eTag":"d41d8cd98f00b204e9800998ecf8427e","sequencer":"0055AED6DCD90281E5"}}}]}"#;
    const TEST: &str = r#"{"Service":"Amazon S3","Event":"s3:TestEvent","Time":"2014-10-13T15:57:02.089Z",
        "Bucket":"amzn-s3-demo-bucket","RequestId":"5582815E1AEA5ADF"}"#;

    /// The messages that are to come again, and how many runs were ordered.
    fn check(bodies: &[&str], ordered: Result<(), &str>) -> (Vec<String>, u32) {
        let messages = bodies.iter().enumerate();
        let records: Vec<Value> = messages
            .map(|(number, body)| json!({ "messageId": number.to_string(), "body": body, "eventSource": "aws:sqs" }))
            .collect();
        let runs = Cell::new(0);
        let order = || {
            runs.set(runs.get() + 1);
            Ok(ordered?)
        };
        let answer = answer(json!({ "Records": records }), order).expect("a batch");
        let failures = answer["batchItemFailures"].as_array().expect("a list");
        let id = |failure: &Value| failure["itemIdentifier"].as_str().expect("an id").to_owned();
        (failures.iter().map(id).collect(), runs.get())
    }

    #[test]
    fn a_burst_of_changes_is_one_run() {
        assert_eq!(check(&[PUT, PUT, PUT], Ok(())), (vec![], 1));
        assert_eq!(check(&[TEST], Ok(())), (vec![], 0), "nothing has changed");
    }

    #[test]
    fn a_poison_message_comes_again_alone() {
        let again = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        assert_eq!(check(&["poison", PUT, "{}"], Ok(())), (again(&["0", "2"]), 1));
        assert_eq!(check(&["poison", TEST], Ok(())), (again(&["0"]), 0));
    }

    #[test]
    fn what_was_not_ordered_comes_again() {
        let all = vec!["1".to_owned(), "0".to_owned(), "2".to_owned()];
        assert_eq!(check(&[PUT, "poison", PUT], Err("throttled")), (all, 1));
    }
}
