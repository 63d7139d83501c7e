//! How a program follows a rollout.

mod rollout;
mod state;
mod switch;
