package facade

import (
	"os"
	"sync"
	"time"
)

// admissionLife is how long it is believed that the candidate is whole and the breaker closed.
const admissionLife = time.Second

// switchSettings are what a switch is made of, besides the control.
type switchSettings struct {
	rollout  rolloutSettings
	contract string // hash of the contract
	args     []string
	workers  int      // processes that stay at most; 0 starts one for each call
	redact   []string // RE2 expressions; what they match is replaced in inputs that are kept
}

// rolloutSwitch decides at each call who answers it, and keeps what a candidate needs between calls.
type rolloutSwitch struct {
	settings switchSettings
	world    rolloutWorld
	watch    *rolloutWatch
	breaker  localBreaker

	mu        sync.Mutex
	link      *candidateLink
	admission admission
	ends      sync.WaitGroup
	closed    bool
}

// candidateLink is how one candidate is called. It ends when the rollout has moved on and no call uses it.
type candidateLink struct {
	program   string
	digest    string
	transport transport
	end       func()
	users     int
	retired   bool
}

// admission remembers whether a candidate may be called.
type admission struct {
	digest string
	source string // a person who wishes for the candidate gets it past an open breaker
	until  time.Time
	note   string // why not
}

func newRolloutSwitch(settings switchSettings) *rolloutSwitch {
	settings.rollout = settings.rollout.withNames()
	return &rolloutSwitch{
		settings: settings,
		world:    rolloutWorld{getenv: os.Getenv, key: targetingKey},
		watch:    newRolloutWatch(settings.rollout),
		breaker:  newLocalBreaker(settings.rollout),
	}
}

// decide says who answers a call that begins now. A link that it gives is to be released.
func (s *rolloutSwitch) decide(now time.Time) (rolloutDecision, *candidateLink) {
	g, err := s.watch.read()
	d := decideRollout(s.settings.rollout, s.world, g, err)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.link != nil && !s.link.mayStay(d) {
		s.retire()
	}
	if d.variant != roleCandidate {
		return d, nil
	}
	if s.closed {
		d.keep("the switch is closed")
		return d, nil
	}
	if note := s.admit(d, now); note != "" {
		s.retire()
		d.keep(note)
		return d, nil
	}
	if s.link == nil {
		s.link = s.connect(d)
	}
	s.link.users++
	return d, s.link
}

// mayStay says whether a later call may use the link again. Chance in canary is no reason to end it.
func (l *candidateLink) mayStay(d rolloutDecision) bool {
	g := d.generation
	switch {
	case d.variant == roleCandidate:
		return l.program == d.program && l.digest == d.digest
	case g == nil || g.latched || d.source == "environment":
		return false
	}
	return l.digest == g.candidate && (g.stage == stageCanary || variantOfStage(g.stage) == roleCandidate)
}

// admit says why a candidate of the store must not be called, or "". It looks at the disk once in a while only.
func (s *rolloutSwitch) admit(d rolloutDecision, now time.Time) string {
	if d.digest == "" {
		return ""
	}
	if s.admission.digest == d.digest && s.admission.source == d.source && now.Before(s.admission.until) {
		return s.admission.note
	}
	note := ""
	if d.source == "state" {
		note = s.breaker.openNote(d.digest, now)
	}
	if note == "" {
		if err := verifyProgram(s.settings.rollout, roleCandidate, d.digest); err != nil {
			note = err.Error()
		}
	}
	s.admission = admission{d.digest, d.source, now.Add(admissionLife), note}
	return note
}

func (s *rolloutSwitch) connect(d rolloutDecision) *candidateLink {
	link := &candidateLink{program: d.program, digest: d.digest, end: func() {}}
	check := func() error { return nil }
	if digest := d.digest; digest != "" {
		// At each start, as the bytes may have changed since the decision.
		check = func() error { return verifyProgram(s.settings.rollout, roleCandidate, digest) }
	}
	if s.settings.workers == 0 {
		link.transport = newOneShot(d.program, oneShotOptions{args: s.settings.args, contract: s.settings.contract, check: check})
		return link
	}
	pool := newWorkerPool(d.program, workerOptions{
		args: s.settings.args, contract: s.settings.contract, size: s.settings.workers, check: check,
	})
	link.transport, link.end = pool, pool.close
	return link
}

func (s *rolloutSwitch) release(link *candidateLink) {
	s.mu.Lock()
	defer s.mu.Unlock()
	link.users--
	s.endIfUnused(link)
}

func (s *rolloutSwitch) retire() {
	if s.link != nil {
		s.link.retired = true
		s.endIfUnused(s.link)
		s.link = nil
	}
}

func (s *rolloutSwitch) endIfUnused(link *candidateLink) {
	if !link.retired || link.users > 0 {
		return
	}
	s.ends.Add(1)
	go func() {
		defer s.ends.Done()
		link.end()
	}()
}

// crashed tells all programs on this host that the candidate died or could not be started.
func (s *rolloutSwitch) crashed(d rolloutDecision, now time.Time) {
	if d.digest == "" {
		return
	}
	s.breaker.addCrash(d.digest, now)
	s.mu.Lock()
	s.admission = admission{}
	s.mu.Unlock()
}

// close ends the candidate's processes and waits for them; calls that come later are the control's.
func (s *rolloutSwitch) close() {
	s.mu.Lock()
	s.closed = true
	s.retire()
	s.mu.Unlock()
	s.ends.Wait()
}
