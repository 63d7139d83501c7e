//! Writes lines where they belong.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use super::Line;
use super::utc::rfc3339;

/// The variable with the absolute path of a file to append to instead of the usual one.
/// It has no influence on anything but where the lines go.
const FILE_VARIABLE: &str = "STRANGLER_EVENTS";
/// After which no write of a line is still under way.
const SETTLED: Duration = Duration::from_millis(2);

/// Completes a line and adds it to the file of the variable, else to the one of the day in the directory, else to none.
/// A line that cannot be written is lost: no event may fail a call.
pub(in crate::runtime) fn append(directory: Option<&Path>, line: Line) {
    let given = std::env::var_os(FILE_VARIABLE).map(PathBuf::from);
    append_at(given, directory, SystemTime::now(), line);
}

fn append_at(given: Option<PathBuf>, directory: Option<&Path>, now: SystemTime, line: Line) {
    let time = rfc3339(now);
    let day = directory.map(|directory| directory.join(format!("{}.jsonl", &time[..10])));
    let line = Line {
        schema_version: 1,
        kind: "event",
        time,
        pid: std::process::id(),
        ..line
    };
    let Ok(mut text) = serde_json::to_vec(&line) else {
        return;
    };
    text.push(b'\n');
    if let Some(given) = given.filter(|given| given.is_absolute()) {
        drop(append_line(&given, 0, text));
    } else if let Some(day) = day {
        drop(append_to_day(&day, text));
    }
}

/// Makes the directory only where it is missing, as it is so once.
fn append_to_day(file: &Path, text: Vec<u8>) -> io::Result<()> {
    match append_line(file, libc::O_NOFOLLOW, text.clone()) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let directory = file.parent().unwrap_or(file);
            DirBuilder::new()
                .recursive(true)
                .mode(0o755)
                .create(directory)?;
            append_line(file, libc::O_NOFOLLOW, text)
        }
        done => done,
    }
}

/// Adds a line by one write, so that lines of others stay whole. The torn line of a writer that died is ended first, and a
/// line that the disk had no room for is taken back, for both would swallow the next line.
fn append_line(file: &Path, flags: libc::c_int, mut text: Vec<u8>) -> io::Result<()> {
    // Opening a pipe that nobody reads would wait without O_NONBLOCK.
    let mut output = OpenOptions::new()
        .append(true)
        .create(true)
        .mode(0o644)
        .custom_flags(libc::O_NONBLOCK | flags)
        .open(file)?;
    let before = output.metadata()?;
    if before.is_file() && ends_torn(file, before.len()) {
        // A write of another process shows page by page: it is torn only if it stays so.
        thread::sleep(SETTLED);
        if ends_torn(file, output.metadata()?.len()) {
            text.insert(0, b'\n');
        }
    }
    let written = output.write(&text)? as u64;
    let is_torn = written < text.len() as u64 && before.is_file();
    if is_torn && output.metadata()?.len() == before.len() + written {
        output.set_len(before.len())?;
    }
    Ok(())
}

/// Whether the last line of a file has no end.
fn ends_torn(file: &Path, size: u64) -> bool {
    let last = || {
        let mut last = [0];
        File::open(file)?.read_exact_at(&mut last, size - 1)?;
        io::Result::Ok(last[0])
    };
    size > 0 && last().is_ok_and(|last| last != b'\n')
}

#[cfg(test)]
mod tests {
    use super::{Line, append_at};
    use std::fs;
    use std::path::PathBuf;
    use std::thread;
    use std::time::{Duration, UNIX_EPOCH};

    const NOON: Duration = Duration::from_millis(1_767_355_445_678);

    fn directory(name: &str) -> PathBuf {
        let dir = std::env::temp_dir().join(format!("events-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&dir);
        fs::create_dir_all(&dir).expect("a directory");
        dir
    }

    fn written(file: PathBuf) -> Vec<serde_json::Value> {
        let text = fs::read_to_string(file).expect("a file");
        text.lines()
            .map(|line| serde_json::from_str(line).expect("a line"))
            .collect()
    }

    #[test]
    fn a_line_goes_to_the_file_of_its_day() {
        let dir = directory("day");
        let line = Line {
            flag: "f".into(),
            variant: "candidate",
            ..Line::default()
        };
        append_at(
            Some("relative".into()),
            Some(&dir.join("events")),
            UNIX_EPOCH + NOON,
            line,
        );
        let lines = written(dir.join("events/2026-01-02.jsonl"));
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0]["time"], "2026-01-02T12:04:05.678Z");
        assert_eq!(lines[0]["pid"], std::process::id());
        assert_eq!(lines[0]["fallback"], serde_json::Value::Null);
        assert!(!PathBuf::from("relative").exists());
        let _ = fs::remove_dir_all(dir);
    }

    #[test]
    fn a_given_file_takes_the_place_of_the_usual_one() {
        let dir = directory("given");
        let file = dir.join("given");
        append_at(
            Some(file.clone()),
            Some(&dir.join("events")),
            UNIX_EPOCH,
            Line::default(),
        );
        assert_eq!(written(file).len(), 1);
        assert!(!dir.join("events").exists());
        let _ = fs::remove_dir_all(dir);
    }

    #[test]
    fn what_cannot_be_written_is_lost_without_harm() {
        let dir = directory("lost");
        let file = dir.join("file");
        fs::write(&file, "").expect("a file");
        let pipe = dir.join("pipe");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.is_ok_and(|status| status.success()));
        append_at(None, None, UNIX_EPOCH, Line::default());
        append_at(Some(dir.clone()), None, UNIX_EPOCH, Line::default());
        append_at(Some(pipe), None, UNIX_EPOCH, Line::default());
        append_at(
            None,
            Some(&file.join("events")),
            UNIX_EPOCH,
            Line::default(),
        );
        assert_eq!(fs::read(&file).expect("the file"), b"");
        let _ = fs::remove_dir_all(dir);
    }

    #[test]
    fn a_torn_line_does_not_swallow_the_next_one_and_a_link_is_not_followed() {
        let dir = directory("torn");
        let file = dir.join("1970-01-01.jsonl");
        fs::write(&file, "{\"kind\":\"ev").expect("a file");
        append_at(None, Some(&dir), UNIX_EPOCH, Line::default());
        let text = fs::read_to_string(&file).expect("the file");
        assert!(
            text.starts_with("{\"kind\":\"ev\n{\"schemaVersion\":1"),
            "{text}"
        );
        fs::rename(&file, dir.join("elsewhere")).expect("moved");
        std::os::unix::fs::symlink(dir.join("elsewhere"), &file).expect("a link");
        append_at(None, Some(&dir), UNIX_EPOCH, Line::default());
        assert_eq!(
            fs::read_to_string(dir.join("elsewhere")).expect("the file"),
            text
        );
        let _ = fs::remove_dir_all(dir);
    }

    #[test]
    fn lines_of_many_threads_stay_whole() {
        let dir = directory("many");
        let file = dir.join("given");
        thread::scope(|scope| {
            for _ in 0..200 {
                scope.spawn(|| {
                    let line = Line {
                        note: Some("n".repeat(900)),
                        ..Line::default()
                    };
                    append_at(Some(file.clone()), None, UNIX_EPOCH, line);
                });
            }
        });
        assert_eq!(written(file).len(), 200);
        let _ = fs::remove_dir_all(dir);
    }
}
