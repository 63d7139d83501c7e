use serde::Serialize;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

/// Larger ones are no event lines.
const MAX_BYTES: u64 = 1 << 20;

/// What a run left in the file that tells who answered.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Events {
    Text(String),
    /// Why it cannot be believed.
    Problem(&'static str),
}

/// Reads the event file; `None` where there is none. A program may put a FIFO there, which would be waited for.
pub fn read_events(path: &Path) -> Option<Events> {
    let stat = fs::symlink_metadata(path).ok()?;
    if !stat.is_file() {
        return Some(Events::Problem("the event file was replaced"));
    }
    if stat.len() > MAX_BYTES {
        return Some(Events::Problem("the event file is too large"));
    }
    let mut bytes = Vec::new();
    match File::open(path).and_then(|file| file.take(MAX_BYTES).read_to_end(&mut bytes)) {
        Ok(_) => Some(Events::Text(String::from_utf8_lossy(&bytes).into_owned())),
        Err(_) => Some(Events::Problem("the event file cannot be read")),
    }
}
