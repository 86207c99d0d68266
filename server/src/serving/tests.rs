//! Clients that do not do their part, on real connections.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::ConnectInfo;
use axum::routing::get;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, oneshot};
use tokio::task::JoinHandle;

use super::{ConnectionLimits, serve};
use crate::metrics::Metrics;

const LONG: Duration = Duration::from_hours(1);
const SHORT: Duration = Duration::from_millis(100);
/// Nobody is closed for what he does not do.
const PATIENT: ConnectionLimits = ConnectionLimits { most: 1000, head: LONG, idle: LONG, answer: LONG };
const WHOLE: &str = "GET / HTTP/1.1\r\nHost: here\r\n\r\n";
const HALF: &str = "GET / HTTP/1.1\r\nHost: he";
/// More than the system takes for a client who does not read.
const LARGE: usize = 64 << 20;

struct Server {
    address: SocketAddr,
    metrics: Metrics,
    /// Lets one request for `/held` end.
    release: Arc<Notify>,
    /// A request for `/held` has come.
    held: Arc<Notify>,
    stop: oneshot::Sender<()>,
    served: JoinHandle<bool>,
}

impl Server {
    async fn start(limits: ConnectionLimits) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("bound");
        let (metrics, release, held) = (Metrics::new(), Arc::new(Notify::new()), Arc::new(Notify::new()));
        let (stop, stopped) = oneshot::channel();
        let wait = {
            let (release, held) = (Arc::clone(&release), Arc::clone(&held));
            async move || {
                held.notify_one();
                release.notified().await;
                "held"
            }
        };
        let app = Router::new()
            .route("/", get(async |ConnectInfo(peer): ConnectInfo<SocketAddr>| peer.to_string()))
            .route("/large", get(async || vec![b'x'; LARGE]))
            .route("/held", get(wait));
        let stop_comes = async { stopped.await.expect("the server is told, not left") };
        let served = tokio::spawn(serve(listener, app, limits, metrics.connections(), stop_comes, LONG));
        Self { address, metrics, release, held, stop, served }
    }

    /// A connection on which this has been sent.
    async fn send(&self, text: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).await.expect("let in");
        stream.write_all(text.as_bytes()).await.expect("sent");
        stream
    }

    /// Waits until the metrics have this line.
    async fn counts(&self, line: &str) {
        while !self.metrics.text().expect("text").lines().any(|own| own == line) {
            tokio::task::yield_now().await;
        }
    }
}

/// What comes until the connection ends, however it does.
async fn rest(mut stream: TcpStream) -> String {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes).await;
    String::from_utf8_lossy(&bytes).into_owned()
}

/// One answer with a short body, of a connection that stays open.
async fn answer(stream: &mut TcpStream) -> String {
    let mut text = String::new();
    while text.split_once("\r\n\r\n").is_none_or(|(_, body)| body.is_empty()) {
        let mut bytes = [0; 1024];
        let read = stream.read(&mut bytes).await.expect("open");
        assert!(read > 0, "closed after {text:?}");
        text.push_str(&String::from_utf8_lossy(&bytes[..read]));
    }
    text
}

#[tokio::test]
async fn the_peers_address_is_known() {
    let server = Server::start(PATIENT).await;
    let mut client = server.send(WHOLE).await;
    let own = client.local_addr().expect("connected").to_string();
    assert!(answer(&mut client).await.ends_with(&own));
}

/// A proxy before us may take it for a part of the line, and so one request for another.
#[tokio::test]
async fn a_line_without_its_cr_is_refused() {
    let server = Server::start(PATIENT).await;
    for text in [
        "GET / HTTP/1.1\nHost: here\n\n",
        "GET / HTTP/1.1\r\nHost: here\nX: y\r\n\r\n",
        "\nGET / HTTP/1.1\r\n\r\n",
    ] {
        assert!(rest(server.send(text).await).await.starts_with("HTTP/1.1 400"), "{text:?}");
    }
}

#[tokio::test]
async fn half_a_head_is_waited_for_a_while_and_others_are_served_meanwhile() {
    let server = Server::start(ConnectionLimits { head: SHORT, ..PATIENT }).await;
    let mut slow = Vec::new();
    for _ in 0..260 {
        slow.push(server.send(HALF).await);
    }
    let mut client = server.send(WHOLE).await;
    assert!(answer(&mut client).await.starts_with("HTTP/1.1 200"));
    for stream in slow {
        assert_eq!(rest(stream).await, "");
    }
    server.counts("portal_connections_closed_total{reason=\"head\"} 260").await;
    server.counts("portal_connections 1").await;
}

#[tokio::test]
async fn the_time_for_a_head_begins_again_with_each_request() {
    let server = Server::start(ConnectionLimits { head: SHORT, ..PATIENT }).await;
    let mut client = server.send(WHOLE).await;
    answer(&mut client).await;
    client.write_all(HALF.as_bytes()).await.expect("open");
    assert_eq!(rest(client).await, "");
    server.counts("portal_connections_closed_total{reason=\"head\"} 1").await;
}

#[tokio::test]
async fn a_connection_without_another_request_is_closed() {
    let server = Server::start(ConnectionLimits { idle: SHORT, ..PATIENT }).await;
    assert!(rest(server.send(WHOLE).await).await.starts_with("HTTP/1.1 200"));
    server.counts("portal_connections_closed_total{reason=\"idle\"} 1").await;
}

#[tokio::test]
async fn who_does_not_take_the_answer_is_sent_away_and_who_does_gets_all_of_it() {
    let server = Server::start(ConnectionLimits { answer: SHORT, ..PATIENT }).await;
    let large = "GET /large HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n";
    let stalled = server.send(large).await;
    server.counts("portal_connections_closed_total{reason=\"answer\"} 1").await;
    assert!(rest(stalled).await.len() < LARGE);
    assert!(rest(server.send(large).await).await.len() > LARGE);
}

#[tokio::test]
async fn a_request_being_worked_on_is_not_given_up() {
    let server = Server::start(ConnectionLimits { most: 4, head: SHORT, idle: SHORT, answer: SHORT }).await;
    let mut client = server.send("GET /held HTTP/1.1\r\nHost: here\r\n\r\n").await;
    server.held.notified().await;
    // Others come and are closed meanwhile.
    for _ in 0..10 {
        rest(server.send(HALF).await).await;
    }
    server.release.notify_one();
    assert!(answer(&mut client).await.ends_with("held"));
}

#[tokio::test]
async fn for_one_more_than_there_may_be_the_longest_waited_for_goes() {
    let server = Server::start(ConnectionLimits { most: 8, ..PATIENT }).await;
    let mut slow = Vec::new();
    for _ in 0..20 {
        slow.push(server.send(HALF).await);
        let mut client = server.send(WHOLE).await;
        assert!(answer(&mut client).await.starts_with("HTTP/1.1 200"), "it was not waited for long");
    }
    for stream in slow.drain(..12) {
        assert_eq!(rest(stream).await, "");
    }
}

/// They are never waited for, as their next request is there before the answer.
#[tokio::test]
async fn those_who_ask_without_a_pause_make_room_too() {
    const ASKED: usize = 1000;
    let server = Server::start(ConnectionLimits { most: 1, ..PATIENT }).await;
    let greedy = server.send(&"GET /held HTTP/1.1\r\nHost: here\r\n\r\n".repeat(ASKED)).await;
    server.held.notified().await;
    let mut client = server.send(WHOLE).await;
    let answers = async {
        for _ in 1..ASKED {
            server.release.notify_one();
            server.held.notified().await;
        }
    };
    tokio::select! {
        said = answer(&mut client) => assert!(said.starts_with("HTTP/1.1 200"), "{said}"),
        () = answers => panic!("nobody made room"),
    }
    assert!(rest(greedy).await.matches("HTTP/1.1 200").count() < ASKED);
}

#[tokio::test]
async fn when_it_ends_only_requests_under_way_are_waited_for() {
    let server = Server::start(PATIENT).await;
    let half = server.send(HALF).await;
    let nothing = server.send("").await;
    let mut idle = server.send(WHOLE).await;
    answer(&mut idle).await;
    let mut again = server.send(WHOLE).await;
    answer(&mut again).await;
    again.write_all(HALF.as_bytes()).await.expect("open");
    let half_a_body = server.send("POST /held HTTP/1.1\r\nHost: here\r\nContent-Length: 9\r\n\r\nhalf").await;
    let held = server.send("GET /held HTTP/1.1\r\nHost: here\r\n\r\n").await;
    server.held.notified().await;
    // A body that nobody reads is not waited for.
    assert!(rest(half_a_body).await.starts_with("HTTP/1.1 405"));
    server.counts("portal_connections 5").await;
    server.stop.send(()).expect("it runs");
    for stream in [half, nothing, idle, again] {
        assert_eq!(rest(stream).await, "");
    }
    assert!(TcpStream::connect(server.address).await.is_err(), "nobody is let in");
    assert!(!server.served.is_finished());
    server.release.notify_one();
    assert!(rest(held).await.ends_with("held"));
    assert!(server.served.await.expect("no panic"), "all were answered");
}

#[tokio::test]
async fn who_does_not_take_the_answer_does_not_hold_up_the_end() {
    let server = Server::start(PATIENT).await;
    let stalled = server.send("GET /large HTTP/1.1\r\nHost: here\r\n\r\n").await;
    stalled.readable().await.expect("the answer begins");
    server.stop.send(()).expect("it runs");
    assert!(server.served.await.expect("no panic"));
    drop(stalled);
}

/// A visitor who speaks HTTP/2 unasked gets no HTTP/2.
#[tokio::test]
async fn http_2_is_not_spoken() {
    let server = Server::start(PATIENT).await;
    let said = rest(server.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0").await).await;
    assert!(said.is_empty() || said.starts_with("HTTP/1.1 "), "{said:?}");
}

#[tokio::test]
async fn an_overlong_head_is_refused() {
    let server = Server::start(PATIENT).await;
    let long = format!("GET / HTTP/1.1\r\nHost: here\r\nX-Long: {}\r\n\r\n", "x".repeat(200 << 10));
    let mut stream = TcpStream::connect(server.address).await.expect("let in");
    // Closed before all of it was sent, it may be.
    let _ = stream.write_all(long.as_bytes()).await;
    assert!(!rest(stream).await.contains(" 200 "));
}
