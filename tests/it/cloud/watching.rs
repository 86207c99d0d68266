//! The watch and the doctor of a stack, against emulated queues, topics, alarms and stacks.

use std::fmt::Write;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use super::{Cloud, ends_with};
use crate::functions::runtime_api::{Outcome, answer};
use crate::support::aws::{AwsJson, Moto, json::signature};
use crate::support::portal::run;

#[tokio::test]
async fn a_change_for_the_worse_or_the_better_is_told_once() -> Result<()> {
    let Some(world) = World::start().await? else { return Ok(()) };
    run(&mut world.cloud.consolidation_of(&world.cloud.demo(5, 3)?))?;
    ensure!(world.look().await? == "well" && world.heard().await?.is_empty(), "nobody hears of what is well");
    let said = ends_with(&mut world.watch(), 0)?;
    ensure!(said.contains("all is well"), "{said}");

    world.sqs.ask("SendMessage", &json!({ "QueueUrl": world.dead_letters, "MessageBody": "poison" })).await?;
    ensure!(world.look().await? == "ill" && world.look().await? == "ill");
    let heard = world.heard().await?;
    ensure!(heard.len() == 1 && heard[0].contains("1 messages are in the dead-letter queue"), "{heard:?}");

    let alarm = [("AlarmName", "scanned"), ("StateValue", "ALARM"), ("StateReason", "too much")];
    form(world.moto.url(), "monitoring", "SetAlarmState", "2010-08-01", &alarm).await?;
    ensure!(world.look().await? == "ill");
    let heard = world.heard().await?;
    ensure!(heard.len() == 1 && heard[0].contains("more than the budget of a day: too much"), "{heard:?}");
    let said = ends_with(&mut world.watch(), 1)?;
    ensure!(said.contains("dead-letter queue") && said.contains("budget"), "{said}");

    world.sqs.ask("PurgeQueue", &json!({ "QueueUrl": world.dead_letters })).await?;
    let alarm = [("AlarmName", "scanned"), ("StateValue", "OK"), ("StateReason", "less")];
    form(world.moto.url(), "monitoring", "SetAlarmState", "2010-08-01", &alarm).await?;
    ensure!(world.look().await? == "well");
    let heard = world.heard().await?;
    ensure!(heard.len() == 1 && heard[0].contains("The catalogue is well again"), "{heard:?}");
    Ok(())
}

#[tokio::test]
async fn what_cannot_be_looked_at_is_not_well() -> Result<()> {
    let Some(world) = World::start().await? else { return Ok(()) };
    run(&mut world.cloud.consolidation_of(&world.cloud.demo(5, 3)?))?;
    let mut watch = world.watch();
    watch.env("PORTAL_QUEUE", format!("{}/123456789012/nowhere", world.moto.url()));
    let said = ends_with(&mut watch, 1)?;
    ensure!(said.contains("the queue cannot be looked at"), "{said}");
    Ok(())
}

#[tokio::test]
async fn the_doctor_reads_a_stack_and_names_what_is_missing() -> Result<()> {
    let Some(world) = World::start().await? else { return Ok(()) };
    let template = json!({
        "Resources": {
            "Lake": { "Type": "AWS::S3::Bucket" },
            "Changes": { "Type": "AWS::SQS::Queue" },
            "Unpublished": { "Type": "AWS::SQS::Queue" },
        },
        "Outputs": { "ItemsBucket": { "Value": { "Ref": "Lake" } } },
    });
    let template = template.to_string();
    let fields = [("StackName", "catalogue"), ("TemplateBody", template.as_str())];
    form(world.moto.url(), "cloudformation", "CreateStack", "2010-05-15", &fields).await?;
    let mut doctor = world.program();
    doctor.args(["doctor", "--stack", "catalogue"]);
    let said = ends_with(&mut doctor, 1)?;
    for part in [
        "the stack: CREATE_COMPLETE, 3 resources",
        "missing: Items, Results, Site",
        "a bucket: catalogue-lake-",
        "the queue of changes: 0 messages wait",
        "the dead-letter queue: 0 messages wait",
        "1 of 6 steps failed",
    ] {
        ensure!(said.contains(part), "{part}\n{said}");
    }
    let mut unknown = world.program();
    unknown.args(["doctor", "--stack", "another"]);
    let said = ends_with(&mut unknown, 1)?;
    ensure!(said.contains("correct --stack and AWS_REGION"), "{said}");
    Ok(())
}

struct World {
    moto: Moto,
    cloud: Cloud,
    sqs: AwsJson,
    dead_letters: String,
    /// Where the notices go.
    ears: String,
    topic: String,
}

impl World {
    async fn start() -> Result<Option<Self>> {
        let Some(moto) = Moto::start().await? else { return Ok(None) };
        let cloud = Cloud::new(moto.url(), moto.url()).await?;
        let sqs = AwsJson::sqs(moto.url());
        let mut urls = Vec::new();
        for name in ["changes", "unpublished", "ears"] {
            let made = sqs.ask("CreateQueue", &json!({ "QueueName": name })).await?;
            urls.push(made["QueueUrl"].as_str().context("an address")?.to_owned());
        }
        let topic = form(moto.url(), "sns", "CreateTopic", "2010-03-31", &[("Name", "notices")]).await?;
        let topic = topic.split_once("<TopicArn>").and_then(|(_, rest)| rest.split_once("</TopicArn>"));
        let topic = topic.context("an ARN")?.0.to_owned();
        let ears = topic.replace(":sns:", ":sqs:").replace(":notices", ":ears");
        let fields = [("TopicArn", topic.as_str()), ("Protocol", "sqs"), ("Endpoint", ears.as_str())];
        form(moto.url(), "sns", "Subscribe", "2010-03-31", &fields).await?;
        let alarm = [
            ("AlarmName", "scanned"),
            ("Namespace", "Portal"),
            ("MetricName", "ScannedBytes"),
            ("Statistic", "Sum"),
            ("Period", "86400"),
            ("EvaluationPeriods", "1"),
            ("Threshold", "1"),
            ("ComparisonOperator", "GreaterThanThreshold"),
        ];
        form(moto.url(), "monitoring", "PutMetricAlarm", "2010-08-01", &alarm).await?;
        let [_, dead_letters, ears] = <[String; 3]>::try_from(urls).ok().context("three queues")?;
        Ok(Some(Self { moto, cloud, sqs, dead_letters, ears, topic }))
    }

    fn program(&self) -> Command {
        let mut program = self.cloud.portal();
        for service in ["SQS", "SNS", "CLOUDWATCH", "CLOUDFORMATION"] {
            program.env(format!("AWS_ENDPOINT_URL_{service}"), self.moto.url());
        }
        program
    }

    fn function(&self) -> Command {
        let mut program = self.program();
        program
            .env("PORTAL_LAKE", self.cloud.lake())
            .env("PORTAL_QUEUE", self.dead_letters.replace("unpublished", "changes"))
            .env("PORTAL_DEAD_LETTERS", &self.dead_letters)
            .env("PORTAL_BUDGET_ALARM", "scanned")
            .env("PORTAL_NOTICES", &self.topic);
        program
    }

    fn watch(&self) -> Command {
        let mut program = self.function();
        program.arg("watch");
        program
    }

    async fn look(&self) -> Result<String> {
        match answer(self.function(), "watch", &json!({})).await? {
            Outcome::Answer(said) => Ok(said["outcome"].as_str().context("an outcome")?.to_owned()),
            other => bail!("{other:?}"),
        }
    }

    /// What was told since this was last asked.
    async fn heard(&self) -> Result<Vec<String>> {
        let asked = json!({ "QueueUrl": self.ears, "MaxNumberOfMessages": 10 });
        let answer = self.sqs.ask("ReceiveMessage", &asked).await?;
        let messages = answer["Messages"].as_array().cloned().unwrap_or_default();
        for message in &messages {
            let receipt = json!({ "QueueUrl": self.ears, "ReceiptHandle": message["ReceiptHandle"] });
            self.sqs.ask("DeleteMessage", &receipt).await?;
        }
        let text = |message: &Value| message["Body"].as_str().unwrap_or_default().to_owned();
        Ok(messages.iter().map(text).collect())
    }
}

/// A call of a service that takes forms.
async fn form(
    endpoint: &str,
    service: &str,
    action: &str,
    version: &str,
    fields: &[(&str, &str)],
) -> Result<String> {
    let named = [("Action", action), ("Version", version)];
    let mut body = String::new();
    for (name, value) in named.iter().chain(fields) {
        write!(body, "&{name}=")?;
        for byte in value.bytes() {
            write!(body, "%{byte:02X}")?;
        }
    }
    let request = reqwest::Client::new().post(endpoint).header("Authorization", signature(service));
    let request = request.header("Content-Type", "application/x-www-form-urlencoded");
    let reply = request.body(body).send().await?;
    let status = reply.status();
    let text = reply.text().await?;
    ensure!(status.is_success(), "{action}: {status}\n{text}");
    Ok(text)
}
