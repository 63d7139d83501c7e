//! Calls a program by all roads and writes what it answers.

use std::convert::Infallible;
use std::env;
use std::path::PathBuf;

use tool::document::{Document, Fault};
use tool::runtime::Context;
use tool::runtime::client::{OneShot, Program, WorkerPool};
use tool::runtime::switch::{Road, Settings};
use tool::service::{CONTRACT_HASH, Fidelity, FidelityClient, FidelitySwitch};
use tool::types::{Blob, Empty, Error, Everything, Failure, Open};

/// A control that must not be asked.
struct Control;

impl Fidelity for Control {
    fn echo(&self, _: Everything, _: &Context) -> Result<Everything, Fault<Failure>> {
        Err(Fault::Internal("the control answered".to_owned()))
    }

    /// What is outside the contract is seen before any program is called, and so comes here.
    fn store(&self, request: Blob, _: &Context) -> Result<Empty, Fault<Infallible>> {
        let outside = request
            .to_json()
            .map_or_else(|error| error.to_string(), |_| "nothing".to_owned());
        Err(Fault::Internal(format!(
            "the request is outside the contract: {outside}"
        )))
    }

    fn count(&self, _: Empty, _: &Context) -> Result<Open, Fault<Error>> {
        Err(Fault::Internal("the control answered".to_owned()))
    }
}

fn main() {
    let [path, document] = [1, 2].map(|at| env::args().nth(at).expect("an argument"));
    let program = Program::new(&path, CONTRACT_HASH);
    call(
        "one-shot",
        &document,
        &FidelityClient(OneShot::new(program.clone())),
    );
    call(
        "worker",
        &document,
        &FidelityClient(WorkerPool::new(program, 1)),
    );
    // SAFETY: there is one thread, for the workers have ended.
    unsafe { env::set_var("STRANGLER_FIDELITY_TRIAL", &path) };
    let settings = Settings {
        road: Road::Workers(1),
        ..Settings::new("fidelity", None::<PathBuf>)
    };
    call("switch", &document, &FidelitySwitch::new(Control, settings));
}

fn call(road: &str, document: &str, tool: &impl Fidelity) {
    let context = Context::default();
    let mut request = Everything::from_json(document.as_bytes()).expect("a document");
    let answer = tool.echo(request.clone(), &context).expect("an answer");
    println!(
        "{road} echo {}",
        answer.to_json().as_deref() == Ok(document)
    );

    "missing".clone_into(&mut request.name);
    match tool.echo(request, &context) {
        Err(Fault::Contract(error)) => match *error {
            Failure::NotFound(error) => println!("{road} missing NotFound {}", error.message),
            error => println!("{road} missing {error:?}"),
        },
        other => println!("{road} missing {other:?}"),
    }

    let content = Some(vec![0, 255, 10]);
    let blob = |name: &str, content| Blob {
        name: name.to_owned(),
        content,
    };
    println!(
        "{road} store {:?}",
        tool.store(blob("a", content), &context)
    );
    let outside = tool.store(blob("a b", None), &context);
    println!("{road} outside {}", outside.expect_err("no answer"));

    match tool.count(Empty {}, &context) {
        Err(Fault::Contract(error)) => println!("{road} count {}", error.error),
        other => println!("{road} count {other:?}"),
    }
}
