//! What only the protocol itself can show; the behaviours of a run are tested through the TypeScript client.

use serde_json::{json, Value};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

struct Runner {
    process: Child,
    requests: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Runner {
    fn start() -> Runner {
        let mut command = Command::new(env!("CARGO_BIN_EXE_measured-runner"));
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let answers = BufReader::new(process.stdout.take().unwrap());
        let mut runner = Runner { requests: process.stdin.take(), process, answers };
        assert_eq!(runner.answer(), json!({ "protocol": 1 }));
        runner
    }

    fn send(&mut self, line: &str) {
        writeln!(self.requests.as_mut().unwrap(), "{line}").unwrap();
    }

    fn answer(&mut self) -> Value {
        let mut line = String::new();
        self.answers.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap()
    }

    fn shell(&mut self, id: u64, script: &str) {
        let request = json!({
            "id": id, "command": ["/bin/sh", "-c", script], "cwd": "/", "env": ["PATH=/usr/bin:/bin"],
            "timeoutMs": 20_000, "maxOutputBytes": 65_536, "inlineOutputBytes": 65_536, "spillDir": "/tmp",
        });
        self.send(&request.to_string());
    }
}

impl Drop for Runner {
    fn drop(&mut self) {
        drop(self.requests.take());
        let _ = self.process.wait();
    }
}

/// Starts a run that says in a file which process it is, and waits until it does.
fn run_that_stays(runner: &mut Runner, name: &str) -> u32 {
    let file = std::env::temp_dir().join(format!("measured-runner-{name}-{}", std::process::id()));
    let _ = std::fs::remove_file(&file);
    runner.shell(1, &format!("echo $$ > {0}.new; mv {0}.new {0}; exec sleep 30", file.display()));
    wait_until(|| file.exists());
    let pid = std::fs::read_to_string(&file).unwrap().trim().parse().unwrap();
    std::fs::remove_file(&file).unwrap();
    pid
}

fn is_alive(pid: u32) -> bool {
    let status = std::fs::read_to_string(Path::new("/proc").join(pid.to_string()).join("stat"));
    status.is_ok_and(|text| !text.contains(") Z "))
}

fn wait_until(condition: impl Fn() -> bool) {
    let start = Instant::now();
    while !condition() {
        assert!(start.elapsed() < Duration::from_secs(10), "this took more than 10 s");
        std::thread::sleep(Duration::from_millis(2));
    }
}

#[test]
fn a_malformed_request_is_answered_and_the_next_one_runs() {
    let mut runner = Runner::start();
    runner.send("{ no JSON");
    let answer = runner.answer();
    assert_eq!((&answer["id"], &answer["fault"]["kind"]), (&Value::Null, &json!("request")));
    runner.send(r#"{"id":4,"command":[],"surprise":1}"#);
    let answer = runner.answer();
    assert_eq!((&answer["id"], &answer["fault"]["kind"]), (&json!(4), &json!("request")));
    runner.shell(5, "exit 3");
    assert_eq!(runner.answer()["end"], json!({ "kind": "exited", "code": 3 }));
}

#[test]
fn a_closed_standard_input_ends_the_runner_and_all_it_started() {
    let mut runner = Runner::start();
    let pid = run_that_stays(&mut runner, "closed");
    drop(runner.requests.take());
    assert!(runner.process.wait().unwrap().success());
    assert!(!is_alive(pid));
}

#[test]
fn a_killed_runner_takes_its_children_with_it() {
    let mut runner = Runner::start();
    let pid = run_that_stays(&mut runner, "killed");
    runner.process.kill().unwrap();
    runner.process.wait().unwrap();
    wait_until(|| !is_alive(pid));
}

#[test]
fn a_death_by_a_real_time_signal_is_no_exit() {
    let mut runner = Runner::start();
    runner.shell(1, "kill -34 $$");
    assert_eq!(runner.answer()["end"], json!({ "kind": "signalled", "signal": "SIGRTMIN" }));
}

#[test]
fn a_cancelled_run_is_answered_as_such() {
    let mut runner = Runner::start();
    let pid = run_that_stays(&mut runner, "cancelled");
    runner.send(r#"{"cancel":1}"#);
    assert_eq!(runner.answer(), json!({ "id": 1, "cancelled": true }));
    assert!(!is_alive(pid));
}

#[test]
fn a_process_that_left_its_group_ends_when_nothing_runs_any_more() {
    let mut runner = Runner::start();
    runner.shell(1, "setsid sh -c 'echo $$; exec sleep 30 >/dev/null 2>&1' & sleep 0.3");
    let answer = runner.answer();
    let pid_and_newline = answer["stdout"]["bytes"].as_u64().unwrap();
    assert!(pid_and_newline > 1);
    let children = format!("/proc/{0}/task/{0}/children", runner.process.id());
    wait_until(|| std::fs::read_to_string(&children).unwrap().trim().is_empty());
}
