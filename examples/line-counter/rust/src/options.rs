//! What the tool is asked to do.

use line_counter::types::Language;

use crate::syntax::language_named;

/// What the tool says about itself.
pub const USAGE: &str = "\
usage: loc [--json] [--language c|go|rust|script|typescript] [file ...]

Counts lines of code, comments and blank lines. Without a file it reads standard input, and needs --language.
";

/// What the tool is asked to do.
#[derive(Default)]
pub struct Options {
    pub json: bool,
    pub help: bool,
    pub language: Option<Language>,
    pub files: Vec<String>,
}

/// Reads the arguments; the error says what is wrong with them.
pub fn parse(args: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options = Options::default();
    let mut args = args;
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--json" => options.json = true,
            "--help" => options.help = true,
            "--language" => {
                let name = args.next().ok_or("--language needs a name")?;
                let language = language_named(&name);
                options.language = Some(language.ok_or(format!("unknown language {name:?}"))?);
            }
            "--" => options.files.extend(args.by_ref()),
            other if other.starts_with('-') => return Err(format!("unknown option {other}")),
            _ => options.files.push(arg),
        }
    }
    if options.files.is_empty() && options.language.is_none() && !options.help {
        return Err("standard input has no name: say --language".into());
    }
    Ok(options)
}
