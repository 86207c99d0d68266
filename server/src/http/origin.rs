//! What absolute links begin with: the configured address, else the one that the visitor asked for.
//!
//! A proxy in front says which that was, and is believed only where the operator trusts it: anybody can send a header.

use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, Request};
use axum::http::HeaderMap;
use axum::http::header::{FORWARDED, HOST};
use ipnet::IpNet;

use super::Site;

/// Addresses of proxies whose word on the visitor's address is taken.
#[derive(Debug, Clone, Default)]
pub struct TrustedProxies(Arc<[IpNet]>);

impl TrustedProxies {
    fn include(&self, peer: IpAddr) -> bool {
        // A socket that listens to both kinds sees IPv4 as `::ffff:10.0.0.1`.
        let peer = peer.to_canonical();
        self.0.iter().any(|network| network.contains(&peer))
    }
}

/// Addresses and networks with commas between them: `10.0.0.0/8, ::1`.
impl FromStr for TrustedProxies {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let one = |part: &str| {
            let network = part.parse::<IpNet>().or_else(|_| part.parse::<IpAddr>().map(IpNet::from));
            network.map_err(|_| format!("{part:?} is neither an address nor a network such as 10.0.0.0/8"))
        };
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        Ok(Self(parts.map(one).collect::<Result<_, _>>()?))
    }
}

/// `https://example.org`, without a slash at the end.
pub(super) fn of(request: &Request, site: &Site) -> String {
    if let Some(url) = &site.public_url {
        return url.to_string();
    }
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let is_trusted = peer.is_some_and(|peer| site.trusted_proxies.include(peer.0.ip()));
    let seen = if is_trusted { Seen::by_proxy(request.headers()) } else { Seen::default() };
    let host = seen.host.or_else(|| host(request)).unwrap_or_else(|| "localhost".to_owned());
    format!("{}://{host}", seen.scheme.unwrap_or("http"))
}

/// Who asks: the peer, or, where it is a trusted proxy, the nearest client it speaks for that is none. Anybody can begin such a list.
pub(super) fn client(request: &Request, site: &Site) -> Option<IpAddr> {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>()?.0.ip();
    let mut client = peer;
    for before in spoken_for(request.headers()).into_iter().rev() {
        if !site.trusted_proxies.include(client) {
            break;
        }
        let Some(before) = before else { break };
        client = before;
    }
    Some(client)
}

/// The clients that proxies name, the farthest first; `None` is one that hides.
fn spoken_for(headers: &HeaderMap) -> Vec<Option<IpAddr>> {
    let listed = |name: &str| {
        let values = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
        values.flat_map(|value| unquoted_parts(value, ',')).map(str::to_owned).collect::<Vec<_>>()
    };
    let forwarded = listed(FORWARDED.as_str());
    if forwarded.is_empty() {
        return listed("x-forwarded-for").iter().map(|text| address(text)).collect();
    }
    let named = |element: &String| {
        unquoted_parts(element, ';').find_map(|pair| {
            let (key, value) = pair.split_once('=')?;
            if key.trim().eq_ignore_ascii_case("for") {
                address(value.trim().trim_matches('"'))
            } else {
                None
            }
        })
    };
    forwarded.iter().map(named).collect()
}

/// An address, with or without brackets and a port.
fn address(text: &str) -> Option<IpAddr> {
    let plain = text.trim().parse::<IpAddr>().ok();
    let bracketed = || text.trim().strip_prefix('[')?.split(']').next()?.parse().ok();
    plain.or_else(|| text.trim().parse::<SocketAddr>().ok().map(|found| found.ip())).or_else(bracketed)
}

/// The host that the request itself names. The form of a target with a host stands above the header (RFC 9112 §3.2.2).
pub(super) fn host(request: &Request) -> Option<String> {
    match request.uri().authority() {
        Some(authority) => plain_host(authority.as_str()),
        None => plain_host(request.headers().get(HOST)?.to_str().ok()?),
    }
}

/// What a proxy saw of the visitor's request.
#[derive(Debug, Default, PartialEq, Eq)]
struct Seen {
    scheme: Option<&'static str>,
    host: Option<String>,
}

impl Seen {
    /// `Forwarded` (RFC 7239) or, for what it does not say, the headers that came before it. Where several proxies have
    /// added to a list, the first entry is of the one the visitor met.
    fn by_proxy(headers: &HeaderMap) -> Self {
        let first = |name: &str| {
            let value = headers.get(name)?.to_str().ok()?;
            unquoted_parts(value, ',').next()
        };
        let element = first(FORWARDED.as_str()).unwrap_or_default();
        let pair = |name: &str| {
            unquoted_parts(element, ';').find_map(|pair| {
                let (key, value) = pair.split_once('=')?;
                key.trim().eq_ignore_ascii_case(name).then(|| value.trim().trim_matches('"'))
            })
        };
        Self {
            scheme: pair("proto").or_else(|| first("x-forwarded-proto")).and_then(scheme),
            host: pair("host").or_else(|| first("x-forwarded-host")).and_then(plain_host),
        }
    }
}

/// The parts between the separators that stand outside of quotation marks.
fn unquoted_parts(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut is_quoted = false;
    let parts = text.split(move |char| {
        is_quoted ^= char == '"';
        char == separator && !is_quoted
    });
    parts.map(str::trim)
}

fn scheme(text: &str) -> Option<&'static str> {
    ["https", "http"].into_iter().find(|scheme| scheme.eq_ignore_ascii_case(text))
}

/// A visitor chooses it, and it ends up in links.
fn plain_host(text: &str) -> Option<String> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-:[]".contains(&byte);
    (!text.is_empty() && text.bytes().all(is_plain)).then(|| text.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trusted(text: &str, peer: &str) -> bool {
        let trusted: TrustedProxies = text.parse().expect("addresses");
        trusted.include(peer.parse().expect("an address"))
    }

    #[test]
    fn proxies_are_addresses_or_networks() {
        assert!(trusted("10.0.0.0/8", "10.1.2.3"));
        assert!(trusted("192.0.2.1, 10.0.0.0/8,", "::ffff:10.1.2.3"));
        assert!(trusted("2001:db8::/32 , ::1", "::1"));
        assert!(!trusted("10.0.0.0/8, ::1", "192.0.2.1"));
        assert!(!trusted("", "127.0.0.1"));
        assert!("proxy.example".parse::<TrustedProxies>().is_err());
        assert!("10.0.0.0/33".parse::<TrustedProxies>().is_err());
    }

    #[test]
    fn what_a_proxy_saw_is_read_from_every_header_it_may_send() {
        let check = |headers: &[(&str, &str)], scheme: Option<&'static str>, host: Option<&str>| {
            let mut map = HeaderMap::new();
            for (name, value) in headers {
                let name: axum::http::HeaderName = name.parse().expect("a name");
                map.append(name, value.parse().expect("a value"));
            }
            let expected = Seen { scheme, host: host.map(str::to_owned) };
            assert_eq!(Seen::by_proxy(&map), expected, "{headers:?}");
        };
        let (proto, host, forwarded) = ("x-forwarded-proto", "x-forwarded-host", "forwarded");
        let https = Some("https");
        check(&[(proto, "HTTPS")], https, None);
        check(
            &[(proto, "https, http"), (host, "Maps.Example.ca:8443, inner")],
            https,
            Some("maps.example.ca:8443"),
        );
        check(&[(proto, "https"), (proto, "http"), (host, "a_b.example")], https, Some("a_b.example"));
        check(&[(proto, "ftp"), (host, "a/b")], None, None);
        check(&[(proto, ""), (host, "")], None, None);
        let element = "for=\"[2001:db8::1]:4711\";by=\"a,b;c\";Proto=HTTPS; host=\"maps.example.ca:444\", for=10.0.0.2;proto=http";
        check(&[(forwarded, element)], https, Some("maps.example.ca:444"));
        check(
            &[(forwarded, "for=192.0.2.1"), (proto, "https"), (host, "x.example")],
            https,
            Some("x.example"),
        );
        check(&[(forwarded, "proto=http;host=y.example"), (proto, "https")], Some("http"), Some("y.example"));
    }
}
