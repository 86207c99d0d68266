//! The terminal that bars are drawn on, by way of the diagnostics: one that has been stopped stops no work.

use std::io::{self, Write};

use console::Term;
use indicatif::TermLike;

use crate::diagnostics::{self, Lines};

#[derive(Debug)]
pub(super) struct Screen {
    /// Asked for its size only.
    terminal: Term,
}

impl Screen {
    pub(super) fn new() -> io::Result<Self> {
        let (input, output) = (diagnostics::error().try_clone()?, diagnostics::error().try_clone()?);
        Ok(Self { terminal: Term::read_write_pair(input, output) })
    }

    fn move_cursor(places: usize, direction: char) -> io::Result<()> {
        if places == 0 { Ok(()) } else { write(&format!("\u{1b}[{places}{direction}")) }
    }
}

impl TermLike for Screen {
    fn width(&self) -> u16 {
        self.terminal.size().1
    }

    fn move_cursor_up(&self, places: usize) -> io::Result<()> {
        Self::move_cursor(places, 'A')
    }

    fn move_cursor_down(&self, places: usize) -> io::Result<()> {
        Self::move_cursor(places, 'B')
    }

    fn move_cursor_right(&self, places: usize) -> io::Result<()> {
        Self::move_cursor(places, 'C')
    }

    fn move_cursor_left(&self, places: usize) -> io::Result<()> {
        Self::move_cursor(places, 'D')
    }

    fn write_line(&self, text: &str) -> io::Result<()> {
        write(&format!("{text}\n"))
    }

    fn write_str(&self, text: &str) -> io::Result<()> {
        write(text)
    }

    fn clear_line(&self) -> io::Result<()> {
        write("\r\u{1b}[2K")
    }

    fn flush(&self) -> io::Result<()> {
        Ok(())
    }
}

fn write(text: &str) -> io::Result<()> {
    Lines.write_all(text.as_bytes())
}
