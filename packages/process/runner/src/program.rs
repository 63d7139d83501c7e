use crate::answer::Fault;
use crate::request::RunRequest;
use std::ffi::{c_char, CString};

/// A request in the form that `execve` takes, made before the fork so that the child only does system calls.
pub struct Program {
    pub path: CString,
    pub cwd: CString,
    argv: Vec<CString>,
    env: Vec<CString>,
}

impl Program {
    pub fn from_request(request: &RunRequest) -> Result<Program, Fault> {
        let path = match request.command.first() {
            Some(path) if path.starts_with('/') => path,
            _ => return Err(Fault::request("command does not start with an absolute path")),
        };
        let name = request.argv0.as_ref().unwrap_or(path);
        let argv = std::iter::once(name).chain(&request.command[1..]);
        Ok(Program {
            path: c_string(path)?,
            cwd: c_string(&request.cwd)?,
            argv: argv.map(|text| c_string(text)).collect::<Result<_, _>>()?,
            env: request.env.iter().map(|text| c_string(text)).collect::<Result<_, _>>()?,
        })
    }

    /// Null-terminated pointers to the arguments, valid as long as the program.
    pub fn argv_pointers(&self) -> Vec<*const c_char> {
        pointers(&self.argv)
    }

    /// Null-terminated pointers to the environment, valid as long as the program.
    pub fn env_pointers(&self) -> Vec<*const c_char> {
        pointers(&self.env)
    }
}

fn c_string(text: &str) -> Result<CString, Fault> {
    CString::new(text).map_err(|_| Fault::request(&format!("a NUL character in {text:?}")))
}

fn pointers(strings: &[CString]) -> Vec<*const c_char> {
    strings.iter().map(|string| string.as_ptr()).chain(std::iter::once(std::ptr::null())).collect()
}
