use super::unanswered::{Unanswered, ask};
use super::{Document, Fault};
use crate::runtime::Context;
use crate::runtime::switch::{Operation, Switch};

/// Lets whoever the rollout chooses do the work of one method, and the control where the candidate does not do it.
pub(crate) fn switched<Q: Document, R: Document, E: Document>(
    switch: &Switch,
    operation: Operation,
    (request, context): (Q, &Context),
    control: impl FnOnce(Q) -> Result<R, Fault<E>>,
) -> Result<R, Fault<E>> {
    let mut turn = switch.begin(operation);
    if let Some(candidate) = turn.candidate() {
        match ask(&*candidate, operation.method, &request, context) {
            Ok(response) => {
                turn.answered(true);
                return Ok(response);
            }
            Err(Unanswered::Contract(error)) => {
                turn.answered(false);
                return Err(Fault::Contract(error));
            }
            Err(Unanswered::Call(error)) => {
                if !turn.falls_back(&error, context) {
                    return Err(Fault::Internal(error.to_string()));
                }
            }
        }
    }
    let answer = control(request);
    turn.answered(answer.is_ok());
    answer
}
