//! A state that is asked for by OFREP, and all the ways in which no answer comes.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use facade::runtime::rollout::{Decision, Rollout};
use serde_json::{Value, json};

use crate::state::{FLAG, State};

type Behaviour = Arc<dyn Fn(&mut TcpStream) + Send + Sync>;

/// A service in the making, and a host that asks it.
struct Service {
    address: String,
    behaviour: Arc<Mutex<Behaviour>>,
    asked: Arc<AtomicUsize>,
    state: State,
}

impl Service {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let behaviour: Arc<Mutex<Behaviour>> = Arc::new(Mutex::new(Arc::new(|_| {})));
        let asked = Arc::new(AtomicUsize::new(0));
        let (shared, count) = (Arc::clone(&behaviour), Arc::clone(&asked));
        thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { continue };
                count.fetch_add(1, Ordering::SeqCst);
                let behaviour = Arc::clone(&shared.lock().expect("a behaviour"));
                thread::spawn(move || behaviour(&mut stream));
            }
        });
        Self {
            address,
            behaviour,
            asked,
            state: State::new("live"),
        }
    }

    fn does(&self, behaviour: impl Fn(&mut TcpStream) + Send + Sync + 'static) -> &Self {
        *self.behaviour.lock().expect("a behaviour") = Arc::new(behaviour);
        self
    }

    fn says(&self, status: u16, body: &Value) -> &Self {
        let text = body.to_string();
        self.does(move |stream| respond(stream, status, &text))
    }

    fn rollout(&self) -> Rollout {
        Rollout::new(FLAG, Some(self.state.home())).asked_at(&self.address)
    }

    /// One short-lived run.
    fn decide(&self) -> Decision {
        decide(&self.rollout())
    }

    /// A run that was answered in time: under load 50 ms may pass before the service has a turn.
    fn answered(&self) -> Decision {
        let is_late = |decision: &Decision| {
            let note = decision.note.as_deref();
            note.is_some_and(|note| note.contains("no answer within"))
        };
        let mut runs = (0..50).map(|_| self.decide());
        runs.find(|run| !is_late(run)).expect("an answer in time")
    }

    fn live(&self, number: u64) -> Value {
        let mut metadata = self.state.document["metadata"].clone();
        metadata["generation"] = number.into();
        json!({"key": FLAG, "value": "candidate", "variant": "candidate", "metadata": metadata})
    }

    fn latched(&self, number: u64) -> Value {
        let mut answer = self.live(number);
        answer["value"] = "control".into();
        answer["variant"] = "control".into();
        answer["metadata"]["stage"] = "off".into();
        answer["metadata"]["latched"] = true.into();
        answer["metadata"]["percent"] = 0.into();
        answer
    }

    fn answers(&self, kind: &str) -> PathBuf {
        let directory = self.state.events().with_file_name("answers");
        let named = |entry: fs::DirEntry| entry.path();
        let mut found = fs::read_dir(directory)
            .expect("answers")
            .flatten()
            .map(named);
        found
            .find(|path| path.extension().is_some_and(|ending| ending == kind))
            .expect("an answer")
    }
}

fn decide(rollout: &Rollout) -> Decision {
    rollout.decide_in(&|name| (name == "RAW").then(|| "host".into()))
}

fn question(stream: &mut TcpStream) -> String {
    let mut text = Vec::new();
    let mut piece = [0; 4096];
    while let Ok(read) = stream.read(&mut piece) {
        text.extend_from_slice(&piece[..read]);
        if read == 0 || text.ends_with(b"}}") {
            break;
        }
    }
    String::from_utf8(text).expect("text")
}

fn respond(stream: &mut TcpStream, status: u16, body: &str) {
    question(stream);
    let head = format!(
        "HTTP/1.1 {status} X\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all((head + body).as_bytes());
}

fn expect(decision: &Decision, is_candidate: bool, generation: Option<u64>, note: &str) {
    assert_eq!(decision.candidate.is_some(), is_candidate, "{decision:?}");
    assert_eq!(decision.generation, generation, "{decision:?}");
    let told = decision.note.as_deref().unwrap_or_default();
    assert!(
        told.contains(note) && (!note.is_empty() || told.is_empty()),
        "{told:?}"
    );
}

fn raw(text: &str) -> impl Fn(&mut TcpStream) + Send + Sync + 'static {
    let text = text.to_owned();
    move |stream| {
        question(stream);
        let _ = stream.write_all(text.as_bytes());
    }
}

fn silences() -> Vec<(&'static str, Behaviour)> {
    let body = |status, text: &str| -> Behaviour {
        let text = text.to_owned();
        Arc::new(move |stream: &mut TcpStream| respond(stream, status, &text))
    };
    vec![
        ("asked for", Arc::new(|_: &mut TcpStream| {})),
        (
            "no answer within 50 ms",
            Arc::new(|_: &mut TcpStream| thread::sleep(Duration::from_secs(9))),
        ),
        (
            "no answer within 50 ms",
            Arc::new(|stream: &mut TcpStream| {
                question(stream);
                for byte in b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}" {
                    if stream.write_all(&[*byte]).is_err() {
                        return;
                    }
                    thread::sleep(Duration::from_millis(10));
                }
            }),
        ),
        (
            "larger than 65536 bytes",
            Arc::new(|stream: &mut TcpStream| {
                question(stream);
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
                while stream.write_all(&[b'x'; 4096]).is_ok() {}
            }),
        ),
        ("not HTTP", Arc::new(raw("SSH-2.0\r\n\r\n"))),
        ("without an answer", body(200, "<html>sign in</html>")),
        ("without an answer", body(200, "{\"key\":\"tree_hasher\",")),
        (
            "another flag",
            body(200, "{\"key\":\"other\",\"variant\":\"candidate\"}"),
        ),
        ("another flag", body(200, "[1]")),
        ("HTTP status 404", body(404, "page not found")),
        ("HTTP status 404", body(404, "{\"errorCode\":\"GENERAL\"}")),
        (
            "HTTP status 400",
            body(400, "{\"errorCode\":\"TARGETING_KEY_MISSING\"}"),
        ),
        ("HTTP status 500", body(500, "{}")),
        (
            "HTTP status 302",
            Arc::new(raw(
                "HTTP/1.1 302 Found\r\nLocation: /there\r\nContent-Length: 2\r\n\r\n{}",
            )),
        ),
    ]
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
