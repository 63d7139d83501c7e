//! How a program follows a rollout.

mod asked;
mod rollout;
mod state;
mod switch;
