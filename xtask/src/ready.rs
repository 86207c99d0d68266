//! Asking a server over and over whether it is ready.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

const ASK_EVERY: Duration = Duration::from_millis(100);
const MAX_ANSWER_BYTES: u64 = 64 * 1024;

/// Waits until `/readyz` answers 200, the server ends, or the time is up.
pub(crate) fn wait(server: &mut Child, address: &str, within: Duration) -> Result<()> {
    let host = address.strip_prefix("http://").context("the server should print its http:// address")?;
    let deadline = Instant::now() + within;
    while !is_ready(host) {
        if let Some(status) = server.try_wait()? {
            bail!("the server ended before it was ready: {status}");
        }
        if Instant::now() > deadline {
            bail!("the server was not ready within {} s", within.as_secs());
        }
        thread::sleep(ASK_EVERY);
    }
    Ok(())
}

/// One request written by hand: an HTTP client would double what a fresh clone compiles first.
fn is_ready(host: &str) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect(host)?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(stream, "GET /readyz HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        stream.take(MAX_ANSWER_BYTES).read_to_string(&mut answer)?;
        Ok(answer.split(' ').nth(1) == Some("200"))
    };
    ask().unwrap_or(false)
}
