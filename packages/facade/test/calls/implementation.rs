use std::convert::Infallible;

use tool::document::Fault;
use tool::runtime::Context;
use tool::service::Fidelity;
use tool::types;

pub struct Implementation;

impl Fidelity for Implementation {
    fn echo(
        &self,
        request: types::Everything,
        _context: &Context,
    ) -> Result<types::Everything, Fault<types::Failure>> {
        if request.name == "missing" {
            let message = "there is no such thing".to_owned();
            return Err(types::Failure::NotFound(types::NotFound { message }).into());
        }
        Ok(request)
    }

    fn store(
        &self,
        request: types::Blob,
        _context: &Context,
    ) -> Result<types::Empty, Fault<Infallible>> {
        let content = request.content.unwrap_or_default();
        if content != [0, 255, 10] {
            return Err(Fault::Internal(format!("got {content:?}")));
        }
        Ok(types::Empty {})
    }

    fn count(
        &self,
        _request: types::Empty,
        _context: &Context,
    ) -> Result<types::Open, Fault<types::Error>> {
        Err(types::Error {
            error: "counting failed".to_owned(),
            context: None,
        }
        .into())
    }
}
