//! Markdown (CommonMark with tables): headings and lists keep their marks, emphasis and links only their words.
//!
//! Of front matter, `title`, `date` and `country` are read; a date or country that is none is an error, as elsewhere.

use super::layout::{Gap, Layout};
use super::{Record, charset, country, day};
use crate::document::Document;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What a text in Markdown says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Page {
    /// The front matter between lines `---`, as written; empty where there is none.
    pub front: String,
    /// The text.
    pub text: String,
}

/// Reads a text.
///
/// ```
/// let page = tidings::input::markdown::read("---\ntitle: Won\n---\nVictory\n=======\nThe [ban](https://example.org) was **lifted**.");
/// assert_eq!(page.text, "# Victory\n\nThe ban was lifted.");
/// assert_eq!(page.front, "title: Won\n");
/// ```
pub fn read(markdown: &str) -> Page {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let (mut layout, mut front, mut html) = (Layout::default(), String::new(), String::new());
    let (mut in_front, mut in_picture, mut in_code) = (false, 0usize, false);
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::MetadataBlock(_)) => in_front = true,
            Event::End(TagEnd::MetadataBlock(_)) => in_front = false,
            Event::Text(text) if in_front => front.push_str(&text),
            Event::Start(Tag::Image { .. }) => in_picture += 1,
            Event::End(TagEnd::Image) => in_picture = in_picture.saturating_sub(1),
            _ if in_picture > 0 => {}
            Event::Start(Tag::CodeBlock(_)) => {
                in_code = true;
                layout.gap(Gap::Paragraph);
            }
            Event::End(TagEnd::CodeBlock) => {
                in_code = false;
                layout.gap(Gap::Paragraph);
            }
            Event::Text(text) if in_code => lines(&text, &mut layout),
            Event::Text(text) | Event::Code(text) => layout.words(&text),
            Event::Html(part) => html.push_str(&part),
            Event::End(TagEnd::HtmlBlock) => block_of_html(&std::mem::take(&mut html), &mut layout),
            Event::InlineHtml(tag) if tag.to_ascii_lowercase().starts_with("<br") => layout.line_break(),
            Event::InlineHtml(tag) => raised(&tag.to_ascii_lowercase(), &mut layout),
            Event::Start(Tag::Link { dest_url, .. }) if dest_url.starts_with('#') => layout.note_link(),
            Event::SoftBreak => layout.words(" "),
            Event::HardBreak => layout.line_break(),
            Event::Rule | Event::Start(Tag::Paragraph | Tag::Table(_)) | Event::End(TagEnd::Paragraph | TagEnd::Table) => {
                layout.gap(Gap::Paragraph);
            }
            Event::Start(Tag::TableHead | Tag::TableRow) | Event::End(TagEnd::TableHead | TagEnd::TableRow) => layout.gap(Gap::Line),
            Event::Start(Tag::TableCell) => layout.cell(),
            Event::Start(Tag::Heading { level, .. }) => layout.heading(level as usize),
            Event::End(TagEnd::Heading(_)) => layout.end(Gap::Paragraph),
            Event::Start(Tag::List(first)) => layout.list(first),
            Event::End(TagEnd::List(_)) => layout.end_list(),
            Event::Start(Tag::Item) => layout.item(),
            Event::End(TagEnd::Item) => layout.end(Gap::Line),
            _ => {}
        }
    }
    Page { front, text: layout.finish() }
}

fn lines(text: &str, layout: &mut Layout) {
    for line in text.lines() {
        layout.words(line);
        layout.line_break();
    }
}

/// Tags that decide how the words between them are written; others decide nothing.
fn raised(tag: &str, layout: &mut Layout) {
    let name = tag.trim_matches(['<', '>']).split_whitespace().next();
    match name {
        Some("sup" | "sub") => layout.raise(name == Some("sub"), false),
        Some("/sup" | "/sub") => layout.lower(),
        Some("a") if ["href=\"#", "href='#", "href=#"].iter().any(|target| tag.contains(target)) => layout.note_link(),
        _ => {}
    }
}

#[cfg(feature = "html")]
fn block_of_html(html: &str, layout: &mut Layout) {
    let text = super::html::read(html).text;
    layout.gap(Gap::Paragraph);
    lines(&text, layout);
    layout.gap(Gap::Paragraph);
}

#[cfg(not(feature = "html"))]
fn block_of_html(_html: &str, layout: &mut Layout) {
    layout.gap(Gap::Paragraph);
}

pub(super) fn record(id: String, bytes: &[u8]) -> Record {
    let markdown = match charset::decode(bytes, None) {
        Ok(markdown) => markdown,
        Err(error) => return Record::new(id, Err(error)),
    };
    let Page { front, text } = read(&markdown);
    let date = day(field(&front, "date").unwrap_or_default());
    let country = country(field(&front, "country").unwrap_or_default());
    let (stated, place) = (date.clone().ok().flatten(), country.clone().ok().flatten());
    let document = date.and_then(|date| Ok(Document { text, date, country: country? }));
    Record { title: field(&front, "title").map(str::to_owned), date: stated, country: place, made: true, ..Record::new(id, document) }
}

/// A value in front matter, where it has one, without its quotes or the comment behind it.
fn field<'a>(front: &'a str, name: &str) -> Option<&'a str> {
    let value = front.lines().find_map(|line| line.strip_prefix(name)?.trim_start().strip_prefix(':'))?.trim();
    let is_quoted = value.starts_with(['"', '\'']);
    let value = value.split(" #").next().filter(|_| !is_quoted).unwrap_or(value);
    let value = value.trim().trim_matches(['"', '\'']).trim();
    Some(value).filter(|&v| !v.is_empty() && (is_quoted || !v.starts_with('#') && !["~", "null"].contains(&v)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_structure_stay_and_others_go() {
        for (markdown, text) in [
            ("## Win\n*We* [won](http://x.example)!\n\n1. a\n2. b\n   - c\n", "## Win\n\nWe won!\n\n1. a\n2. b\n  - c"),
            ("a  \nb\nc", "a\nb c"),
            ("![a picture](x.png) words", "words"),
            ("| a | b |\n|---|---|\n| 1 | 2 |\n", "a\tb\n1\t2"),
            ("> quoted\n\nnot", "quoted\n\nnot"),
            ("```\ncode\n  more\n```\n", "code\nmore"),
            ("one\n\n---\n\ntwo", "one\n\ntwo"),
            #[cfg(feature = "html")]
            ("<div>in <b>HTML</b></div>\n\nnot", "in HTML\n\nnot"),
            (
                "500<sup>1</sup> people, 20<sup>[2](#fn2)</sup>, 5<sup><a href=\"#fn3\">3</a></sup>, 3<sup>rd</sup>",
                "500¹ people, 20, 5, 3rd",
            ),
            ("", ""),
        ] {
            assert_eq!(read(markdown).text, text, "{markdown:?}");
        }
    }

    #[test]
    fn front_matter_tells_title_and_date() {
        let bytes = b"---\ntitle: \"Wins of May\"\ndate: 2024-05-31T10:00:00Z\ntags: [a]\n---\nThe ban was lifted.\n";
        let record = record("1".into(), bytes);
        let document = record.document.unwrap();
        assert_eq!(record.title.as_deref(), Some("Wins of May"));
        assert_eq!(document.date, "2024-05-31".parse().ok());
        assert_eq!(document.text, "The ban was lifted.");
    }

    #[test]
    fn front_matter_that_is_wrong_is_an_error() {
        let read = |front: &str| record("1".into(), format!("---\ntitle: x\n{front}\n---\nWon.\n").as_bytes());
        for front in ["date:", "date: ~", "country: null", "date: # none", "country: \"\"", "dates: 3 May"] {
            let document = read(front).document.unwrap();
            assert_eq!((document.date, document.country), (None, None), "{front}");
        }
        assert_eq!(read("date: 20240531 # Friday\ncountry: 'CA'").document.unwrap().date, "2024-05-31".parse().ok());
        for (front, message) in [("date: 02/05/2024", "\"02/05/2024\" is no date"), ("country: Canada", "\"Canada\" is no country")] {
            let record = read(front);
            assert!(record.document.unwrap_err().to_string().contains(message));
            assert_eq!(record.title.as_deref(), Some("x"));
        }
    }

    #[test]
    fn depth_costs_no_stack() {
        for mark in ["> ", "- ", "*", "[", "![", "<div>", "`", "1. "] {
            read(&format!("{}deep", mark.repeat(10_000)));
        }
    }
}
