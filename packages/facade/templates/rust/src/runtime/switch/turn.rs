//! One call, from the decision to its event.

use std::sync::Arc;
use std::thread;
use std::time::Instant;

use super::{Operation, Switch};
use crate::runtime::client::{CallError, Transport};
use crate::runtime::context::Context;
use crate::runtime::event::{self, Line, Outcome};
use crate::runtime::rollout::{Decision, Stage, host_name};

/// One call, from the decision to its event, which is written when this is dropped.
pub struct Turn<'s> {
    switch: &'s Switch,
    operation: Operation,
    decision: Decision,
    started: Instant,
    /// Why the candidate did not answer although it was chosen.
    fallback: Option<String>,
    /// Why there is no answer.
    unanswered: Option<String>,
    outcome: Option<Outcome>,
}

impl<'s> Turn<'s> {
    pub(super) fn new(switch: &'s Switch, operation: Operation) -> Self {
        let started = Instant::now();
        let decision = switch.rollout.decide();
        if decision.is_without_candidate() {
            switch.candidates.retire();
        }
        Self {
            switch,
            operation,
            decision,
            started,
            fallback: None,
            unanswered: None,
            outcome: None,
        }
    }

    /// The road to the candidate where it was chosen.
    #[must_use]
    pub fn candidate(&self) -> Option<Arc<dyn Transport>> {
        let candidate = self.decision.candidate.as_ref()?;
        Some(self.switch.candidates.transport_to(&candidate.path))
    }

    /// Takes down that there is a response, or that there is the contract's error or a failure in its place.
    pub fn answered(&mut self, well: bool) {
        self.outcome = Some(if well { Outcome::Ok } else { Outcome::Error });
    }

    /// Takes down that the candidate did not answer, and tells whether the control is to answer in its place.
    ///
    /// It is, where doing the work a second time does no harm or no program can have seen the request, unless the caller does
    /// not wait any more.
    pub fn falls_back(&mut self, error: &CallError, context: &Context) -> bool {
        let unseen = matches!(error, CallError::Unstarted(_) | CallError::Unsendable(_));
        let why = match error.to_string() {
            why if why.is_empty() => "it did not say why".to_owned(),
            why => event::text(&why),
        };
        let has_crashed = matches!(error, CallError::Unstarted(_) | CallError::Died(_));
        if let Some(candidate) = &self.decision.candidate
            && has_crashed
            && !context.is_done()
        {
            self.switch.rollout.crashed(candidate);
        }
        if !context.is_done() && (unseen || self.operation.effects.allow_again()) {
            self.fallback = Some(why);
            return true;
        }
        self.unanswered = Some(why);
        self.outcome = match error {
            _ if context.is_cancelled() => None,
            CallError::Died(_) => Some(Outcome::Crash),
            _ => Some(Outcome::Error),
        };
        false
    }

    fn line(&mut self) -> Line {
        let decision = &self.decision;
        let candidate = decision.candidate.as_ref();
        let answered = candidate.filter(|_| self.fallback.is_none());
        let name = |is_candidate| if is_candidate { "candidate" } else { "control" };
        let outcome = if thread::panicking() {
            Some(Outcome::Crash)
        } else {
            self.outcome
        };
        Line {
            flag: self.switch.rollout.flag().to_owned(),
            source: decision.source.name(),
            generation: decision.generation,
            stage: decision.stage.map(Stage::name),
            variant: name(candidate.is_some()),
            answered_by: name(answered.is_some()),
            fallback: self.fallback.take(),
            note: self
                .unanswered
                .take()
                .or_else(|| decision.note.as_deref().map(event::text)),
            duration_ms: (self.started.elapsed().as_secs_f64() * 1e6).round() / 1e3,
            operation: Some(self.operation.method),
            outcome,
            digest: answered.and_then(|candidate| candidate.digest.clone()),
            host: host_name(),
            ..Line::default()
        }
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let line = self.line();
        event::append(self.decision.events.as_deref(), line);
    }
}
