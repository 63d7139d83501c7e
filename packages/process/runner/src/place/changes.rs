use crate::place::change::{Change, ChangeKind};
use crate::place::entry::{Entry, Kind};
use crate::place::scan::Scan;

/// What is different between two scans of one directory, each under the name that `rename` gives its path.
pub fn changes_between(before: &Scan, after: Scan, rename: impl Fn(&str) -> String) -> Vec<Change> {
    let mut changes = Vec::new();
    for (path, old) in before.iter().filter(|(path, _)| !after.contains_key(*path)) {
        changes.push(Change::new(rename(path), ChangeKind::Removed, old.without_content()));
    }
    for (path, now) in after {
        match before.get(&path) {
            None => changes.push(Change::new(rename(&path), ChangeKind::Added, now)),
            Some(old) if is_changed(old, &now) => {
                changes.push(Change::new(rename(&path), ChangeKind::Changed, now));
            }
            Some(_) => {}
        }
    }
    changes
}

/// Says whether a directory is as it was down to every time stamp, so that another run may start from it.
pub fn is_untouched(before: &Scan, after: &Scan) -> bool {
    before.len() == after.len()
        && before.iter().all(|(path, old)| {
            after.get(path).is_some_and(|now| now.stamp == old.stamp && !is_changed(old, now))
        })
}

/// A directory whose entries changed shows by its entries; its own times are left out.
fn is_changed(old: &Entry, now: &Entry) -> bool {
    let is_unhashed = now.kind == Kind::File && now.hash.is_none();
    old.kind != now.kind
        || old.mode != now.mode
        || old.hash != now.hash
        || old.target != now.target
        || (is_unhashed && (now.stamp.is_none() || old.stamp != now.stamp))
}
