//! The road to the program that is the candidate now.

use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use super::Road;
use crate::runtime::client::{OneShot, Program, Transport, WorkerPool};

/// The road to the program that is the candidate now; workers of the one before are ended.
pub(super) struct Candidates {
    road: Road,
    args: Vec<OsString>,
    contract: String,
    current: Mutex<Option<Current>>,
}

struct Current {
    path: PathBuf,
    transport: Arc<dyn Transport>,
}

impl Candidates {
    pub(super) fn new(road: Road, args: Vec<OsString>, contract: String) -> Self {
        Self {
            road,
            args,
            contract,
            current: Mutex::default(),
        }
    }

    /// The road to a program, the same for all calls until another program takes its place.
    pub(super) fn transport_to(&self, path: &Path) -> Arc<dyn Transport> {
        let mut current = self.lock();
        if let Some(current) = &*current
            && current.path == path
        {
            return Arc::clone(&current.transport);
        }
        let transport = self.open(path);
        let next = Current {
            path: path.into(),
            transport: Arc::clone(&transport),
        };
        end_later(current.replace(next));
        transport
    }

    /// Ends the workers, those that are at work after their answers.
    pub(super) fn retire(&self) {
        end_later(self.lock().take());
    }

    fn open(&self, path: &Path) -> Arc<dyn Transport> {
        let program = Program {
            args: self.args.clone(),
            ..Program::new(path, &self.contract)
        };
        match self.road {
            Road::OneShot => Arc::new(OneShot::new(program)),
            Road::Workers(size) => Arc::new(WorkerPool::new(program, size)),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<Current>> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Lets no caller wait for the end of workers.
fn end_later(old: Option<Current>) {
    if let Some(old) = old {
        thread::spawn(move || drop(old));
    }
}

impl fmt::Debug for Candidates {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Candidates")
            .field("road", &self.road)
            .finish_non_exhaustive()
    }
}
