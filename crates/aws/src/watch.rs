//! What the watch asks of services, and how it tells somebody. All calls block.

use serde_json::{Value, json};

use crate::api::Api;
use crate::fault::Fault;
use crate::runtime::wait;

/// Messages of a queue, as the service counts them, roughly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Depth {
    pub waiting: u64,
    /// Being worked on.
    pub in_flight: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AlarmState {
    Calm,
    /// With the service's reason.
    Raised(String),
    /// Nothing was counted yet.
    NoData,
}

/// Characters that a subject may have.
const LONGEST_SUBJECT: usize = 100;

/// Of the queue at `url`.
pub fn depth(api: &Api, url: &str) -> Result<Depth, Fault> {
    const WAITING: &str = "ApproximateNumberOfMessages";
    const IN_FLIGHT: &str = "ApproximateNumberOfMessagesNotVisible";
    let (api, body) = (api.clone(), json!({ "QueueUrl": url, "AttributeNames": [WAITING, IN_FLIGHT] }));
    let answer = wait(async move { api.json("sqs:GetQueueAttributes", &body).await })?;
    let count = |name: &str| {
        let count = answer["Attributes"][name].as_str().and_then(|count| count.parse().ok());
        count.ok_or_else(|| Fault::own(format!("the queue does not say its {name}")))
    };
    Ok(Depth { waiting: count(WAITING)?, in_flight: count(IN_FLIGHT)? })
}

/// Of the alarm called `name`.
pub fn alarm(api: &Api, name: &str) -> Result<AlarmState, Fault> {
    let (api, body) = (api.clone(), json!({ "AlarmNames": [name], "AlarmTypes": ["MetricAlarm"] }));
    let answer = wait(async move { api.json("cloudwatch:DescribeAlarms", &body).await })?;
    let alarm = &answer["MetricAlarms"][0];
    match alarm["StateValue"].as_str() {
        Some("OK") => Ok(AlarmState::Calm),
        Some("ALARM") => Ok(AlarmState::Raised(text(&alarm["StateReason"]))),
        Some(_) => Ok(AlarmState::NoData),
        None => Err(Fault::own(format!("there is no alarm {name}"))),
    }
}

/// Tells all who have subscribed to the topic.
pub fn tell(api: &Api, topic: &str, subject: &str, message: &str) -> Result<(), Fault> {
    let subject: String = subject.chars().filter(char::is_ascii).take(LONGEST_SUBJECT).collect();
    let (api, topic, message) = (api.clone(), topic.to_owned(), message.to_owned());
    wait(async move {
        let fields =
            [("TopicArn", topic.as_str()), ("Subject", subject.as_str()), ("Message", message.as_str())];
        api.form("sns:Publish", &fields).await.map(drop)
    })
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::tests::answering;

    #[test]
    fn a_queue_says_how_deep_it_is() {
        let attributes = json!({"Attributes": {
            "ApproximateNumberOfMessages": "17", "ApproximateNumberOfMessagesNotVisible": "3"}});
        let (api, _) = answering(move |_| (200, attributes.to_string()));
        assert_eq!(depth(&api, "https://sqs.test/1/q"), Ok(Depth { waiting: 17, in_flight: 3 }));
        let (api, _) = answering(|_| (200, "{}".to_owned()));
        assert!(depth(&api, "https://sqs.test/1/q").is_err(), "what is not said is not zero");
    }

    #[test]
    fn an_alarm_is_calm_raised_or_has_no_data() {
        let check = |state: &str, expected: AlarmState| {
            let alarms = json!({"MetricAlarms": [{"StateValue": state, "StateReason": "too much"}]});
            let (api, _) = answering(move |_| (200, alarms.to_string()));
            assert_eq!(alarm(&api, "scanned"), Ok(expected));
        };
        check("OK", AlarmState::Calm);
        check("ALARM", AlarmState::Raised("too much".to_owned()));
        check("INSUFFICIENT_DATA", AlarmState::NoData);
        let (api, _) = answering(|_| (200, r#"{"MetricAlarms":[]}"#.to_owned()));
        assert_eq!(alarm(&api, "scanned").expect_err("none").message, "there is no alarm scanned");
    }

    #[test]
    fn a_subject_is_as_the_service_takes_it() {
        let (api, calls) = answering(|_| (200, "<R></R>".to_owned()));
        tell(&api, "arn:aws:sns:ca-central-1:1:t", &format!("é{}", "x".repeat(200)), "m").expect("told");
        let body = &calls.all()[0].body;
        assert!(body.contains(&format!("Subject={}&Message=m", "x".repeat(100))), "{body}");
    }
}
