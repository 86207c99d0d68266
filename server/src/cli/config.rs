//! `portal config`: what is in force, and where it comes from.

use std::fmt;
use std::process::ExitCode;

use clap::parser::ValueSource;
use clap::{Arg, ArgMatches, Args, Command, ValueEnum};
use lake::escape::Escaped;

use super::Failure;
use super::config_file::ConfigFile;
use super::json;
use super::output;
use super::settings;

/// Takes the flags of every command, beside its own.
#[derive(Debug, Args)]
pub(super) struct Config {
    /// TOML that `--config` takes, or JSON.
    #[arg(long, value_enum, default_value = "toml")]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Toml,
    Json,
}

pub(super) const NAME: &str = "config";

/// The command line in which `portal config` takes the settings of every command, none of them required.
pub(super) fn with_all_settings(command: Command) -> Command {
    let is_global = |arg: &Arg| command.get_arguments().any(|own| own.get_id() == arg.get_id());
    let settings = settings::all(&command).into_iter().filter(|arg| !is_global(arg));
    let settings: Vec<Arg> = settings.map(|arg| arg.required(false)).collect();
    command.mut_subcommand(NAME, |config| config.args(settings))
}

struct Setting {
    key: String,
    about: String,
    value: Option<String>,
    source: Source,
}

#[derive(Clone, Copy)]
enum Source {
    Flag,
    Variable,
    File,
    Default,
    Unset,
}

impl Config {
    pub(super) fn run(
        &self,
        command: &Command,
        matches: &ArgMatches,
        file: &ConfigFile,
    ) -> Result<ExitCode, Failure> {
        let settings = settings::all(command).into_iter().filter(|arg| arg.get_id() != "config");
        let settings: Vec<Setting> = settings.map(|arg| Setting::of(&arg, matches, file)).collect();
        match self.format {
            Format::Toml => {
                if let Some(path) = &file.path {
                    output::line(format_args!("# file: {}\n", Escaped::line(&path.to_string_lossy())))?;
                }
                for setting in &settings {
                    output::line(setting.toml())?;
                }
            }
            Format::Json => {
                let rows: Vec<String> = settings.iter().map(Setting::json).collect();
                output::line(format_args!("[\n  {}\n]", rows.join(",\n  ")))?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Setting {
    fn of(arg: &Arg, matches: &ArgMatches, file: &ConfigFile) -> Self {
        let key = arg.get_id().to_string();
        let value = matches.get_raw(&key).and_then(|mut values| values.next());
        let source = match matches.value_source(&key) {
            Some(ValueSource::CommandLine) => Source::Flag,
            Some(ValueSource::EnvVariable) => Source::Variable,
            Some(_) if file.sets(&key) => Source::File,
            Some(_) => Source::Default,
            None => Source::Unset,
        };
        let about = arg.get_help().map(ToString::to_string).unwrap_or_default();
        Self { about, value: value.map(|value| value.to_string_lossy().into_owned()), source, key }
    }

    fn toml(&self) -> String {
        let (about, key) = (&self.about, &self.key);
        match self.value() {
            Some(value) => format!("# {about}\n{key} = {value} # {}\n", self.source),
            None => format!("# {about}\n# {key} is {}\n", self.source),
        }
    }

    fn json(&self) -> String {
        let value = self.value().unwrap_or_else(|| "null".to_owned());
        format!(r#"{{"key": "{}", "value": {value}, "source": "{}"}}"#, self.key, self.source)
    }

    /// Whole numbers as such. What JSON escapes in a text, TOML reads too.
    fn value(&self) -> Option<String> {
        let value = self.value.as_ref()?;
        Some(if value.parse::<i64>().is_ok() { value.clone() } else { json::text(value) })
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Flag => "flag",
            Self::Variable => "variable",
            Self::File => "file",
            Self::Default => "default",
            Self::Unset => "unset",
        })
    }
}
