//! The files behind paths: files as named, folders searched through, standard input; and bytes that a caller holds.

use super::{Format, Options, Record, ending, read_record};
use crate::error::Error;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A place that documents come from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Source {
    /// A file in some form.
    File(PathBuf, Format),
    /// Standard input in some form.
    Stdin(Format),
    /// What a caller holds, by a name of its own, in some form: what a service was sent.
    ///
    /// ```
    /// use tidings::input::{Format, Options, Source};
    /// let sent = Source::Bytes("upload".to_owned(), (*b"{\"text\": \"We won.\"}\n{").into(), Format::Jsonl);
    /// let documents: Vec<_> = sent.records(&Options::default()).map(|record| record.document).collect();
    /// assert_eq!(documents[0].as_ref().unwrap().text, "We won.");
    /// assert!(documents[1].as_ref().unwrap_err().to_string().starts_with("upload, line 2: no JSON object"));
    /// ```
    Bytes(String, Arc<[u8]>, Format),
    /// A path that could not be looked at, or a file that is named though it is no text, and why.
    Unreadable(PathBuf, Error),
    /// A file in a folder whose ending tells that it is no text of ours, as those of pictures and programs do: it has no blocks.
    PassedOver(PathBuf),
}

impl Source {
    /// The name that messages and identities give it.
    pub fn name(&self) -> String {
        match self {
            Source::File(path, _) | Source::Unreadable(path, _) | Source::PassedOver(path) => path.display().to_string(),
            Source::Stdin(_) => "standard input".to_owned(),
            Source::Bytes(name, ..) => name.clone(),
        }
    }

    /// Its records, one behind the other. [`Source::blocks`] leaves the reading of records to the threads that work on them.
    pub fn records(&self, options: &Options) -> impl Iterator<Item = Record> + use<> {
        self.blocks(options).flat_map(|block| block.records().map(|raw| read_record(&raw)).collect::<Vec<_>>())
    }

    /// How many bytes it has, where that can be told beforehand.
    pub fn size(&self) -> Option<u64> {
        match self {
            Source::File(path, _) => fs::metadata(path).ok().filter(fs::Metadata::is_file).map(|m| m.len()),
            Source::Bytes(_, bytes, _) => Some(bytes.len() as u64),
            Source::PassedOver(_) => Some(0),
            Source::Stdin(_) | Source::Unreadable(..) => None,
        }
    }
}

/// The records of all sources behind `paths`, in their order: see [`sources`]. What cannot be read is a record with an error in its
/// place: a source too, be it from its start or further.
///
/// ```
/// use tidings::input;
/// for record in input::records(&["fixtures/newsletter.txt", "no-such-file"], &input::Options::default()) {
///     match record.document {
///         Ok(document) => assert!(document.text.starts_with("What your letters did")),
///         Err(error) => assert!(error.to_string().starts_with("no-such-file: ")),
///     }
/// }
/// ```
pub fn records(paths: &[impl AsRef<Path>], options: &Options) -> impl Iterator<Item = Record> {
    sources(paths, options).into_iter().flat_map(move |source| source.records(options))
}

/// Endings of files that are often among texts and are none: data, programs, documents of offices, pictures, sounds, archives.
#[rustfmt::skip]
const NO_TEXTS: [&str; 67] = [
    "7z", "ai", "avi", "avif", "bin", "bmp", "bz2", "css", "db", "dll", "doc", "docm", "docx", "eot", "epub", "exe", "gif",
    "heic", "ico", "ics", "jar", "jpeg", "jpg", "js", "json", "m4a", "map", "mjs", "mov", "mp3", "mp4", "odp", "ods", "odt", "ogg",
    "otf", "parquet", "pdf", "php", "png", "ppt", "pptx", "ps", "psd", "py", "pyc", "rar", "rss", "rtf", "sqlite", "svg", "tar", "tgz",
    "tif", "tiff", "toml", "ttf", "wav", "webm", "webp", "woff", "woff2", "xls", "xlsx", "xml", "xz", "zip",
];

/// The deepest nesting of folders that is followed.
const DEEPEST: usize = 64;

/// The sources behind `paths`, folders in sorted order; `-` is standard input. In folders only files are read, no pipes or
/// devices, and where no format is given, only what may be text by its ending. A folder that links lead to more than once,
/// perhaps in circles, is read where it is met first. The folder `tmp` of a maildir, where mails lie that are not delivered yet, is
/// passed over.
pub fn sources(paths: &[impl AsRef<Path>], options: &Options) -> Vec<Source> {
    let format = options.format;
    let mut found = Vec::new();
    for path in paths.iter().map(AsRef::as_ref) {
        if path.as_os_str() == "-" {
            found.push(Source::Stdin(format.unwrap_or(Format::Text)));
        } else {
            Walk { format, met: BTreeSet::new(), found: &mut found }.visit(path, 0);
        }
    }
    found
}

struct Walk<'a> {
    format: Option<Format>,
    /// The folders met so far, by the path without links.
    met: BTreeSet<PathBuf>,
    found: &'a mut Vec<Source>,
}

impl Walk<'_> {
    fn visit(&mut self, path: &Path, depth: usize) {
        if let Err(error) = self.try_visit(path, depth) {
            self.found.push(Source::Unreadable(path.to_owned(), error));
        }
    }

    fn try_visit(&mut self, path: &Path, depth: usize) -> Result<(), Error> {
        let unreadable = |e: std::io::Error| Error::input(e.to_string());
        let kind = fs::metadata(path).map_err(unreadable)?;
        if !kind.is_dir() {
            // A pipe that someone names is read; one that merely lies in a folder would be waited for without end.
            if depth == 0 || kind.is_file() {
                self.found.push(self.file(path, depth > 0)?);
            }
            return Ok(());
        }
        if depth > 0 && is_undelivered(path) {
            return Ok(());
        }
        if depth == DEEPEST {
            return Err(Error::limit(format!("folders nested deeper than the limit of {DEEPEST}")));
        }
        if !self.met.insert(fs::canonicalize(path).map_err(unreadable)?) {
            return Ok(());
        }
        let entries = fs::read_dir(path).map_err(unreadable)?.map(|entry| entry.map(|e| e.path()));
        let mut entries = entries.collect::<Result<Vec<_>, _>>().map_err(unreadable)?;
        entries.sort();
        entries.iter().filter(|e| !is_hidden(e)).for_each(|entry| self.visit(entry, depth + 1));
        Ok(())
    }

    /// A file; where no format is given, its ending tells what it is.
    fn file(&self, path: &Path, in_folder: bool) -> Result<Source, Error> {
        if let Some(format) = self.format {
            return Ok(Source::File(path.to_owned(), format));
        }
        match (Format::of_path(path), ending(path).as_str()) {
            // In a maildir the ending is that of a host.
            (Format::Text, ending) if in_folder && NO_TEXTS.contains(&ending) => Ok(Source::PassedOver(path.to_owned())),
            (Format::Text, "json") => Err(Error::input("JSON is read where each line is a document: as JSON Lines, .jsonl")),
            (format, _) => Ok(Source::File(path.to_owned(), format)),
        }
    }
}

/// Whether a folder is the one of a maildir whose mails are still being written.
fn is_undelivered(path: &Path) -> bool {
    let is_beside = |name: &str| path.with_file_name(name).is_dir();
    path.file_name().is_some_and(|name| name == "tmp") && is_beside("cur") && is_beside("new")
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_that_are_no_texts_are_sorted_and_unique() {
        assert!(NO_TEXTS.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(NO_TEXTS.iter().all(|ending| ending.parse::<Format>().is_err()));
    }

    #[test]
    fn what_a_folder_holds_beside_texts_is_passed_over_and_what_is_named_is_not() {
        let file = |name: &str, format: Option<Format>, in_folder: bool| {
            Walk { format, met: BTreeSet::new(), found: &mut Vec::new() }.file(Path::new(name), in_folder)
        };
        for name in ["a.js", "A.CSS", "b.json", "b.json.gz", "c.docx", "d.tar.gz"] {
            assert_eq!(file(name, None, true), Ok(Source::PassedOver(name.into())));
            assert_eq!(file(name, Some(Format::Jsonl), true), Ok(Source::File(name.into(), Format::Jsonl)));
        }
        for name in ["a.txt", "README", "b.org", "1700000000.M1.host"] {
            assert_eq!(file(name, None, true), Ok(Source::File(name.into(), Format::Text)));
        }
        #[cfg(feature = "mail")]
        assert_eq!(file("new/1700000000.M1.host.py", None, true), Ok(Source::File("new/1700000000.M1.host.py".into(), Format::Mail)));
        assert_eq!(file("a.css", None, false), Ok(Source::File("a.css".into(), Format::Text)));
        assert!(file("b.json", None, false).unwrap_err().to_string().starts_with("JSON is read"));
    }
}
