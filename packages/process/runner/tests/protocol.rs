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
        assert_eq!(runner.answer(), json!({ "protocol": 3 }));
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

/// A request for some shell scripts on a tree of one file, one after the other in a place of this name.
fn case(place: &Path, tree: Value, scripts: &[&str]) -> String {
    let run = |script: &&str| {
        json!({
            "command": ["/bin/sh", "-c", script], "env": ["PATH=/usr/bin:/bin"],
            "timeoutMs": 20_000, "maxOutputBytes": 65_536,
        })
    };
    let runs: Vec<Value> = scripts.iter().map(run).collect();
    json!({
        "id": 1, "place": place, "treeDigest": "one file", "tree": tree, "stdin": null,
        "inlineOutputBytes": 65_536, "spillDir": "/tmp", "runs": runs,
    })
    .to_string()
}

#[test]
fn each_run_of_a_case_begins_on_a_fresh_copy_and_tells_what_it_changed() {
    let mut runner = Runner::start();
    let place = std::env::temp_dir().join(format!("measured-runner-place-{}", std::process::id()));
    let file = json!({
        "type": "file", "path": "a", "mode": 0o644, "mtimeMs": 0, "bytes": 1, "origin": { "text": "a" },
        "sha256": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
    });
    let tree = json!({ "digest": "one file", "entries": [file] });
    runner.send(&case(&place, tree, &["cat a; printf b > a", "cat a; touch ../x ../../y ../../content"]));
    let answer = runner.answer();
    // The tree is known by now, and is not sent again.
    runner.send(&case(&place, Value::Null, &["cat a"]));
    let again = runner.answer();
    std::fs::remove_dir_all(&place).unwrap();
    let texts = [&answer["runs"][0], &answer["runs"][1], &again["runs"][0]].map(|run| &run["stdout"]["text"]);
    assert_eq!(texts, [&json!("a"); 3]);
    let change = &answer["runs"][0]["files"][0];
    assert_eq!(
        (&change["path"], &change["change"], &change["text"]),
        (&json!("a"), &json!("changed"), &json!("b"))
    );
    let around = answer["runs"][1]["files"].as_array().unwrap().iter().map(|change| &change["path"]);
    assert_eq!(around.collect::<Vec<_>>(), [&json!("../../content"), &json!("../../y"), &json!("../x")]);
    assert_eq!(again["runs"][0]["files"], json!([]));
}

#[test]
fn a_case_whose_tree_was_never_sent_is_a_fault() {
    let mut runner = Runner::start();
    runner.send(&case(&std::env::temp_dir().join("never made"), Value::Null, &["exit 0"]));
    assert_eq!(runner.answer()["fault"]["kind"], "request");
}

#[test]
fn a_file_that_is_not_what_the_case_is_known_by_is_a_fault_that_names_it() {
    let mut runner = Runner::start();
    let place = std::env::temp_dir().join(format!("measured-runner-changed-{}", std::process::id()));
    let file = json!({
        "type": "file", "path": "a", "mode": 0o644, "mtimeMs": 0, "bytes": 1, "origin": { "text": "b" },
        "sha256": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
    });
    runner.send(&case(&place, json!({ "digest": "one file", "entries": [file] }), &["exit 0"]));
    let answer = runner.answer();
    std::fs::remove_dir_all(&place).unwrap();
    assert_eq!((&answer["fault"]["kind"], &answer["fault"]["message"]), (&json!("changed"), &json!("a")));
}
