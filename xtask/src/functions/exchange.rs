//! Requests and answers, through the function and to the server.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::Value;

/// A consolidation takes some seconds.
const PATIENCE: Duration = Duration::from_mins(5);

pub(super) struct Answer {
    pub(super) status: u64,
    /// Names in small letters.
    headers: Vec<(String, String)>,
    body: String,
}

impl Answer {
    /// As an HTTP API reads what its function gives.
    pub(super) fn of_function(answer: &Value) -> Result<Self> {
        let headers = answer["headers"].as_object().into_iter().flatten();
        let headers = headers
            .map(|(name, value)| (name.to_ascii_lowercase(), value.as_str().unwrap_or_default().to_owned()));
        Ok(Self {
            status: answer["statusCode"].as_u64().with_context(|| format!("no answer: {answer}"))?,
            headers: headers.collect(),
            body: answer["body"].as_str().unwrap_or_default().to_owned(),
        })
    }

    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn body(&self) -> &str {
        &self.body
    }

    /// Without what tells how long the search took, and the number of the request.
    pub(super) fn stable(&self) -> String {
        let (before, rest) = self.body.split_once("<details class=\"ran\"").unwrap_or((&self.body, ""));
        let after = rest.split_once("</details>").map_or(rest, |(_, after)| after);
        let page = format!("{before}{after}");
        match self.header("x-request-id") {
            Some(id) => page.replace(id, ""),
            None => page,
        }
    }
}

pub(super) fn get(host: &str, path: &str) -> Result<Answer> {
    ask(host, &format!("GET {path}"), "")
}

pub(super) fn post(host: &str, path: &str, body: &str) -> Result<Answer> {
    ask(host, &format!("POST {path}"), body)
}

/// By HTTP/1.0, in which an answer ends with its connection.
fn ask(host: &str, what: &str, body: &str) -> Result<Answer> {
    let mut stream = TcpStream::connect(host)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let length = body.len();
    write!(
        stream,
        "{what} HTTP/1.0\r\nHost: {host}\r\nAccept: */*\r\nContent-Length: {length}\r\n\r\n{body}"
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let answer = String::from_utf8(answer)?;
    let (head, body) = answer.split_once("\r\n\r\n").context("an answer without an end of its head")?;
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).context("no status")?.parse()?;
    let headers = lines.filter_map(|line| line.split_once(':'));
    let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()));
    Ok(Answer { status, headers: headers.collect(), body: body.to_owned() })
}
