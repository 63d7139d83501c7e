package facade

import (
	"context"
	"errors"
	"time"
)

// answerBySwitch gives a call to whom the rollout chose. The control answers in place of a candidate that failed, where
// a second run is allowed: where the operation has no effects or those on the working directory only, and else where
// the candidate cannot have seen the request.
func answerBySwitch[Q, R any](
	ctx context.Context, s *rolloutSwitch, op operation[Q, R], request Q, control func(context.Context, Q) (R, error),
) (R, error) {
	start := time.Now()
	d, link := s.decide(start)
	event := invocationEvent{
		time: start, flag: s.settings.rollout.flag, decision: d, operation: op.name, answeredBy: roleControl,
	}
	if link != nil {
		response, err := invoke(ctx, link.transport, op, request)
		s.release(link)
		failed := s.judge(ctx, &event, err, isErrorOf(op, err))
		if !failed || op.effects == "external" && !errors.As(err, new(*unstartedError)) {
			event.answeredBy, event.digest = roleCandidate, d.digest
			if failed {
				event.decision.note = err.Error()
			}
			sampleCall(s, &event, op, request)
			s.record(&event)
			return response, err
		}
		event.fallback = err.Error()
	}
	response, err := control(ctx, request)
	event.outcome = outcomeOf(err)
	sampleCall(s, &event, op, request)
	s.record(&event)
	return response, err
}

// sampleCall keeps the request of a sampled call, as the document of a one-shot program, for a comparison afterwards: no
// call runs both implementations. Only an operation without effects may run again; what another one did to the working
// directory before would be missing.
func sampleCall[Q, R any](s *rolloutSwitch, event *invocationEvent, op operation[Q, R], request Q) {
	g := event.decision.generation
	if g == nil || g.latched || event.decision.source != "state" || op.effects != "none" {
		return
	}
	switch g.stage {
	case "shadow", stageCanary, "live":
	default:
		return
	}
	if !isSampled(g.sample) {
		return
	}
	event.duration = time.Since(event.time)
	message, err := writePayload(&encoder{beside: true}, request, op.encodeRequest)
	if err != nil {
		event.captureLost = "not-a-case"
		return
	}
	place := "calls/" + op.name
	capture := inputCapture{settings: captureSettings{corpus: s.settings.rollout.beside("corpus/" + place), redact: s.settings.redact}}
	_, _ = capture.stdin.Write(appendEnvelope(nil, s.settings.contract, requestBody{0, op.name, message}))
	if event.capture, event.captureLost = capture.finish(); event.capture != "" {
		event.capture = place + "/" + event.capture
	}
}

func isErrorOf[Q, R any](op operation[Q, R], err error) bool {
	if err == nil {
		return false
	}
	_, ok := op.encodeError(err)
	return ok
}

// judge says whether the candidate failed to do its work, and counts it where it crashed. An error of the contract is an
// answer, and a caller that gives up is nobody's fault.
func (s *rolloutSwitch) judge(ctx context.Context, event *invocationEvent, err error, isAnswer bool) bool {
	event.outcome = outcomeOf(err)
	if err == nil || isAnswer || ctx.Err() != nil {
		return false
	}
	var (
		refusal  *failureError
		document *DocumentError
	)
	if !errors.As(err, &refusal) && !errors.As(err, &document) {
		event.outcome = outcomeCrash
		s.crashed(event.decision, time.Now())
	}
	return true
}

func outcomeOf(err error) string {
	if err != nil {
		return outcomeError
	}
	return outcomeOK
}

func (s *rolloutSwitch) record(event *invocationEvent) {
	if event.duration == 0 {
		event.duration = time.Since(event.time)
	}
	recordInvocation(s.settings.rollout, event)
}
