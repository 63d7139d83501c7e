use std::process::{abort, id};
use std::thread;
use std::time::Duration;

use tool::document::Fault;
use tool::runtime::Context;
use tool::service::Tool;
use tool::types::{Done, Refused, Task};

pub struct Implementation;

impl Tool for Implementation {
    fn look(&self, task: Task, _context: &Context) -> Result<Done, Fault<Refused>> {
        act(&task)
    }

    fn store(&self, task: Task, _context: &Context) -> Result<Done, Fault<Refused>> {
        act(&task)
    }

    fn send(&self, task: Task, _context: &Context) -> Result<Done, Fault<Refused>> {
        act(&task)
    }
}

fn act(task: &Task) -> Result<Done, Fault<Refused>> {
    match task.action.as_str() {
        "sleep" => thread::sleep(Duration::from_secs(20)),
        "refuse" => {
            let message = "refused by rust".to_owned();
            return Err(Refused { message }.into());
        }
        "fail" => return Err(Fault::Internal("it failed".to_owned())),
        "crash" => abort(),
        _ => {}
    }
    Ok(Done {
        by: "rust".to_owned(),
        pid: id().into(),
    })
}
