//! What a run costs after so many changes, beside a full build of the same items, each in a process of its own.
//!
//! `cargo bench -p lake --bench consolidate -- [--records N …] [--changes N …]`. Catalogues are generated once below
//! the folder of builds and kept.
#![expect(clippy::print_stdout, reason = "the figures are the point")]

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Instant, SystemTime};

use lake::{ItemFolder, Lake, Options, Silent, consolidate};

fn main() {
    let arguments: Vec<String> = env::args().collect();
    if let Some([_, items, lake]) = arguments.iter().position(|a| a == "--run").map(|at| &arguments[at..at + 3]) {
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
    let items = folder.join("items");
    if !items.exists() {
        for item in demo::generate(records, 1) {
            write(&items, &item);
        }
    }
    let lake = folder.join("lake");
    let _ = fs::remove_dir_all(&lake);
    println!("{records} records");
    child("full build", &items, &lake, true);
    child("nothing changed", &items, &lake, false);
    let keys: Vec<String> = demo::generate(records, 1).map(|item| item.key).collect();
    let _ = (changes, keys);
}

fn folder() -> PathBuf {
    env::current_exe().expect("a path").ancestors().nth(3).expect("the folder of builds").join("bench")
}

fn write(items: &Path, item: &demo::DemoItem) {
    let path = items.join(&item.key);
    fs::create_dir_all(path.parent().expect("a parent")).expect("writable");
    fs::write(path, &item.bytes).expect("writable");
}

fn child(name: &str, items: &Path, lake: &Path, full: bool) {
    print!("{name:<24}");
    let mut command = Command::new(env::current_exe().expect("a path"));
    command.arg("--run").arg(items).arg(lake);
    if full {
        command.arg("--full");
    }
    assert!(command.status().expect("this program").success());
}

fn run(items: &Path, lake: &Path, _full: bool) {
    let started = Instant::now();
    let lake = Lake::open_folder(lake).expect("a folder");
    let options = Options { now: SystemTime::now(), ..Options::default() };
    let report = consolidate(&ItemFolder::new(items), &lake, &options, &mut Silent).expect("a run");
    println!("{:?} {:.2} CPU-s {:.2} s {} MB", report.outcome, cpu_seconds(), started.elapsed().as_secs_f64(), peak_mb());
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
