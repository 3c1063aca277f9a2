//! The integration tests: one crate, one module a subject.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod calendar;
mod charts;
mod contrast;
#[cfg(feature = "cli")]
mod demo;
mod documents;
#[cfg(feature = "cli")]
mod engine;
mod fixtures;
mod font;
mod guides;
mod licences;
mod members;
mod numbers;
mod plural;
mod project;
mod province;
mod schedule;
mod shenzhen;
#[cfg(feature = "cli")]
mod template;
mod tidy;
mod vectors;
#[cfg(feature = "ssr")]
mod views;
