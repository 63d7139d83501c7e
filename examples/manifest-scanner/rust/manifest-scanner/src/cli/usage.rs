//! The usage texts.

/// Of the tool.
pub const TOP: &str = r#"usage: manifest <command> [arguments]

Commands:
  scan   hash the files of a directory tree and print them as a JSON manifest
  parse  read a manifest and print its totals by extension
  help   print this text

Run "manifest <command> -h" for more about a command.
"#;

/// Of `scan`.
pub const SCAN: &str = "usage: manifest scan [flags] <dir>

Hashes every regular file below <dir> and prints them as a JSON manifest.

Flags:
  -ext list     only files with one of these extensions, such as .go,.md
  -o file       write the manifest to file instead of standard output
  -since time   only files modified at this time or later (RFC 3339)
  -summary      print one line of totals to standard error
  -workers n    hash up to n files at once, 1 to 1024 (default: one for each CPU)
";

/// Of `parse`.
pub const PARSE: &str = "usage: manifest parse <manifest.json>

Reads a manifest, from standard input if its name is -, and prints its totals by extension.
";
