//! The program as a person runs it, as one test program.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod bad_input;
mod commands;
mod helper;
mod json_lines;
mod linjiang;
mod owners;
mod readme;
mod rulebook_docs;
mod rulebook_file;
mod scenarios;
mod terminal;
mod vote;
mod worked_check;
