//! One visitor with one connection. Written by hand: an HTTP client would double what a fresh clone compiles first.

use std::io::{BufRead, BufReader, Error, ErrorKind, Read, Result, Write};
use std::net::TcpStream;
use std::time::Duration;

/// Whoever waits longer has not been answered.
const PATIENCE: Duration = Duration::from_mins(1);

pub(crate) struct Client {
    host: String,
    stream: Option<BufReader<TcpStream>>,
}

impl Client {
    pub(crate) fn new(host: &str) -> Self {
        Self { host: host.to_owned(), stream: None }
    }

    /// The status of the answer, all of which has been read. A connection is opened where there is none.
    pub(crate) fn get(&mut self, path: &str) -> Result<u16> {
        let mut stream = match self.stream.take() {
            Some(stream) => stream,
            None => self.connect()?,
        };
        write!(stream.get_mut(), "GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", self.host)?;
        let answer = read_answer(&mut stream)?;
        if !answer.closes {
            self.stream = Some(stream);
        }
        Ok(answer.status)
    }

    fn connect(&self) -> Result<BufReader<TcpStream>> {
        let stream = TcpStream::connect(&self.host)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        Ok(BufReader::new(stream))
    }
}

#[derive(Debug, PartialEq, Eq)]
struct Answer {
    status: u16,
    closes: bool,
}

fn read_answer(stream: &mut impl BufRead) -> Result<Answer> {
    let unexpected = || Error::from(ErrorKind::InvalidData);
    let status = line(stream)?;
    let status = status.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or_else(unexpected)?;
    let (mut length, mut is_chunked, mut closes) = (0, false, false);
    loop {
        let header = line(stream)?.to_ascii_lowercase();
        let Some((name, value)) = header.split_once(':') else { break };
        match (name, value.trim()) {
            ("content-length", value) => length = value.parse().map_err(|_| unexpected())?,
            ("transfer-encoding", "chunked") => is_chunked = true,
            ("connection", "close") => closes = true,
            _ => {}
        }
    }
    if is_chunked {
        loop {
            let size = u64::from_str_radix(&line(stream)?, 16).map_err(|_| unexpected())?;
            skip(stream, size)?;
            line(stream)?;
            if size == 0 {
                break;
            }
        }
    } else {
        skip(stream, length)?;
    }
    Ok(Answer { status, closes })
}

fn line(stream: &mut impl BufRead) -> Result<String> {
    let mut line = String::new();
    if stream.read_line(&mut line)? == 0 {
        return Err(ErrorKind::UnexpectedEof.into());
    }
    Ok(line.trim_end().to_owned())
}

fn skip(stream: &mut impl BufRead, bytes: u64) -> Result<()> {
    let skipped = std::io::copy(&mut stream.take(bytes), &mut std::io::sink())?;
    if skipped == bytes { Ok(()) } else { Err(ErrorKind::UnexpectedEof.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_to_their_end() {
        let text = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab\
            HTTP/1.1 503 Service Unavailable\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n\
            HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        let mut stream = text.as_bytes();
        for (status, closes) in [(200, false), (503, false), (404, true)] {
            assert_eq!(read_answer(&mut stream).expect("an answer"), Answer { status, closes });
        }
        assert!(read_answer(&mut stream).is_err());
        assert!(read_answer(&mut "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab".as_bytes()).is_err());
    }
}
