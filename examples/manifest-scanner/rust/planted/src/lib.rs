//! Deliberately wrong hashers, which prove that a comparison finds what it has to find.
//!
//! A fault shows only on trees that hold a file whose size is divisible by 13, an empty one included,
//! so that a comparison has to look at more than one tree. Two whole tools fail on a large file
//! instead, larger than any that the corpus has: no comparison on that corpus finds them, and what
//! comes after a comparison has to.

/// The hasher itself, which is right.
#[path = "../../hasher/src/implementation.rs"]
mod implementation;

use std::env;
use std::io::{self, Write};
use std::os::unix::ffi::OsStringExt;
use std::process::{self, ExitCode};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use implementation::Implementation;
use manifest_hasher::runtime::{Context, run};
use manifest_hasher::service::{TreeHasher, TreeHasherServer};
use manifest_hasher::types::{FileList, HashRequest, HashedFile, ScanError};
use manifest_scanner::{cli, scan};

/// What a hasher does wrong.
#[derive(Clone, Copy)]
pub enum Fault {
    /// One hex digit of one hash is another.
    WrongByte,
    /// One file is left out.
    MissingFile,
    /// The right answer is followed by exit code 3.
    ExitCode,
    /// Two neighbours have changed places.
    ChangedOrder,
    /// There is never an answer.
    Hang,
    /// A beginning of an answer is followed by an end by SIGABRT.
    Crash,
}

impl Fault {
    /// Applies the fault around the file that sets it off.
    pub fn apply(self, files: &mut Vec<HashedFile>, at: usize) {
        match self {
            Self::WrongByte => {
                let right = &files[at].sha256;
                let digit = if right.starts_with('0') { "1" } else { "0" };
                files[at].sha256 = format!("{digit}{}", &right[1..]);
            }
            Self::MissingFile => drop(files.remove(at)),
            Self::ExitCode => {}
            Self::ChangedOrder if files.len() > 1 => {
                let first = at.min(files.len() - 2);
                files.swap(first, first + 1);
            }
            Self::ChangedOrder => {}
            Self::Hang => loop {
                thread::park();
            },
            Self::Crash => {
                print!("{{");
                let _ = io::stdout().flush();
                process::abort();
            }
        }
    }
}

/// Returns the position of the file that sets the fault off, if there is one.
pub fn trigger(files: &[HashedFile]) -> Option<usize> {
    files
        .iter()
        .position(|file| is_divisible_by_13(file.size.unsigned_abs()))
}

/// Says whether a size sets off the faults that a comparison finds.
pub fn is_divisible_by_13(size: u64) -> bool {
    size.is_multiple_of(13)
}

/// Says whether a size is over 1.5 MB, which no file of the example's corpus is.
pub fn is_large(size: u64) -> bool {
    size > 1_500_000
}

/// Runs `manifest-hasher` with a fault.
pub fn hasher(fault: Fault) -> ExitCode {
    let tampering = Tampering::new(fault);
    let code = run(TreeHasherServer(&tampering));
    tampering.exit_code(code)
}

/// Runs the whole `manifest` with a fault, which a file of such a size sets off.
pub fn manifest(fault: Fault, sets_off: fn(u64) -> bool) -> ExitCode {
    let args: Vec<Vec<u8>> = env::args_os().skip(1).map(OsStringExt::into_vec).collect();
    let tampering = Tampering::new(fault);
    let code = manifest_scanner::process::run(|streams| {
        cli::run(&args, streams, &|request| {
            let files = scan::hash_tree(request)?;
            if files.iter().any(|file| sets_off(file.size)) {
                tampering.set_off.store(true, Ordering::Relaxed);
                if matches!(fault, Fault::Crash) {
                    fault.apply(&mut Vec::new(), 0);
                }
            }
            Ok(files)
        })
    });
    tampering.exit_code(code)
}

struct Tampering {
    fault: Fault,
    set_off: AtomicBool,
}

impl Tampering {
    fn new(fault: Fault) -> Self {
        Self {
            fault,
            set_off: AtomicBool::new(false),
        }
    }

    fn exit_code(&self, code: ExitCode) -> ExitCode {
        let is_due = matches!(self.fault, Fault::ExitCode) && self.set_off.load(Ordering::Relaxed);
        if is_due && code == ExitCode::SUCCESS {
            return ExitCode::from(3);
        }
        code
    }
}

impl TreeHasher for &Tampering {
    fn hash_tree(
        &self,
        request: HashRequest,
        context: &Context,
    ) -> Result<FileList, manifest_hasher::document::Fault<ScanError>> {
        let mut list = Implementation.hash_tree(request, context)?;
        if let Some(at) = trigger(&list.files) {
            self.set_off.store(true, Ordering::Relaxed);
            self.fault.apply(&mut list.files, at);
        }
        Ok(list)
    }
}
