use crate::answer::Fault;
use std::io;

/// Why a place could not be laid out or looked at.
#[derive(Debug)]
pub enum Problem {
    /// The bytes at a path are no longer those that the case is known by.
    Changed(String),
    System(io::Error),
}

impl From<io::Error> for Problem {
    fn from(error: io::Error) -> Problem {
        Problem::System(error)
    }
}

impl Problem {
    /// As it is answered, for the place at a path.
    pub fn into_fault(self, place: &str) -> Fault {
        match self {
            Problem::Changed(path) => Fault::changed(&path),
            Problem::System(error) => Fault::system("place", place, &error),
        }
    }
}
