//! Yilan 投资一览: from a published data package to a leader's screen.
//!
//! A pure library (no Leptos, no web-sys, no clock, no I/O) and thin programs around it. The
//! modules stand in reading order; imports go downwards only, as the table in `ARCHITECTURE.md` lays
//! down and a test over the `use` lines holds.

// Rendered natively, a component's view is one type as deep as its markup.
#![cfg_attr(feature = "ssr", recursion_limit = "512")]

pub mod base;
pub mod chart;
pub mod model;

pub mod facts;
pub mod load;
pub mod locale;
pub mod nav;
pub mod schedule;

pub mod analysis;
pub mod figures;

pub mod present;

pub mod publish;

#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "cli")]
pub mod demo;
#[cfg(feature = "ui")]
pub mod ui;
#[cfg(feature = "ui")]
pub mod web;
