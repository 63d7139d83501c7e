//! A service that says what a test wants.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use facade::runtime::rollout::{Decision, Rollout};
use serde_json::{Value, json};

use crate::state::{FLAG, State};

pub type Behaviour = Arc<dyn Fn(&mut TcpStream) + Send + Sync>;

/// A service in the making, and a host that asks it.
pub struct Service {
    pub address: String,
    pub behaviour: Arc<Mutex<Behaviour>>,
    pub asked: Arc<AtomicUsize>,
    pub state: State,
}

impl Service {
    pub fn new() -> Self {
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

    pub fn does(&self, behaviour: impl Fn(&mut TcpStream) + Send + Sync + 'static) -> &Self {
        *self.behaviour.lock().expect("a behaviour") = Arc::new(behaviour);
        self
    }

    pub fn says(&self, status: u16, body: &Value) -> &Self {
        let text = body.to_string();
        self.does(move |stream| respond(stream, status, &text))
    }

    pub fn rollout(&self) -> Rollout {
        Rollout::new(FLAG, Some(self.state.home())).asked_at(&self.address)
    }

    /// One short-lived run.
    pub fn decide(&self) -> Decision {
        decide(&self.rollout())
    }

    /// A run that was answered in time: under load 50 ms may pass before the service has a turn.
    pub fn answered(&self) -> Decision {
        let is_late = |decision: &Decision| {
            let note = decision.note.as_deref();
            note.is_some_and(|note| note.contains("no answer within"))
        };
        let mut runs = (0..50).map(|_| self.decide());
        runs.find(|run| !is_late(run)).expect("an answer in time")
    }

    pub fn live(&self, number: u64) -> Value {
        let mut metadata = self.state.document["metadata"].clone();
        metadata["generation"] = number.into();
        json!({"key": FLAG, "value": "candidate", "variant": "candidate", "metadata": metadata})
    }

    pub fn latched(&self, number: u64) -> Value {
        let mut answer = self.live(number);
        answer["value"] = "control".into();
        answer["variant"] = "control".into();
        answer["metadata"]["stage"] = "off".into();
        answer["metadata"]["latched"] = true.into();
        answer["metadata"]["percent"] = 0.into();
        answer
    }

    pub fn answers(&self, kind: &str) -> PathBuf {
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

pub fn decide(rollout: &Rollout) -> Decision {
    rollout.decide_in(&|name| (name == "RAW").then(|| "host".into()))
}

pub fn question(stream: &mut TcpStream) -> String {
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

pub fn respond(stream: &mut TcpStream, status: u16, body: &str) {
    question(stream);
    let head = format!(
        "HTTP/1.1 {status} X\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all((head + body).as_bytes());
}

pub fn raw(text: &str) -> impl Fn(&mut TcpStream) + Send + Sync + 'static {
    let text = text.to_owned();
    move |stream| {
        question(stream);
        let _ = stream.write_all(text.as_bytes());
    }
}

pub fn silences() -> Vec<(&'static str, Behaviour)> {
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
