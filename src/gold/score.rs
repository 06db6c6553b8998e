//! How analyses agree with annotated documents.
