//! Digits with what groups them and parts their decimals: "13,000", "1,50,000", "1’250", "20.000.000", "2.3".

/// The number that `text` begins with: its value, how many bytes it takes, and whether separators stand in it.
/// `None` where the digits are no number: versions, lists, numbers with letters between.
pub(super) fn parse(text: &str) -> Option<(f64, usize, bool)> {
    grouped(text).or_else(|| continental(text))
}

/// Thousands behind full stops and decimals behind a comma, which are nothing else: "10.000,00", "1.234.567,8".
fn continental(text: &str) -> Option<(f64, usize, bool)> {
    let length = text.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')).count();
    let (whole, decimals) = text[..length].split_once(',')?;
    let (first, groups) = whole.split_once('.')?;
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let fits = (1..=3).contains(&first.len()) && digits(first) && !first.starts_with('0');
    let parted = groups.split('.').all(|group| group.len() == 3 && digits(group));
    if !(fits && parted && (1..=2).contains(&decimals.len()) && digits(decimals)) {
        return None;
    }
    let figures = text[..length].bytes().filter(u8::is_ascii_digit);
    let value = figures.fold(0.0, |value, digit| value * 10.0 + f64::from(digit - b'0'));
    Some((value / 10f64.powi(decimals.len() as i32), length, true))
}

/// Digits in groups, with decimals behind a full stop or none.
fn grouped(text: &str) -> Option<(f64, usize, bool)> {
    let bytes = text.as_bytes();
    let (mut at, mut value) = (0, 0.0f64);
    // The lengths of the groups, and what stands between them.
    let (mut first, mut last, mut groups, mut twos, mut separator) = (0usize, 0usize, 0usize, false, None);
    let mut decimals = None;
    loop {
        let start = at;
        while let Some(digit) = bytes.get(at).filter(|b| b.is_ascii_digit()) {
            match decimals.as_mut() {
                Some(unit) => {
                    *unit *= 10.0;
                    value = value * 10.0 + f64::from(digit - b'0');
                }
                None => value = value * 10.0 + f64::from(digit - b'0'),
            }
            at += 1;
        }
        let length = at - start;
        if decimals.is_none() {
            match groups {
                0 => first = length,
                _ => {
                    twos |= groups > 1 && last == 2;
                    if last != 2 && last != 3 && groups > 1 {
                        return None;
                    }
                }
            }
            last = length;
            groups += 1;
        }
        let rest = &text[at..];
        let Some(mark) = rest.chars().next().filter(|c| matches!(c, ',' | '.' | '\'' | '’')) else { break };
        if !bytes.get(at + mark.len_utf8()).is_some_and(u8::is_ascii_digit) {
            break;
        }
        if mark == '.' && separator != Some('.') && decimals.is_none() && !dotted_groups(rest) {
            decimals = Some(1.0);
        } else if decimals.is_some() || separator.is_some_and(|s| s != mark) {
            return None;
        } else {
            separator = Some(mark);
        }
        at += mark.len_utf8();
    }
    if separator.is_some() {
        // 1,234,567 or, in India, 12,34,567.
        let western = !twos && first <= 3 && last == 3;
        let indian = twos && first <= 2 && last == 3;
        if !(western || indian) || first == 0 {
            return None;
        }
    }
    Some((value / decimals.unwrap_or(1.0), at, separator.is_some() || decimals.is_some()))
}

/// The number that a token of digits is, without letters.
pub(in crate::entity) fn value(text: &str) -> Option<f64> {
    parse(text).filter(|&(_, length, _)| length == text.len()).map(|(value, ..)| value)
}

/// Whether `rest`, from a full stop on, has at least two groups of three, "1.000.000", or is ".000", as no decimals are written.
fn dotted_groups(rest: &str) -> bool {
    let mut groups = 0;
    let mut parts = rest.split('.').skip(1);
    parts.all(|part| {
        groups += 1;
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        digits == 3
    }) && (groups >= 2 || rest == ".000")
}
