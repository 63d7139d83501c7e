//! A state that is asked for, and not read from a directory.

use std::path::Path;
use std::sync::mpsc;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use super::answer::{Answer, NoAnswer};
use super::answer_memory::{AnswerMemory, store};
use super::generation::Generation;
use super::http::post;
use super::key::{Environment, targeting_key};
use crate::runtime::event::rfc3339;

/// How long an answer may take, from the first look at the address to the last byte.
const LIMIT: Duration = Duration::from_millis(50);
/// How long an answer is believed. A call that comes later asks anew, and so takes `LIMIT` longer at most.
const INTERVAL: Duration = Duration::from_secs(1);

/// A state that is asked for, with what this process has heard of it.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    source: String,
    known: Arc<Mutex<Known>>,
    asking: Arc<Mutex<Asking>>,
}

/// What all calls of a process know.
#[derive(Debug, Default)]
struct Known {
    since: Option<Instant>,
    state: Option<Result<Generation, String>>,
}

/// What only who asks knows.
#[derive(Debug, Default)]
struct Asking {
    heard: AnswerMemory,
    /// A question that outlasted its limit, as one for a name may.
    late: Option<mpsc::Receiver<Response>>,
}

impl Asked {
    pub(super) fn new(source: String) -> Self {
        Self {
            source,
            known: Arc::default(),
            asking: Arc::default(),
        }
    }

    /// The generation in force: the one that is answered now, else the last one that was.
    ///
    /// Calls that come while another one asks do with what was answered before, unless that is older than they may know.
    pub(super) fn read(
        &self,
        home: &Path,
        flag: &str,
        environment: Environment,
    ) -> Result<Generation, String> {
        if let Some(state) = self.younger_than(INTERVAL) {
            return state;
        }
        let mut asking = match self.asking.try_lock() {
            Ok(asking) => asking,
            Err(_) => match self.younger_than(2 * INTERVAL) {
                Some(state) => return state,
                None => self.asking.lock().unwrap_or_else(PoisonError::into_inner),
            },
        };
        if let Some(state) = self.younger_than(INTERVAL) {
            return state;
        }
        let state = asking.read(&self.source, home, flag, environment);
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        *known = Known {
            since: Some(Instant::now()),
            state: Some(state.clone()),
        };
        state
    }

    fn younger_than(&self, age: Duration) -> Option<Result<Generation, String>> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let is_younger = known.since.is_some_and(|since| since.elapsed() < age);
        known.state.clone().filter(|_| is_younger)
    }
}

impl Asking {
    fn read(
        &mut self,
        source: &str,
        home: &Path,
        flag: &str,
        environment: Environment,
    ) -> Result<Generation, String> {
        let mut known = AnswerMemory::load(home, source, flag);
        let heard = [self.heard.followed.take(), self.heard.stopped.take()];
        heard
            .into_iter()
            .flatten()
            .for_each(|answer| known.add(answer));
        let result = match self.ask(source, flag, environment, &known) {
            Err(NoAnswer::Silence(why)) => fall_back(&known, &why),
            Err(NoAnswer::Fault(why)) => Err(format!(
                "the state that is asked for is not in order: {why}"
            )),
            Ok(answer) => overruling(&known, &answer).unwrap_or_else(|| {
                if known.is_news(&answer) {
                    store(home, source, flag, &answer);
                }
                let result = with_remark(&answer, None);
                known.add(answer);
                result
            }),
        };
        self.heard = known;
        result
    }

    /// Asks for the state, and once more where its stickiness means another key than that of an earlier answer.
    fn ask(
        &mut self,
        source: &str,
        flag: &str,
        environment: Environment,
        known: &AnswerMemory,
    ) -> Result<Answer, NoAnswer> {
        let end = Instant::now() + LIMIT;
        let mut stickiness = known
            .followed
            .as_ref()
            .and_then(|answer| answer.generation.as_ref()?.stickiness.clone());
        let mut is_again = false;
        loop {
            // Without a value to be sticky by the service decides without a key, which is control, as it is here.
            let key = targeting_key(flag, stickiness.as_deref(), environment).unwrap_or_default();
            let asked = now();
            let (status, body) = self.send(source, flag, &key, end).map_err(|why| {
                let is_late = Instant::now() >= end;
                NoAnswer::Silence(if is_late { late() } else { why })
            })?;
            let answer = Answer {
                asked,
                came: now(),
                ..Answer::read(status, body, flag)?
            };
            let Some(generation) = &answer.generation else {
                return Ok(answer);
            };
            if answer.is_candidate != generation.is_candidate(&key) {
                return Err(NoAnswer::Fault(format!(
                    "the answer contradicts generation {}",
                    generation.number
                )));
            }
            let wanted = generation.stickiness.as_deref().unwrap_or("random");
            if is_again
                || !generation.needs_key()
                || wanted == stickiness.as_deref().unwrap_or("random")
            {
                return Ok(answer);
            }
            stickiness.clone_from(&generation.stickiness);
            is_again = true;
        }
    }

    /// Asks in a thread of its own, since nothing limits the time that a name is looked up for.
    fn send(&mut self, source: &str, flag: &str, key: &str, end: Instant) -> Response {
        let earlier = self.late.take();
        if let Some(earlier) = earlier
            && earlier.try_recv() == Err(mpsc::TryRecvError::Empty)
        {
            self.late = Some(earlier);
            return Err("an earlier question is still under way".to_owned());
        }
        let (answered, answer) = mpsc::channel();
        let (source, path) = (
            source.to_owned(),
            format!("/ofrep/v1/evaluate/flags/{flag}"),
        );
        let text = match key {
            "" => "{\"context\":{}}".to_owned(),
            key => format!("{{\"context\":{{\"targetingKey\":\"{key}\"}}}}"),
        };
        thread::Builder::new()
            .spawn(move || drop(answered.send(post(&source, &path, &text, end))))
            .map_err(|error| error.to_string())?;
        let left = end.saturating_duration_since(Instant::now());
        answer.recv_timeout(left).unwrap_or_else(|_| {
            self.late = Some(answer);
            Err(late())
        })
    }
}

/// The status and the body, or why there is none.
type Response = Result<(u16, Vec<u8>), String>;

fn late() -> String {
    format!("no answer within {} ms", LIMIT.as_millis())
}

/// A stop that was seen, where the answer is older than it.
fn overruling(known: &AnswerMemory, answer: &Answer) -> Option<Result<Generation, String>> {
    let stopped = known.stopped.as_ref()?;
    let generation = answer.generation.as_ref()?;
    // Where a clock was set back, nobody can tell which was first.
    let is_later = stopped.came <= answer.came;
    (!answer.stops() && is_later && stopped.outranks(answer)).then(|| {
        with_remark(
            stopped,
            Some(format!("the answer is of generation {}", generation.number)),
        )
    })
}

fn fall_back(known: &AnswerMemory, why: &str) -> Result<Generation, String> {
    let Some(answer) = known.in_force(now()) else {
        return Err(format!("the state cannot be asked for: {why}"));
    };
    let since = UNIX_EPOCH + Duration::from_nanos(answer.came.unsigned_abs());
    with_remark(
        answer,
        Some(format!(
            "as it was at {}, since the state cannot be asked for: {why}",
            rfc3339(since)
        )),
    )
}

fn with_remark(answer: &Answer, remark: Option<String>) -> Result<Generation, String> {
    match &answer.generation {
        Some(generation) => Ok(Generation {
            remark,
            ..generation.clone()
        }),
        None => Err(match remark {
            None => "the service has no such flag".to_owned(),
            Some(remark) => format!("the service has no such flag; {remark}"),
        }),
    }
}

/// Nanoseconds since 1970.
fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| {
        i64::try_from(since.as_nanos()).unwrap_or(i64::MAX)
    })
}
