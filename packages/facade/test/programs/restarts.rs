//! Measures calls that start a worker: the first one, and the one after a worker was killed in mid-call.

use std::env;
use std::process::ExitCode;
use std::time::Instant;

use facade::runtime::client::{Program, Transport, WorkerPool};
use facade::runtime::{Context, Payload};

const CONTRACT: &str = "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00";

fn main() -> ExitCode {
    let [path, rounds] = [1, 2].map(|at| env::args().nth(at).expect("an argument"));
    let rounds: u32 = rounds.parse().expect("a number");
    let (mut starts, mut restarts) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        let pool = WorkerPool::new(Program::new(&path, CONTRACT), 1);
        starts.push(timed_echo(&pool));
        drop(call(&pool, "crash"));
        restarts.push(timed_echo(&pool));
    }
    println!(
        "{}",
        serde_json::json!({ "starts": starts, "restarts": restarts })
    );
    ExitCode::SUCCESS
}

fn timed_echo(pool: &WorkerPool) -> f64 {
    let started = Instant::now();
    call(pool, "echo").expect("an answer");
    started.elapsed().as_secs_f64() * 1e3
}

fn call(pool: &WorkerPool, method: &str) -> Result<Payload, facade::runtime::client::CallError> {
    let request = Payload {
        json: b"{}".to_vec(),
        raw: Vec::new(),
    };
    pool.call(method, &request, &Context::default())
}
