//! Where the output goes: standard output, a pipe or a device, or files that an interrupted run can go on with.
//!
//! Beside its files a run keeps a small journal: how many documents are written, a hash of their keys, and how long each file
//! was then. A run that goes on cuts the files to those lengths and passes over the documents: so it ends with the same bytes
//! as a run that was never stopped, wherever it was.

use crate::form::{SEPARATOR, Tagged};
use crate::options::{Options, OutputForm};
use crate::summary::Summary;
use serde::{Deserialize, Serialize};
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use tidings::Error;
use tidings::output::{brat, csv, label_studio};

/// What is known of a run that can be gone on with.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Journal {
    /// The options and the analyzer's tables.
    settings: String,
    /// How many documents are written.
    pub documents: u64,
    /// A hash of their keys, in order.
    keys: u64,
    /// How long each file is, in bytes.
    lengths: Vec<u64>,
    pub summary: Summary,
}

/// The journal is written after so many documents, or bytes of output.
const SAVE_DOCUMENTS: u64 = 256;
const SAVE_BYTES: u64 = 1 << 20;

/// One file, or standard output.
struct Part {
    /// What messages call it.
    name: PathBuf,
    writer: BufWriter<Box<dyn Write>>,
    length: u64,
    /// How long it is before anything of a document is written.
    head: u64,
}

impl Part {
    fn new(name: PathBuf, writer: Box<dyn Write>, length: u64) -> Part {
        Part { name, writer: BufWriter::with_capacity(1 << 16, writer), length, head: 0 }
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.length += bytes.len() as u64;
        self.writer.write_all(bytes).map_err(|e| named(&self.name, &e))
    }

    fn flush(&mut self) -> Result<(), Error> {
        self.writer.flush().map_err(|e| named(&self.name, &e))
    }
}

pub struct Sink {
    form: OutputForm,
    parts: Vec<Part>,
    /// The folder of files of their own, and the journal's path: none on standard output.
    folder: Option<PathBuf>,
    journal_path: Option<PathBuf>,
    journal: Journal,
    /// What an earlier run had written.
    earlier: Journal,
    /// Files of the earlier run, and the lengths that they are cut to once the input has proved to be the same.
    to_cut: Vec<(File, u64)>,
    /// Documents and bytes since the journal was written.
    since: (u64, u64),
}

impl Sink {
    /// Opens the output; `lexicon` is the fingerprint of the analyzer.
    ///
    /// # Errors
    ///
    /// Where files cannot be made, are there already, or were written by a run with other options.
    pub fn open(options: &Options, lexicon: &str) -> Result<Sink, Error> {
        let form = options.to;
        let settings = format!("{lexicon} {}", options.settings());
        let out = match &options.out {
            Some(out) if !is_stream(out) => out,
            stream => {
                let part = match stream {
                    Some(out) => {
                        let opened = OpenOptions::new().write(true).open(out).map_err(|e| named(out, &e))?;
                        Part::new(out.clone(), Box::new(opened), 0)
                    }
                    None => Part::new("standard output".into(), Box::new(io::stdout()), 0),
                };
                let mut sink = Sink {
                    form,
                    parts: vec![part],
                    folder: None,
                    journal_path: None,
                    journal: Journal { settings, ..Journal::default() },
                    earlier: Journal::default(),
                    to_cut: Vec::new(),
                    since: (0, 0),
                };
                sink.heads()?;
                return Ok(sink);
            }
        };
        let paths: Vec<PathBuf> = match form {
            OutputForm::Csv => csv::FILES.iter().map(|name| out.join(name)).collect(),
            OutputForm::Brat => vec![out.join("annotation.conf")],
            _ => vec![out.clone()],
        };
        let folder = if form.is_folder() { out.clone() } else { out.parent().map(Path::to_owned).unwrap_or_default() };
        if !folder.as_os_str().is_empty() {
            fs::create_dir_all(&folder).map_err(|e| named(&folder, &e))?;
        }
        let [journal_path, ..] = besides(&if form.is_folder() { out.join("tidings") } else { out.clone() });
        let earlier = if options.resume { Journal::read(&journal_path, &settings)? } else { None };
        if earlier.is_none()
            && let Some(there) = paths.iter().chain([&journal_path]).find(|p| p.exists())
        {
            let hint = if options.resume { "has no journal to go on with" } else { "is there already: remove it, or go on with --resume" };
            return Err(Error::other(format_args!("{} {hint}", there.display())));
        }
        let begun = earlier.is_some();
        let earlier = earlier.unwrap_or_default();
        let (mut parts, mut to_cut) = (Vec::new(), Vec::new());
        for (at, path) in paths.iter().enumerate() {
            let length = earlier.lengths.get(at).copied().unwrap_or(0);
            let (file, same) = open_at(path, length).map_err(|e| named(path, &e))?;
            to_cut.push((same, length));
            parts.push(Part::new(path.clone(), Box::new(file), length));
        }
        let journal = Journal { settings, keys: 0, documents: 0, ..earlier.clone() };
        let mut sink =
            Sink { form, parts, folder: Some(folder), journal_path: Some(journal_path), journal, earlier, to_cut, since: (0, 0) };
        if begun {
            sink.measure_heads();
        } else {
            sink.heads()?;
        }
        Ok(sink)
    }

    /// What an earlier run had written.
    pub fn earlier(&self) -> &Journal {
        &self.earlier
    }

    /// Counts of all that is written.
    pub fn summary(&self) -> &Summary {
        &self.journal.summary
    }

    /// What stands in each file before the first document.
    fn head_bytes(&self) -> Vec<Vec<u8>> {
        match self.form {
            OutputForm::Csv => csv::Tables::heads().into(),
            OutputForm::Brat => vec![brat::configuration().into_bytes()],
            OutputForm::LabelStudio => vec![b"[\n".to_vec()],
            _ => vec![Vec::new()],
        }
    }

    /// Takes from the files what was written after the journal.
    fn cut(&mut self) -> Result<(), Error> {
        let mut parts = self.parts.iter().zip(self.to_cut.drain(..));
        parts.try_for_each(|(part, (file, length))| file.set_len(length).map_err(|e| named(&part.name, &e)))
    }

    fn measure_heads(&mut self) {
        let heads = self.head_bytes();
        self.parts.iter_mut().zip(&heads).for_each(|(part, head)| part.head = head.len() as u64);
    }

    fn heads(&mut self) -> Result<(), Error> {
        self.measure_heads();
        let heads = self.head_bytes();
        for (part, head) in self.parts.iter_mut().zip(&heads) {
            part.write(head)?;
        }
        if self.form == OutputForm::LabelStudio
            && let Some(out) = &self.journal_path
        {
            // The project's labelling interface, to paste into its settings.
            let path = out.with_extension("config.xml");
            fs::write(&path, label_studio::configuration()).map_err(|e| named(&path, &e))?;
        }
        self.save()
    }

    /// Writes what was made of one block.
    ///
    /// # Errors
    ///
    /// Where it cannot be written, or where the documents are not those that the earlier run had read.
    pub fn write(&mut self, tagged: &Tagged) -> Result<(), Error> {
        for key in &tagged.keys {
            self.journal.documents += 1;
            self.journal.keys = hash(self.journal.keys, key);
            if self.journal.documents == self.earlier.documents {
                if self.journal.keys != self.earlier.keys {
                    let message = "the input is not the one that the run to go on with had read: begin anew";
                    return Err(Error::other(message));
                }
                self.cut()?;
            }
        }
        for (name, content) in &tagged.files {
            let path = self.folder.clone().unwrap_or_default().join(name);
            fs::write(&path, content).map_err(|e| named(&path, &e))?;
        }
        for (part, mut bytes) in self.parts.iter_mut().zip(tagged.parts.iter().map(Vec::as_slice)) {
            if self.form == OutputForm::LabelStudio && part.length == part.head {
                bytes = bytes.strip_prefix(SEPARATOR).unwrap_or(bytes);
            }
            part.write(bytes)?;
            self.since.1 += bytes.len() as u64;
        }
        self.journal.summary.add(&tagged.summary);
        self.since.0 += tagged.keys.len() as u64;
        if self.since.0 >= SAVE_DOCUMENTS || self.since.1 >= SAVE_BYTES { self.save() } else { Ok(()) }
    }

    /// Writes the journal, where there is one, after all that it tells of.
    fn save(&mut self) -> Result<(), Error> {
        let Some(path) = &self.journal_path else { return Ok(()) };
        if self.journal.documents < self.earlier.documents {
            return Ok(());
        }
        for part in &mut self.parts {
            part.flush()?;
        }
        self.journal.lengths = self.parts.iter().map(|p| p.length).collect();
        let written = serde_json::to_vec(&self.journal).map_err(|e| named(path, &e.into()))?;
        // A file is renamed as a whole: at no moment is there half a journal.
        let new = path.with_extension("progress-new");
        fs::write(&new, written).and_then(|()| fs::rename(&new, path)).map_err(|e| named(path, &e))?;
        self.since = (0, 0);
        Ok(())
    }

    /// Ends the output.
    ///
    /// # Errors
    ///
    /// Where it cannot be written, or where the input ended before what the earlier run had read.
    pub fn finish(&mut self) -> Result<(), Error> {
        if self.journal.documents < self.earlier.documents {
            return Err(Error::other("the input is shorter than what the run to go on with had read: begin anew"));
        }
        self.save()?;
        for part in &mut self.parts {
            if self.form == OutputForm::LabelStudio {
                part.write(b"\n]\n")?;
            }
            part.flush()?;
        }
        Ok(())
    }
}

/// The files beside an output that is one file: its journal, the next journal, the configuration for Label Studio.
pub fn besides(out: &Path) -> [PathBuf; 3] {
    ["progress", "progress-new", "config.xml"].map(|ending| {
        let mut name = out.as_os_str().to_owned();
        name.push(".");
        name.push(ending);
        name.into()
    })
}

impl Journal {
    /// The journal at `path`, where there is one.
    fn read(path: &Path, settings: &str) -> Result<Option<Journal>, Error> {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(named(path, &e)),
        };
        let journal: Journal = serde_json::from_slice(&bytes).map_err(|e| named(path, &e.into()))?;
        if journal.settings != settings {
            let message = "written with other options, another lexicon or another version: begin anew";
            return Err(Error::other(message).context(path.display()));
        }
        Ok(Some(journal))
    }
}

/// The file at `path`, to be written on from `length`, twice.
fn open_at(path: &Path, length: u64) -> io::Result<(File, File)> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
    if file.metadata()?.len() < length {
        return Err(io::Error::other("shorter than its journal says: begin anew"));
    }
    file.seek(SeekFrom::Start(length))?;
    let same = file.try_clone()?;
    Ok((file, same))
}

/// Whether a path is a pipe or a device, which can be written to, but not gone on with.
fn is_stream(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir())
}

fn named(path: &Path, error: &io::Error) -> Error {
    Error::output(error).context(path.display())
}

/// FNV-1a over the keys, one after the other.
fn hash(before: u64, key: &str) -> u64 {
    let start = if before == 0 { 0xcbf2_9ce4_8422_2325 } else { before };
    key.bytes().chain([0xff]).fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
