//! Reads documents, one a line, and writes each in the canonical encoding, or what is wrong with it.

use std::io::{self, BufRead, Write};

use echo::document::Document;
use echo::types::Everything;

fn main() -> io::Result<()> {
    let mut output = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().split(b'\n') {
        let text = match Everything::from_json(&line?) {
            Ok(document) => document
                .to_json()
                .unwrap_or_else(|error| format!("cannot write: {error}")),
            Err(error) => format!("error: {error}"),
        };
        writeln!(output, "{}", text.replace('\n', "\\n"))?;
    }
    output.flush()
}
