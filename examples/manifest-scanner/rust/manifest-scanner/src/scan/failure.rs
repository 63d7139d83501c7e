//! Which of several errors is reported.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use super::ScanError;

/// Keeps the one error to report. Which thread fails first is chance, so the smallest path decides.
#[derive(Default)]
pub struct Failure {
    smallest: Mutex<Option<(Vec<u8>, ScanError)>>,
    /// Spares the lock as long as all is well.
    any: AtomicBool,
}

impl Failure {
    /// Notes an error at a path.
    pub fn record(&self, path: &[u8], error: ScanError) {
        let mut smallest = self.smallest.lock().expect("no panic while locked");
        if smallest
            .as_ref()
            .is_none_or(|(known, _)| path < known.as_slice())
        {
            *smallest = Some((path.to_vec(), error));
        }
        self.any.store(true, Ordering::Release);
    }

    /// Tells whether nothing found at or below the path could matter any more.
    pub fn precedes(&self, path: &[u8]) -> bool {
        if !self.any.load(Ordering::Acquire) {
            return false;
        }
        let smallest = self.smallest.lock().expect("no panic while locked");
        smallest
            .as_ref()
            .is_some_and(|(known, _)| known.as_slice() < path)
    }

    /// Returns the error at the smallest path.
    pub fn into_error(self) -> Option<ScanError> {
        let smallest = self.smallest.into_inner().expect("no panic while locked");
        smallest.map(|(_, error)| error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_path_wins_in_any_order() {
        let error = |path: &str| ScanError {
            op: "open",
            path: path.into(),
            errno: 13,
        };
        for order in [["b", "a/x", "a-"], ["a-", "b", "a/x"], ["a/x", "a-", "b"]] {
            let failure = Failure::default();
            assert!(!failure.precedes(b"z"));
            for path in order {
                failure.record(path.as_bytes(), error(path));
            }
            assert!(failure.precedes(b"a/x"));
            assert!(!failure.precedes(b"a-"));
            assert_eq!(failure.into_error(), Some(error("a-")));
        }
    }
}
