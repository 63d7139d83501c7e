//! One question by HTTP, without TLS.

use std::io::Write;
use std::net::{SocketAddr, TcpStream, ToSocketAddrs};
use std::time::Instant;

use super::response::{Reading, left, read_response, told};

/// Sends a JSON text to an address, and gives the status and the body of the response. Nothing is followed: neither a
/// redirection nor a proxy of the environment. It may take longer than the limit only while a name is looked up.
pub(super) fn post(
    address: &str,
    path: &str,
    text: &str,
    end: Instant,
) -> Result<(u16, Vec<u8>), String> {
    let rest = address
        .strip_prefix("http://")
        .ok_or("only http can be asked")?;
    let (host, prefix) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
    let mut stream = connect(host, end)?;
    let question = format!(
        "POST {prefix}{path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{text}",
        text.len()
    );
    stream
        .set_write_timeout(Some(left(end)?))
        .and_then(|()| stream.write_all(question.as_bytes()))
        .map_err(|error| told(&error))?;
    read_response(&mut Reading::new(stream, end))
}

fn connect(host: &str, end: Instant) -> Result<TcpStream, String> {
    let has_port = host
        .rsplit_once(':')
        .is_some_and(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()));
    let place = if has_port {
        host.to_owned()
    } else {
        format!("{host}:80")
    };
    let found: Vec<SocketAddr> = place
        .to_socket_addrs()
        .map_err(|error| error.to_string())?
        .collect();
    let mut why = "the name has no address".to_owned();
    for (tried, address) in found.iter().enumerate() {
        // An address that does not answer leaves time for the next one.
        let share = left(end)? / u32::try_from(found.len() - tried).unwrap_or(1);
        match TcpStream::connect_timeout(address, share) {
            Ok(stream) => return Ok(stream),
            Err(error) => why = told(&error),
        }
    }
    Err(why)
}
