use crate::answer::Fault;
use crate::capture::Limits;
use crate::input::open_input;
use crate::program::{Program, ProgramWords};
use crate::request::RunRequest;
use crate::run::{Run, RunSettings};

/// Starts a program that belongs to no case, where the request says.
pub fn start_run(request: RunRequest) -> Result<Run, Fault> {
    let program = Program::new(&ProgramWords {
        command: &request.command,
        argv0: request.argv0.as_deref(),
        cwd: &request.cwd,
        env: &request.env,
    })?;
    let input = request
        .stdin
        .as_ref()
        .map(|path| open_input(path).map_err(|error| Fault::system("stdin", path, &error)));
    let limits = Limits {
        keep: request.max_output_bytes,
        inline: request.inline_output_bytes,
        spill_dir: request.spill_dir.clone(),
    };
    let settings = RunSettings {
        id: request.id,
        timeout_ms: request.timeout_ms,
        limits,
        input: input.transpose()?,
        trace: false,
    };
    Run::start(&program, settings)
}
