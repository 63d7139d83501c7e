//! Runs a command untraced and traced, and says what was seen.

use serde_json::{json, Value};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A directory that is removed at the end.
pub struct Directory(pub PathBuf);

impl Directory {
    pub fn new(name: &str) -> Directory {
        let path = std::env::temp_dir().join(format!("measured-runner-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir(&path).unwrap();
        Directory(path)
    }

    pub fn program(&self, name: &str, text: &str) -> String {
        let path = self.0.join(name);
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        path.to_str().unwrap().to_string()
    }

    pub fn compile(&self, name: &str, source: &str) -> String {
        let file = self.0.join(format!("{name}.c"));
        fs::write(&file, source).unwrap();
        let program = self.0.join(name);
        let compiled =
            Command::new("cc").arg("-pthread").arg("-o").arg(&program).arg(&file).status().unwrap();
        assert!(compiled.success());
        program.to_str().unwrap().to_string()
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The same command once untraced and once traced, on an empty tree.
pub fn run_both(directory: &Directory, command: &[&str]) -> [Value; 2] {
    run_both_by(Command::new(env!("CARGO_BIN_EXE_measured-runner")), directory, command, 10_000)
}

pub fn run_both_by(
    mut runner: Command,
    directory: &Directory,
    command: &[&str],
    timeout_ms: u32,
) -> [Value; 2] {
    let mut runner = runner.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let run = |trace: bool| {
        json!({
            "command": command, "env": ["PATH=/usr/bin:/bin"], "timeoutMs": timeout_ms,
            "maxOutputBytes": 65_536, "trace": trace,
        })
    };
    let request = json!({
        "id": 1, "place": directory.0.join("place"), "treeDigest": "", "tree": { "digest": "", "entries": [] },
        "stdin": null, "inlineOutputBytes": 65_536, "spillDir": "/tmp", "runs": [run(false), run(true)],
    });
    writeln!(runner.stdin.as_mut().unwrap(), "{request}").unwrap();
    let mut lines = BufReader::new(runner.stdout.take().unwrap()).lines();
    lines.next().unwrap().unwrap();
    let answer: Value = serde_json::from_str(&lines.next().unwrap().unwrap()).unwrap();
    drop(runner.stdin.take());
    runner.wait().unwrap();
    [0, 1].map(|index| answer["runs"][index].clone())
}

pub fn shell(directory: &Directory, script: &str) -> [Value; 2] {
    run_both(directory, &["/bin/sh", "-c", script])
}

/// The names of the files that a run started, without their directories.
pub fn started(run: &Value) -> Vec<String> {
    let executables = run["trace"]["executables"].as_array().unwrap_or_else(|| panic!("{run}"));
    let mut names: Vec<String> = executables
        .iter()
        .map(|each| {
            assert!(each["sha256"].is_string(), "{each} has no hash");
            let path = each["path"].as_str().unwrap();
            path.rsplit('/').next().unwrap().to_string()
        })
        .collect();
    names.sort();
    names
}

pub fn assert_alike([untraced, traced]: &[Value; 2]) {
    assert_eq!(untraced["trace"], Value::Null);
    for key in ["end", "stdout", "stderr", "files"] {
        assert_eq!(untraced[key], traced[key], "{key} is not what it is without tracing");
    }
}

pub fn name_of(path: &str) -> String {
    let real = fs::canonicalize(path).unwrap();
    real.file_name().unwrap().to_str().unwrap().to_string()
}

pub fn sorted<const N: usize>(names: [&str; N]) -> Vec<String> {
    let mut names = names.map(str::to_string).to_vec();
    names.sort();
    names
}
