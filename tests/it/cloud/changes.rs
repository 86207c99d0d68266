//! From a change to a page, as it goes on AWS: bucket, event, queue, function, state machine, page. The queue and the events are an
//! emulator's; what a mapping does with an answer, and that a machine that was ordered consolidates, is done here.

use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use super::Cloud;
use crate::functions::request;
use crate::functions::runtime_api::{Function, Machines, Outcome, answer};
use crate::support::aws::s3_proxy::{S3Call, S3Proxy, Treatment};
use crate::support::aws::{AwsJson, Moto, json::signature};
use crate::support::{deadline, paths};

const PATIENCE: Duration = Duration::from_mins(1);

#[tokio::test]
async fn what_is_put_is_on_a_page_and_what_is_removed_is_gone() -> Result<()> {
    let Some(world) = World::start().await? else { return Ok(()) };
    world.cloud.put_items(&world.cloud.demo(12, 3)?).await?;
    let delivered = world.deliver().await?;
    ensure!(delivered.failed == 0 && delivered.ordered == 1, "a burst is one run: {delivered:?}");
    ensure!(world.queue().await? == 0, "what was ordered is no longer in the queue");
    let path = world.a_record().await?;
    let (id, key) = world.item_of(&path)?;
    world.cloud.remove_object("items", &key).await?;
    world.send("poison").await?;
    let delivered = world.deliver().await?;
    ensure!(delivered.failed == 1, "only the poison comes again: {delivered:?}");
    ensure!(world.status(&path).await? == 404, "{id} is still there");
    for _ in 0..2 {
        let delivered = world.deliver().await?;
        ensure!(delivered.failed == 1 && delivered.ordered == 0, "it stays poison: {delivered:?}");
    }
    ensure!(world.dead_letters().await? == 1, "after three attempts it is set aside");
    Ok(())
}

#[tokio::test]
async fn of_two_machines_at_once_one_runs_and_sees_to_both() -> Result<()> {
    let Some(world) = World::start().await? else { return Ok(()) };
    world.cloud.put_items(&world.cloud.demo(6, 3)?).await?;
    let is_pointer = |call: &S3Call| call.method == "PUT" && call.path.ends_with("current.json");
    world.proxy.treat(move |_, call| if is_pointer(call) { Treatment::Hold } else { Treatment::Pass });
    let first = Function::start(world.function("consolidate"), "consolidate", &json!({})).await?;
    deadline::until("the first to come to the pointer", PATIENCE, async || Ok(world.proxy.held() == 1))
        .await?;
    world.proxy.treat(|_, _| Treatment::Pass);
    // After the first has listed the items.
    world.cloud.put_items(&world.cloud.demo(9, 4)?).await?;
    let second = world.consolidate().await?;
    ensure!(second["outcome"] == "held", "{second}");
    world.proxy.release();
    ensure!(consolidated(first.outcome().await?)?["outcome"] == "published");
    let listed = world.cloud.portal().args(["snapshots", "--lake", &world.cloud.lake()]).output()?;
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    ensure!(listed.lines().count() == 2, "the first looked again, and published both:\n{listed}");
    ensure!(world.consolidate().await?["outcome"] == "unchanged", "there is nothing left to do");
    let after = world.cloud.portal().args(["snapshots", "--lake", &world.cloud.lake()]).output()?;
    ensure!(String::from_utf8_lossy(&after.stdout) == listed, "nothing new was published");
    Ok(())
}

#[tokio::test]
async fn a_run_that_was_killed_gives_way_to_the_next() -> Result<()> {
    let Some(world) = World::start().await? else { return Ok(()) };
    world.cloud.put_items(&world.cloud.demo(6, 3)?).await?;
    // Before anything is listed, with half of a snapshot put, and before the pointer.
    for (round, part) in (10..).zip(["list-type", "manifest.json", "current.json"]) {
        let held = world.proxy.held();
        world.proxy.treat(move |_, call| {
            let is_part = if part == "list-type" {
                call.query.contains(part) && call.path.contains("-items")
            } else {
                call.method == "PUT" && call.path.ends_with(part)
            };
            if is_part { Treatment::Hold } else { Treatment::Pass }
        });
        let killed = Function::start(world.short_lease(), "consolidate", &json!({})).await?;
        deadline::until("the call to be held", PATIENCE, async || Ok(world.proxy.held() > held)).await?;
        drop(killed);
        world.proxy.treat(|_, _| Treatment::Pass);
        let again = async || consolidated(answer(world.short_lease(), "consolidate", &json!({})).await?);
        let next = again().await?;
        ensure!(next["outcome"] == "held", "killed at {part}: nobody knows yet that it is dead: {next}");
        deadline::until("the lease to end", PATIENCE, async || Ok(again().await?["outcome"] != "held"))
            .await?;
        world.a_record().await?;
        // So that the next round has something to publish.
        world.cloud.put_items(&world.cloud.demo(7, round)?).await?;
    }
    world.proxy.release();
    Ok(())
}

/// What became of a batch.
#[derive(Debug)]
struct Delivered {
    failed: usize,
    ordered: usize,
}

struct World {
    _moto: Moto,
    proxy: S3Proxy,
    cloud: Cloud,
    sqs: AwsJson,
    machines: Machines,
    queue: String,
    dead_letters: String,
}

struct Message {
    id: String,
    receipt: String,
    body: String,
}

impl World {
    /// Buckets of which one tells a queue of its changes, with a dead-letter queue behind it.
    async fn start() -> Result<Option<Self>> {
        let Some(moto) = Moto::start().await? else { return Ok(None) };
        let proxy = S3Proxy::start(moto.url())?;
        let cloud = Cloud::new(moto.url(), &proxy.url()).await?;
        let sqs = AwsJson::sqs(moto.url());
        let make = async |name: &str, attributes: Value| -> Result<(String, String)> {
            let made =
                sqs.ask("CreateQueue", &json!({ "QueueName": name, "Attributes": attributes })).await?;
            let url = made["QueueUrl"].as_str().context("an address")?.to_owned();
            let asked = json!({ "QueueUrl": url, "AttributeNames": ["QueueArn"] });
            let arn = sqs.ask("GetQueueAttributes", &asked).await?["Attributes"]["QueueArn"]
                .as_str()
                .context("an ARN")?
                .to_owned();
            Ok((url, arn))
        };
        let (dead_letters, dead) = make("unpublished", json!({})).await?;
        let redrive = json!({ "deadLetterTargetArn": dead, "maxReceiveCount": 3 }).to_string();
        let (queue, arn) =
            make("changes", json!({ "RedrivePolicy": redrive, "VisibilityTimeout": "0" })).await?;
        tell(moto.url(), &cloud.bucket("items"), &arn).await?;
        let machines = Machines::start().await?;
        Ok(Some(Self { _moto: moto, proxy, cloud, sqs, machines, queue, dead_letters }))
    }

    fn function(&self, handler: &str) -> Command {
        let mut program = self.cloud.portal();
        program.env("PORTAL_LAKE", self.cloud.lake());
        match handler {
            "site" => {
                program.env("PORTAL_SITE", paths::site()).env("PORTAL_PUBLIC_URL", super::PUBLIC_URL);
            }
            "changed" => {
                program.env("PORTAL_PIPELINE", "arn:machine");
                program.env("AWS_ENDPOINT_URL_SFN", self.machines.address());
            }
            _ => {
                program.env("PORTAL_ITEMS", self.cloud.items()).env("PORTAL_ACCEPT_DROP", "100");
            }
        }
        program
    }

    /// The first thing that a machine does: what came of it.
    async fn consolidate(&self) -> Result<Value> {
        consolidated(answer(self.function("consolidate"), "consolidate", &json!({})).await?)
    }

    fn short_lease(&self) -> Command {
        let mut program = self.function("consolidate");
        program.env("PORTAL_LEASE_S", "3");
        program
    }

    /// What is in the queue, for a function; they come again unless they are removed.
    async fn receive(&self) -> Result<Vec<Message>> {
        let mut messages: Vec<Message> = Vec::new();
        loop {
            let asked =
                json!({ "QueueUrl": self.queue, "MaxNumberOfMessages": 10, "VisibilityTimeout": 600 });
            let answer = self.sqs.ask("ReceiveMessage", &asked).await?;
            let Some(page) = answer["Messages"].as_array().filter(|page| !page.is_empty()) else { break };
            let text = |message: &Value, name: &str| message[name].as_str().unwrap_or_default().to_owned();
            messages.extend(page.iter().map(|message| Message {
                id: text(message, "MessageId"),
                receipt: text(message, "ReceiptHandle"),
                body: text(message, "Body"),
            }));
        }
        Ok(messages)
    }

    /// As Lambda's mapping does: a batch to the function, and what it does not name is removed.
    async fn deliver(&self) -> Result<Delivered> {
        let messages = self.receive().await?;
        let before = self.machines.ordered().len();
        let outcome = answer(self.function("changed"), "changed", &event(&messages)).await?;
        let Outcome::Answer(said) = &outcome else { bail!("{outcome:?}") };
        let failures = said["batchItemFailures"].as_array().context("a list")?;
        for message in &messages {
            let receipt = json!({ "QueueUrl": self.queue, "ReceiptHandle": message.receipt });
            if failures.iter().any(|failure| failure["itemIdentifier"] == message.id.as_str()) {
                let mut again = receipt;
                again["VisibilityTimeout"] = json!(0);
                self.sqs.ask("ChangeMessageVisibility", &again).await?;
            } else {
                self.sqs.ask("DeleteMessage", &receipt).await?;
            }
        }
        let ordered = self.machines.ordered().len() - before;
        for _ in 0..ordered {
            self.consolidate().await?;
        }
        Ok(Delivered { failed: failures.len(), ordered })
    }

    async fn send(&self, body: &str) -> Result<()> {
        self.sqs.ask("SendMessage", &json!({ "QueueUrl": self.queue, "MessageBody": body })).await.map(drop)
    }

    async fn queue(&self) -> Result<u64> {
        self.depth(&self.queue).await
    }

    /// Messages go there when they would be received once too often.
    async fn dead_letters(&self) -> Result<u64> {
        ensure!(self.receive().await?.is_empty(), "it is still in the queue");
        self.depth(&self.dead_letters).await
    }

    async fn depth(&self, url: &str) -> Result<u64> {
        let asked = json!({ "QueueUrl": url, "AttributeNames": ["ApproximateNumberOfMessages"] });
        let answer = self.sqs.ask("GetQueueAttributes", &asked).await?;
        Ok(answer["Attributes"]["ApproximateNumberOfMessages"].as_str().context("a number")?.parse()?)
    }

    async fn page(&self, path: &str) -> Result<Value> {
        match answer(self.function("site"), "site", &request(path, "")).await? {
            Outcome::Answer(page) => Ok(page),
            other => bail!("{path}: {other:?}"),
        }
    }

    async fn status(&self, path: &str) -> Result<u64> {
        self.page(path).await?["statusCode"].as_u64().context("a status")
    }

    /// The path of a record that the site lists and shows.
    async fn a_record(&self) -> Result<String> {
        let listed = self.page("/en/search").await?;
        let body = listed["body"].as_str().context("a text")?;
        let rest = body.split_once("\"/en/record/").with_context(|| format!("no record: {body}"))?.1;
        let path = format!("/en/record/{}", rest.split_once('"').context("its end")?.0);
        ensure!(self.status(&path).await? == 200, "{path}");
        Ok(path)
    }

    /// The id of a record, and the key of its item.
    fn item_of(&self, path: &str) -> Result<(String, String)> {
        let id = path.rsplit('/').next().context("an id")?.to_owned();
        let folder = self.cloud.demo(12, 3)?;
        for key in super::keys(&folder)? {
            if std::fs::read_to_string(folder.join(&key))?.contains(&id) {
                return Ok((id, format!("geo/{key}")));
            }
        }
        bail!("no item has {id}")
    }
}

/// Has the bucket tell the queue of all changes.
async fn tell(endpoint: &str, bucket: &str, queue: &str) -> Result<()> {
    let of = |event: &str| {
        format!("<QueueConfiguration><Queue>{queue}</Queue><Event>{event}</Event></QueueConfiguration>")
    };
    let body = format!(
        "<NotificationConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">{}{}</NotificationConfiguration>",
        of("s3:ObjectCreated:*"),
        of("s3:ObjectRemoved:*"),
    );
    let request = reqwest::Client::new().put(format!("{endpoint}/{bucket}?notification"));
    let answer = request.header("Authorization", signature("s3")).body(body).send().await?;
    answer.error_for_status()?;
    Ok(())
}

fn event(messages: &[Message]) -> Value {
    let record = |message: &Message| {
        json!({
            "messageId": message.id, "receiptHandle": message.receipt, "body": message.body, "eventSource": "aws:sqs",
        })
    };
    json!({ "Records": messages.iter().map(record).collect::<Vec<_>>() })
}

fn consolidated(outcome: Outcome) -> Result<Value> {
    match outcome {
        Outcome::Answer(said) => Ok(said),
        other => bail!("{other:?}"),
    }
}
