//! Answers in a language: the last pure step before the screen. Specs are plain data that widgets
//! draw without thinking.

pub mod spec;
