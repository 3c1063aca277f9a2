//! The texts of each page or part, one file each: a struct and its two literals.

pub mod areas_card;
pub mod attention;
pub mod curve;
pub mod data;
pub mod explanation;
pub mod honesty;
pub mod issues;
pub mod matrix;
pub mod members;
pub mod menu;
pub mod project;
pub mod project_records;
pub mod project_schedule;
pub mod projects;
pub mod published;
pub mod ranking;
pub mod sectors_card;
pub mod shell;
pub mod views;
