use crate::place::change::Change;
use crate::place::changes::{changes_between, is_untouched};
use crate::place::entry::{is_absence, Entry, Kind};
use crate::place::events::{read_events, Events};
use crate::place::lay::lay_tree;
use crate::place::problem::Problem;
use crate::place::remove::remove_tree;
use crate::place::scan::{list, scan_tree, Keeper, Scan};
use crate::place::shelf::Shelf;
use crate::place::shown_name::shown_name;
use crate::place::stdin::lay_stdin;
use crate::place::tree::{StdinContent, Tree};
use std::ffi::OsStr;
use std::fs::{self, File, Permissions};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// The mode of every directory that is made around the working directory.
const PRIVATE_MODE: u32 = 0o700;
/// Around the slot.
const OUTER_NAMES: [&str; 1] = ["slot"];
const NAMES: [&str; 4] = ["work", "home", "tmp", "events.jsonl"];

/// Everything that a run did in its place.
pub struct Collected {
    pub changes: Vec<Change>,
    pub events: Option<Events>,
}

/// One place: a directory with a slot in it, in which the directories are that a run gets to see.
pub struct Slot {
    outer: PathBuf,
    root: PathBuf,
    tree: Option<Tree>,
    /// How the working directory came out, as long as it is provably still so.
    laid: Option<Scan>,
    /// Whether nothing lies around the working directory, home included, but what was put there.
    is_clean: bool,
}

impl Slot {
    pub fn new(outer: &str) -> Slot {
        let outer = PathBuf::from(outer);
        Slot { root: outer.join("slot"), outer, tree: None, laid: None, is_clean: false }
    }

    /// The working directory, as programs are told it.
    pub fn work(&self) -> String {
        self.root.join("work").to_string_lossy().into_owned()
    }

    /// Runs begin with this tree from now on; false where there is none of this digest.
    pub fn take_tree(&mut self, digest: &str, sent: Option<Tree>) -> bool {
        if let Some(tree) = sent {
            if self.tree.as_ref().map(|tree| &tree.digest) != Some(&tree.digest) {
                self.laid = None;
            }
            self.tree = Some(tree);
        }
        self.tree.as_ref().is_some_and(|tree| tree.digest == digest)
    }

    /// Copies standard input to where no program can reach it.
    pub fn lay_stdin(&self, stdin: &StdinContent) -> Result<File, Problem> {
        make_directory(&self.outer)?;
        lay_stdin(stdin, &self.outer)
    }

    /// Brings everything to what a run begins with. Until it is collected, nobody knows what the run did.
    pub fn prepare(&mut self) -> Result<(), Problem> {
        let laid = self.laid.take().filter(|laid| self.is_in_place(laid));
        if !self.is_clean || laid.is_none() {
            make_directory(&self.outer)?;
            remove_strangers(&self.outer, &OUTER_NAMES)?;
            make_directory(&self.root)?;
            remove_strangers(&self.root, &NAMES)?;
            make_empty_directory(&self.root.join("home"))?;
        }
        self.is_clean = false;
        make_empty_directory(&self.root.join("tmp"))?;
        remove_tree(&self.root.join("events.jsonl"))?;
        self.laid = match (laid, &self.tree) {
            (None, Some(tree)) => Some(lay_tree(tree, &self.root.join("work"))?),
            (laid, _) => laid,
        };
        Ok(())
    }

    /// Whoever owns the place may have removed it since the last run.
    fn is_in_place(&self, laid: &Scan) -> bool {
        let now = Entry::read(&self.root.join("work")).ok().flatten();
        now.is_some_and(|now| laid.get(".").is_some_and(|laid| laid.stamp == now.stamp))
    }

    /// Forgets that the working directory is as it was laid, since a run may have done anything to it.
    pub fn distrust(&mut self) {
        self.is_clean = false;
        self.laid = None;
    }

    /// What the run changed in its working directory, under `~/` in its home, and around them, sorted by path.
    ///
    /// What it left in its temporary directory is not among it, since names there are random by design.
    pub fn collect(&mut self, shelf: &Shelf) -> Result<Collected, Problem> {
        let laid = self.laid.take().unwrap_or_default();
        self.is_clean = false;
        let mut changes = repaired(&self.outer, "../..", shelf)?;
        changes.extend(repaired(&self.root, "..", shelf)?);
        changes.extend(strangers(&self.outer, &OUTER_NAMES, "../..", shelf)?);
        changes.extend(strangers(&self.root, &NAMES, "..", shelf)?);
        let work = scan_tree(&self.root.join("work"), Some(&Keeper { before: &laid, shelf }))?;
        let untouched = is_untouched(&laid, &work);
        changes.extend(changes_between(&laid, work, path_in_work));
        let home = scan_tree(&self.root.join("home"), Some(&Keeper { before: &Scan::new(), shelf }))?;
        changes.extend(changes_between(&as_made(), home, |path| under("~", path)));
        changes.extend(changes_alone(&self.root.join("tmp"), "$TMPDIR", shelf)?);
        changes.sort_by(|a, b| a.path.encode_utf16().cmp(b.path.encode_utf16()));
        self.laid = untouched.then_some(laid);
        self.is_clean = changes.is_empty();
        Ok(Collected { changes, events: read_events(&self.root.join("events.jsonl")) })
    }
}

/// How a directory of the place is before a run.
fn as_made() -> Scan {
    Scan::from([(".".to_string(), Entry::directory(PRIVATE_MODE))])
}

/// The changes of one thing alone, without what is in it.
fn changes_alone(path: &Path, shown: &str, shelf: &Shelf) -> io::Result<Vec<Change>> {
    let now = match Entry::read(path)? {
        Some(entry) if entry.kind == Kind::Directory => Scan::from([(".".to_string(), entry)]),
        _ => scan_tree(path, Some(&Keeper { before: &Scan::new(), shelf }))?,
    };
    Ok(changes_between(&as_made(), now, |_| shown.to_string()))
}

/// The same, after which the directory is there and can be looked into.
fn repaired(path: &Path, shown: &str, shelf: &Shelf) -> io::Result<Vec<Change>> {
    let changes = changes_alone(path, shown, shelf)?;
    if !changes.is_empty() {
        make_directory(path)?;
    }
    Ok(changes)
}

/// What lies in a directory and was not put there.
fn strangers(directory: &Path, known: &[&str], shown: &str, shelf: &Shelf) -> io::Result<Vec<Change>> {
    let mut changes = Vec::new();
    let nothing = Scan::new();
    for name in list(directory)?.into_iter().filter(|name| !is_known(name, known)) {
        let scan = scan_tree(&directory.join(&name), Some(&Keeper { before: &nothing, shelf }))?;
        let place = format!("{shown}/{}", shown_name(name.as_bytes()));
        changes.extend(changes_between(&nothing, scan, |path| under(&place, path)));
    }
    Ok(changes)
}

fn remove_strangers(directory: &Path, known: &[&str]) -> io::Result<()> {
    for name in list(directory)?.into_iter().filter(|name| !is_known(name, known)) {
        remove_tree(&directory.join(name))?;
    }
    Ok(())
}

fn is_known(name: &OsStr, known: &[&str]) -> bool {
    known.iter().any(|known| *known == name)
}

fn under(place: &str, path: &str) -> String {
    match path {
        "." => place.to_string(),
        path => format!("{place}/{path}"),
    }
}

/// A program that takes `~` or `$TMPDIR` for a name makes a file of that name; it must not pass for the place.
fn path_in_work(path: &str) -> String {
    match path.starts_with('~') || path.starts_with("$TMPDIR") {
        true => format!("./{path}"),
        false => path.to_string(),
    }
}

/// Makes sure of a directory that can be used, in place of whatever else is there.
fn make_directory(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(stat) if is_as_made(&stat) => return Ok(()),
        Ok(stat) if stat.is_dir() => {}
        Err(error) if !is_absence(&error) => return Err(error),
        Ok(_) | Err(_) => {
            remove_tree(path)?;
            fs::create_dir_all(path)?;
        }
    }
    fs::set_permissions(path, Permissions::from_mode(PRIVATE_MODE))
}

/// Most runs leave nothing behind, so a look is cheaper than removing and making the directory each time.
fn make_empty_directory(path: &Path) -> io::Result<()> {
    let is_empty = fs::symlink_metadata(path).is_ok_and(|stat| is_as_made(&stat))
        && fs::read_dir(path)?.next().is_none();
    if is_empty {
        return Ok(());
    }
    remove_tree(path)?;
    make_directory(path)
}

fn is_as_made(stat: &fs::Metadata) -> bool {
    stat.is_dir() && stat.permissions().mode() & 0o7777 == PRIVATE_MODE
}
