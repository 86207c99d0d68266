//! What happens when the system lets nobody in.

use std::io::Write;
use std::sync::Mutex;
use std::time::Instant;

use axum::routing::get;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::*;
use crate::metrics::Metrics;
use crate::serving::ConnectionLimits;

const WHOLE: &[u8] = b"GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n";
/// `EMFILE`, errno(3).
const NO_DESCRIPTORS: i32 = 24;

type Step = Result<DuplexStream>;

/// What accepting comes to.
struct Script {
    steps: tokio::sync::Mutex<UnboundedReceiver<Step>>,
    asked: Arc<Mutex<Vec<Instant>>>,
}

/// Who says it.
struct Author {
    steps: UnboundedSender<Step>,
    asked: Arc<Mutex<Vec<Instant>>>,
}

fn script() -> (Script, Author) {
    let (author, steps) = unbounded_channel();
    let asked: Arc<Mutex<Vec<Instant>>> = Arc::default();
    let script = Script { steps: tokio::sync::Mutex::new(steps), asked: Arc::clone(&asked) };
    (script, Author { steps: author, asked })
}

impl Author {
    fn fails(&self, error: Error) {
        self.says(Err(error));
    }

    /// The client's end.
    fn comes(&self) -> DuplexStream {
        let (ours, theirs) = duplex(1 << 16);
        self.says(Ok(ours));
        theirs
    }

    fn says(&self, step: Step) {
        self.steps.send(step).expect("it is accepted");
    }
}

impl Clients for Script {
    type Stream = DuplexStream;

    async fn next(&self) -> Result<(DuplexStream, SocketAddr)> {
        self.asked.lock().expect("nobody panics with it").push(Instant::now());
        let step = self.steps.lock().await.recv().await.expect("its author is there");
        step.map(|stream| (stream, SocketAddr::from(([127, 0, 0, 1], 9))))
    }
}

/// Lines that were logged.
#[derive(Clone, Default)]
struct Logged(Arc<Mutex<Vec<u8>>>);

impl Write for Logged {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        self.0.lock().expect("nobody panics with it").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

/// Lets clients in until `work` has ended.
async fn while_accepting(script: Script, metrics: &Metrics, work: impl Future<Output = ()>) {
    let limits = ConnectionLimits { head: Duration::from_hours(1), ..ConnectionLimits::default() };
    let connections = Connections::new(limits, metrics.connections());
    let app = Router::new().route("/", get(async || "in"));
    tokio::select! {
        () = accept(script, &connections, &app) => {}
        () = work => {}
    }
}

async fn is_served(mut client: DuplexStream) {
    client.write_all(WHOLE).await.expect("open");
    let mut answer = String::new();
    client.read_to_string(&mut answer).await.expect("text");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}

fn counts(metrics: &Metrics, line: &str) {
    let text = metrics.text().expect("text");
    assert!(text.lines().any(|own| own == line), "no line {line} in\n{text}");
}

#[tokio::test]
async fn errors_of_the_system_are_waited_out_longer_and_longer_logged_and_counted() {
    let logged = Logged::default();
    let writer = logged.clone();
    let subscriber = tracing_subscriber::fmt().with_ansi(false).with_writer(move || writer.clone()).finish();
    let _logging = tracing::subscriber::set_default(subscriber);
    let metrics = Metrics::new();
    let (script, author) = script();
    for _ in 0..3 {
        author.fails(Error::from_raw_os_error(NO_DESCRIPTORS));
    }
    // Of one client alone: neither waited out nor counted.
    author.fails(ErrorKind::ConnectionAborted.into());
    while_accepting(script, &metrics, async {
        is_served(author.comes()).await;
        author.fails(Error::from_raw_os_error(NO_DESCRIPTORS));
        is_served(author.comes()).await;
    })
    .await;
    let asked = author.asked.lock().expect("nobody panics with it").clone();
    let pauses = [50, 100, 200].map(Duration::from_millis);
    for (pair, pause) in asked.windows(2).zip(pauses) {
        assert!(pair[1] - pair[0] >= pause, "{:?} instead of {pause:?}", pair[1] - pair[0]);
    }
    counts(&metrics, "portal_accept_errors_total 4");
    let logged = String::from_utf8(logged.0.lock().expect("nobody panics with it").clone()).expect("UTF-8");
    let lines: Vec<&str> = logged.lines().filter(|line| line.contains("clients cannot be let in")).collect();
    // Once somebody was let in, the waits begin anew.
    for (line, pause) in lines.iter().zip(["pause_ms=50", "pause_ms=100", "pause_ms=200", "pause_ms=50"]) {
        assert!(line.contains("WARN") && line.contains(pause) && line.contains("os error 24"), "{line}");
    }
    assert_eq!(lines.len(), 4, "{logged}");
}

#[tokio::test]
async fn a_client_that_does_nothing_makes_room_for_others() {
    let metrics = Metrics::new();
    let (script, author) = script();
    let mut idle = author.comes();
    author.fails(Error::from_raw_os_error(NO_DESCRIPTORS));
    while_accepting(script, &metrics, async {
        let mut rest = Vec::new();
        idle.read_to_end(&mut rest).await.expect("closed");
        assert!(rest.is_empty());
    })
    .await;
    counts(&metrics, "portal_connections_closed_total{reason=\"room\"} 1");
}
