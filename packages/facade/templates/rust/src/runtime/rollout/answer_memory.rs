//! What was answered last, in this process and on disk.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::answer::{Answer, LIFE, is_past};
use super::program::{memory_places, replace};
use super::response::MOST_BODY;
use super::sha256::sha256_hex;
use super::trust::{read_trusted, trusted_directory};

/// An answer that says the same as before is written again after so long, to tell that it still holds.
const RENEWAL: Duration = Duration::from_secs(60 * 60);
const MARK: &str = "strangler answer 1";

/// What was answered last: with a state that may be followed, and with a stop, which is kept apart so that nobody who heard
/// of a state before it can put that into its place.
#[derive(Clone, Debug, Default)]
pub(super) struct AnswerMemory {
    pub(super) followed: Option<Answer>,
    pub(super) stopped: Option<Answer>,
}

impl AnswerMemory {
    /// Takes an answer in where it is newer than what is known.
    pub(super) fn add(&mut self, answer: Answer) {
        let place = if answer.stops() {
            &mut self.stopped
        } else {
            &mut self.followed
        };
        if place.as_ref().is_none_or(|known| known.came <= answer.came) {
            *place = Some(answer);
        }
    }

    /// The answer that counts where none comes.
    pub(super) fn in_force(&self, now: i64) -> Option<&Answer> {
        let answer = match (&self.followed, &self.stopped) {
            (Some(followed), Some(stopped)) if stopped.outranks(followed) => stopped,
            (Some(followed), _) => followed,
            (None, stopped) => stopped.as_ref()?,
        };
        // A time to come means that a clock was set back, and then nobody can tell how old it is.
        (answer.came <= now && !is_past(answer.came, now, LIFE)).then_some(answer)
    }

    /// Whether an answer is to be written down.
    pub(super) fn is_news(&self, answer: &Answer) -> bool {
        let (stored, other) = if answer.stops() {
            (&self.stopped, &self.followed)
        } else {
            (&self.followed, &self.stopped)
        };
        let Some(stored) = stored else { return true };
        if !stored.says_as_much(answer)
            || is_past(stored.came, answer.came, RENEWAL)
            || stored.came > answer.came
        {
            return true;
        }
        other.as_ref().is_some_and(|other| {
            if answer.stops() {
                !stored.outranks(other)
            } else {
                other.outranks(stored)
            }
        })
    }

    /// Reads what any place holds; what cannot be trusted or understood is not there.
    pub(super) fn load(home: &Path, source: &str, flag: &str) -> Self {
        let mut memory = Self::default();
        for kind in [FOLLOWED, STOPPED] {
            for place in places(home, source, flag, kind) {
                if let Some(answer) = load(&place, flag)
                    && answer.stops() == (kind == STOPPED)
                {
                    memory.add(answer);
                }
            }
        }
        memory
    }
}

const FOLLOWED: &str = "followed";
const STOPPED: &str = "stopped";

/// The files of answers of a kind, the best place first.
fn places(home: &Path, source: &str, flag: &str, kind: &str) -> Vec<PathBuf> {
    let sum = sha256_hex(source.as_bytes());
    memory_places(home, &format!("answers/{flag}-{}.{kind}", &sum[..16]))
}

fn load(place: &Path, flag: &str) -> Option<Answer> {
    trusted_directory("the directory", place.parent()?).ok()?;
    let most = (MOST_BODY + 128) as u64;
    let data = read_trusted("the answer", place, most).ok()?;
    let end = data.iter().position(|&byte| byte == b'\n')?;
    let head = std::str::from_utf8(&data[..end]).ok()?;
    let mut numbers = head.strip_prefix(MARK)?.split_ascii_whitespace();
    let status = numbers.next()?.parse().ok()?;
    let asked = numbers.next()?.parse().ok()?;
    let came = numbers.next()?.parse().ok()?;
    let answer = Answer::read(status, data[end + 1..].to_vec(), flag).ok()?;
    numbers.next().is_none().then_some(Answer {
        asked,
        came,
        ..answer
    })
}

/// Writes an answer down. A stop takes the state before it away as well, which works on a full disk too.
pub(super) fn store(home: &Path, source: &str, flag: &str, answer: &Answer) {
    let kind = if answer.stops() { STOPPED } else { FOLLOWED };
    let head = format!(
        "{MARK} {} {} {}\n",
        answer.status, answer.asked, answer.came
    );
    let data = [head.as_bytes(), &answer.body].concat();
    // That no place takes it is no error.
    let _ = places(home, source, flag, kind)
        .iter()
        .any(|place| replace(place, &data).is_ok());
    if answer.stops() {
        for place in places(home, source, flag, FOLLOWED) {
            let _ = fs::remove_file(place);
        }
    }
}
