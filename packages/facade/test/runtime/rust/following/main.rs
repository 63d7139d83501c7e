//! How a program follows a rollout.

mod asked;
mod rollout;
mod service;
mod state;
mod switch;
