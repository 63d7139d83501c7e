use line_counter::document::Fault;
use line_counter::runtime::Context;
use line_counter::service::LineCounter;
use line_counter::types;

use crate::count::count;
use crate::syntax::Syntax;

/// The control: counts in this process.
pub struct Implementation;

impl LineCounter for Implementation {
    fn count_lines(
        &self,
        request: types::Source,
        _context: &Context,
    ) -> Result<types::Counts, Fault<types::NotText>> {
        match std::str::from_utf8(&request.content) {
            Ok(_) => Ok(count(Syntax::from(request.language), &request.content)),
            Err(error) => {
                let offset = error.valid_up_to() as u64;
                Err(types::NotText { offset }.into())
            }
        }
    }
}
