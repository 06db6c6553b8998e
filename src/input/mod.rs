//! Documents from bytes, one file a format.

pub mod jsonl;
