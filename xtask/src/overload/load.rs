//! Many visitors at once, and what became of each request.

use std::thread;
use std::time::{Duration, Instant};

use super::client::Client;
use super::searches::Searches;

pub(super) struct Load {
    pub(super) clients: u32,
    pub(super) lasts: Duration,
    /// Requests a second of all together; `None` as fast as each is answered.
    pub(super) rate: Option<f64>,
}

#[derive(Default)]
pub(super) struct Answers {
    /// How long each accepted request took, shortest first.
    pub(super) accepted: Vec<Duration>,
    /// 503.
    pub(super) turned_away: usize,
    /// Another status.
    pub(super) odd: usize,
    pub(super) unanswered: usize,
    pub(super) took: Duration,
}

impl Load {
    pub(super) fn run(&self, host: &str, searches: &Searches) -> Answers {
        let start = Instant::now();
        let mut all = Answers::default();
        thread::scope(|scope| {
            let client = |number| scope.spawn(move || self.client(number, start, host, searches));
            let clients: Vec<_> = (0..self.clients).map(client).collect();
            for client in clients {
                all.add(client.join().expect("a client does not panic"));
            }
        });
        all.accepted.sort_unstable();
        all.took = start.elapsed();
        all
    }

    fn client(&self, number: u32, start: Instant, host: &str, searches: &Searches) -> Answers {
        let mut client = Client::new(host);
        let mut answers = Answers::default();
        for round in 0_u32.. {
            if let Some(rate) = self.rate {
                let place = f64::from(round) * f64::from(self.clients) + f64::from(number);
                let due = start + Duration::from_secs_f64(place / rate);
                thread::sleep(due.saturating_duration_since(Instant::now()));
            }
            if start.elapsed() >= self.lasts {
                break;
            }
            let path = searches.next();
            let asked = Instant::now();
            match client.get(&path) {
                Ok(200) => answers.accepted.push(asked.elapsed()),
                Ok(503) => answers.turned_away += 1,
                Ok(_) => answers.odd += 1,
                Err(_) => answers.unanswered += 1,
            }
        }
        answers
    }
}

impl Answers {
    fn add(&mut self, other: Self) {
        self.accepted.extend(other.accepted);
        self.turned_away += other.turned_away;
        self.odd += other.odd;
        self.unanswered += other.unanswered;
    }

    pub(super) fn asked(&self) -> usize {
        self.accepted.len() + self.turned_away + self.odd + self.unanswered
    }

    pub(super) fn answered_per_second(&self) -> f64 {
        let accepted = u32::try_from(self.accepted.len()).expect("some minutes of searches");
        f64::from(accepted) / self.took.as_secs_f64()
    }
}

/// The time within which so many of a hundred were answered; of sorted times.
pub(crate) fn percentile(times: &[Duration], percent: usize) -> Duration {
    let last = times.len().saturating_sub(1);
    times.get((times.len() * percent / 100).min(last)).copied().unwrap_or(Duration::MAX)
}
