//! Points in time, read and written in RFC 3339.

use std::fmt;

const SECONDS_PER_DAY: i64 = 86_400;

/// A point in time, counted from the start of 1970 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp {
    /// Whole seconds, rounded down.
    pub seconds: i64,
    /// Nanoseconds since then.
    pub nanos: u32,
}

impl Timestamp {
    /// Reads strict RFC 3339: upper-case T and Z, at most nine fractional digits, no leap second.
    pub fn parse(text: &[u8]) -> Option<Self> {
        let mut digits = Digits(text);
        let year = digits.number(4)?;
        let month = digits.after(b'-')?.number(2)?;
        let day = digits.after(b'-')?.number(2)?;
        let hour = digits.after(b'T')?.number(2)?;
        let minute = digits.after(b':')?.number(2)?;
        let second = digits.after(b':')?.number(2)?;
        let nanos = digits.fraction()?;
        let offset = digits.offset()?;
        let real = (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        if !real || hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        let seconds = days_from_civil(year, month, day) * SECONDS_PER_DAY
            + (hour * 3600 + minute * 60 + second - offset);
        Some(Self { seconds, nanos })
    }
}

impl fmt::Display for Timestamp {
    /// Writes UTC with as many fractional digits as needed, as Go's `time.RFC3339Nano` does.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = civil_from_days(self.seconds.div_euclid(SECONDS_PER_DAY));
        let second = self.seconds.rem_euclid(SECONDS_PER_DAY);
        let sign = if year < 0 { "-" } else { "" };
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        write!(f, "{sign}{:04}-{month:02}-{day:02}", year.unsigned_abs())?;
        write!(f, "T{hour:02}:{minute:02}:{second:02}")?;
        if self.nanos > 0 {
            let fraction = format!("{:09}", self.nanos);
            write!(f, ".{}", fraction.trim_end_matches('0'))?;
        }
        f.write_str("Z")
    }
}

/// What is left to read of a time.
struct Digits<'a>(&'a [u8]);

impl Digits<'_> {
    fn number(&mut self, width: usize) -> Option<i64> {
        let (digits, rest) = self.0.split_at_checked(width)?;
        self.0 = rest;
        digits.iter().try_fold(0, |number, digit| {
            digit
                .is_ascii_digit()
                .then(|| number * 10 + i64::from(digit - b'0'))
        })
    }

    fn after(&mut self, byte: u8) -> Option<&mut Self> {
        self.0 = self.0.strip_prefix(&[byte])?;
        Some(self)
    }

    fn fraction(&mut self) -> Option<u32> {
        if self.after(b'.').is_none() {
            return Some(0);
        }
        let width = self
            .0
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        if !(1..=9).contains(&width) {
            return None;
        }
        let digits = u32::try_from(self.number(width)?).ok()?;
        Some(digits * 10_u32.pow(9 - width as u32))
    }

    /// Takes the offset from UTC, in seconds, which has to be the last thing there is.
    fn offset(&mut self) -> Option<i64> {
        let sign = match self.0 {
            b"Z" => return Some(0),
            [b'+', ..] => 1,
            [b'-', ..] => -1,
            _ => return None,
        };
        self.0 = &self.0[1..];
        let hours = self.number(2)?;
        let minutes = self.after(b':')?.number(2)?;
        let real = hours <= 23 && minutes <= 59 && self.0.is_empty();
        real.then_some(sign * (hours * 3600 + minutes * 60))
    }
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Counts the days from 1970-01-01.
///
/// Years start in March here, which puts the leap day at their end.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// Undoes `days_from_civil`.
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = days.div_euclid(146_097) * 400 + year_of_era + i64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(seconds: i64, nanos: u32) -> String {
        Timestamp { seconds, nanos }.to_string()
    }

    fn read(text: &str) -> Option<(i64, u32)> {
        Timestamp::parse(text.as_bytes()).map(|time| (time.seconds, time.nanos))
    }

    #[test]
    fn writes_what_go_writes() {
        assert_eq!(written(0, 0), "1970-01-01T00:00:00Z");
        assert_eq!(written(-1, 500_000_000), "1969-12-31T23:59:59.5Z");
        assert_eq!(written(951_782_400, 1), "2000-02-29T00:00:00.000000001Z");
        assert_eq!(
            written(1_709_164_800, 120_000_000),
            "2024-02-29T00:00:00.12Z"
        );
        assert_eq!(written(-2_203_891_201, 0), "1900-02-28T23:59:59Z");
        assert_eq!(written(253_402_300_800, 0), "10000-01-01T00:00:00Z");
        assert_eq!(written(-62_167_219_201, 0), "-0001-12-31T23:59:59Z");
    }

    #[test]
    fn reads_what_it_writes() {
        for seconds in [-62_167_219_200, -86_401, -1, 0, 951_782_399, 4_107_542_400] {
            assert_eq!(read(&written(seconds, 7)), Some((seconds, 7)));
        }
    }

    #[test]
    fn reads_offsets_and_fractions() {
        assert_eq!(read("1970-01-01T01:00:00.25+01:00"), Some((0, 250_000_000)));
        assert_eq!(read("1969-12-31T23:30:00-00:30"), Some((0, 0)));
        assert_eq!(
            read("2024-02-29T00:00:00.000000001Z"),
            Some((1_709_164_800, 1))
        );
    }

    #[test]
    fn refuses_everything_else() {
        for text in [
            "",
            "2024",
            "2024-01-01",
            "2024-01-01 00:00:00Z",
            "2024-01-01t00:00:00Z",
            "2024-01-01T00:00:00z",
            "2024-01-01T00:00:00",
            "2024-01-01T0:00:00Z",
            "2024-01-01T00:00:00,5Z",
            "2024-01-01T00:00:00.Z",
            "2024-01-01T00:00:00.0123456789Z",
            "2024-13-01T00:00:00Z",
            "2024-00-01T00:00:00Z",
            "2023-02-29T00:00:00Z",
            "2024-04-31T00:00:00Z",
            "2024-01-00T00:00:00Z",
            "2024-01-01T24:00:00Z",
            "2024-01-01T00:60:00Z",
            "2024-01-01T00:00:60Z",
            "2024-01-01T00:00:00+24:00",
            "2024-01-01T00:00:00+00:60",
            "2024-01-01T00:00:00+0000",
            "2024-01-01T00:00:00Z ",
            " 2024-01-01T00:00:00Z",
            "+024-01-01T00:00:00Z",
            "1900-02-29T00:00:00Z",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
