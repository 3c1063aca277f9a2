//! A whole by its members: matrices, rankings, pages of members.

mod city;
mod matrix;
mod planned;
mod published;
mod ranking;
mod sentences;
mod unknown;
