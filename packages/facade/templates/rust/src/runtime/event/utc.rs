//! Times as events have them.

use std::time::{SystemTime, UNIX_EPOCH};

/// A time as RFC 3339 in UTC, with milliseconds.
pub(in crate::runtime) fn rfc3339(time: SystemTime) -> String {
    let elapsed = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    let seconds = elapsed.as_secs();
    let (year, month, day) = date_of(seconds / 86_400);
    let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    let millis = elapsed.subsec_millis();
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{millis:03}Z")
}

/// The date of a day after 1970-01-01, counted in years that begin in March, so that a leap day is the last of its year.
fn date_of(day: u64) -> (u64, u64, u64) {
    const DAYS_TO_1970: u64 = 719_468;
    const CENTURIES: u64 = 146_097;
    let days = day + DAYS_TO_1970;
    let (era, left) = (days / CENTURIES, days % CENTURIES);
    let year = (left - left / 1460 + left / 36_524 - left / (CENTURIES - 1)) / 365;
    let left = left - (365 * year + year / 4 - year / 100);
    let month = (5 * left + 2) / 153;
    let date = left - (153 * month + 2) / 5 + 1;
    let is_next_year = month >= 10;
    let month = if is_next_year { month - 9 } else { month + 3 };
    (era * 400 + year + u64::from(is_next_year), month, date)
}

#[cfg(test)]
mod tests {
    use super::rfc3339;
    use std::time::{Duration, UNIX_EPOCH};

    #[test]
    fn times_are_those_of_the_calendar() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00"),
            (951_782_399, "2000-02-28T23:59:59"),
            (951_782_400, "2000-02-29T00:00:00"),
            (951_868_800, "2000-03-01T00:00:00"),
            (1_709_164_800, "2024-02-29T00:00:00"),
            (1_735_689_599, "2024-12-31T23:59:59"),
            (1_767_355_445, "2026-01-02T12:04:05"),
            (4_107_542_400, "2100-03-01T00:00:00"),
        ] {
            let time = UNIX_EPOCH + Duration::from_millis(seconds * 1000 + 7);
            assert_eq!(rfc3339(time), format!("{text}.007Z"));
        }
    }
}
