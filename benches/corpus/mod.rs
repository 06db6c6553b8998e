//! A corpus for measuring: varied newsletters made from the fixtures, the same at every run.
//!
//! One document in a loop flatters by 40 %, because the branch predictor learns it; so paragraphs of all fixtures are shuffled
//! into new documents, with other digits, and with the no-break spaces and curly quotes that stand in nearly every real newsletter.

#![allow(dead_code, missing_docs, clippy::expect_used)]

use std::path::Path;
use tidings::{Document, gold};

/// A small generator of pseudo-random numbers (Knuth's MMIX constants).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides.max(1)
    }
}

/// Documents of about 14 kB, `bytes` in all.
pub fn documents(bytes: usize) -> Vec<Document> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let sources = gold::read(&[fixtures]).expect("the fixtures can be read");
    let paragraphs: Vec<&str> = sources.iter().flat_map(|d| d.text.split("\n\n")).map(str::trim).filter(|p| !p.is_empty()).collect();
    let mut dice = Dice::new(20_240_328);
    let (mut documents, mut size) = (Vec::new(), 0);
    while size < bytes {
        let source = &sources[dice.roll(sources.len())];
        let mut text = String::new();
        let length = 8_000 + dice.roll(12_000);
        while text.len() < length {
            vary(paragraphs[dice.roll(paragraphs.len())], &mut dice, &mut text);
            text.push_str("\n\n");
        }
        size += text.len();
        documents.push(Document { text, date: source.date, country: source.country });
    }
    documents
}

/// Sentences of an advocacy update in other languages, for what a text costs of which no rule knows a word.
const FRENCH: [&str; 8] = [
    "La mairie a renoncé à fermer la bibliothèque du quartier, après trois mois de mobilisation des habitants.",
    "« C’est une victoire pour toutes les familles », a déclaré la présidente de l’association, émue aux larmes.",
    "Près de 12\u{a0}400 personnes ont signé la pétition ; le ministère n’a toujours pas répondu à notre lettre.",
    "Le tribunal administratif examinera l’affaire dès l’année prochaine, à huis clos.",
    "Où en est-on\u{a0}? L’enquête publique s’achève bientôt, et le préfet a promis d’étudier nos réserves.",
    "Des élèves, des infirmières et des pêcheurs ont défilé côte à côte, sous la pluie, jusqu’à l’hôtel de ville.",
    "Aujourd’hui, l’usine rejette encore des déchets dans la rivière malgré l’arrêté préfectoral.",
    "Merci à toutes celles et à tous ceux qui ont écrit, téléphoné, témoigné\u{a0}: à bientôt\u{a0}!",
];
const CYRILLIC: [&str; 8] = [
    "Городской совет отменил решение о вырубке парка после двух месяцев протестов жителей.",
    "«Мы добились своего, но останавливаться рано», — сказала учительница местной школы.",
    "Петицию подписали более 8\u{a0}500 человек; министерство пока не ответило на наше письмо.",
    "Суд рассмотрит жалобу рыбаков в закрытом заседании уже весной.",
    "Что дальше? Общественные слушания закончатся скоро, и мы просим всех прийти.",
    "Завод по-прежнему сбрасывает отходы в реку, несмотря на предписание.",
    "Спасибо всем, кто писал, звонил и стоял рядом с нами под дождём!",
    "Новый закон о доступе к информации приняли во втором чтении, поправки обсудят позже.",
];
const ARABIC: [&str; 8] = [
    "تراجع المجلس البلدي عن قرار إغلاق المكتبة بعد أسابيع من احتجاج السكان.",
    "قالت رئيسة الجمعية: «هذا انتصار لكل العائلات في الحي».",
    "وقّع أكثر من 9500 شخص على العريضة، ولم تردّ الوزارة حتى الآن على رسالتنا.",
    "ستنظر المحكمة في القضية خلال الربيع المقبل، في جلسة مغلقة.",
    "ماذا بعد؟ تنتهي جلسات الاستماع قريبًا، ونرجو من الجميع الحضور.",
    "ما زال المصنع يرمي النفايات في النهر رغم القرار الرسمي.",
    "شكرًا لكل من كتب واتصل ووقف معنا تحت المطر!",
    "أُقرّ القانون الجديد في القراءة الثانية، وستُناقش التعديلات لاحقًا.",
];

/// Documents of about 14 kB in `language` ("French", "Cyrillic" or "Arabic"), `bytes` in all.
pub fn foreign(language: &str, bytes: usize) -> Vec<Document> {
    let sentences = match language {
        "French" => FRENCH,
        "Cyrillic" => CYRILLIC,
        _ => ARABIC,
    };
    let mut dice = Dice::new(bytes as u64);
    let (mut documents, mut size) = (Vec::new(), 0);
    while size < bytes {
        let mut text = String::new();
        while text.len() < 14_000 {
            text.push_str(sentences[dice.roll(sentences.len())]);
            text.push_str(if dice.roll(5) == 0 { "\n\n" } else { " " });
        }
        size += text.len();
        documents.push(Document::new(text));
    }
    documents
}

fn vary(paragraph: &str, dice: &mut Dice, out: &mut String) {
    for c in paragraph.chars() {
        match c {
            '0'..='9' if dice.roll(3) == 0 => out.push(char::from(b'1' + dice.roll(9) as u8)),
            ' ' if dice.roll(40) == 0 => out.push('\u{a0}'),
            '\'' => out.push('’'),
            _ => out.push(c),
        }
    }
}
