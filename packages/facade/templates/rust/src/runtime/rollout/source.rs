//! Where the state of the rollout is asked for.

/// The address of the OFREP service that is asked for the state; without one the state is read from disk.
pub(super) const SOURCE: Option<&str> = None;
