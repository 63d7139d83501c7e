use crate::answer::Fault;
use crate::inherited::Inherited;
use std::ffi::{c_char, CString};
use std::io;

/// A request in the form that `execve` takes, made before the fork so that the child only does system calls.
pub struct Program {
    path: CString,
    cwd: CString,
    argv: Vec<CString>,
    env: Vec<CString>,
}

/// The same as pointers into pages that a forked process inherits.
pub struct Pointers {
    pub path: *const c_char,
    pub cwd: *const c_char,
    pub argv: *const *const c_char,
    pub env: *const *const c_char,
    _pages: Inherited,
}

/// What a request says about the program.
pub struct ProgramWords<'a> {
    pub command: &'a [String],
    pub argv0: Option<&'a str>,
    pub cwd: &'a str,
    pub env: &'a [String],
}

impl Program {
    pub fn new(words: &ProgramWords) -> Result<Program, Fault> {
        let path = match words.command.first() {
            Some(path) if path.starts_with('/') => path,
            _ => return Err(Fault::request("command does not start with an absolute path")),
        };
        let rest = words.command[1..].iter().map(String::as_str);
        let argv = std::iter::once(words.argv0.unwrap_or(path)).chain(rest);
        Ok(Program {
            path: c_string(path)?,
            cwd: c_string(words.cwd)?,
            argv: argv.map(c_string).collect::<Result<_, _>>()?,
            env: words.env.iter().map(|text| c_string(text)).collect::<Result<_, _>>()?,
        })
    }

    /// The path of the program, for messages.
    pub fn name(&self) -> &str {
        self.path.to_str().unwrap_or_default()
    }

    /// Copies everything to where a forked process finds it.
    pub fn pointers(&self) -> io::Result<Pointers> {
        let words = [&self.path, &self.cwd].map(|text| text.as_bytes_with_nul().len());
        let arrays = Inherited::bytes_of(&self.argv) + Inherited::bytes_of(&self.env);
        let mut pages = Inherited::with_capacity(words.iter().sum::<usize>() + arrays)?;
        Ok(Pointers {
            path: pages.text(&self.path),
            cwd: pages.text(&self.cwd),
            argv: pages.array(&self.argv),
            env: pages.array(&self.env),
            _pages: pages,
        })
    }
}

fn c_string(text: &str) -> Result<CString, Fault> {
    CString::new(text).map_err(|_| Fault::request(&format!("a NUL character in {text:?}")))
}
