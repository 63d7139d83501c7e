//! The program `manifest`, from the outside.

mod program;

use std::ffi::OsStr;
use std::fs;
use std::io::Read;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};

use program::{Outcome, SHA256_OF_ABC, run, write};
use tempfile::{TempDir, tempdir};

fn tool(args: &[&OsStr], stdin: &str) -> Outcome {
    run(
        Command::new(env!("CARGO_BIN_EXE_manifest")).args(args),
        stdin.as_bytes(),
    )
}

fn line(line: &str, last: &Path) -> Outcome {
    let args = line
        .split_whitespace()
        .map(OsStr::new)
        .chain([last.as_os_str()]);
    tool(&args.collect::<Vec<_>>(), "")
}

fn words(line: &str, stdin: &str) -> Outcome {
    tool(
        &line.split_whitespace().map(OsStr::new).collect::<Vec<_>>(),
        stdin,
    )
}

fn tree() -> TempDir {
    let dir = tempdir().unwrap();
    write(&dir.path().join("a.go"), b"abc");
    write(&dir.path().join("b\u{2028}\u{1}.md"), b"abc");
    dir
}

fn manifest(paths: &[&str]) -> String {
    let entry = |path: &&str| {
        let fields = [
            format!(r#""path": "{path}""#),
            r#""size": 3"#.to_owned(),
            r#""mtime": "1970-01-01T00:00:00Z""#.to_owned(),
            r#""mode": "0644""#.to_owned(),
            format!(r#""sha256": "{SHA256_OF_ABC}""#),
        ];
        format!("    {{\n      {}\n    }}", fields.join(",\n      "))
    };
    let entries = paths.iter().map(entry).collect::<Vec<_>>().join(",\n");
    let files = if paths.is_empty() {
        "[]".to_owned()
    } else {
        format!("[\n{entries}\n  ]")
    };
    format!("{{\n  \"schemaVersion\": 1,\n  \"files\": {files}\n}}\n")
}

#[test]
fn scan_prints_a_manifest() {
    let dir = tree();
    let both = manifest(&["a.go", "b\\u2028\\u0001.md"]);
    assert_eq!(line("scan", dir.path()), Outcome::new(0, &both, ""));
    let summary = line("scan --summary=true -workers=1 --ext .x,.go", dir.path());
    assert_eq!(
        summary,
        Outcome::new(0, &manifest(&["a.go"]), "1 files, 3 bytes\n")
    );
    let none = line("scan -since 1970-01-01T00:00:01Z -summary", dir.path());
    assert_eq!(none, Outcome::new(0, &manifest(&[]), "0 files, 0 bytes\n"));
}

#[test]
fn scan_replaces_a_file_but_nothing_else() {
    let dir = tree();
    let target = tempdir().unwrap();
    let file = target.path().join("manifest.json");
    fs::write(&file, "old").unwrap();
    let into = |path: &Path| line(&format!("scan -ext .go -o {}", path.display()), dir.path());
    assert_eq!(into(&file), Outcome::new(0, "", ""));
    assert_eq!(fs::read_to_string(&file).unwrap(), manifest(&["a.go"]));
    assert_eq!(
        fs::metadata(&file).unwrap().permissions().mode() & 0o7777,
        0o644
    );
    assert_eq!(fs::read_dir(target.path()).unwrap().count(), 1);

    let link = target.path().join("link");
    symlink("manifest.json", &link).unwrap();
    for odd in [link.as_path(), target.path(), Path::new("/dev/null")] {
        let message = format!("manifest: write {}: not a regular file\n", odd.display());
        assert_eq!(into(odd), Outcome::new(1, "", &message));
    }
    let nowhere = target.path().join("missing/x");
    let message = format!(
        "manifest: write {}: no such file or directory\n",
        nowhere.display()
    );
    assert_eq!(into(&nowhere), Outcome::new(1, "", &message));
}

#[test]
fn parse_prints_totals() {
    let scanned = line("scan", tree().path()).stdout;
    let totals = |ext| {
        format!(
            "    {{\n      \"ext\": \"{ext}\",\n      \"files\": 1,\n      \"bytes\": 3\n    }}"
        )
    };
    let expected = format!(
        "{{\n  \"files\": 2,\n  \"bytes\": 6,\n  \"extensions\": [\n{},\n{}\n  ]\n}}\n",
        totals(".go"),
        totals(".md")
    );
    assert_eq!(words("parse -", &scanned), Outcome::new(0, &expected, ""));
}

#[test]
fn parse_tells_what_is_wrong() {
    for (input, why) in [
        ("{", "not valid JSON"),
        ("{}", "not a manifest"),
        (r#"{"schemaVersion":2}"#, "schemaVersion 2 is not supported"),
    ] {
        let message = format!("manifest: parse standard input: {why}\n");
        assert_eq!(words("parse -", input), Outcome::new(1, "", &message));
    }
    assert_eq!(
        words("parse /", "").stderr,
        "manifest: read /: is a directory\n"
    );
}

#[test]
fn misuse_is_answered_with_a_message_and_the_usage() {
    for (args, message, usage) in [
        ("", "no command given", "<command>"),
        ("walk", "unknown command: walk", "<command>"),
        ("scan", "scan takes exactly one directory", "scan"),
        ("scan -x .", "flag provided but not defined: -x", "scan"),
        (
            "scan -workers 0 .",
            r#"invalid value "0" for flag -workers: not a whole number from 1 to 1024"#,
            "scan",
        ),
        (
            "scan -summary=2 .",
            r#"invalid value "2" for flag -summary: neither true nor false"#,
            "scan",
        ),
        ("parse", "parse takes exactly one manifest", "parse"),
    ] {
        let outcome = words(args, "");
        assert_eq!(
            (outcome.code, outcome.stdout.as_str()),
            (Some(2), ""),
            "{args}"
        );
        let start = format!("{message}\nusage: manifest {usage} ");
        assert!(
            outcome.stderr.starts_with(&start),
            "{args}: {}",
            outcome.stderr
        );
    }
}

#[test]
fn help_is_printed_as_a_message() {
    for args in ["help", "-h", "scan --help", "parse -h"] {
        let outcome = words(args, "");
        assert_eq!(
            (outcome.code, outcome.stdout.as_str()),
            (Some(0), ""),
            "{args}"
        );
        assert!(outcome.stderr.starts_with("usage: manifest "), "{args}");
    }
}

#[test]
fn arguments_need_not_be_utf_8() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_manifest"));
    let output = command.arg(OsStr::from_bytes(b"-\xff")).output().unwrap();
    assert!(
        output
            .stderr
            .starts_with(b"flag provided but not defined: -\xff\n")
    );

    let dir = tempdir().unwrap();
    let outcome = line("scan", &dir.path().join(OsStr::from_bytes(b"\xe2\x82")));
    let message = format!(
        "manifest: open {}/\u{fffd}\u{fffd}: no such file or directory\n",
        dir.path().display()
    );
    assert_eq!(outcome, Outcome::new(1, "", &message));
}

#[test]
fn a_closed_pipe_ends_it_by_signal() {
    let dir = tempdir().unwrap();
    for i in 0..1000 {
        write(&dir.path().join(i.to_string()), b"abc");
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_manifest"));
    let mut child = command
        .arg("scan")
        .arg(dir.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut [0; 10]).unwrap();
    drop(stdout);
    const SIGPIPE: i32 = 13;
    assert_eq!(child.wait().unwrap().signal(), Some(SIGPIPE));
}
