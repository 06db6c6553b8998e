//! Analyses as bytes, one file a format.

pub mod json;
pub mod text;
