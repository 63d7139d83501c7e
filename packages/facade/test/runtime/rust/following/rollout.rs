//! What a rollout's state makes of a call.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use crate::state::{State, chmod, decide, digest, share_rule};
use facade::runtime::rollout::Source;
use serde_json::{Value, json};

const WISH: &str = "STRANGLER_TREE_HASHER=candidate";
const CONTROL: &str = "STRANGLER_TREE_HASHER=control";
const TRIAL: &str = "STRANGLER_TREE_HASHER_TRIAL=/opt/tried";

#[test]
fn each_stage_decides_who_answers() {
    for (stage, is_candidate) in [
        ("off", false),
        ("shadow", false),
        ("canary", true),
        ("live", true),
        ("complete", true),
    ] {
        let state = State::new(stage);
        state.publish();
        let decision = state.decide(&[]);
        assert_eq!(decision.source, Source::State, "{stage}");
        assert_eq!((decision.generation, decision.note), (Some(17), None));
        assert_eq!(
            decision.stage.map(|each| each.to_string()).as_deref(),
            Some(stage)
        );
        let candidate = decision
            .candidate
            .map(|candidate| (candidate.path, candidate.digest));
        let expected = (state.blob(), Some(format!("sha256:{}", digest())));
        assert_eq!(candidate, is_candidate.then_some(expected), "{stage}");
        let events = (stage != "off").then(|| state.events());
        assert_eq!(decision.events, events, "{stage}");
    }
}

#[test]
fn variables_win_over_the_stage() {
    let state = State::new("shadow");
    state.publish();
    let decision = state.decide(&[WISH]);
    assert_eq!(decision.source, Source::Environment);
    assert_eq!(decision.candidate.map(|each| each.path), Some(state.blob()));
    let live = State::new("live");
    live.publish();
    let decision = live.decide(&[CONTROL, TRIAL]);
    assert_eq!(decision.source, Source::Environment);
    assert_eq!((decision.candidate, decision.generation), (None, Some(17)));
    let decision = live.decide(&["STRANGLER_TREE_HASHER=Candidate"]);
    let note = decision.note.expect("a note");
    assert_eq!(
        note,
        "STRANGLER_TREE_HASHER is ignored: unknown variant \"Candidate\""
    );
    assert!(decision.candidate.is_some());
}

#[test]
fn a_trial_takes_the_state_for_nothing() {
    let state = State::new("off");
    state.publish();
    for environment in [&[TRIAL][..], &[TRIAL, WISH]] {
        let decision = state.decide(environment);
        assert_eq!(
            (decision.source, decision.generation),
            (Source::Trial, None)
        );
        let tried = decision.candidate.expect("a candidate");
        assert_eq!((tried.path, tried.digest), ("/opt/tried".into(), None));
    }
    let decision = state.decide(&["STRANGLER_TREE_HASHER_TRIAL=tried"]);
    assert_eq!((decision.source, decision.candidate), (Source::Trial, None));
    assert!(
        decision
            .note
            .is_some_and(|note| note.contains("not an absolute path"))
    );
}

#[test]
fn without_a_rollout_the_control_answers() {
    for (wish, source, note) in [
        ("", Source::None, None),
        (
            CONTROL,
            Source::Environment,
            Some("STRANGLER_TREE_HASHER is control"),
        ),
        (
            WISH,
            Source::Environment,
            Some("this build knows of no rollout"),
        ),
    ] {
        let decision = decide(None, &[wish]);
        assert_eq!((decision.source, decision.candidate), (source, None));
        assert_eq!(decision.note.as_deref(), note);
    }
}

#[test]
fn a_relative_home_is_not_followed() {
    let decision = decide(Some(PathBuf::from("rollout")), &[]);
    assert_eq!((decision.source, decision.candidate), (Source::State, None));
    assert!(
        decision
            .note
            .is_some_and(|note| note.contains("not an absolute path"))
    );
}

#[test]
fn a_latch_keeps_the_candidate_out_but_not_a_trial() {
    for stage in ["shadow", "canary", "live", "complete"] {
        let mut state = State::new(stage);
        state.metadata()["latched"] = true.into();
        state.publish();
        for environment in [&[][..], &[WISH]] {
            let decision = state.decide(environment);
            assert_eq!(decision.candidate, None);
            assert_eq!(decision.note.as_deref(), Some("generation 17 is latched"));
        }
        assert!(state.decide(&[TRIAL]).candidate.is_some());
    }
}

#[test]
fn a_missing_key_means_control_and_others_stick() {
    let mut state = State::new("canary");
    let half: Vec<String> = (0..8).map(|digit| digit.to_string()).collect();
    state.flag()["targeting"] = share_rule(&half);
    state.metadata()["stickiness"] = "env:REPOSITORY".into();
    state.publish();
    let decision = state.decide(&[]);
    assert_eq!(decision.candidate, None);
    assert!(
        decision
            .note
            .is_some_and(|note| note.contains("sticky by: env:REPOSITORY"))
    );
    let mut candidates = 0;
    for number in 0..200 {
        let variable = format!("REPOSITORY=team/{number}");
        let first = state.decide(&[&variable]);
        assert_eq!(state.decide(&[&variable]), first);
        candidates += u32::from(first.candidate.is_some());
    }
    assert!((70..=130).contains(&candidates), "{candidates} of 200");
}

#[test]
fn bytes_that_change_after_they_were_verified_are_seen() {
    let state = State::new("live");
    state.publish();
    // Long enough ago for the stamp to be kept.
    std::thread::sleep(std::time::Duration::from_millis(2_200));
    assert!(state.decide(&[]).candidate.is_some());
    let stamps = fs::read_dir(state.home().with_file_name("verified")).expect("stamps");
    assert_eq!(stamps.count(), 1);
    assert!(state.decide(&[]).candidate.is_some());
    fs::write(state.blob(), "PROGRAM").expect("other bytes");
    expect_control(&state, "other bytes than its digest says");
}

type Spoil = fn(&mut State);

#[test]
fn a_fault_in_the_document_means_control() {
    let spoilt: [(&str, Spoil); 33] = [
        ("schemaVersion 2", |s| {
            s.metadata()["schemaVersion"] = 2.into()
        }),
        ("of kind \"release\"", |s| {
            s.metadata()["kind"] = "release".into()
        }),
        ("not valid", |s| s.metadata()["generation"] = Value::Null),
        ("not valid", |s| s.metadata()["generation"] = (-17).into()),
        ("not valid", |s| s.metadata()["generation"] = json!(17.5)),
        ("not valid", |s| s.metadata()["latched"] = Value::Null),
        ("not valid", |s| s.metadata()["stage"] = "half".into()),
        ("not valid", |s| s.metadata()["reason"] = Value::Null),
        ("names no candidate", |s| {
            remove(s.metadata(), "candidate");
        }),
        ("not valid", |s| remove(s.metadata(), "createdAt")),
        ("targeting rule of another form", |s| {
            s.flag()["targeting"] = json!({ "fractional": [] });
        }),
        ("not valid", |s| s.metadata()["more"] = 1.into()),
        ("not valid", |s| s.document["more"] = 1.into()),
        ("share is out of range", |s| {
            s.metadata()["percent"] = json!(100.5)
        }),
        ("share is out of range", |s| {
            s.metadata()["sample"] = (-1).into()
        }),
        ("auditHead is not a hash", |s| {
            s.metadata()["auditHead"] = "x".into()
        }),
        ("unknown stickiness", |s| {
            s.metadata()["stickiness"] = "moon".into()
        }),
        ("not valid", |s| s.metadata()["stickiness"] = Value::Null),
        ("contradicts the stage shadow", |s| {
            s.metadata()["stage"] = "shadow".into()
        }),
        ("contradicts the stage canary", |s| {
            s.metadata()["stage"] = "canary".into()
        }),
        ("names no candidate", |s| {
            s.metadata()["candidate"] = Value::Null
        }),
        ("candidate is not named by its digest", |s| {
            s.metadata()["candidate"] = "sha256:../../x".into();
        }),
        ("control is not named by its digest", |s| {
            s.metadata()["control"] = "x".into()
        }),
        ("No such file", |s| {
            s.metadata()["candidate"] = format!("sha256:{}", "0".repeat(64)).into();
        }),
        ("not enabled", |s| s.flag()["state"] = "DISABLED".into()),
        ("not valid", |s| s.flag()["defaultVariant"] = "other".into()),
        ("stands for something else", |s| {
            s.flag()["variants"]["candidate"] = "control".into()
        }),
        ("not valid", |s| s.flag()["targeting"] = json!({})),
        ("not valid", |s| s.flag()["targeting"] = Value::Null),
        ("there is no flag", |s| s.document["flags"] = json!({})),
        ("does not define the flag", |s| {
            let flag = s.flag().take();
            s.document["flags"] = json!({ "other": flag });
        }),
        ("more than one flag", |s| {
            s.document["flags"]["z"] = json!({})
        }),
        ("larger than 1048576 bytes", |s| {
            s.metadata()["reason"] = "x".repeat(1 << 20).into()
        }),
    ];
    for (note, spoil) in spoilt {
        let mut state = State::new("live");
        spoil(&mut state);
        state.publish();
        expect_control(&state, note);
    }
}

#[test]
fn a_fault_on_disk_means_control() {
    let spoilt: [(&str, Spoil); 20] = [
        ("other bytes than its digest says", |s| {
            fs::write(s.blob(), "PROGRAM").expect("other bytes");
        }),
        ("store is writable", |s| {
            chmod(s.blob().parent().expect("the store"), 0o777)
        }),
        ("store is not a directory", |s| {
            link(s.blob().parent().expect("the store"))
        }),
        ("not valid", |s| truncate(s, 300)),
        ("not valid", |s| truncate(s, 0)),
        ("No such file", |s| fs::remove_file(s.file()).expect("gone")),
        ("No such file", |s| {
            fs::remove_dir_all(s.home()).expect("gone")
        }),
        ("No such file", |s| fs::remove_file(s.blob()).expect("gone")),
        ("not an executable file", |s| chmod(&s.blob(), 0o644)),
        ("candidate is writable", |s| chmod(&s.blob(), 0o775)),
        ("candidate is writable", |s| chmod(&s.blob(), 0o757)),
        ("not an executable file", |s| link(&s.blob())),
        ("state is writable", |s| chmod(&s.file(), 0o664)),
        ("state is writable", |s| chmod(&s.file(), 0o646)),
        ("directory is writable", |s| chmod(&s.home(), 0o777)),
        ("not a regular file", |s| {
            fs::remove_file(s.file()).expect("gone");
            fs::create_dir(s.file()).expect("a directory");
        }),
        ("symbolic link", |s| link(&s.file())),
        ("current points at", |s| {
            s.point_at("../rollout/g-000017.json")
        }),
        ("Invalid argument", |s| {
            fs::rename(s.file(), s.home().join("current")).expect("moved");
        }),
        ("g-000018.json holds generation 17", |s| {
            fs::rename(s.file(), s.home().join("g-000018.json")).expect("moved");
            s.point_at("g-000018.json");
        }),
    ];
    for (note, spoil) in spoilt {
        let mut state = State::new("live");
        state.publish();
        spoil(&mut state);
        expect_control(&state, note);
    }
}

fn expect_control(state: &State, note: &str) {
    let decision = state.decide(&[]);
    assert_eq!(
        (decision.source, &decision.candidate),
        (Source::State, &None),
        "{note}"
    );
    let told = decision.note.expect("a note");
    assert!(told.contains(note), "{note}: {told}");
    let wished = state.decide(&[WISH]);
    assert_eq!(
        (wished.source, wished.candidate),
        (Source::Environment, None)
    );
}

fn remove(object: &mut Value, name: &str) {
    object.as_object_mut().expect("an object").remove(name);
}

fn truncate(state: &State, size: u64) {
    let file = fs::OpenOptions::new().write(true).open(state.file());
    file.and_then(|file| file.set_len(size)).expect("shorter");
}

fn link(path: &std::path::Path) {
    let real = path.with_extension("real");
    fs::rename(path, &real).expect("moved");
    symlink(real, path).expect("a link");
}
