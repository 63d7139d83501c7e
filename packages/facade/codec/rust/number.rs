/// Writes the shortest digits that read back as the same number, laid out as ECMAScript's `Number::toString` does;
/// the sign of zero is kept.
pub(super) fn append_number(out: &mut String, value: f64) {
    if value.is_sign_negative() {
        out.push('-');
    }
    if value == 0.0 {
        out.push('0');
        return;
    }
    let (digits, point) = shortest_digits(value.abs());
    lay_out(out, &digits, point);
}

/// The shortest digits, and how many of them stand before the point.
///
/// They are taken from `serde_json`, because of two that are equally near the standard library may choose the odd one.
fn shortest_digits(value: f64) -> (String, i32) {
    let text = serde_json::to_string(&value).unwrap_or_default();
    let (mantissa, power) = text.split_once('e').unwrap_or((&text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = format!("{whole}{fraction}");
    let digits = all.trim_start_matches('0');
    let zeros = i32::try_from(all.len() - digits.len()).unwrap_or(0);
    let power = power.parse::<i32>().unwrap_or(0);
    let point = i32::try_from(whole.len()).unwrap_or(0) + power - zeros;
    (digits.trim_end_matches('0').to_owned(), point)
}

/// Writes digits with the point behind the first `point` of them.
fn lay_out(out: &mut String, digits: &str, point: i32) {
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or(0));
    let count = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    if count <= point && point <= 21 {
        out.push_str(digits);
        out.push_str(&zeros(point - count));
    } else if 0 < point && point <= 21 {
        let (whole, fraction) = digits.split_at(usize::try_from(point).unwrap_or(0));
        out.push_str(whole);
        out.push('.');
        out.push_str(fraction);
    } else if -6 < point && point <= 0 {
        out.push_str("0.");
        out.push_str(&zeros(-point));
        out.push_str(digits);
    } else {
        let (first, rest) = digits.split_at(1);
        out.push_str(first);
        if !rest.is_empty() {
            out.push('.');
            out.push_str(rest);
        }
        out.push_str(if point > 0 { "e+" } else { "e" });
        out.push_str(&(point - 1).to_string());
    }
}

/// Writes a whole number.
pub(super) fn append_digits(out: &mut String, mut value: u64) {
    let mut digits = [b'0'; 20];
    let mut start = digits.len() - 1;
    while value > 9 {
        digits[start] = b'0' + (value % 10).to_le_bytes()[0];
        value /= 10;
        start -= 1;
    }
    digits[start] = b'0' + value.to_le_bytes()[0];
    out.push_str(core::str::from_utf8(&digits[start..]).unwrap_or_default());
}
