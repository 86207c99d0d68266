//! What a run costs after so many changes, beside a full build of the same items, each in a process of its own.
//!
//! `cargo bench -p lake --bench consolidate -- [--records N …] [--changes N …]`. Catalogues are generated once below
//! the folder of builds and kept.
#![expect(clippy::print_stdout, reason = "the figures are the point")]

use std::env;
use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use lake::{ItemFolder, Lake, Options, Progress, Step, consolidate};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let arguments: Vec<String> = env::args().collect();
    if let Some([_, items, lake]) =
        arguments.iter().position(|a| a == "--run").map(|at| &arguments[at..at + 3])
    {
        return run(Path::new(items), Path::new(lake), arguments.iter().any(|argument| argument == "--full"));
    }
    for records in numbers(&arguments, "--records", &[10_000, 100_000]) {
        measure(records, &numbers(&arguments, "--changes", &[1, 100]));
    }
}

fn numbers(arguments: &[String], option: &str, usual: &[usize]) -> Vec<usize> {
    let given = arguments.windows(2).filter(|pair| pair[0] == option);
    let given: Vec<usize> = given.filter_map(|pair| pair[1].parse().ok()).collect();
    if given.is_empty() { usual.to_vec() } else { given }
}

fn measure(records: usize, changes: &[usize]) {
    let folder = folder().join(format!("consolidate-{records}"));
    let (items, lake) = (folder.join("items"), folder.join("lake"));
    // Its last sign: a run that was stopped generates again.
    let complete = folder.join("complete");
    if !complete.exists() {
        for item in demo::generate(records, 1) {
            write(&items, &item.key, &item.bytes);
        }
        fs::write(complete, []).expect("writable");
    }
    let keys: Vec<String> = demo::generate(records, 1).map(|item| item.key).collect();
    let _ = fs::remove_dir_all(&lake);
    println!("{records} records");
    child("all made", &items, &lake, false);
    child("nothing changed", &items, &lake, false);
    for changes in changes {
        for number in 0..*changes {
            change(&items, &keys[number * records / changes]);
        }
        child(&format!("{changes} changed"), &items, &lake, false);
    }
    change(&items, &keys[0]);
    child("1 changed, full build", &items, &lake, true);
}

/// Adds a word to the first text of an item, which is its title.
fn change(items: &Path, key: &str) {
    let content = fs::read_to_string(items.join(key)).expect("readable");
    write(items, key, content.replacen("\"en\":\"", "\"en\":\"Revised ", 1).as_bytes());
}

fn folder() -> PathBuf {
    env::current_exe().expect("a path").ancestors().nth(3).expect("the folder of builds").join("bench")
}

fn write(items: &Path, key: &str, content: &[u8]) {
    let path = items.join(key);
    fs::create_dir_all(path.parent().expect("a parent")).expect("writable");
    fs::write(path, content).expect("writable");
}

fn child(name: &str, items: &Path, lake: &Path, full: bool) {
    print!("{name:<24}");
    io::stdout().flush().expect("someone reads");
    let mut command = Command::new(env::current_exe().expect("a path"));
    command.arg("--run").arg(items).arg(lake);
    if full {
        command.arg("--full");
    }
    assert!(command.status().expect("this program").success());
}

fn run(items: &Path, lake: &Path, full: bool) {
    let started = Instant::now();
    let lake = Lake::open_folder(lake).expect("a folder");
    let options = Options { full, ..Options::default() };
    let mut steps = Steps::default();
    let report = consolidate(&ItemFolder::new(items), &lake, &options, &mut steps).expect("a run");
    let (cpu, wall) = (cpu_seconds(), started.elapsed().as_secs_f64());
    println!(
        "{:>10} taken over {cpu:>7.2} CPU-s {wall:>7.2} s {:>5} MB {steps}",
        report.taken_over,
        peak_mb()
    );
}

/// The processor time and the most memory so far at the beginning of each step.
#[derive(Default)]
struct Steps(Vec<(Step, f64, u64)>);

impl Progress for Steps {
    fn begin(&mut self, step: Step, _total: Option<u64>) {
        self.0.push((step, cpu_seconds(), peak_mb()));
    }

    fn advance(&mut self, _by: u64) {}
}

impl fmt::Display for Steps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ends = self.0.iter().skip(1).map(|(_, cpu, peak)| (*cpu, *peak));
        let ends = ends.chain([(cpu_seconds(), peak_mb())]);
        write!(f, " before {:.2}", self.0.first().map_or(0.0, |(_, cpu, _)| *cpu))?;
        self.0.iter().zip(ends).try_for_each(|((step, cpu, _), (end, peak))| {
            write!(f, ", {step:?} {:.2} ({peak} MB)", end - cpu)
        })
    }
}

/// Of this process, user and system.
fn cpu_seconds() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").expect("Linux");
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |field: usize| fields[field].parse::<f64>().expect("a number");
    (ticks(11) + ticks(12)) / 100.0
}

fn peak_mb() -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("Linux");
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
    peak.trim().trim_end_matches(" kB").parse::<u64>().expect("a number") / 1024
}
