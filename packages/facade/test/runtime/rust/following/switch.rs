//! Who answers a call, and what its event says.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use crate::state::{FLAG, State};
use facade::runtime::client::CallError;
use facade::runtime::switch::{Effects, Operation, Road, Settings, Switch};
use facade::runtime::{Cancel, Context, Failure, Payload};
use serde_json::Value;

const CONTRACT: &str = "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00";

/// A published state whose candidate is the worker of these tests.
fn published(stage: &str) -> State {
    let state = State::with_candidate(stage, Path::new(env!("CARGO_BIN_EXE_facade")));
    state.publish();
    state
}

fn switch_to(state: &State, road: Road) -> Switch {
    let settings = Settings {
        road,
        ..Settings::new(FLAG, Some(state.home()))
    };
    Switch::new(settings, CONTRACT)
}

/// Forgets the crashes, so that the breaker stays closed.
fn forget_crashes(state: &State) {
    for file in fs::read_dir(state.events()).expect("events") {
        let path = file.expect("a file").path();
        if path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("breaker-"))
        {
            fs::remove_file(path).expect("gone");
        }
    }
}

/// Makes one call as generated code does; the control answers with its own name.
fn call(
    switch: &Switch,
    (method, effects): (&'static str, Effects),
    text: &str,
    context: &Context,
) -> Result<String, CallError> {
    let mut turn = switch.begin(Operation { method, effects });
    if let Some(candidate) = turn.candidate() {
        let request = Payload {
            json: text.into(),
            raw: Vec::new(),
        };
        match candidate.call(method, &request, context) {
            Ok(answer) => {
                turn.answered(true);
                return Ok(String::from_utf8(answer.json).expect("text"));
            }
            Err(error) => {
                if !turn.falls_back(&error, context) {
                    return Err(error);
                }
            }
        }
    }
    turn.answered(true);
    Ok("control".into())
}

fn ask(switch: &Switch, method: &'static str, effects: Effects) -> Result<String, CallError> {
    call(switch, (method, effects), "{}", &Context::default())
}

fn last_event(state: &State) -> Value {
    let directory = fs::read_dir(state.events()).expect("events");
    let texts =
        directory.map(|file| fs::read_to_string(file.expect("a file").path()).expect("text"));
    let all: String = texts.collect();
    serde_json::from_str(all.lines().last().expect("a line")).expect("an event")
}

fn short(line: &Value) -> String {
    let of = |name: &str| line[name].as_str().unwrap_or("-").to_owned();
    [of("variant"), of("answeredBy"), of("outcome")].join(" ")
}

#[test]
fn the_candidate_answers_in_live_and_the_event_says_so() {
    let state = published("live");
    for road in [Road::OneShot, Road::Workers(1)] {
        let switch = switch_to(&state, road);
        assert_eq!(ask(&switch, "echo", Effects::External), Ok("{}".into()));
        let line = last_event(&state);
        assert_eq!(short(&line), "candidate candidate ok");
        assert_eq!(
            (&line["kind"], &line["schemaVersion"]),
            (&"event".into(), &1.into())
        );
        assert_eq!(
            (&line["flag"], &line["operation"]),
            (&FLAG.into(), &"echo".into())
        );
        assert_eq!(
            (&line["source"], &line["generation"]),
            (&"state".into(), &17.into())
        );
        assert_eq!(line["digest"], state.document["metadata"]["candidate"]);
        assert!(line["durationMs"].as_f64().is_some_and(|taken| taken > 0.0));
        assert!(line["host"].as_str().is_some_and(|host| !host.is_empty()));
    }
}

#[test]
fn the_control_answers_in_shadow_and_nothing_is_written_when_off() {
    let state = published("shadow");
    assert_eq!(
        ask(&switch_to(&state, Road::OneShot), "echo", Effects::None),
        Ok("control".into())
    );
    assert_eq!(short(&last_event(&state)), "control control ok");
    let off = published("off");
    assert_eq!(
        ask(&switch_to(&off, Road::OneShot), "echo", Effects::None),
        Ok("control".into())
    );
    assert!(!off.events().exists());
}

#[test]
fn what_may_be_done_again_is_done_by_the_control_and_counts_as_a_fallback() {
    let state = published("live");
    for road in [Road::OneShot, Road::Workers(1)] {
        let switch = switch_to(&state, road);
        for effects in [Effects::None, Effects::Workdir] {
            for method in ["crash", "panic", "fail", "nothing"] {
                assert_eq!(
                    ask(&switch, method, effects),
                    Ok("control".into()),
                    "{method}"
                );
                let line = last_event(&state);
                assert_eq!(short(&line), "candidate control ok");
                assert!(line["fallback"].as_str().is_some_and(|why| !why.is_empty()));
                assert_eq!(line["digest"], Value::Null);
                forget_crashes(&state);
            }
        }
    }
}

#[test]
fn what_may_have_had_effects_is_not_done_again() {
    let state = published("live");
    for road in [Road::OneShot, Road::Workers(1)] {
        let switch = switch_to(&state, road);
        let died = ask(&switch, "crash", Effects::External);
        assert!(matches!(died, Err(CallError::Died(_))), "{died:?}");
        let line = last_event(&state);
        assert_eq!(short(&line), "candidate candidate crash");
        assert_eq!(line["fallback"], Value::Null);
        assert!(line["note"].as_str().is_some_and(|why| !why.is_empty()));
        let failed = call(
            &switch,
            ("fail", Effects::External),
            "{\"text\":\"no\"}",
            &Context::default(),
        );
        assert_eq!(
            failed,
            Err(CallError::Failed(Failure::Internal("no".into())))
        );
        assert_eq!(short(&last_event(&state)), "candidate candidate error");
    }
}

#[test]
fn a_request_that_no_program_has_seen_is_done_by_the_control_whatever_it_touches() {
    let state = published("live");
    for road in [Road::OneShot, Road::Workers(1)] {
        let settings = Settings {
            road,
            ..Settings::new(FLAG, Some(state.home()))
        };
        let other = Switch::new(settings, "12".repeat(32));
        assert_eq!(ask(&other, "echo", Effects::External), Ok("control".into()));
        let line = last_event(&state);
        assert!(
            line["fallback"]
                .as_str()
                .is_some_and(|why| why.contains("121212121212"))
        );
    }
    // No format that the system knows, and no script either, though a shell would take it for one.
    let script = state.home().join("not-a-program");
    fs::write(&script, "exit 0\n").expect("a file");
    let state = State::with_candidate("live", &script);
    state.publish();
    for road in [Road::OneShot, Road::Workers(1)] {
        let switch = switch_to(&state, road);
        assert_eq!(
            ask(&switch, "echo", Effects::External),
            Ok("control".into())
        );
        assert!(last_event(&state)["fallback"].is_string());
    }
}

#[test]
fn a_candidate_that_crashes_three_times_is_kept_out_but_not_from_who_wishes_for_it() {
    let state = published("live");
    let switch = switch_to(&state, Road::OneShot);
    for _ in 0..3 {
        assert_eq!(ask(&switch, "crash", Effects::None), Ok("control".into()));
        assert_eq!(short(&last_event(&state)), "candidate control ok");
    }
    assert_eq!(ask(&switch, "echo", Effects::None), Ok("control".into()));
    let line = last_event(&state);
    assert_eq!(short(&line), "control control ok");
    assert!(
        line["note"]
            .as_str()
            .is_some_and(|note| note.contains("the breaker is open"))
    );
    assert!(
        state
            .decide(&["STRANGLER_TREE_HASHER=candidate"])
            .candidate
            .is_some()
    );
    forget_crashes(&state);
    assert_eq!(ask(&switch, "echo", Effects::None), Ok("{}".into()));
}

#[test]
fn a_caller_that_does_not_wait_gets_no_second_try() {
    let state = published("live");
    let switch = switch_to(&state, Road::Workers(1));
    let soon = Context::new(Cancel::default(), Some(Duration::from_millis(50)));
    let slow = ("sleep", Effects::None);
    let late = call(&switch, slow, "{\"ms\":60000}", &soon);
    assert_eq!(late, Err(CallError::DeadlineExceeded));
    assert_eq!(short(&last_event(&state)), "candidate candidate error");
    let cancel = Cancel::default();
    let context = Context::new(cancel.clone(), None);
    thread::spawn(move || {
        thread::sleep(Duration::from_millis(50));
        cancel.cancel();
    });
    let cancelled = call(&switch, slow, "{\"ms\":60000}", &context);
    assert_eq!(cancelled, Err(CallError::Cancelled));
    let line = last_event(&state);
    assert_eq!(short(&line), "candidate candidate -");
    assert!(
        line.get("outcome").is_none(),
        "nobody knows how it would have ended"
    );
}

#[test]
fn a_control_that_panics_is_written_down_as_a_crash() {
    let state = published("shadow");
    let switch = switch_to(&state, Road::OneShot);
    let operation = Operation {
        method: "echo",
        effects: Effects::None,
    };
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let _turn = switch.begin(operation);
        panic!("the control");
    }));
    assert!(panicked.is_err());
    assert_eq!(short(&last_event(&state)), "control control crash");
}

#[test]
fn workers_stay_between_calls_and_end_with_their_rollout() {
    let mut state = published("live");
    let switch = switch_to(&state, Road::Workers(2));
    assert_eq!(ask(&switch, "echo", Effects::None), Ok("{}".into()));
    let first = processes_of(&state.blob());
    assert_eq!(first.len(), 1);
    assert_eq!(ask(&switch, "echo", Effects::None), Ok("{}".into()));
    assert_eq!(processes_of(&state.blob()), first);

    state.metadata()["stage"] = "off".into();
    state.flag()["defaultVariant"] = "control".into();
    state.publish();
    assert_eq!(ask(&switch, "echo", Effects::None), Ok("control".into()));
    let limit = Instant::now() + Duration::from_secs(5);
    while !processes_of(&state.blob()).is_empty() {
        assert!(Instant::now() < limit, "the worker outlives its rollout");
        thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn calls_at_the_same_time_share_one_road() {
    let state = published("live");
    let switch = Arc::new(switch_to(&state, Road::Workers(1)));
    assert_eq!(ask(&switch, "echo", Effects::None), Ok("{}".into()));
    thread::scope(|scope| {
        for _ in 0..20 {
            scope.spawn(|| {
                for _ in 0..20 {
                    assert_eq!(ask(&switch, "echo", Effects::None), Ok("{}".into()));
                }
            });
        }
    });
    assert_eq!(processes_of(&state.blob()).len(), 1);
}

/// The processes that run a program.
fn processes_of(program: &Path) -> Vec<String> {
    let all = fs::read_dir("/proc").expect("the processes");
    let names = all.filter_map(|each| each.ok()?.file_name().into_string().ok());
    names
        .filter(|name| fs::read_link(format!("/proc/{name}/exe")).is_ok_and(|path| path == program))
        .collect()
}
