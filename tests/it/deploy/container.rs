//! The container file and the composition of one machine. No engine builds them here: their rules are read.

use anyhow::Result;

use super::read;

#[test]
fn the_container_is_the_one_program_and_has_no_rights() -> Result<()> {
    let file = read("container/Containerfile")?;
    assert_eq!(faults_of_image(&file), Vec::<&str>::new());
    let broken = [
        ("USER 65532:65532", "USER root", "it runs as a number that is not root's"),
        ("USER 65532:65532", "", "it runs as a number that is not root's"),
        ("distroless/cc-debian12:nonroot", "debian:12", "its base has no shell"),
        ("COPY ", "ADD ", "the release program is all there is in it"),
        (" target/release/portal ", " . ", "the release program is all there is in it"),
        (r#"["/usr/local/bin/portal"]"#, "/usr/local/bin/portal", "signals reach the program"),
    ];
    for (from, to, fault) in broken {
        assert_eq!(faults_of_image(&file.replace(from, to)), [fault], "{from} as {to}");
    }
    Ok(())
}

#[test]
fn each_service_of_the_composition_is_read_only_and_without_privileges() -> Result<()> {
    let file = read("container/compose.yaml")?;
    assert_eq!(faults_of_composition(&file), Vec::<&str>::new());
    for part in COMMON.into_iter().chain(["    <<: *portal\n"]) {
        assert!(!faults_of_composition(&file.replacen(part, "", 1)).is_empty(), "without {part}");
    }
    let open = file.replace("127.0.0.1:3000:3000", "3000:3000");
    assert_eq!(faults_of_composition(&open), ["the port is this machine's alone"]);
    Ok(())
}

const COMMON: [&str; 6] = [
    "  cap_drop: [ALL]\n",
    "  mem_limit: 2g\n",
    "  pids_limit: 512\n",
    "  read_only: true\n",
    "  security_opt: [\"no-new-privileges:true\"]\n",
    "  user: \"65532:65532\"\n",
];

fn faults_of_image(file: &str) -> Vec<&'static str> {
    let instructions = |name: &str| -> Vec<&str> {
        let lines = file.lines().filter_map(|line| line.split_once(' '));
        lines.filter(|(word, _)| *word == name).map(|(_, rest)| rest).collect()
    };
    let is_number =
        |user: &&str| !user.starts_with('0') && user.starts_with(|first: char| first.is_ascii_digit());
    let copied = instructions("COPY");
    let is_program = |what: &&str| what.ends_with(" target/release/portal /usr/local/bin/portal");
    let rules = [
        (instructions("USER").last().is_some_and(is_number), "it runs as a number that is not root's"),
        (instructions("FROM").iter().all(|base| base.contains("distroless")), "its base has no shell"),
        (copied.len() == 1 && copied.iter().all(is_program), "the release program is all there is in it"),
        (instructions("ENTRYPOINT").iter().all(|entry| entry.starts_with('[')), "signals reach the program"),
    ];
    rules.into_iter().filter(|(holds, _)| !holds).map(|(_, rule)| rule).collect()
}

fn faults_of_composition(file: &str) -> Vec<&'static str> {
    let (common, services) = file.split_once("\nservices:\n").unwrap_or_default();
    let services = services.split("\nvolumes:\n").next().unwrap_or_default();
    let lines = services.lines();
    let names =
        lines.filter(|line| line.starts_with("  ") && !line.starts_with("   ") && line.ends_with(':'));
    let rules = [
        (COMMON.iter().all(|part| common.contains(part)), "services have the common limits"),
        (names.count() == services.matches("    <<: *portal\n").count(), "every service takes them"),
        (!services.contains("privileged") && !services.contains("read_only"), "none widens them"),
        (services.contains("\"127.0.0.1:3000:3000\""), "the port is this machine's alone"),
    ];
    rules.into_iter().filter(|(holds, _)| !holds).map(|(_, rule)| rule).collect()
}
