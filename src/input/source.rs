//! The files behind paths: files as named, folders searched through, standard input; and bytes that a caller holds.

use super::{Format, Options};
use crate::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A place that documents come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A file in some form.
    File(PathBuf, Format),
    /// Standard input in some form.
    Stdin(Format),
    /// What a caller holds, by a name of its own, in some form: what a service was sent.
    ///
    /// ```
    /// use tidings::input::{Format, Options, Source, read_record};
    /// let sent = Source::Bytes("upload".to_owned(), (*b"{\"text\": \"We won.\"}\n{").into(), Format::Jsonl);
    /// let blocks: Vec<_> = sent.blocks(&Options::default()).collect();
    /// let records: Vec<_> = blocks.iter().flat_map(|block| block.records()).map(|raw| read_record(&raw).document).collect();
    /// assert_eq!(records[0].as_ref().unwrap().text, "We won.");
    /// assert!(records[1].as_ref().unwrap_err().to_string().starts_with("upload, line 2: no JSON object"));
    /// ```
    Bytes(String, Arc<[u8]>, Format),
    /// A path that could not be looked at.
    Unreadable(PathBuf, Error),
}

impl Source {
    /// The name that messages and identities give it.
    pub fn name(&self) -> String {
        match self {
            Source::File(path, _) | Source::Unreadable(path, _) => path.display().to_string(),
            Source::Stdin(_) => "standard input".to_owned(),
            Source::Bytes(name, ..) => name.clone(),
        }
    }

    /// How many bytes it has, where that can be told beforehand.
    pub fn size(&self) -> Option<u64> {
        match self {
            Source::File(path, _) => fs::metadata(path).ok().filter(fs::Metadata::is_file).map(|m| m.len()),
            Source::Bytes(_, bytes, _) => Some(bytes.len() as u64),
            Source::Stdin(_) | Source::Unreadable(..) => None,
        }
    }
}

/// The deepest nesting of folders that is followed: links that lead in circles end here.
const DEEPEST: usize = 64;

/// The sources behind `paths`, folders in sorted order; `-` is standard input.
pub fn sources(paths: &[PathBuf], options: &Options) -> Vec<Source> {
    let format = options.format;
    let mut found = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" {
            found.push(Source::Stdin(format.unwrap_or(Format::Text)));
        } else {
            walk(path, format, 0, &mut found);
        }
    }
    found
}

fn walk(path: &Path, format: Option<Format>, depth: usize, found: &mut Vec<Source>) {
    let unreadable = |e: std::io::Error| Source::Unreadable(path.to_owned(), Error::input(format!("{}: {e}", path.display())));
    let metadata = match fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(e) => return found.push(unreadable(e)),
    };
    if !metadata.is_dir() {
        return found.push(Source::File(path.to_owned(), format.unwrap_or_else(|| Format::of_path(path))));
    }
    if depth == DEEPEST {
        return found
            .push(Source::Unreadable(path.to_owned(), Error::limit(format!("{}: folders nested deeper than {DEEPEST}", path.display()))));
    }
    match fs::read_dir(path).and_then(|entries| entries.map(|e| e.map(|e| e.path())).collect::<Result<Vec<_>, _>>()) {
        Ok(mut entries) => {
            entries.sort();
            for entry in entries.iter().filter(|e| !is_hidden(e)) {
                walk(entry, format, depth + 1, found);
            }
        }
        Err(e) => found.push(unreadable(e)),
    }
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}
