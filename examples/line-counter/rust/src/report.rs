//! What the tool prints.

use line_counter::types::Counts;
use serde_json::json;

/// The counts of all files.
#[derive(Default)]
pub struct Report {
    files: Vec<(String, Counts)>,
}

impl Report {
    pub fn add(&mut self, name: &str, counts: Counts) {
        self.files.push((name.to_owned(), counts));
    }

    /// One line a file and one for all of them, or a JSON document.
    pub fn render(&self, as_json: bool) -> String {
        if as_json { self.json() } else { self.table() }
    }

    fn table(&self) -> String {
        let mut text = String::from("    blank   comment      code\n");
        for (name, counts) in &self.files {
            text += &row(counts, name);
        }
        if self.files.len() > 1 {
            text += &row(&self.total(), "total");
        }
        text
    }

    fn json(&self) -> String {
        let files = self.files.iter().map(|(name, counts)| {
            json!({ "file": name, "blank": counts.blank, "comment": counts.comment, "code": counts.code })
        });
        format!("{}\n", json!({ "files": files.collect::<Vec<_>>() }))
    }

    fn total(&self) -> Counts {
        let sum = |of: fn(&Counts) -> u64| self.files.iter().map(|(_, counts)| of(counts)).sum();
        Counts {
            blank: sum(|counts| counts.blank),
            comment: sum(|counts| counts.comment),
            code: sum(|counts| counts.code),
        }
    }
}

fn row(counts: &Counts, name: &str) -> String {
    let Counts {
        blank,
        comment,
        code,
    } = counts;
    format!("{blank:9} {comment:9} {code:9}  {name}\n")
}
