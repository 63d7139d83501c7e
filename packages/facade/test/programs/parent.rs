//! Makes a worker busy, says its process id, and waits to be killed.

use std::env;
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use facade::runtime::client::{Program, Transport, WorkerPool};
use facade::runtime::{Context, Payload};

const CONTRACT: &str = "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00";

fn main() -> ExitCode {
    let path = env::args().nth(1).expect("a program");
    let pool = Arc::new(WorkerPool::new(Program::new(path, CONTRACT), 1));
    call(&pool, "echo", "{}");
    for method in ["spin", "sleep"].repeat(3) {
        let pool = Arc::clone(&pool);
        thread::spawn(move || call(&pool, method, "{\"ms\":60000}"));
    }
    thread::sleep(Duration::from_millis(5));
    // The only child.
    let task = format!("/proc/{}/task", std::process::id());
    let children = std::fs::read_dir(task)
        .expect("the threads")
        .filter_map(|thread| std::fs::read_to_string(thread.ok()?.path().join("children")).ok());
    let children: String = children.collect();
    println!("{}", children.trim());
    loop {
        thread::park();
    }
}

fn call(pool: &WorkerPool, method: &str, json: &str) {
    let request = Payload {
        json: json.into(),
        raw: Vec::new(),
    };
    // Nobody waits for an answer that does not come.
    drop(pool.call(method, &request, &Context::default()));
}
