//! A state that is asked for by OFREP, and all the ways in which no answer comes.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::{Duration, Instant};

use facade::runtime::rollout::{Decision, Rollout};
use serde_json::{Value, json};

use crate::service::{Service, decide, silences};
use crate::state::{FLAG, State};

fn expect(decision: &Decision, is_candidate: bool, generation: Option<u64>, note: &str) {
    assert_eq!(decision.candidate.is_some(), is_candidate, "{decision:?}");
    assert_eq!(decision.generation, generation, "{decision:?}");
    let told = decision.note.as_deref().unwrap_or_default();
    assert!(
        told.contains(note) && (!note.is_empty() || told.is_empty()),
        "{told:?}"
    );
}

#[test]
fn without_an_answer_the_last_state_is_followed_and_without_one_the_control_answers() {
    for (note, behaviour) in silences() {
        let service = Service::new();
        *service.behaviour.lock().expect("a behaviour") = Arc::clone(&behaviour);
        let start = Instant::now();
        // Only who waits for it may find nobody in time.
        let decide = |service: &Service| {
            if note.contains("no answer within") {
                service.decide()
            } else {
                service.answered()
            }
        };
        let fresh = decide(&service);
        assert!(
            start.elapsed() < Duration::from_secs(2),
            "{:?}",
            start.elapsed()
        );
        expect(&fresh, false, None, "the state cannot be asked for: ");
        expect(&fresh, false, None, note);
        assert!(fresh.events.is_some(), "{fresh:?}");
        expect(
            &service.says(200, &service.live(5)).answered(),
            true,
            Some(5),
            "",
        );
        *service.behaviour.lock().expect("a behaviour") = behaviour;
        let known = decide(&service);
        expect(&known, true, Some(5), "as it was at 2");
        expect(&known, true, Some(5), note);
    }
}

#[test]
fn a_service_that_is_not_there_is_given_up_in_time() {
    let closed = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = closed.local_addr().expect("an address").port();
    drop(closed);
    let state = State::new("live");
    for address in [
        format!("http://127.0.0.1:{port}"),
        "http://192.0.2.1:8016".to_owned(),
        "http://no.such.host.invalid".to_owned(),
        "https://127.0.0.1".to_owned(),
    ] {
        let start = Instant::now();
        let rollout = Rollout::new(FLAG, Some(state.home())).asked_at(address);
        expect(
            &decide(&rollout),
            false,
            None,
            "the state cannot be asked for: ",
        );
        assert!(
            start.elapsed() < Duration::from_secs(2),
            "{:?}",
            start.elapsed()
        );
    }
}

#[test]
fn an_answer_that_is_not_in_order_is_control_whatever_was_before() {
    let service = Service::new();
    let spoilt: [fn(&mut Value); 9] = [
        |answer| answer["variant"] = "blue".into(),
        |answer| answer["value"] = true.into(),
        |answer| answer["metadata"] = Value::Null,
        |answer| answer["metadata"]["stage"] = "half".into(),
        |answer| answer["metadata"]["stage"] = "off".into(),
        |answer| answer["metadata"]["candidate"] = "../../bin/sh".into(),
        |answer| answer["metadata"]["percent"] = 101.into(),
        |answer| answer["metadata"]["stickiness"] = "moon".into(),
        |answer| answer["metadata"]["schemaVersion"] = 2.into(),
    ];
    for spoil in spoilt {
        expect(
            &service.says(200, &service.live(5)).answered(),
            true,
            Some(5),
            "",
        );
        let mut answer = service.live(6);
        spoil(&mut answer);
        expect(
            &service.says(200, &answer).answered(),
            false,
            None,
            "is not in order: ",
        );
    }
    let mut more = service.live(5);
    more["metadata"]["scope"] = json!(["tools"]);
    expect(&service.says(200, &more).answered(), true, Some(5), "");
}

#[test]
fn a_rollback_that_was_seen_is_not_overridden_by_an_older_answer() {
    let missing = json!({"key": FLAG, "errorCode": "FLAG_NOT_FOUND"});
    for number in [Some(6), Some(0), None] {
        let service = Service::new();
        expect(
            &service.says(200, &service.live(5)).answered(),
            true,
            Some(5),
            "",
        );
        let file = service.answers("followed");
        let older = fs::read(&file).expect("the answer");
        match number {
            Some(number) => service.says(200, &service.latched(number)),
            None => service.says(404, &missing),
        };
        expect(
            &service.answered(),
            false,
            number,
            if number.is_some() {
                "is latched"
            } else {
                "no such flag"
            },
        );
        service.does(|_| {});
        expect(&service.decide(), false, number, "; as it was at ");
        fs::write(&file, &older).expect("an older answer");
        expect(&service.decide(), false, number, "; as it was at ");
        expect(
            &service.says(200, &service.live(7)).answered(),
            true,
            Some(7),
            "",
        );
        expect(
            &service.does(|_| {}).decide(),
            true,
            Some(7),
            "as it was at ",
        );
    }
    let service = Service::new();
    expect(
        &service.says(200, &service.latched(6)).answered(),
        false,
        Some(6),
        "is latched",
    );
    expect(
        &service.says(200, &service.live(5)).answered(),
        false,
        Some(6),
        "the answer is of generation 5",
    );
}

#[test]
fn what_others_could_have_written_and_what_is_too_old_is_not_followed() {
    type Spoil = fn(&PathBuf);
    let spoilt: [Spoil; 5] = [
        |file| crate::state::chmod(file, 0o666),
        |file| crate::state::chmod(file.parent().expect("a directory"), 0o777),
        |file| {
            fs::rename(file, file.with_extension("real")).expect("moved");
            symlink(file.with_extension("real"), file).expect("a link");
        },
        |file| fs::write(file, "").expect("emptied"),
        |file| {
            let text = fs::read_to_string(file).expect("the answer");
            let (head, body) = text.split_once('\n').expect("a line");
            let words: Vec<&str> = head.split(' ').collect();
            let day = 24 * 60 * 60 * 1_000_000_000_i64;
            let old = words[5].parse::<i64>().expect("a time") - day;
            fs::write(file, format!("strangler answer 1 200 {old} {old}\n{body}"))
                .expect("written");
        },
    ];
    for spoil in spoilt {
        let service = Service::new();
        service.says(200, &service.live(5)).answered();
        expect(
            &service.does(|_| {}).decide(),
            true,
            Some(5),
            "as it was at ",
        );
        spoil(&service.answers("followed"));
        expect(
            &service.decide(),
            false,
            None,
            "the state cannot be asked for: ",
        );
    }
}

#[test]
fn a_long_lived_process_asks_once_a_second_and_never_twice_at_once() {
    let service = Service::new();
    service.says(200, &service.live(5)).answered();
    service.asked.store(0, Ordering::SeqCst);
    let rollout = service.rollout();
    let start = Instant::now();
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while start.elapsed() < Duration::from_millis(2500) {
                    assert!(decide(&rollout).generation.is_some());
                    thread::sleep(Duration::from_millis(1));
                }
            });
        }
    });
    let asked = service.asked.load(Ordering::SeqCst);
    assert!((2..=4).contains(&asked), "asked {asked} times");
    service.says(200, &service.latched(6)).answered();
    thread::sleep(Duration::from_secs(1));
    expect(&decide(&rollout), false, Some(6), "generation 6 is latched");
    service.does(|_| thread::sleep(Duration::from_secs(9)));
    thread::sleep(Duration::from_secs(1));
    let slow = (0..200).filter(|_| {
        let start = Instant::now();
        expect(
            &decide(&rollout),
            false,
            Some(6),
            "generation 6 is latched; as it was at ",
        );
        start.elapsed() > Duration::from_millis(40)
    });
    let slow = slow.count();
    assert!((1..=3).contains(&slow), "{slow} calls waited");
}
