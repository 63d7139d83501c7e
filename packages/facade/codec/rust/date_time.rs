use core::fmt;
use std::time::{Duration, SystemTime};

/// A date and time, kept as it is written: with its fraction's zeros and its offset.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Rfc3339(String);

impl Rfc3339 {
    /// Takes a text with years 0000 to 9999, upper-case T and Z, up to nine digits of fraction, and no leap seconds.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        moment_of(text).map(|_| Self(text.to_owned()))
    }

    /// The text as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Seconds since 1970-01-01T00:00:00Z, and the nanoseconds that follow them.
    #[must_use]
    pub fn unix(&self) -> (i64, u32) {
        moment_of(&self.0).unwrap_or_default()
    }

    /// The same moment as the standard library has it.
    #[must_use]
    pub fn to_system_time(&self) -> SystemTime {
        let (seconds, nanoseconds) = self.unix();
        let whole = Duration::from_secs(seconds.unsigned_abs());
        let start = if seconds < 0 {
            SystemTime::UNIX_EPOCH - whole
        } else {
            SystemTime::UNIX_EPOCH + whole
        };
        start + Duration::from_nanos(u64::from(nanoseconds))
    }
}

impl fmt::Display for Rfc3339 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

fn moment_of(text: &str) -> Option<(i64, u32)> {
    let bytes = text.as_bytes();
    let (start, rest) = bytes.split_at_checked(19)?;
    let has_shape = start
        .iter()
        .zip(b"0000-00-00T00:00:00")
        .all(|(byte, shape)| match shape {
            b'0' => byte.is_ascii_digit(),
            _ => byte == shape,
        });
    if !has_shape {
        return None;
    }
    let year = number(&start[..4]);
    let (month, day) = (number(&start[5..7]), number(&start[8..10]));
    let (hour, minute, second) = (
        number(&start[11..13]),
        number(&start[14..16]),
        number(&start[17..19]),
    );
    if !(1..=12).contains(&month)
        || day < 1
        || day > days_in(year, month)
        || hour > 23
        || minute > 59
        || second > 59
    {
        return None;
    }
    let (nanoseconds, rest) = fraction(rest)?;
    let seconds = days_since_1970(year, month, day) * 86400 + hour * 3600 + minute * 60 + second;
    Some((seconds - offset(rest)?, nanoseconds))
}

fn number(digits: &[u8]) -> i64 {
    digits
        .iter()
        .fold(0, |value, digit| value * 10 + i64::from(digit - b'0'))
}

fn fraction(text: &[u8]) -> Option<(u32, &[u8])> {
    let Some(rest) = text.strip_prefix(b".") else {
        return Some((0, text));
    };
    let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if !(1..=9).contains(&count) {
        return None;
    }
    let (digits, rest) = rest.split_at(count);
    let nanoseconds = (0..9).fold(0, |value, index| {
        value * 10 + digits.get(index).map_or(0, |digit| u32::from(digit - b'0'))
    });
    Some((nanoseconds, rest))
}

/// Seconds east of UTC.
fn offset(text: &[u8]) -> Option<i64> {
    if text == b"Z" {
        return Some(0);
    }
    let &[sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] = text else {
        return None;
    };
    if ![h1, h2, m1, m2].iter().all(u8::is_ascii_digit) {
        return None;
    }
    let (hours, minutes) = (number(&[h1, h2]), number(&[m1, m2]));
    let seconds = hours * 3600 + minutes * 60;
    (hours <= 23 && minutes <= 59).then_some(if sign == b'-' { -seconds } else { seconds })
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Counts days with years that begin in March, so that a leap day ends its year.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let year = if month > 2 { year } else { year - 1 };
    let month = (month + 9) % 12;
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leap_days + (month * 153 + 2) / 5 + day - 1 - 719_468
}
