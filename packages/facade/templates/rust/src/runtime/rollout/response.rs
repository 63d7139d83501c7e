//! The response to a question by HTTP, bounded in time and size.

use std::io::{ErrorKind, Read};
use std::net::TcpStream;
use std::time::{Duration, Instant};

const MOST_HEAD: usize = 16 << 10;
/// Bytes of a body at most.
pub(super) const MOST_BODY: usize = 64 << 10;

/// The time until an end; none is an error.
pub(super) fn left(end: Instant) -> Result<Duration, String> {
    let left = end.saturating_duration_since(Instant::now());
    if left.is_zero() {
        return Err(LATE.to_owned());
    }
    Ok(left)
}

const LATE: &str = "no answer in time";

/// What an error says, in words that do not depend on how the time ran out.
pub(super) fn told(error: &std::io::Error) -> String {
    match error.kind() {
        ErrorKind::WouldBlock | ErrorKind::TimedOut => LATE.to_owned(),
        _ => error.to_string(),
    }
}

/// What comes, as far as it was read.
pub(super) struct Reading<R> {
    stream: R,
    end: Instant,
    bytes: Vec<u8>,
    at: usize,
}

/// A stream that can be told how long to wait.
pub(super) trait Waits: Read {
    fn wait_for(&self, time: Duration) -> std::io::Result<()>;
}

impl Waits for TcpStream {
    fn wait_for(&self, time: Duration) -> std::io::Result<()> {
        self.set_read_timeout(Some(time))
    }
}

impl<R: Waits> Reading<R> {
    pub(super) fn new(stream: R, end: Instant) -> Self {
        Self {
            stream,
            end,
            bytes: Vec::new(),
            at: 0,
        }
    }

    /// Reads on; false at the end.
    fn more(&mut self) -> Result<bool, String> {
        let mut piece = [0; 4096];
        let time = left(self.end)?;
        self.stream.wait_for(time).map_err(|error| told(&error))?;
        let read = loop {
            match self.stream.read(&mut piece) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(told(&error)),
                Ok(read) => break read,
            }
        };
        self.bytes.extend_from_slice(&piece[..read]);
        Ok(read > 0)
    }

    /// The next line, without its end.
    fn line(&mut self, most: usize) -> Result<String, String> {
        loop {
            let rest = &self.bytes[self.at..];
            if let Some(length) = rest.iter().position(|&byte| byte == b'\n') {
                let line = String::from_utf8_lossy(&rest[..length])
                    .trim_end_matches('\r')
                    .to_owned();
                self.at += length + 1;
                return Ok(line);
            }
            if rest.len() > most {
                return Err("the head of the answer is too large".to_owned());
            }
            if !self.more()? {
                return Err("the answer ended early".to_owned());
            }
        }
    }

    fn exactly(&mut self, length: usize) -> Result<Vec<u8>, String> {
        while self.bytes.len() - self.at < length {
            if !self.more()? {
                return Err("the answer ended early".to_owned());
            }
        }
        self.at += length;
        Ok(self.bytes[self.at - length..self.at].to_vec())
    }

    fn until_the_end(&mut self) -> Result<Vec<u8>, String> {
        while self.more()? {
            check_size(self.bytes.len() - self.at)?;
        }
        Ok(self.bytes.split_off(self.at))
    }
}

fn check_size(size: usize) -> Result<(), String> {
    if size > MOST_BODY {
        return Err(format!("the answer is larger than {MOST_BODY} bytes"));
    }
    Ok(())
}

/// Reads the status and the body of a response.
pub(super) fn read_response<R: Waits>(reading: &mut Reading<R>) -> Result<(u16, Vec<u8>), String> {
    loop {
        let first = reading.line(MOST_HEAD)?;
        let status = first
            .strip_prefix("HTTP/1.")
            .and_then(|rest| rest.get(2..5))
            .and_then(|digits| digits.parse().ok())
            .ok_or("the answer is not HTTP")?;
        let head = read_head(reading)?;
        // A status below 200 is only a word in advance.
        if status >= 200 {
            return Ok((status, read_body(reading, status, &head)?));
        }
    }
}

/// How a body ends.
#[derive(Default)]
struct Head {
    length: Option<usize>,
    is_chunked: bool,
}

fn read_head<R: Waits>(reading: &mut Reading<R>) -> Result<Head, String> {
    let mut head = Head::default();
    let start = reading.at;
    loop {
        let line = reading.line(MOST_HEAD)?;
        if reading.at - start > MOST_HEAD {
            return Err("the head of the answer is too large".to_owned());
        }
        if line.is_empty() {
            return Ok(head);
        }
        let (name, value) = line.split_once(':').ok_or("the answer is not HTTP")?;
        let value = value.trim();
        if name.eq_ignore_ascii_case("content-length") {
            let length = value.parse().map_err(|_| "the answer is not HTTP")?;
            if head
                .length
                .replace(length)
                .is_some_and(|other| other != length)
            {
                return Err("the answer has two lengths".to_owned());
            }
        } else if name.eq_ignore_ascii_case("transfer-encoding") {
            if !value.eq_ignore_ascii_case("chunked") {
                return Err(format!("the answer is encoded: {value}"));
            }
            head.is_chunked = true;
        }
    }
}

fn read_body<R: Waits>(
    reading: &mut Reading<R>,
    status: u16,
    head: &Head,
) -> Result<Vec<u8>, String> {
    if status == 204 || status == 304 {
        return Ok(Vec::new());
    }
    if head.is_chunked {
        return read_chunks(reading);
    }
    match head.length {
        Some(length) => {
            check_size(length)?;
            reading.exactly(length)
        }
        None => reading.until_the_end(),
    }
}

fn read_chunks<R: Waits>(reading: &mut Reading<R>) -> Result<Vec<u8>, String> {
    let mut body = Vec::new();
    loop {
        let line = reading.line(MOST_HEAD)?;
        let digits = line.split(';').next().unwrap_or_default().trim();
        let length = usize::from_str_radix(digits, 16).map_err(|_| "the answer is not HTTP")?;
        if length == 0 {
            return Ok(body);
        }
        check_size(length.saturating_add(body.len()))?;
        body.extend(reading.exactly(length)?);
        if !reading.line(2)?.is_empty() {
            return Err("the answer is not HTTP".to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Reading, Waits, read_response};
    use std::io::Read;
    use std::time::{Duration, Instant};

    /// Gives a byte at a time.
    struct Drip<'t>(&'t [u8]);

    impl Read for Drip<'_> {
        fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
            let Some((&first, rest)) = self.0.split_first() else {
                return Ok(0);
            };
            out[0] = first;
            self.0 = rest;
            Ok(1)
        }
    }

    impl Waits for Drip<'_> {
        fn wait_for(&self, _: Duration) -> std::io::Result<()> {
            Ok(())
        }
    }

    fn read(text: &str) -> Result<(u16, String), String> {
        let end = Instant::now() + Duration::from_secs(60);
        read_response(&mut Reading::new(Drip(text.as_bytes()), end))
            .map(|(status, body)| (status, String::from_utf8(body).expect("text")))
    }

    #[test]
    fn bodies_end_by_their_length_by_their_chunks_or_with_the_connection() {
        for text in [
            "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbodyrest",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nb\r\n3;x=y\r\nody\r\n0\r\n\r\n",
            "HTTP/1.0 200 OK\r\n\r\nbody",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 \r\ncontent-length:4\r\n\r\nbody",
        ] {
            assert_eq!(read(text), Ok((200, "body".into())), "{text}");
        }
        assert_eq!(read("HTTP/1.1 204 No\r\n\r\n"), Ok((204, String::new())));
    }

    #[test]
    fn what_is_not_http_or_too_large_is_refused() {
        let long = "x".repeat(20_000);
        for text in [
            "",
            "SSH-2.0",
            "SSH-2.0\r\n",
            "HTTP/1.1\r\n\r\n",
            "HTTP/1.1 2\u{e4}0 OK\r\n\r\n",
            "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nbody",
            "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nbody",
            "HTTP/1.1 200 OK\r\nContent-Length: 65537\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbodyX",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffff\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
            &format!("HTTP/1.1 200 OK\r\nLong: {long}\r\n\r\n"),
            &format!("HTTP/1.1 200 OK\r\n{}\r\n", "a: b\r\n".repeat(5_000)),
            &format!("HTTP/1.1 200 OK\r\n\r\n{}", "x".repeat(70_000)),
        ] {
            assert!(read(text).is_err(), "{text:.80}");
        }
    }
}
