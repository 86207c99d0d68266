//! How much one client may ask of the doors for programs: none can take the whole site for itself.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::{Site, origin};

/// Seconds of requests that may come at once.
const BURST_S: u32 = 10;
/// Requests between two looks for clients who have not asked for so long that nothing has to be known of them.
const REQUESTS_BETWEEN_LOOKS: usize = 4096;

/// Requests a second for each client. Cheap to clone; clones count together.
#[derive(Clone)]
pub struct Allowance {
    limiter: Option<Arc<Limiter>>,
}

struct Limiter {
    clients: DefaultKeyedRateLimiter<IpAddr>,
    asked: AtomicUsize,
}

impl Allowance {
    /// So many requests a second, and ten times as many at once; no limit when 0.
    pub fn per_second(requests: u32) -> Self {
        let limiter = NonZeroU32::new(requests).map(|rate| {
            let burst = rate.saturating_mul(NonZeroU32::new(BURST_S).expect("it is not 0"));
            let clients = RateLimiter::keyed(Quota::per_second(rate).allow_burst(burst));
            Arc::new(Limiter { clients, asked: AtomicUsize::new(0) })
        });
        Self { limiter }
    }

    /// The seconds after which the client may ask again, if not now.
    fn refuse(&self, client: IpAddr) -> Option<u64> {
        let limiter = self.limiter.as_ref()?;
        if limiter.asked.fetch_add(1, Ordering::Relaxed) % REQUESTS_BETWEEN_LOOKS == 0 {
            limiter.clients.retain_recent();
        }
        let refused = limiter.clients.check_key(&network(client)).err()?;
        Some(refused.wait_time_from(DefaultClock::default().now()).as_secs() + 1)
    }
}

/// Who has one address of IPv6 has all of its network.
fn network(client: IpAddr) -> IpAddr {
    match client.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
        address @ IpAddr::V4(_) => address,
    }
}

/// Whoever asks too much is told when to go on. Where the client is not known (a function behind a gateway), whoever stands before
/// has to count.
pub(super) async fn keep(State(site): State<Site>, request: Request, next: Next) -> Response {
    let refused = origin::client(&request, &site).and_then(|client| site.allowance.refuse(client));
    match refused {
        None => next.run(request).await,
        Some(seconds) => {
            (StatusCode::TOO_MANY_REQUESTS, [(RETRY_AFTER, seconds.to_string())]).into_response()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_client_has_an_allowance_of_its_own() {
        let allowance = Allowance::per_second(1);
        let refused = |client: &str| allowance.refuse(client.parse().expect("an address")).is_some();
        assert_eq!((0..12).filter(|_| refused("192.0.2.1")).count(), 2);
        assert!(!refused("192.0.2.2"));
        assert_eq!((0..12).filter(|host| refused(&format!("2001:db8::{host}"))).count(), 2);
        assert!(!refused("2001:db8:0:1::1"));
        assert!(
            (0..100)
                .all(|_| Allowance::per_second(0).refuse("192.0.2.1".parse().expect("an address")).is_none())
        );
    }
}
