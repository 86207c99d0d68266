//! One stylesheet from several: each `@import "x.css";` line is replaced by that file.
//!
//! Files are imported once and from beside the importing file; anything cleverer is the browser's business.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;

/// Writes the stylesheet and returns its path.
pub(crate) fn build(workspace: &Workspace) -> Result<PathBuf> {
    let css = inline(&workspace.style_file())?;
    let output = workspace.pkg().join(&workspace.leptos.output_name).with_extension("css");
    if fs::read_to_string(&output).is_ok_and(|present| present == css) {
        return Ok(output);
    }
    fs::write(&output, css).with_context(|| format!("cannot write {}", output.display()))?;
    Ok(output)
}

fn inline(file: &Path) -> Result<String> {
    let mut css = String::new();
    append(file, &mut Vec::new(), &mut css)?;
    Ok(css)
}

fn append(file: &Path, seen: &mut Vec<PathBuf>, css: &mut String) -> Result<()> {
    if seen.iter().any(|path| path == file) {
        bail!("{} is imported twice", file.display());
    }
    seen.push(file.to_owned());
    let text =
        fs::read_to_string(file).with_context(|| format!("cannot read the stylesheet {}", file.display()))?;
    for line in text.lines() {
        if let Some(name) = imported(line) {
            append(&file.with_file_name(name), seen, css)?;
        } else {
            css.push_str(line);
            css.push('\n');
        }
    }
    Ok(())
}

/// The file named by an `@import "name.css";` line.
fn imported(line: &str) -> Option<&str> {
    line.trim().strip_prefix("@import")?.trim_end_matches(';').trim().strip_prefix('"')?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_replaced_by_the_files_they_name() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let main = folder.path().join("main.css");
        fs::write(&main, "@import \"tokens.css\";\na{}\n")?;
        fs::write(folder.path().join("tokens.css"), ":root{}\n")?;
        assert_eq!(inline(&main)?, ":root{}\na{}\n");
        Ok(())
    }

    #[test]
    fn a_missing_or_repeated_import_stops_the_build() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let main = folder.path().join("main.css");
        fs::write(&main, "@import \"gone.css\";\n")?;
        assert!(format!("{:#}", inline(&main).expect_err("gone.css is missing")).contains("gone.css"));
        fs::write(&main, "@import \"main.css\";\n")?;
        assert!(inline(&main).expect_err("main.css imports itself").to_string().contains("twice"));
        Ok(())
    }
}
