//! What the comments and texts of a language look like.

use line_counter::types::Language;

/// What has to be known of a language.
#[derive(Clone, Copy)]
pub struct Syntax {
    /// Starts a comment to the end of the line.
    pub line: &'static [u8],
    /// Whether there are comments between `/*` and `*/`.
    pub blocks: bool,
    /// Whether these may hold others.
    pub nests: bool,
    /// Each starts a text and ends it.
    pub quotes: &'static [u8],
    /// Those whose texts go on in the next line.
    pub spans: &'static [u8],
    /// The one in whose texts a backslash means nothing.
    pub plain: Option<u8>,
    /// Whether there are raw texts and lifetimes.
    pub is_rust: bool,
}

const C: Syntax = Syntax {
    line: b"//",
    blocks: true,
    nests: false,
    quotes: b"\"'",
    spans: b"",
    plain: None,
    is_rust: false,
};

impl From<Language> for Syntax {
    fn from(language: Language) -> Self {
        match language {
            Language::C => C,
            Language::Go => Self {
                quotes: b"\"'`",
                spans: b"`",
                plain: Some(b'`'),
                ..C
            },
            Language::Rust => Self {
                nests: true,
                quotes: b"\"",
                spans: b"\"",
                is_rust: true,
                ..C
            },
            Language::Script => Self {
                line: b"#",
                blocks: false,
                spans: b"\"'",
                ..C
            },
            Language::Typescript => Self {
                quotes: b"\"'`",
                spans: b"`",
                ..C
            },
        }
    }
}

/// The language of a file by the ending of its name.
pub fn language_of(name: &str) -> Option<Language> {
    let (_, ending) = name.rsplit_once('.')?;
    match ending {
        "c" | "h" | "cc" | "cpp" | "hpp" | "java" => Some(Language::C),
        "go" => Some(Language::Go),
        "rs" => Some(Language::Rust),
        "py" | "rb" | "sh" | "yaml" | "yml" | "toml" => Some(Language::Script),
        "cjs" | "cts" | "js" | "jsx" | "mjs" | "mts" | "ts" | "tsx" => Some(Language::Typescript),
        _ => None,
    }
}

/// The language of a name that a person gives.
pub fn language_named(name: &str) -> Option<Language> {
    match name {
        "c" => Some(Language::C),
        "go" => Some(Language::Go),
        "rust" => Some(Language::Rust),
        "script" => Some(Language::Script),
        "typescript" => Some(Language::Typescript),
        _ => None,
    }
}
