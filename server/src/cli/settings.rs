//! The settings: each argument that a variable can give.
//!
//! A flag stands above a variable, a variable above the file of [`super::config_file`], and that above the program's own
//! value. One that is blank is not set, whoever left it so.

use std::collections::HashSet;

use clap::builder::{OsStr, Resettable};
use clap::{Arg, Command};

/// What every variable begins with.
const PREFIX: &str = "PORTAL_";

/// The name of a setting in the file; `None` of an argument that is none.
pub(super) fn key(arg: &Arg) -> Option<String> {
    Some(arg.get_env()?.to_str()?.strip_prefix(PREFIX)?.to_ascii_lowercase())
}

pub(super) fn is_blank(value: &str) -> bool {
    value.trim().is_empty()
}

/// One argument for each setting of any command, named by its key.
pub(super) fn all(command: &Command) -> Vec<Arg> {
    let mut found = Vec::new();
    collect(command, &mut found, &mut HashSet::new());
    found
}

fn collect(command: &Command, found: &mut Vec<Arg>, keys: &mut HashSet<String>) {
    for arg in command.get_arguments() {
        if let Some(key) = key(arg)
            && keys.insert(key.clone())
        {
            found.push(arg.clone().id(key));
        }
    }
    command.get_subcommands().for_each(|command| collect(command, found, keys));
}

/// The command as if variables that are blank were not there.
pub(super) fn without_blanks(command: Command) -> Command {
    let without = |arg: Arg| {
        let value = arg.get_env().and_then(std::env::var_os);
        let is_blank = value.is_some_and(|value| value.to_str().is_some_and(is_blank));
        if is_blank { arg.env(Resettable::<OsStr>::Reset) } else { arg }
    };
    command.mut_args(without).mut_subcommands(without_blanks)
}
