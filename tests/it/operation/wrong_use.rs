//! What operators get wrong is answered with the right exit code and a sentence.

use std::fs;

use anyhow::{Result, ensure};

use super::Workplace;
use crate::support::portal::portal;

#[test]
fn wrong_use_exits_with_two_and_nothing_usable_with_one() -> Result<()> {
    let work = Workplace::new()?;
    let empty = work.lake().with_file_name("empty");
    fs::create_dir_all(&empty)?;
    let lake = work.lake();
    let lake = lake.to_str().expect("a temporary folder's path is UTF-8");
    let empty = empty.to_str().expect("a temporary folder's path is UTF-8");
    let check = |arguments: &[&str], code: i32, said: &str| -> Result<()> {
        let output = portal().args(arguments).output()?;
        let text =
            format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        ensure!(output.status.code() == Some(code), "{arguments:?}: {}\n{text}", output.status);
        ensure!(text.contains(said), "{arguments:?} said:\n{text}");
        ensure!(!text.contains("panicked"), "{text}");
        Ok(())
    };
    check(&["consolidate"], 2, "--items")?;
    check(&["publish"], 2, "publish")?;
    check(&["demo", "--records", "0", "--out", empty], 2, "--records")?;
    check(&["consolidate", "--items", empty, "--lake", lake], 1, "Nothing published")?;
    check(&["consolidate", "--items", "no/such/folder", "--lake", lake], 1, "no/such/folder")?;
    let within = format!("{empty}/lake");
    check(&["consolidate", "--items", empty, "--lake", &within], 2, "--lake")?;
    let hidden = format!("{empty}/.lake");
    check(&["consolidate", "--items", empty, "--lake", &hidden], 1, "Nothing published")?;
    let unwritable =
        ["consolidate", "--items", empty, "--lake", lake, "--report", "no/such/folder/report.json"];
    check(&unwritable, 2, "--report")?;
    check(&["serve", "--lake", lake, "--public-url", "example.org"], 2, "https://example.org")?;
    check(&["serve", "--lake", lake, "--contact", "nobody"], 2, "help@example.org")?;
    check(&["snapshots", "--lake", empty], 0, "no snapshot")?;
    check(&["serve", "--lake", empty, "--listen", "nowhere"], 1, "nowhere")?;
    check(&["rollback", "--lake", lake], 1, "portal:")
}
