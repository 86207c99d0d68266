//! The TOML file of an operator: the same keys as the `PORTAL_*` variables, in small letters and without the prefix.
//!
//! A flag stands above a variable, and a variable above the file. So the values of the file become the defaults of the
//! arguments, and are checked as those are.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::Command;

use super::place::local;
use super::settings::{is_blank, key};

/// What a file sets.
#[derive(Debug, Default)]
pub(super) struct ConfigFile {
    pub(super) path: Option<PathBuf>,
    values: BTreeMap<String, String>,
}

impl ConfigFile {
    /// The file named by `--config` or `PORTAL_CONFIG`; without one, nothing is set.
    pub(super) fn read() -> Result<Self, String> {
        let Some(path) = named(std::env::args_os())? else { return Ok(Self::default()) };
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        Self::parse(&path, &text)
    }

    fn parse(path: &Path, text: &str) -> Result<Self, String> {
        let table: toml::Table = text.parse().map_err(|error| format!("{}: {error}", path.display()))?;
        let values = table.into_iter().map(|(key, value)| match value {
            toml::Value::String(text) => Ok((key, text)),
            toml::Value::Integer(number) => Ok((key, number.to_string())),
            toml::Value::Boolean(flag) => Ok((key, flag.to_string())),
            other => {
                let kind = other.type_str();
                Err(format!("{}: {key} is of type {kind}, not a text or a whole number", path.display()))
            }
        });
        Ok(Self { path: Some(path.to_owned()), values: values.collect::<Result<_, _>>()? })
    }

    pub(super) fn sets(&self, key: &str) -> bool {
        self.values.get(key).is_some_and(|value| !is_blank(value))
    }

    /// The command with the values of the file for defaults, and what to warn of.
    pub(super) fn applied_to(&self, command: Command) -> (Command, Vec<String>) {
        let mut known = Vec::new();
        let command = self.with_defaults(command, &mut known);
        let place = self.path.as_deref().unwrap_or(Path::new("")).display();
        let unknown = self.values.keys().filter(|key| !known.contains(key));
        let warnings = unknown.map(|key| format!("{place}: the key {key} is not known and not used"));
        (command, warnings.collect())
    }

    fn with_defaults(&self, command: Command, known: &mut Vec<String>) -> Command {
        // A file cannot name itself.
        let command = command.mut_args(|arg| match key(&arg).filter(|key| key != "config") {
            Some(key) => {
                let value = self.values.get(&key).filter(|value| !is_blank(value)).cloned();
                known.push(key);
                match value {
                    Some(value) => arg.required(false).default_value(value),
                    None => arg,
                }
            }
            None => arg,
        });
        command.mut_subcommands(|subcommand| self.with_defaults(subcommand, known))
    }
}

fn named(arguments: impl Iterator<Item = OsString>) -> Result<Option<PathBuf>, String> {
    let arguments: Vec<OsString> = arguments.collect();
    let joined = || {
        let text = arguments.iter().find_map(|argument| argument.to_str()?.strip_prefix("--config="))?;
        Some(OsString::from(text))
    };
    let after = arguments.iter().position(|argument| argument == "--config");
    let flag = after.and_then(|position| arguments.get(position + 1)).cloned().or_else(joined);
    let variable = || std::env::var_os("PORTAL_CONFIG").filter(|name| !name.to_str().is_some_and(is_blank));
    match flag.or_else(variable) {
        Some(name) => match name.to_str() {
            Some(text) => local(text).map(Some).map_err(|problem| format!("--config: {problem}")),
            None => Ok(Some(name.into())),
        },
        None => Ok(None),
    }
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
        let (command, warnings) = ConfigFile::parse(Path::new("portal.toml"), text)?.applied_to(command());
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
        let blank = "listen_of_test = \" \"\ntimeout_of_test = 5";
        assert_eq!(parse(blank, &[]), Ok(("here".to_owned(), 5, vec![])), "blank is as if it were not there");
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
