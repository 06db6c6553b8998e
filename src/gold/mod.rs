//! Annotated documents in the `.gold` format, and how an analysis agrees with them.
//!
//! A gold document is a UTF-8 file with a header (`id`, `date`, `country`, `source`), a line `---`, and the marked text:
//!
//! ```text
//! id: cjpme-2024-03
//! date: 2024-03-28
//! country: CA
//! ---
//! @other
//! Thanks to everyone who took part …
//!
//! @item label=win declared=win
//! BIG NEW WIN – [[minister name="Mélanie Joly" portfolio="foreign affairs"|Foreign Affairs Minister Mélanie Joly]] imposes …
//! ```
//!
//! `@item` and `@other` stand alone on a line, which is dropped; what follows belongs to the section.
//! `[[kind attribute=value|surface]]` marks a mention; the marks are dropped.

pub mod agreement;
mod parse;
pub mod score;
mod value;

pub use parse::parse;

use crate::calendar::Date;
use crate::country::Country;
use crate::entity::EntityKind;
use crate::error::Error;
use crate::labels::Label;
use crate::span::Span;
use std::fs;
use std::path::{Path, PathBuf};

/// An annotated document.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldDocument {
    /// Its name, unique in a collection.
    pub id: String,
    /// The day of publication.
    pub date: Option<Date>,
    /// The country.
    pub country: Option<Country>,
    /// The text without marks.
    pub text: String,
    /// Items and others in order.
    pub sections: Vec<GoldSection>,
}

/// A section of an annotated document.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldSection {
    /// Where it stands in the text, white space at the ends left out.
    pub span: Span,
    /// What an item is labelled; `None` for another section.
    pub item: Option<GoldItem>,
    /// Its mentions, in order.
    pub entities: Vec<GoldEntity>,
}

/// What an annotator said of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GoldItem {
    /// Where the demand stands.
    pub label: Label,
    /// What the heading states.
    pub declared: Option<Label>,
    /// Whether the heading says that it updates an earlier report.
    pub update: bool,
}

/// A mention with its attributes as written: `value=13000`, `name="Mélanie Joly"`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldEntity {
    /// The mention.
    pub span: Span,
    /// What it names.
    pub kind: EntityKind,
    /// Its attributes, in the order written.
    pub attributes: Vec<(String, String)>,
}

impl GoldEntity {
    /// The attribute of that name.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }
}

impl GoldDocument {
    /// The items, in order.
    pub fn items(&self) -> impl Iterator<Item = (&GoldSection, GoldItem)> {
        self.sections.iter().filter_map(|s| s.item.map(|item| (s, item)))
    }
}

/// Reads `.gold` files; folders are searched for them, in sorted order.
///
/// # Errors
///
/// Where a path cannot be read, a file does not follow the format, or two documents have one id; the error names the file.
pub fn read(paths: &[impl AsRef<Path>]) -> Result<Vec<GoldDocument>, Error> {
    let mut files = Vec::new();
    for path in paths {
        collect(path.as_ref(), true, &mut files)?;
    }
    let mut documents: Vec<GoldDocument> = Vec::with_capacity(files.len());
    let mut ids = std::collections::BTreeSet::new();
    for file in files {
        let raw = fs::read_to_string(&file).map_err(|e| Error::input(format!("{}: {e}", file.display())))?;
        let document = parse(&raw).map_err(|e| e.context(file.display()))?;
        if !ids.insert(document.id.clone()) {
            return Err(Error::input(format!("{}: the id {:?} is taken", file.display(), document.id)));
        }
        documents.push(document);
    }
    Ok(documents)
}

fn collect(path: &Path, named: bool, files: &mut Vec<PathBuf>) -> Result<(), Error> {
    let failed = |e: std::io::Error| Error::input(format!("{}: {e}", path.display()));
    if fs::metadata(path).map_err(failed)?.is_dir() {
        let mut entries = fs::read_dir(path).and_then(|d| d.map(|e| e.map(|e| e.path())).collect::<Result<Vec<_>, _>>()).map_err(failed)?;
        entries.sort();
        return entries.iter().try_for_each(|entry| collect(entry, false, files));
    }
    if named || path.extension().is_some_and(|e| e == "gold") {
        files.push(path.to_owned());
    }
    Ok(())
}
