//! The program `manifest-hasher`, from the outside.

#[path = "../../manifest-scanner/tests/program/mod.rs"]
mod program;

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use program::{Outcome, SHA256_OF_ABC, run, write};
use tempfile::tempdir;

fn ask(request: &str) -> Outcome {
    run(
        &mut Command::new(env!("CARGO_BIN_EXE_manifest-hasher")),
        request.as_bytes(),
    )
}

fn request(root: &Path, more: &str) -> String {
    format!(
        r#"{{"method":"hashTree","request":{{"root":"{}","workers":3{more}}}}}"#,
        root.display()
    )
}

fn entry(path: &str) -> String {
    format!(
        r#"{{"path":"{path}","size":3,"mtime":"1970-01-01T00:00:00Z","mode":"0644","sha256":"{SHA256_OF_ABC}"}}"#
    )
}

fn files(paths: &[&str]) -> Outcome {
    let entries: Vec<String> = paths.iter().map(|path| entry(path)).collect();
    let stdout = format!("{{\"response\":{{\"files\":[{}]}}}}\n", entries.join(","));
    Outcome::new(0, &stdout, "")
}

#[test]
fn files_come_in_byte_order_of_their_names_on_disk() {
    let dir = tempdir().unwrap();
    for name in ["a/b", "a-b", "a0", "\u{fffd}", "😀"] {
        write(&dir.path().join(name), b"abc");
    }
    write(&dir.path().join(OsStr::from_bytes(b"\xff")), b"abc");
    let expected = files(&["a-b", "a/b", "a0", "\u{fffd}", "😀", "\u{fffd}"]);
    assert_eq!(ask(&request(dir.path(), "")), expected);
}

#[test]
fn filters_apply_together() {
    let dir = tempdir().unwrap();
    for name in ["a.go", "b.md", ".go", "c"] {
        write(&dir.path().join(name), b"abc");
    }
    let with = |more| ask(&request(dir.path(), more));
    assert_eq!(
        with(r#","extensions":[".go",".x"]"#),
        files(&[".go", "a.go"])
    );
    assert_eq!(
        with(r#","extensions":[]"#),
        files(&[".go", "a.go", "b.md", "c"])
    );
    assert_eq!(
        with(r#","since":"1970-01-01T01:00:00+01:00","extensions":[".md"]"#),
        files(&["b.md"])
    );
    assert_eq!(
        with(r#","since":"1970-01-01T00:00:00.000000001Z""#),
        files(&[])
    );
}

#[test]
fn links_are_not_followed_except_as_root() {
    let dir = tempdir().unwrap();
    write(&dir.path().join("file"), b"abc");
    symlink(".", dir.path().join("loop")).unwrap();
    symlink("file", dir.path().join("link")).unwrap();
    assert_eq!(ask(&request(dir.path(), "")), files(&["file"]));
    assert_eq!(
        ask(&request(&dir.path().join("loop"), "")),
        files(&["file"])
    );
}

#[test]
fn what_cannot_be_read_is_an_answer() {
    let dir = tempdir().unwrap();
    let missing = dir.path().join("missing");
    let stdout = format!(
        r#"{{"error":{{"op":"open","path":"{}","errno":2}}}}"#,
        missing.display()
    );
    let stdout = stdout + "\n";
    assert_eq!(ask(&request(&missing, "")), Outcome::new(0, &stdout, ""));
}

#[test]
fn the_smallest_path_is_reported() {
    let dir = tempdir().unwrap();
    let long = "x".repeat(100);
    for name in [
        "fine",
        &format!("c{long}"),
        &format!("b/{long}"),
        &format!("b-{long}"),
    ] {
        write(&dir.path().join(name), b"abc");
    }
    // The root is so long that short names in it can be opened and long ones cannot, by no user.
    let base = dir.path().to_str().unwrap();
    let root = format!("{base}{}", "/.".repeat((4080 - base.len()) / 2));
    let error = format!(r#""error":{{"op":"open","path":"{root}/b-{long}","errno":36}}"#);
    let outcome = ask(&request(Path::new(&root), ""));
    assert_eq!(outcome, Outcome::new(0, &format!("{{{error}}}\n"), ""));
}

#[test]
fn malformed_requests_are_refused() {
    for (bad, reason) in [
        (r#"{"workers":1}"#, "/root is missing"),
        (r#"{"root":"."}"#, "/workers is missing"),
        (r#"{"root":".","workers":0}"#, "/workers must be at least 1"),
        (
            r#"{"root":".","workers":1025}"#,
            "/workers must be at most 1024",
        ),
        (
            r#"{"root":".","workers":1,"root":"."}"#,
            "/root appears more than once",
        ),
        (
            r#"{"root":".","workers":1,"more":1}"#,
            "/more is not part of the contract",
        ),
        (
            r#"{"root":".","workers":1,"since":"yesterday"}"#,
            "/since must be a date and time",
        ),
        (
            r#"{"root":".","workers":1,"extensions":["go"]}"#,
            "/extensions/0 must match the pattern",
        ),
    ] {
        let outcome = ask(&format!(r#"{{"method":"hashTree","request":{bad}}}"#));
        assert_eq!(
            (outcome.code, &*outcome.stdout),
            (Some(65), ""),
            "{outcome:?}"
        );
        assert!(outcome.stderr.contains(reason), "{outcome:?}");
    }
}
