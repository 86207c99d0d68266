//! What people write for a place on this machine, and what they do not mean by it.

use std::path::PathBuf;

use percent_encoding::percent_decode_str;

const FORMS: &str = "a place is a path, ~/path or file:///path";

/// A path, also with `~` for the home folder, or a `file://` address. Anything that looks like a place elsewhere is
/// refused, since it would become a folder of a strange name.
pub(in crate::cli) fn local(text: &str) -> Result<PathBuf, String> {
    let refused = |why: &str| Err(format!("{text:?} {why}; {FORMS}"));
    if text.trim().is_empty() {
        return refused("is blank");
    }
    match scheme(text) {
        Some(scheme) if scheme.eq_ignore_ascii_case("file") => {
            return match file_path(&text[scheme.len() + 1..]) {
                Some(path) => Ok(path),
                None => refused("names no file of this machine"),
            };
        }
        Some(_) => return refused("is not on this machine"),
        None => {}
    }
    let Some(rest) = text.strip_prefix('~') else { return Ok(text.into()) };
    match (rest.strip_prefix('/'), std::env::home_dir()) {
        (_, Some(home)) if rest.is_empty() => Ok(home),
        (Some(rest), Some(home)) => Ok(home.join(rest)),
        (None, _) if !rest.is_empty() => refused("is of another's home folder, or means ./~"),
        _ => refused("is in a home folder, and there is none"),
    }
}

/// What stands before `:/`, as in addresses.
fn scheme(text: &str) -> Option<&str> {
    let (scheme, _) = text.split_once(":/")?;
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    (scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.bytes().all(is_plain)).then_some(scheme)
}

/// Of what follows `file:`. A host would be another machine.
fn file_path(rest: &str) -> Option<PathBuf> {
    let path = match rest.strip_prefix("//") {
        Some(after) => after.strip_prefix("localhost").unwrap_or(after),
        None => rest,
    };
    let path = path.starts_with('/').then(|| percent_decode_str(path).decode_utf8().ok())??;
    Some(PathBuf::from(path.into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_understood_in_all_their_forms() {
        let path = |text: &str| local(text).map(|path| path.to_string_lossy().into_owned());
        for same in ["lake", "./lake", "/srv/lake", "../a b", "a:b", "été"] {
            assert_eq!(path(same), Ok(same.to_owned()));
        }
        assert_eq!(path("file:///srv/a%20b"), Ok("/srv/a b".to_owned()));
        assert_eq!(path("file://localhost/srv"), Ok("/srv".to_owned()));
        assert_eq!(path("FILE:/srv"), Ok("/srv".to_owned()));
        let home = std::env::home_dir().expect("tests run as somebody");
        assert_eq!(local("~"), Ok(home.clone()));
        assert_eq!(local("~/lake"), Ok(home.join("lake")));
    }

    #[test]
    fn what_is_elsewhere_is_refused() {
        for wrong in [
            "",
            "  ",
            "gs://b/x",
            "s3://bucket",
            "https://example.org/lake",
            "file://host/x",
            "file://x",
            "~other/x",
        ] {
            let problem = local(wrong).expect_err(wrong);
            assert!(problem.contains("file:///path"), "{problem}");
        }
    }
}
