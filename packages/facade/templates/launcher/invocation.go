package main

import (
	"a/road"
	"errors"
	"os"
	"strings"
	"syscall"
	"time"
)

// What a run of the tool touches, as the config declares it.
const (
	effectsNone     = "none"
	effectsWorkdir  = "workdir"
	effectsExternal = "external"
)

// program is one that may answer.
type program struct {
	role   string
	path   string
	digest string // "" where it is not known
}

// invocation is one start of the tool.
type invocation struct {
	started    time.Time
	decision   rolloutDecision
	supervisor *supervisor
	isWatched  bool
	capture    *inputCapture // nil where the input is not kept
	fallback   string        // why the candidate does not answer although it was chosen
}

func begin() *invocation {
	i := &invocation{started: time.Now()}
	var generation *rolloutGeneration
	err := errors.New("this build knows of no rollout")
	if rollout.home != "" && !skipsAsking() {
		generation, err = readState()
	}
	i.decision = decideRollout(rollout, rolloutWorld{getenv: os.Getenv, key: targetingKey}, generation, err)
	i.keepCrashingOut()
	i.isWatched = isWatched(&i.decision)
	if i.isSampled() {
		i.capture = beginCapture(captured, road.Arguments()[1:])
		keepInput(i.capture)
	}
	return i
}

// skipsAsking says whether a state that is asked for elsewhere has no say: a comparison starts thousands of trials.
func skipsAsking() bool {
	return rollout.source != "" && os.Getenv(rollout.trialVariable()) != "" && os.Getenv(rollout.variable()) != roleControl
}

// isSampled says whether the input is kept for a later comparison, which runs it on both implementations: so never where
// that could touch anything.
func (i *invocation) isSampled() bool {
	g := i.decision.generation
	if g == nil || g.latched || i.decision.source != "state" || effects == effectsExternal {
		return false
	}
	isCompared := g.stage == "shadow" || g.stage == stageCanary || g.stage == "live"
	return isCompared && len(road.Arguments()) > 0 && isSampled(g.sample)
}

// keepCrashingOut leaves a candidate out that did nothing but crash lately, unless a person asks for it by name.
func (i *invocation) keepCrashingOut() {
	d := &i.decision
	if d.variant != roleCandidate || d.digest == "" || d.source == "environment" {
		return
	}
	if note := newLocalBreaker(rollout).openNote(d.digest, i.started); note != "" {
		d.keep(note)
	}
}

// isWatched says whether the launcher stays to see how the program ends. Where it need not, it becomes the program.
func isWatched(d *rolloutDecision) bool {
	if strings.HasPrefix(os.Getenv(eventsVariable), "/") {
		return true
	}
	if !d.asksForEvents() {
		return false
	}
	if g := d.generation; g != nil && (g.stage == stageOff || g.stage == "complete") {
		return isSampled(g.sample)
	}
	return true
}

// run tries the programs in their order; the control always answers. It returns only by ending the process.
func (i *invocation) run() {
	last := error(syscall.ENOENT)
	for _, p := range i.programs() {
		err := i.check(p)
		switch {
		case err != nil:
		case i.isWatched:
			err = i.watch(p)
		default:
			err = road.BecomeProgram(p.path)
		}
		i.passOver(p, err)
		last = err
	}
	i.giveUp(last)
}

// programs are those that may answer: who was chosen, the stored control, and the control as it was installed.
func (i *invocation) programs() []program {
	d := &i.decision
	programs := make([]program, 0, 3)
	if d.variant == roleCandidate {
		programs = append(programs, program{roleCandidate, d.program, d.digest})
	}
	if d.generation != nil && d.generation.control != "" {
		programs = append(programs, program{roleControl, rollout.storedProgram(d.generation.control), d.generation.control})
	}
	return append(programs, program{roleControl, controlProgram, ""})
}

// check refuses a stored program whose bytes are not those that its digest says, and the launcher itself, which would start
// itself for ever.
func (i *invocation) check(p program) error {
	if err := road.RefuseLauncher(p.path); err != nil {
		return err
	}
	if p.digest == "" {
		return nil
	}
	return verifyProgram(rollout, p.role, p.digest)
}

// passOver goes on to the next program. That the candidate did not answer is worth an event, whatever the stage.
func (i *invocation) passOver(p program, err error) {
	why := err.Error()
	if p.role == roleCandidate {
		i.fallback, i.isWatched = why, true
		i.countCrash(p)
		return
	}
	if p.digest != "" {
		why = "the stored control was not used: " + why
	}
	if i.decision.note != "" {
		why = i.decision.note + "; " + why
	}
	i.decision.note = why
}

// watch starts a program, stays with it and ends as it did. It returns an error where the next program has to answer:
// where this one could not be started, or crashed before anybody saw anything of it.
func (i *invocation) watch(p program) error {
	if i.supervisor == nil {
		i.supervisor = newSupervisor()
	}
	if i.supervisor == nil {
		return road.BecomeProgram(p.path)
	}
	held := i.hold(p)
	standard := asItIs
	if held != nil {
		standard = held.standard
	}
	i.supervisor.pause()
	pid, early, err := startProgram(p.path, standard)
	if err != nil {
		held.discard()
		return err
	}
	if held == nil {
		closeInherited()
	} else {
		held.begin()
	}
	i.supervisor.held = held
	end := i.supervisor.follow(pid, early)
	if held.isUnseen() && end.crashed() && !end.isAsked {
		held.discard()
		held.rewind()
		return errors.New("it was ended by " + signalName(end.status.Signal()))
	}
	i.supervisor.relay.witness.dismiss()
	i.record(p, &end)
	held.giveOut()
	endLike(end.status)
	return nil
}

// crashed says whether a signal ended the program that nobody sent. That nobody reads its output is no crash.
func (e *ended) crashed() bool {
	return e.status.Signaled() && !e.wasSent && e.status.Signal() != syscall.SIGPIPE
}

// countCrash tells the breaker; a trial is none of its business.
func (i *invocation) countCrash(p program) {
	if p.role == roleCandidate && p.digest != "" {
		newLocalBreaker(rollout).addCrash(p.digest, time.Now())
	}
}

func (i *invocation) record(p program, end *ended) {
	event := i.event(p)
	event.exit = &exitFacts{
		code:        end.status.ExitStatus(),
		maxRSSBytes: end.usage.Maxrss << 10,
		cpu:         time.Duration(end.usage.Utime.Nano() + end.usage.Stime.Nano()),
	}
	switch {
	case end.crashed():
		event.outcome = outcomeCrash
		i.countCrash(p)
	case end.status.Signaled() || end.status.ExitStatus() != 0:
		event.outcome = outcomeError
	default:
		event.outcome = outcomeOK
	}
	if end.status.Signaled() {
		event.exit.signal = signalName(end.status.Signal())
	}
	if i.capture != nil {
		event.capture, event.captureLost = i.capture.finish()
	}
	recordInvocation(rollout, event)
}

func (i *invocation) event(p program) *invocationEvent {
	now := time.Now()
	return &invocationEvent{
		time:       now,
		flag:       rollout.flag,
		decision:   i.decision,
		answeredBy: p.role,
		fallback:   i.fallback,
		duration:   now.Sub(i.started),
		digest:     p.digest,
	}
}

// giveUp ends as a shell does where there is no program to start.
func (i *invocation) giveUp(err error) {
	event := i.event(program{role: roleControl})
	event.outcome = outcomeCrash
	recordInvocation(rollout, event)
	road.GiveUp(controlProgram, err)
}
