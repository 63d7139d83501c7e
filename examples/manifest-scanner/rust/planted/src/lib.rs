//! Deliberately wrong hashers, which prove that a comparison finds what it has to find.
//!
//! Each fault shows only on trees that hold a file whose size is divisible by 13, an empty one
//! included, so that a comparison has to look at more than one tree.

use std::cell::Cell;
use std::env;
use std::os::unix::ffi::OsStringExt;
use std::process::ExitCode;
use std::thread;

use manifest_scanner::manifest::Entry;
use manifest_scanner::scan::{Request, ScanError, hash_tree};
use manifest_scanner::{cli, process, protocol};

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
}

impl Fault {
    /// Applies the fault around the file that sets it off.
    pub fn apply(self, files: &mut Vec<Entry>, at: usize) {
        match self {
            Self::WrongByte => files[at].sha256[0] ^= 1,
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
        }
    }
}

/// Returns the position of the file that sets the fault off, if there is one.
pub fn trigger(files: &[Entry]) -> Option<usize> {
    files.iter().position(|file| file.size.is_multiple_of(13))
}

/// Runs `manifest-hasher` with a fault.
pub fn hasher(fault: Fault) -> ExitCode {
    process::run(|streams| {
        let tampering = Tampering::new(fault);
        let code = protocol::serve(streams, &|request| tampering.hash_tree(request));
        tampering.exit_code(code)
    })
}

/// Runs the whole `manifest` with a fault.
pub fn manifest(fault: Fault) -> ExitCode {
    let args: Vec<Vec<u8>> = env::args_os().skip(1).map(OsStringExt::into_vec).collect();
    process::run(|streams| {
        let tampering = Tampering::new(fault);
        let code = cli::run(&args, streams, &|request| tampering.hash_tree(request));
        tampering.exit_code(code)
    })
}

struct Tampering {
    fault: Fault,
    set_off: Cell<bool>,
}

impl Tampering {
    fn new(fault: Fault) -> Self {
        Self {
            fault,
            set_off: Cell::new(false),
        }
    }

    fn hash_tree(&self, request: &Request) -> Result<Vec<Entry>, ScanError> {
        let mut files = hash_tree(request)?;
        if let Some(at) = trigger(&files) {
            self.set_off.set(true);
            self.fault.apply(&mut files, at);
        }
        Ok(files)
    }

    fn exit_code(&self, code: u8) -> u8 {
        match self.fault {
            Fault::ExitCode if code == 0 && self.set_off.get() => 3,
            _ => code,
        }
    }
}
