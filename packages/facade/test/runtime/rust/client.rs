//! The client, against the worker of the same templates.

use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use facade::runtime::client::{CallError, OneShot, Program, Transport, WorkerPool};
use facade::runtime::{Cancel, Context, Failure, Payload};

const CONTRACT: &str = "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00";

fn program(contract: &str) -> Program {
    Program::new(env!("CARGO_BIN_EXE_facade"), contract)
}

fn transports(contract: &str) -> [Box<dyn Transport>; 2] {
    let pool = WorkerPool::new(program(contract), 1);
    [Box::new(OneShot::new(program(contract))), Box::new(pool)]
}

fn json(text: &str) -> Payload {
    Payload {
        json: text.into(),
        raw: Vec::new(),
    }
}

fn call(transport: &dyn Transport, method: &str, text: &str) -> Result<Payload, CallError> {
    transport.call(method, &json(text), &Context::default())
}

#[test]
fn an_answer_is_what_the_program_gives() {
    for transport in transports(CONTRACT) {
        let request = Payload {
            json: b"{\"n\":1.0}".to_vec(),
            raw: vec![0, 255, 10],
        };
        let answer = transport.call("echo", &request, &Context::default());
        assert_eq!(answer, Ok(request));
        assert_eq!(call(&*transport, "echo", "null"), Ok(json("null")));
    }
}

#[test]
fn errors_of_the_contract_are_kept_apart_from_failures() {
    for transport in transports(CONTRACT) {
        let refused = call(&*transport, "refuse", "{\"errno\":13}");
        assert_eq!(
            refused,
            Err(CallError::Contract(b"{\"errno\":13}".to_vec()))
        );
        let failed = call(&*transport, "fail", "{\"text\":\"out of luck\"}");
        assert_eq!(
            failed,
            Err(CallError::Failed(Failure::Internal("out of luck".into())))
        );
        let unknown = call(&*transport, "nothing", "{}");
        assert_eq!(unknown, Err(CallError::Failed(Failure::UnknownMethod)));
    }
}

#[test]
fn a_program_of_another_contract_is_not_called() {
    for transport in transports(&"12".repeat(32)) {
        match call(&*transport, "echo", "1") {
            Err(CallError::Unstarted(why)) => {
                assert!(
                    why.contains("121212121212") && why.contains("c0ffee00c0ff"),
                    "{why}"
                );
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_missing_program_has_not_seen_the_request() {
    let missing = Program::new("/no/such/program", CONTRACT);
    let transports: [Box<dyn Transport>; 2] = [
        Box::new(OneShot::new(missing.clone())),
        Box::new(WorkerPool::new(missing, 1)),
    ];
    for transport in transports {
        assert!(matches!(
            call(&*transport, "echo", "1"),
            Err(CallError::Unstarted(_))
        ));
    }
}

#[test]
fn calls_return_at_the_deadline_and_at_a_cancellation() {
    for transport in transports(CONTRACT) {
        let soon = Context::new(Cancel::default(), Some(Duration::from_millis(30)));
        let late = transport.call("sleep", &json("{\"ms\":60000}"), &soon);
        assert_eq!(late, Err(CallError::DeadlineExceeded));
        let cancel = Cancel::default();
        let context = Context::new(cancel.clone(), None);
        thread::spawn(move || {
            thread::sleep(Duration::from_millis(30));
            cancel.cancel();
        });
        let cancelled = transport.call("spin", &json("{\"ms\":60000}"), &context);
        assert_eq!(cancelled, Err(CallError::Cancelled));
        assert_eq!(call(&*transport, "echo", "2"), Ok(json("2")));
    }
}

#[test]
fn a_program_that_dies_fails_its_call_and_the_next_one_is_answered() {
    for transport in transports(CONTRACT) {
        let crashed = call(&*transport, "crash", "{}");
        assert!(matches!(crashed, Err(CallError::Died(_))), "{crashed:?}");
        match call(&*transport, "panic", "{\"text\":\"no\"}") {
            Err(CallError::Died(why)) => assert!(why.contains("panicked"), "{why}"),
            other => panic!("{other:?}"),
        }
        assert_eq!(call(&*transport, "echo", "3"), Ok(json("3")));
    }
}

#[test]
fn nobody_waits_longer_than_they_like_for_a_worker_that_starts_slowly() {
    let mut program = Program::new("/bin/sh", CONTRACT);
    program.args = ["-c", "sleep 60"].map(Into::into).to_vec();
    let pool = Arc::new(WorkerPool::new(program, 1));
    let started = Instant::now();
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                let soon = Context::new(Cancel::default(), Some(Duration::from_millis(50)));
                let late = pool.call("echo", &json("1"), &soon);
                assert_eq!(late, Err(CallError::DeadlineExceeded));
            });
        }
    });
    assert!(started.elapsed() < Duration::from_secs(5));
}

#[test]
fn a_pool_gives_up_at_the_fifth_crash() {
    let pool = WorkerPool::new(program(CONTRACT), 1);
    for _ in 0..5 {
        assert!(matches!(
            call(&pool, "crash", "{}"),
            Err(CallError::Died(_))
        ));
    }
    match call(&pool, "echo", "1") {
        Err(CallError::Unstarted(why)) => assert!(why.contains("gave up after 5 crashes"), "{why}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn pipelined_calls_get_their_own_answers() {
    let pool = Arc::new(WorkerPool::new(program(CONTRACT), 2));
    let calls: Vec<_> = (0..300)
        .map(|n| {
            let pool = Arc::clone(&pool);
            thread::spawn(move || {
                let text = format!("{{\"n\":{n},\"filler\":\"{}\"}}", "x".repeat(5_000));
                assert_eq!(call(&*pool, "echo", &text), Ok(json(&text)));
            })
        })
        .collect();
    for call in calls {
        call.join().expect("its own answer");
    }
}

#[test]
fn a_closed_pool_answers_what_it_has_and_takes_no_more() {
    let pool = Arc::new(WorkerPool::new(program(CONTRACT), 1));
    assert_eq!(call(&*pool, "echo", "1"), Ok(json("1")));
    let last = {
        let pool = Arc::clone(&pool);
        thread::spawn(move || call(&*pool, "sleep", "{\"ms\":1500}"))
    };
    thread::sleep(Duration::from_millis(500));
    pool.close();
    assert_eq!(last.join().expect("an answer"), Ok(json("{\"ms\":1500}")));
    assert!(matches!(
        call(&*pool, "echo", "1"),
        Err(CallError::Unstarted(_))
    ));
}
