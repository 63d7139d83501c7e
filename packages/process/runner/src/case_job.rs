use crate::answer::{Answer, Fault, Observed, PlacedRun};
use crate::capture::Limits;
use crate::place::{Problem, Shelf, Slot};
use crate::program::{Program, ProgramWords};
use crate::request::{CaseRequest, PlannedRun};
use crate::run::{Run, RunSettings};
use std::collections::VecDeque;
use std::fs::File;

/// The runs of one case, one after the other in one place.
pub struct CaseJob {
    pub id: u64,
    pub place: String,
    stdin: Option<File>,
    shelf: Shelf,
    waiting: VecDeque<PlannedRun>,
    done: Vec<PlacedRun>,
}

impl CaseJob {
    /// Takes over what the case begins with.
    pub fn new(request: CaseRequest, slot: &mut Slot) -> Result<CaseJob, Fault> {
        let CaseRequest { id, place, tree, tree_digest, stdin, inline_output_bytes, spill_dir, runs } =
            request;
        if !slot.take_tree(&tree_digest, tree) {
            return Err(Fault::request("the tree of this digest was not sent"));
        }
        let stdin = stdin.map(|stdin| slot.lay_stdin(&stdin)).transpose();
        Ok(CaseJob {
            id,
            stdin: stdin.map_err(|problem| problem.into_fault(&place))?,
            place,
            shelf: Shelf { inline: inline_output_bytes, directory: spill_dir },
            waiting: runs.into(),
            done: Vec::new(),
        })
    }

    /// Starts the next run; `None` where all are done.
    pub fn start_next(&mut self, slot: &mut Slot) -> Option<Result<Run, Fault>> {
        let planned = self.waiting.pop_front()?;
        Some(self.start(&planned, slot))
    }

    /// Takes note of what a run did.
    pub fn collect(&mut self, run: Observed, slot: &mut Slot) -> Result<(), Fault> {
        let collected = slot.collect(&self.shelf).map_err(|problem| problem.into_fault(&self.place))?;
        self.done.push(PlacedRun { run, files: collected.changes, events: collected.events });
        Ok(())
    }

    pub fn into_answer(self) -> Answer {
        Answer::Case { id: self.id, runs: self.done }
    }

    fn start(&self, planned: &PlannedRun, slot: &mut Slot) -> Result<Run, Fault> {
        let place = |problem: Problem| problem.into_fault(&self.place);
        slot.prepare().map_err(place)?;
        let program = Program::new(&ProgramWords {
            command: &planned.command,
            argv0: planned.argv0.as_deref(),
            cwd: &slot.work(),
            env: &planned.env,
        })?;
        let input = self.stdin.as_ref().map(File::try_clone).transpose();
        let limits = Limits {
            keep: planned.max_output_bytes,
            inline: self.shelf.inline,
            spill_dir: self.shelf.directory.clone(),
        };
        let input = input.map_err(|error| place(error.into()))?;
        let settings =
            RunSettings { id: self.id, timeout_ms: planned.timeout_ms, limits, input, trace: planned.trace };
        Run::start(&program, settings)
    }
}
