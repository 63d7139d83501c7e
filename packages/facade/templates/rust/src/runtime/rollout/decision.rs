//! Decides what one call does.

use std::path::{Path, PathBuf};

use super::Stage;
use super::asked::Asked;
use super::breaker::{add_crash, open_note};
use super::generation::{Generation, quoted};
use super::key::{Environment, targeting_key};
use super::program::{beside, verified_program};
use super::source::SOURCE;

/// The rollout that a program takes part in.
#[derive(Clone, Debug)]
pub struct Rollout {
    flag: String,
    home: Option<PathBuf>,
    /// The state, where it is asked for; then everything else lies beside `home`.
    asked: Option<Asked>,
    variable: String,
    trial: String,
}

/// What decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A variable, set by hand.
    Environment,
    /// A variable that a comparison sets.
    Trial,
    /// The state of the rollout.
    State,
    /// Nothing: the program knows of no rollout.
    None,
}

/// The program that may replace the control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its absolute path.
    pub path: PathBuf,
    /// `sha256:` and 64 digits; `None` for one that is tried out.
    pub digest: Option<String>,
}

/// What one call does, with all that its event tells about why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What decided.
    pub source: Source,
    /// The number of the generation that was read.
    pub generation: Option<u64>,
    /// Its stage.
    pub stage: Option<Stage>,
    /// Who answers: the candidate, or the control where it is `None`.
    pub candidate: Option<Candidate>,
    /// Why the control was chosen against a wish or the state.
    pub note: Option<String>,
    /// Where events go; `None` where the rollout asks for none.
    pub events: Option<PathBuf>,
    /// Whether the key decided.
    pub(in crate::runtime) is_split: bool,
}

impl Source {
    /// The name, as an event holds it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Environment => "environment",
            Self::Trial => "trial",
            Self::State => "state",
            Self::None => "none",
        }
    }
}

impl Rollout {
    /// The rollout of a flag whose state is in `home`, the absolute path of `.migrate/rollout`.
    ///
    /// The path belongs into the program when it is built. One that is searched from the working directory would let anybody
    /// who can make a directory choose what runs.
    pub fn new(flag: impl Into<String>, home: Option<PathBuf>) -> Self {
        let flag = flag.into();
        let variable = format!("STRANGLER_{}", flag.to_ascii_uppercase());
        let trial = format!("{variable}_TRIAL");
        Self {
            flag,
            home,
            asked: SOURCE.map(|source| Asked::new(source.to_owned())),
            variable,
            trial,
        }
    }

    /// The same rollout, whose state is asked for at the http address of an OFREP service, without a slash at its end.
    #[must_use]
    pub fn asked_at(self, source: impl Into<String>) -> Self {
        Self {
            asked: Some(Asked::new(source.into())),
            ..self
        }
    }

    /// The name of the flag.
    #[must_use]
    pub fn flag(&self) -> &str {
        &self.flag
    }

    /// Tells all programs on this host that a candidate of the state died or could not be started.
    pub(in crate::runtime) fn crashed(&self, candidate: &Candidate) {
        if let (Some(home), Some(digest)) = (&self.home, &candidate.digest) {
            add_crash(home, digest);
        }
    }

    /// Takes the environment and the state of the rollout, as they are now, into account.
    #[must_use]
    pub fn decide(&self) -> Decision {
        self.decide_in(&|name| std::env::var_os(name))
    }

    /// Takes an environment, and the state of the rollout as it is now, into account.
    #[must_use]
    pub fn decide_in(&self, environment: Environment) -> Decision {
        let wish = environment(&self.variable).unwrap_or_default();
        let wish = wish.to_string_lossy().into_owned();
        let trial = environment(&self.trial).unwrap_or_default();
        if !trial.is_empty() && wish != "control" {
            return self.try_out(Path::new(&trial));
        }
        let mut decision = match self.home.as_deref() {
            None => self.without_state(&wish),
            Some(home) => self.with_state(home, &wish, environment),
        };
        self.ignore(&mut decision, &wish);
        decision
    }

    fn with_state(&self, home: &Path, wish: &str, environment: Environment) -> Decision {
        let read = match &self.asked {
            _ if !home.is_absolute() => Err("the rollout directory is not an absolute path".into()),
            Some(asked) => asked.read(home, &self.flag, environment),
            None => Generation::read(home, &self.flag),
        };
        let source = match wish {
            "control" | "candidate" => Source::Environment,
            _ => Source::State,
        };
        let mut decision = Decision::control(source);
        if let Ok(generation) = &read {
            decision.generation = Some(generation.number);
            decision.stage = Some(generation.stage);
            decision.events = (generation.stage != Stage::Off).then(|| beside(home, "events"));
        } else if self.asked.is_some() {
            // Nobody can tell the stage, although it was asked for.
            decision.events = Some(beside(home, "events"));
        }
        let remark = read.as_ref().ok().and_then(|state| state.remark.clone());
        let chosen = match read {
            // The state was read only to tell what was overruled: a fault in it changes nothing.
            _ if wish == "control" => Err(format!("{} is control", self.variable)),
            Err(fault) => Err(fault),
            Ok(generation) if generation.latched => {
                Err(format!("generation {} is latched", generation.number))
            }
            Ok(generation) if wish == "candidate" => take(&generation, home).map(Some),
            Ok(generation) => self.follow(&generation, home, environment),
        };
        match chosen {
            Ok(candidate) => {
                decision.candidate = candidate;
                decision.is_split = decision.stage == Some(Stage::Canary);
            }
            Err(why) => decision.note = Some(why),
        }
        decision.note = match (decision.note.take(), remark) {
            (Some(note), Some(remark)) => Some(format!("{note}; {remark}")),
            (note, remark) => note.or(remark),
        };
        decision
    }

    /// Asks the flag of the generation.
    fn follow(
        &self,
        generation: &Generation,
        home: &Path,
        environment: Environment,
    ) -> Result<Option<Candidate>, String> {
        let key = || targeting_key(&self.flag, generation.stickiness.as_deref(), environment);
        if !generation.rule.evaluate(key)? {
            return Ok(None);
        }
        // A person who wishes for the candidate gets it past the breaker.
        let note = generation
            .candidate
            .as_deref()
            .and_then(|digest| open_note(home, digest));
        note.map_or_else(|| take(generation, home).map(Some), Err)
    }

    fn try_out(&self, program: &Path) -> Decision {
        let mut decision = Decision::control(Source::Trial);
        if program.is_absolute() {
            decision.candidate = Some(Candidate {
                path: program.into(),
                digest: None,
            });
        } else {
            decision.note = Some(format!("{} is not an absolute path", self.trial));
        }
        decision
    }

    fn without_state(&self, wish: &str) -> Decision {
        let (source, note) = match wish {
            "control" => (
                Source::Environment,
                Some(format!("{} is control", self.variable)),
            ),
            "candidate" => (
                Source::Environment,
                Some("this build knows of no rollout".into()),
            ),
            _ => (Source::None, None),
        };
        Decision {
            note,
            ..Decision::control(source)
        }
    }

    /// Notes a wish that names no variant.
    fn ignore(&self, decision: &mut Decision, wish: &str) {
        if matches!(wish, "" | "control" | "candidate") {
            return;
        }
        let mut note = format!(
            "{} is ignored: unknown variant {}",
            self.variable,
            quoted(wish)
        );
        if let Some(more) = decision.note.take() {
            note = format!("{note}; {more}");
        }
        decision.note = Some(note);
    }
}

/// The candidate of a generation, if it may be run.
fn take(generation: &Generation, home: &Path) -> Result<Candidate, String> {
    let digest = generation
        .candidate
        .as_deref()
        .ok_or("the generation names no candidate")?;
    Ok(Candidate {
        path: verified_program(home, digest)?,
        digest: Some(digest.to_owned()),
    })
}

impl Decision {
    fn control(source: Source) -> Self {
        Self {
            source,
            generation: None,
            stage: None,
            candidate: None,
            note: None,
            events: None,
            is_split: false,
        }
    }

    /// Whether the candidate is out of the game altogether, and not only for this call.
    pub(in crate::runtime) fn is_without_candidate(&self) -> bool {
        self.candidate.is_none() && self.source == Source::State && !self.is_split
    }
}
