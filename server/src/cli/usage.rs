//! What clap says: how a command is used, and what is wrong with what was typed.

use std::error::Error;
use std::process::ExitCode;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue};
use lake::escape::Escaped;

use super::output;
use crate::diagnostics;

/// A usage that was asked for is a result, one that was not is a diagnostic.
pub(super) fn shown(usage: clap::Error) -> ExitCode {
    if usage.use_stderr() {
        diagnostics::say_lines(problem(usage));
        return ExitCode::from(2);
    }
    let text = usage.render();
    let printed = if output::is_terminal() { output::line(text.ansi()) } else { output::line(text) };
    printed.map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS)
}

/// With what was typed in one line, whatever it holds: clap writes it as it is.
fn problem(mut usage: clap::Error) -> String {
    let typed: Vec<(ContextKind, ContextValue)> =
        usage.context().filter_map(|(kind, value)| Some((kind, escaped(value)?))).collect();
    if !typed.is_empty() {
        // They repeat it.
        usage.remove(ContextKind::Suggested);
    }
    for (kind, value) in typed {
        usage.insert(kind, value);
    }
    let text = usage.render().to_string();
    let reason = usage.source().map(ToString::to_string).unwrap_or_default();
    let escaped = Escaped::line(&reason).to_string();
    if reason == escaped { text } else { text.replace(&StyledStr::from(reason).to_string(), &escaped) }
}

/// `None` of what needs no escape.
fn escaped(value: &ContextValue) -> Option<ContextValue> {
    let line = |text: &String| Escaped::line(text).to_string();
    let escaped = match value {
        ContextValue::String(text) => ContextValue::String(line(text)),
        ContextValue::Strings(texts) => ContextValue::Strings(texts.iter().map(line).collect()),
        _ => return None,
    };
    (escaped != *value).then_some(escaped)
}

#[cfg(test)]
mod tests {
    use clap::{Arg, Command};

    use super::*;

    fn said(arguments: &[&str]) -> String {
        let place = |text: &str| Err::<String, String>(format!("{text} is no place"));
        let command = Command::new("portal")
            .arg(Arg::new("place").long("place").value_parser(place))
            .arg(Arg::new("format").long("format").value_parser(["csv", "json"]))
            .subcommand(Command::new("serve"));
        let wrong = command.try_get_matches_from([&["portal"], arguments].concat()).expect_err("wrong");
        problem(wrong)
    }

    #[test]
    fn what_was_typed_forges_no_line() {
        let typed = "a\nPublished s1 \u{1b}[2J\u{9b}31m";
        let unknown = format!("--{typed}");
        for arguments in [
            &["--place", typed][..],
            &["--format", typed],
            &[typed],
            &[&unknown],
            &["serve", &unknown],
            &["serve", typed],
        ] {
            let said = said(arguments);
            assert!(said.contains("a\\nPublished s1 \\u{1b}"), "{arguments:?}: {said}");
            assert!(!said.contains("\nPublished") && !said.contains(['\u{1b}', '\u{9b}']), "{said}");
        }
        assert!(said(&["--place", "x"]).contains("x is no place"));
    }
}
