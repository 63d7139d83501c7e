//! Counts lines of code. Counting is done by this program or by another one, as a rollout says.

mod count;
mod implementation;
mod options;
mod report;
mod syntax;

use std::fs;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use line_counter::document::Fault;
use line_counter::runtime::Context;
use line_counter::runtime::switch::{Road, Settings};
use line_counter::service::{LineCounter, LineCounterSwitch};
use line_counter::types::{Counts, Source};

use crate::implementation::Implementation;
use crate::options::{Options, USAGE};
use crate::report::Report;

/// The state of the rollout. Its place is fixed when the tool is built, so that nobody who merely runs it can make it
/// start a program of theirs.
const ROLLOUT: Option<&str> = option_env!("LINE_COUNTER_ROLLOUT");

fn main() -> ExitCode {
    let options = match options::parse(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(why) => return complain(2, &format!("{why}\n{USAGE}")),
    };
    if options.help {
        return print(USAGE, ExitCode::SUCCESS);
    }
    let settings = Settings {
        road: Road::Workers(1),
        ..Settings::new("line_counter", ROLLOUT.map(PathBuf::from))
    };
    let counter = LineCounterSwitch::new(Implementation, settings);
    let (report, failures) = count_all(&counter, &options);
    for failure in &failures {
        complain(1, &format!("{failure}\n"));
    }
    let code = if failures.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    };
    print(&report.render(options.json), code)
}

fn count_all(counter: &impl LineCounter, options: &Options) -> (Report, Vec<String>) {
    let mut report = Report::default();
    let mut failures = Vec::new();
    let standard_input = ["-".to_owned()];
    let names = if options.files.is_empty() {
        &standard_input[..]
    } else {
        &options.files
    };
    for name in names {
        match count_one(counter, options, name) {
            Ok(counts) => report.add(name, counts),
            Err(why) => failures.push(format!("{name}: {why}")),
        }
    }
    (report, failures)
}

fn count_one(counter: &impl LineCounter, options: &Options, name: &str) -> Result<Counts, String> {
    let language = options.language.or_else(|| syntax::language_of(name));
    let language = language.ok_or("unknown language")?;
    let content = read(name).map_err(|error| error.to_string())?;
    let request = Source { language, content };
    let counted = counter.count_lines(request, &Context::default());
    counted.map_err(|fault| match fault {
        Fault::Contract(error) => format!("not text: byte {}", error.offset),
        Fault::Internal(why) => why,
    })
}

fn read(name: &str) -> io::Result<Vec<u8>> {
    if name != "-" {
        return fs::read(name);
    }
    let mut content = Vec::new();
    io::stdin().read_to_end(&mut content)?;
    Ok(content)
}

fn print(text: &str, code: ExitCode) -> ExitCode {
    match io::stdout().write_all(text.as_bytes()) {
        Ok(()) => code,
        Err(error) => complain(1, &format!("write standard output: {error}\n")),
    }
}

fn complain(code: u8, text: &str) -> ExitCode {
    // There is nobody left to tell should this fail too.
    let _ = io::stderr().write_all(text.as_bytes());
    ExitCode::from(code)
}
