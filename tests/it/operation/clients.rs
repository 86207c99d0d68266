//! Clients that do not do their part, and a server with few file descriptors.

use std::process::Command;
use std::time::Duration;

use anyhow::{Result, ensure};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::Workplace;
use crate::support::http;
use crate::support::portal::{Portal, portal};

const HALF_A_HEAD: &str = "GET /en HTTP/1.1\r\nHost: he";
const SOON: Duration = Duration::from_secs(30);

async fn send(server: &Portal, text: &str) -> Result<TcpStream> {
    let mut stream = TcpStream::connect(server.url("").replace("http://", "")).await?;
    stream.write_all(text.as_bytes()).await?;
    Ok(stream)
}

/// `portal` that may have so many files open.
fn with_few_files(files: usize) -> Command {
    let program = portal().get_program().to_owned();
    let mut command = Command::new("sh");
    command.args(["-c", &format!("ulimit -n {files}; exec \"$0\" \"$@\"")]).arg(program);
    command
}

/// More of them than there may be open files.
#[tokio::test]
async fn clients_who_send_half_a_request_do_not_shut_others_out() -> Result<()> {
    let work = Workplace::new()?;
    work.consolidate(&work.items(20, 1)?)?;
    let mut command = with_few_files(200);
    let server = Portal::start_with(command.arg("serve").arg("--lake").arg(work.lake())).await?;
    let mut slow = Vec::new();
    for number in 0..260 {
        slow.push(send(&server, HALF_A_HEAD).await?);
        if number % 20 == 0 {
            for path in ["/healthz", "/readyz", "/en", "/en/search?q=water"] {
                let answer = http::get(&server.url(path)).await?;
                ensure!(answer.status() == 200, "{path} answers {} beside {number}", answer.status());
            }
        }
    }
    let mut first = slow.swap_remove(0);
    let read = tokio::time::timeout(SOON, first.read(&mut [0; 64])).await?;
    ensure!(!matches!(read, Ok(1..)), "the first of them was answered: {read:?}");
    server.ensure_calm()
}

/// The grace is for requests under way; half a request is none.
#[tokio::test]
async fn half_a_request_does_not_hold_up_the_end() -> Result<()> {
    let work = Workplace::new()?;
    work.consolidate(&work.items(20, 1)?)?;
    let mut command = portal();
    command.args(["serve", "--drain-s", "3600", "--lake"]).arg(work.lake());
    let server = Portal::start_with(&mut command).await?;
    let half = send(&server, HALF_A_HEAD).await?;
    let nothing = send(&server, "").await?;
    let mut idle = send(&server, "GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n").await?;
    ensure!(idle.read(&mut [0; 1024]).await? > 0, "no answer");
    let half_a_body = "POST /en HTTP/1.1\r\nHost: here\r\nContent-Length: 100\r\n\r\nhalf";
    let mut body = send(&server, half_a_body).await?;
    ensure!(body.read(&mut [0; 1024]).await? > 0, "no answer");
    let stopped = tokio::task::spawn_blocking(|| server.stop());
    let status = tokio::time::timeout(SOON, stopped).await???;
    ensure!(status.success(), "{status}");
    drop((half, nothing, idle, body));
    Ok(())
}

#[tokio::test]
async fn http_2_is_not_spoken_unasked() -> Result<()> {
    let server = Portal::shared().await?;
    let mut stream = send(&server, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0").await?;
    let mut said = Vec::new();
    let _ = tokio::time::timeout(SOON, stream.read_to_end(&mut said)).await?;
    ensure!(said.is_empty() || said.starts_with(b"HTTP/1.1 "), "{said:?}");
    Ok(())
}
