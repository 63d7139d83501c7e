//! A program as the system takes it.

use std::env;
use std::ffi::{CString, OsStr, OsString};
use std::io;
use std::iter;
use std::os::unix::ffi::OsStringExt;
use std::ptr;

use super::Program;
use crate::runtime::WORKER_VARIABLE;

/// What `execve` is given. `Command` itself calls `execvp`, which hands a file of a format that the system does not know to
/// a shell: a damaged program would be read as a script.
pub(super) struct Image {
    path: CString,
    args: Strings,
    env: Strings,
}

impl Image {
    /// The program with its arguments and its environment.
    pub(super) fn new(program: &Program, is_worker: bool) -> Self {
        let path = program.path.clone().into_os_string();
        let args = iter::once(path.clone()).chain(program.args.iter().cloned());
        let given = |name: &OsStr| program.env.iter().any(|(other, _)| other == name);
        let own = env::vars_os().filter(|(name, _)| name != WORKER_VARIABLE && !given(name));
        let worker = is_worker.then(|| (WORKER_VARIABLE.into(), "1".into()));
        let pairs = own.chain(program.env.iter().cloned()).chain(worker);
        let env = pairs.map(|(name, value)| [name, value].join(OsStr::new("=")));
        Self {
            path: terminated(path),
            args: Strings::new(args),
            env: Strings::new(env),
        }
    }

    /// Becomes the program; returns where it cannot.
    pub(super) fn run(&self) -> io::Error {
        // SAFETY: all texts and both lists are terminated and live as long as this does.
        unsafe { libc::execve(self.path.as_ptr(), self.args.list(), self.env.list()) };
        io::Error::last_os_error()
    }
}

/// Texts as C has them: a list of pointers that ends with null.
struct Strings {
    pointers: Vec<*const libc::c_char>,
    _texts: Vec<CString>,
}

impl Strings {
    fn new(texts: impl Iterator<Item = OsString>) -> Self {
        let texts: Vec<CString> = texts.map(terminated).collect();
        let pointers = texts.iter().map(|text| text.as_ptr());
        Self {
            pointers: pointers.chain(iter::once(ptr::null())).collect(),
            _texts: texts,
        }
    }

    fn list(&self) -> *const *const libc::c_char {
        self.pointers.as_ptr()
    }
}

// SAFETY: the texts that the pointers lead to are on the heap, and nothing changes them.
unsafe impl Send for Strings {}
// SAFETY: as above.
unsafe impl Sync for Strings {}

/// A text with a null behind it; one with a null inside ends there, as it would for any program.
fn terminated(text: OsString) -> CString {
    let mut bytes = text.into_vec();
    bytes.truncate(
        bytes
            .iter()
            .position(|&byte| byte == 0)
            .unwrap_or(bytes.len()),
    );
    CString::new(bytes).unwrap_or_default()
}
