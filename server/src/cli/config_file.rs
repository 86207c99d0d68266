//! The TOML file of an operator: the same keys as the `PORTAL_*` variables, in small letters and without the prefix.
//!
//! A flag stands above a variable, and a variable above the file. So the values of the file become the defaults of the
//! arguments, and are checked as those are.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{Arg, Command};

/// What every variable begins with.
const PREFIX: &str = "PORTAL_";

/// The command with the values of the file named by `--config` or `PORTAL_CONFIG`, and what to warn of.
pub(super) fn with_file(command: Command) -> Result<(Command, Vec<String>), String> {
    let Some(path) = file(std::env::args_os()) else { return Ok((command, Vec::new())) };
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    with_values(command, &path, &text)
}

fn file(arguments: impl Iterator<Item = OsString>) -> Option<PathBuf> {
    let arguments: Vec<OsString> = arguments.collect();
    let joined = || arguments.iter().find_map(|argument| argument.to_str()?.strip_prefix("--config="));
    let after = arguments.iter().position(|argument| argument == "--config");
    let named = after.and_then(|position| arguments.get(position + 1)).map(PathBuf::from);
    named
        .or_else(|| joined().map(PathBuf::from))
        .or_else(|| std::env::var_os("PORTAL_CONFIG").map(PathBuf::from))
}

fn with_values(command: Command, path: &Path, text: &str) -> Result<(Command, Vec<String>), String> {
    let values = read(path, text)?;
    let mut known = Vec::new();
    let command = with_defaults(command, &values, &mut known);
    let warn = |key: &String| format!("{}: the key {key} is not known and not used", path.display());
    let warnings = values.keys().filter(|key| !known.contains(key)).map(warn).collect();
    Ok((command, warnings))
}

fn with_defaults(
    mut command: Command,
    values: &BTreeMap<String, String>,
    known: &mut Vec<String>,
) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|found| found.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(name, |subcommand| with_defaults(subcommand, values, known));
    }
    let keys: Vec<(clap::Id, String)> =
        command.get_arguments().filter_map(|arg| Some((arg.get_id().clone(), key(arg)?))).collect();
    for (id, key) in keys {
        if let Some(value) = values.get(&key).cloned() {
            command = command.mut_arg(id.as_str(), |arg| arg.required(false).default_value(value));
        }
        known.push(key);
    }
    command
}

fn key(arg: &Arg) -> Option<String> {
    let key = arg.get_env()?.to_str()?.strip_prefix(PREFIX)?.to_ascii_lowercase();
    // A file cannot name itself.
    (key != "config").then_some(key)
}

fn read(path: &Path, text: &str) -> Result<BTreeMap<String, String>, String> {
    let table: toml::Table = text.parse().map_err(|error| format!("{}: {error}", path.display()))?;
    let scalar = |(key, value): (String, toml::Value)| match value {
        toml::Value::String(text) => Ok((key, text)),
        toml::Value::Integer(number) => Ok((key, number.to_string())),
        toml::Value::Boolean(flag) => Ok((key, flag.to_string())),
        other => {
            Err(format!("{}: {key} is a {}, not a text or a whole number", path.display(), other.type_str()))
        }
    };
    table.into_iter().map(scalar).collect()
}

#[cfg(test)]
mod tests {
    use clap::Arg;

    use super::*;

    fn command() -> Command {
        let listen = Arg::new("listen").long("listen").env("PORTAL_LISTEN_OF_TEST").default_value("here");
        let timeout = Arg::new("timeout").long("timeout").env("PORTAL_TIMEOUT_OF_TEST").required(true);
        Command::new("portal").subcommand(
            Command::new("serve")
                .arg(listen)
                .arg(timeout.value_parser(clap::value_parser!(u64).range(1..=9))),
        )
    }

    fn parse(text: &str, arguments: &[&str]) -> Result<(String, u64, Vec<String>), String> {
        let (command, warnings) = with_values(command(), Path::new("portal.toml"), text)?;
        let arguments = ["portal", "serve"].iter().chain(arguments);
        let matches = command.try_get_matches_from(arguments).map_err(|error| error.to_string())?;
        let serve = matches.subcommand_matches("serve").expect("given");
        let listen = serve.get_one::<String>("listen").expect("a default").clone();
        Ok((listen, *serve.get_one::<u64>("timeout").expect("required"), warnings))
    }

    #[test]
    fn a_flag_stands_above_the_file() {
        let file = "listen_of_test = \"there\"\ntimeout_of_test = 5";
        assert_eq!(parse(file, &[]), Ok(("there".to_owned(), 5, vec![])));
        assert_eq!(parse(file, &["--timeout", "7"]), Ok(("there".to_owned(), 7, vec![])));
    }

    #[test]
    fn unknown_keys_are_told_and_bad_values_stop() {
        let (_, _, warnings) = parse("timeout_of_test = 5\ntimeuot = 3", &[]).expect("usable");
        assert_eq!(warnings, ["portal.toml: the key timeuot is not known and not used"]);
        assert!(parse("timeout_of_test = 50", &[]).expect_err("too long").contains("--timeout"));
        assert!(parse("timeout_of_test = [5]", &[]).expect_err("a list").contains("timeout_of_test"));
        assert!(parse("timeout_of_test =", &[]).expect_err("no TOML").contains("portal.toml"));
        assert!(parse("", &[]).expect_err("required").contains("--timeout"));
    }
}
