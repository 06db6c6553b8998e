//! The one error type of the crate.

use std::fmt;

/// What went wrong, in words that name the file, the line or the document.
///
/// Text itself is never an error: every string has an analysis. Errors come from reading files and records,
/// from user tables (lexicons, cues), from values that do not parse, from limits that a caller set, from writing results
/// and from callers themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: Kind,
    message: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Input,
    Table,
    Value,
    Limit,
    Output,
    Closed,
    Other,
}

impl Error {
    pub(crate) fn new(kind: Kind, message: impl Into<String>) -> Error {
        Error { kind, message: message.into() }
    }

    pub(crate) fn input(message: impl Into<String>) -> Error {
        Error::new(Kind::Input, message)
    }

    pub(crate) fn table(message: impl Into<String>) -> Error {
        Error::new(Kind::Table, message)
    }

    pub(crate) fn value(message: impl Into<String>) -> Error {
        Error::new(Kind::Value, message)
    }

    pub(crate) fn limit(message: impl Into<String>) -> Error {
        Error::new(Kind::Limit, message)
    }

    /// An error in writing results; where they are written to, say by [`Error::context`].
    pub fn output(error: &std::io::Error) -> Error {
        let kind = if error.kind() == std::io::ErrorKind::BrokenPipe { Kind::Closed } else { Kind::Output };
        Error::new(kind, error.to_string())
    }

    /// What went wrong in the caller's own work: in what takes the results of a [`stream`](crate::stream), say.
    ///
    /// ```
    /// use tidings::Error;
    /// let refused = |n: u64| if n < 3 { Ok(()) } else { Err(Error::other("the table is full").context("row 3")) };
    /// let error = tidings::stream(2, 0..9, |_, n| n, refused).unwrap_err();
    /// assert!(error.is_other());
    /// assert_eq!(error.to_string(), "row 3: the table is full");
    /// ```
    pub fn other(error: impl fmt::Display) -> Error {
        Error::new(Kind::Other, error.to_string())
    }

    /// Results could not be written. Where that is because their reader has gone, [`Error::is_closed_output`] holds, too.
    ///
    /// ```
    /// use std::io::ErrorKind;
    /// let closed = tidings::Error::output(&ErrorKind::BrokenPipe.into());
    /// assert_eq!((closed.kind(), closed.is_output(), closed.is_closed_output()), ("output", true, true));
    /// let full = tidings::Error::output(&ErrorKind::StorageFull.into());
    /// assert_eq!((full.kind(), full.is_output(), full.is_closed_output()), ("output", true, false));
    /// ```
    pub fn is_output(&self) -> bool {
        matches!(self.kind, Kind::Output | Kind::Closed)
    }

    /// Whoever reads the output has closed it, which is one way of [`Error::is_output`]: nothing went wrong here.
    pub fn is_closed_output(&self) -> bool {
        self.kind == Kind::Closed
    }

    /// A file or record could not be read.
    pub fn is_input(&self) -> bool {
        self.kind == Kind::Input
    }

    /// A user table (lexicon, cues) has a row that does not parse, or that no text can match.
    pub fn is_table(&self) -> bool {
        self.kind == Kind::Table
    }

    /// A value (a date, a country, a label) does not parse.
    pub fn is_value(&self) -> bool {
        self.kind == Kind::Value
    }

    /// A limit that the caller set was passed.
    pub fn is_limit(&self) -> bool {
        self.kind == Kind::Limit
    }

    /// It comes from the caller's own work, or from the threads that are to do it: see [`Error::other`] and [`stream`](crate::stream).
    pub fn is_other(&self) -> bool {
        self.kind == Kind::Other
    }

    /// One word for the kind of error, as written to machine-readable output: `input`, `table`, `value`, `limit`, `output`, `other`.
    pub fn kind(&self) -> &'static str {
        match self.kind {
            Kind::Input => "input",
            Kind::Table => "table",
            Kind::Value => "value",
            Kind::Limit => "limit",
            Kind::Output | Kind::Closed => "output",
            Kind::Other => "other",
        }
    }

    /// The same error with `context: ` before its message.
    pub fn context(self, context: impl fmt::Display) -> Error {
        Error { message: format!("{context}: {}", self.message), ..self }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
