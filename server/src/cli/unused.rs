//! Settings that are given, and that the command as it is called does not use. As a flag, one is refused: whoever types it
//! means something by it. A variable or a file may be there for other commands too: then it is said.

use clap::ArgMatches;
use clap::parser::ValueSource;

use super::config;
use super::config_file::ConfigFile;
use super::engine_args::{EngineKind, settings_of_athena};

/// What to say, or why not to begin.
pub(super) fn settings(matches: &ArgMatches, file: &ConfigFile) -> Result<Vec<String>, String> {
    let Some((name, matches)) = matches.subcommand().filter(|(name, _)| *name != config::NAME) else {
        return Ok(Vec::new());
    };
    let mut said = Vec::new();
    let mut need = |setting: &str, needed: &str| -> Result<(), String> {
        let flag = setting.replace('_', "-");
        match matches.value_source(setting) {
            Some(ValueSource::CommandLine) => {
                return Err(format!("--{flag} is used with {needed} only, which is not given"));
            }
            Some(ValueSource::EnvVariable) => said.push(format!(
                "PORTAL_{} is set and not used: it is used with {needed} only",
                setting.to_uppercase()
            )),
            Some(_) if file.sets(setting) => {
                said.push(format!("{setting} in the file is not used: it is used with {needed} only"));
            }
            _ => {}
        }
        Ok(())
    };
    if let Ok(Some(EngineKind::Embedded)) = matches.try_get_one::<EngineKind>("engine") {
        for setting in settings_of_athena() {
            need(&setting, "--engine athena")?;
        }
    }
    if name == "doctor" && !matches.get_flag("publisher") {
        need("items", "--publisher")?;
    }
    Ok(said)
}
