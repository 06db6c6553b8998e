//! The `.gold` format.

use super::{GoldDocument, GoldEntity, GoldItem, GoldSection};
use crate::entity::{Bound, EntityKind};
use crate::error::Error;
use crate::labels::Label;
use crate::span::Span;

/// Reads one document.
///
/// ```
/// let document = tidings::gold::parse("id: a\ndate: 2024-05-01\n---\n@item label=win\nThe [[organization|NDP]] did it.\n")?;
/// assert_eq!(document.text, "The NDP did it.\n");
/// assert_eq!(document.sections[0].entities[0].span.of(&document.text), "NDP");
/// # Ok::<(), tidings::Error>(())
/// ```
///
/// # Errors
///
/// Where the text does not follow the format; the error names the line.
pub fn parse(raw: &str) -> Result<GoldDocument, Error> {
    let raw = raw.replace("\r\n", "\n");
    let (head, body) = raw.split_once("\n---\n").ok_or_else(|| Error::input("no line '---' after the header"))?;
    let mut document = GoldDocument { id: String::new(), date: None, country: None, text: String::new(), sections: Vec::new() };
    let on = |number: usize| move |error: Error| error.context(format_args!("line {number}"));
    for (number, line) in (1..).zip(head.lines()) {
        header_line(line, &mut document).map_err(on(number))?;
    }
    if document.id.is_empty() || document.date.is_none() {
        return Err(Error::input("the header has no id or no date"));
    }
    // The last line of the header has no end of its own, and "---" stands between.
    let first = head.matches('\n').count() + 3;
    // The lines that sections begin on.
    let mut begun = Vec::new();
    for (number, line) in (first..).zip(body.split_inclusive('\n')) {
        read_line(line, &mut document).map_err(on(number))?;
        if document.sections.len() > begun.len() {
            begun.push(number);
        }
    }
    trim(&mut document);
    match document.sections.iter().zip(begun).find(|(section, _)| section.span.is_empty()) {
        Some((_, number)) => Err(on(number)(Error::input("an empty section"))),
        None => Ok(document),
    }
}

fn header_line(line: &str, document: &mut GoldDocument) -> Result<(), Error> {
    let (key, value) = line.split_once(':').ok_or_else(|| Error::input(format!("{line:?} is no \"key: value\" of a header")))?;
    match (key.trim(), value.trim()) {
        (_, "") => {}
        ("id", value) => document.id = value.to_owned(),
        ("date", value) => document.date = Some(value.parse()?),
        ("country", value) => document.country = Some(value.parse()?),
        _ => {}
    }
    Ok(())
}

fn read_line(line: &str, document: &mut GoldDocument) -> Result<(), Error> {
    if let Some(options) = line.strip_prefix('@') {
        let at = document.text.len();
        document.sections.push(GoldSection { span: Span::new(at, at), item: section_item(options)?, entities: Vec::new() });
        return Ok(());
    }
    let Some(section) = document.sections.last_mut() else {
        return if line.trim().is_empty() { Ok(()) } else { Err(Error::input("text before the first @item or @other")) };
    };
    let mut rest = line;
    while let Some(open) = rest.find("[[") {
        // A bracket of the text may stand before a mark: "[[[organization|NDP]]]".
        let open = open + rest[open + 2..].bytes().take_while(|&b| b == b'[').count();
        let (before, marked) = (&rest[..open], &rest[open + 2..]);
        let close = marked.find("]]").ok_or_else(|| Error::input(format!("a mark that does not end: {marked:?}")))?;
        document.text.push_str(before);
        let start = document.text.len();
        let (kind, attributes, surface) = mark(&marked[..close])?;
        document.text.push_str(surface);
        section.entities.push(GoldEntity { span: Span::new(start, document.text.len()), kind, attributes });
        rest = &marked[close + 2..];
    }
    document.text.push_str(rest);
    Ok(())
}

/// The options of a section line, its `@` taken off: `item label=win declared=win update`, or `other`.
fn section_item(options: &str) -> Result<Option<GoldItem>, Error> {
    let mut words = options.split_whitespace();
    let wrong = || Error::input(format!("@{}: \"@other\" or \"@item label=… [declared=…] [update]\" is expected", options.trim_end()));
    match words.next() {
        Some("other") if words.next().is_none() => return Ok(None),
        Some("item") => {}
        _ => return Err(wrong()),
    }
    let (mut label, mut declared, mut update) = (None, None, false);
    for word in words {
        match word.split_once('=') {
            Some(("label", value)) => label = Some(value.parse()?),
            Some(("declared", value)) => declared = Some(value.parse::<Label>()?),
            None if word == "update" => update = true,
            _ => return Err(wrong()),
        }
    }
    Ok(Some(GoldItem { label: label.ok_or_else(wrong)?, declared, update }))
}

type Mark<'a> = (EntityKind, Vec<(String, String)>, &'a str);

/// The inside of a mark: `kind name=value name="two words"|surface`.
fn mark(inside: &str) -> Result<Mark<'_>, Error> {
    let wrong = || Error::input(format!("a mark that does not parse: [[{inside}]]"));
    let mut attributes = Vec::new();
    let kind_end = inside.find([' ', '|']).ok_or_else(wrong)?;
    let kind: EntityKind = inside[..kind_end].parse()?;
    let mut rest = inside[kind_end..].trim_start();
    loop {
        if let Some(surface) = rest.strip_prefix('|') {
            if surface.trim() != surface || surface.is_empty() {
                return Err(Error::input(format!("white space at the edge of {surface:?}")));
            }
            return Ok((kind, attributes, surface));
        }
        let (name, value) = rest.split_once('=').ok_or_else(wrong)?;
        let (value, behind) = match value.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').ok_or_else(wrong)?,
            None => value.split_at(value.find([' ', '|']).ok_or_else(wrong)?),
        };
        check(kind, name, value)?;
        attributes.push((name.to_owned(), value.to_owned()));
        rest = behind.trim_start();
    }
}

/// Whether mentions of `kind` may have the attribute.
fn check(kind: EntityKind, name: &str, value: &str) -> Result<(), Error> {
    if !kind.attributes().contains(&name) {
        return Err(Error::input(format!("{kind} has no attribute {name:?}")));
    }
    match name {
        "value" | "for" | "against" => value.parse::<f64>().map(|_| ()).map_err(|_| Error::input(format!("{name}={value} is no number"))),
        "bound" => value.parse::<Bound>().map(|_| ()),
        _ => Ok(()),
    }
}

/// Gives each section its span, white space at the ends left out.
fn trim(document: &mut GoldDocument) {
    let ends: Vec<usize> = document.sections.iter().skip(1).map(|s| s.span.start()).chain([document.text.len()]).collect();
    for (section, end) in document.sections.iter_mut().zip(ends) {
        let whole = &document.text[section.span.start()..end];
        let start = section.span.start() + whole.len() - whole.trim_start().len();
        section.span = Span::new(start, start + whole.trim().len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "id: a\ndate: 2024-05-01\ncountry: CA\n---\n";

    #[test]
    fn sections_and_marks_are_read() {
        let raw = format!(
            "{HEAD}@other\n\nHello.\n\n@item label=movement declared=win update\nA [[count value=4000 bound=more_than unit=\"postal workers\"|over 4,000]].\n"
        );
        let document = parse(&raw).unwrap();
        assert_eq!(document.text, "\nHello.\n\nA over 4,000.\n");
        assert_eq!(document.sections[0].span.of(&document.text), "Hello.");
        let (section, item) = document.items().next().unwrap();
        assert_eq!(item, GoldItem { label: Label::Movement, declared: Some(Label::Win), update: true });
        assert_eq!(section.entities[0].attribute("unit"), Some("postal workers"));
    }

    #[test]
    fn brackets_of_the_text_stand_around_marks() {
        let document = parse(&format!("{HEAD}@other\nWe won [[[organization|NDP]]], [not [the]] vote.\n")).unwrap();
        assert_eq!(document.text, "We won [NDP], [not [the]] vote.\n");
        assert_eq!(document.sections[0].entities[0].span.of(&document.text), "NDP");
    }

    #[test]
    fn what_does_not_follow_the_format_is_refused() {
        for (body, message) in [
            ("text\n", "line 5: text before"),
            ("@item\nx\n", "line 5: @item"),
            ("@item label=win\n[[count value=x|4]]\n", "line 6: value=x"),
            ("@item label=win\n[[count size=4|4]]\n", "line 6: count has no attribute"),
            ("@item label=win\n\n[[city|Paris]]\n", "line 7: "),
            ("@item label=win\n[[count value=4\n", "line 6: a mark that does not end"),
            ("@other\nx\n\n@other\n@item label=win\nx\n", "line 8: an empty section"),
        ] {
            let error = parse(&format!("{HEAD}{body}")).unwrap_err().to_string();
            assert!(error.starts_with(message), "{error}");
        }
        let error = parse("id: a\ndate: 2024-05-01\n\n---\ntext\n").unwrap_err().to_string();
        assert!(error.starts_with("line 5: text"), "{error}");
        for (head, message) in [
            ("id: a\n", "no line '---'"),
            ("id: a\n---\n", "the header has no id or no date"),
            ("id: a\ndate: May\n---\n", "line 2: "),
            ("id: a\n\ndate: 2024-05-01\n---\n", "line 2: \"\" is no"),
            ("id: a\ndate: 2024-05-01\ncountry: Canada\n---\n", "line 3: "),
        ] {
            let error = parse(head).unwrap_err().to_string();
            assert!(error.starts_with(message), "{error}");
        }
    }
}
