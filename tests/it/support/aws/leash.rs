//! A server that ends with the test process, however that ends.
//!
//! A shell stands between the two and reads from a pipe that only the test process holds open: dropped or killed, the
//! pipe closes, and the shell kills the server and removes its folder.

use std::path::Path;
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};

use anyhow::{Context, Result};

/// The first argument is the server's folder, the others are its command.
const SCRIPT: &str = r#"
folder=$1
shift
exec 3<&0
"$@" 3<&- < /dev/null &
server=$!
{ cat <&3; kill -9 "$server"; cd /; rm -rf "$folder"; } > /dev/null 2>&1 &
exec 3<&-
wait "$server"
"#;

pub(crate) struct Leash {
    shell: Child,
    /// Never written to.
    hold: Option<ChildStdin>,
}

impl Leash {
    /// Starts `server` in `folder`, with its output in `log`.
    pub(crate) fn start(server: &Command, folder: &Path, log: &Path) -> Result<Self> {
        let output = std::fs::File::create(log)?;
        let mut shell = Command::new("sh");
        shell.args(["-c", SCRIPT, "leash"]).arg(folder).arg(server.get_program()).args(server.get_args());
        for (name, value) in server.get_envs() {
            match value {
                Some(value) => shell.env(name, value),
                None => shell.env_remove(name),
            };
        }
        shell.current_dir(folder).stdin(Stdio::piped()).stdout(output.try_clone()?).stderr(output);
        let mut shell = shell.spawn().with_context(|| format!("cannot start {server:?}"))?;
        let hold = shell.stdin.take();
        Ok(Self { shell, hold })
    }

    /// How the server ended, if it has.
    pub(crate) fn ended(&mut self) -> Result<Option<ExitStatus>> {
        Ok(self.shell.try_wait()?)
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        drop(self.hold.take());
        let _ = self.shell.wait();
    }
}
