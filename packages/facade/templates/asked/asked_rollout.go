package facade

import (
	"errors"
	"strconv"
	"time"
)

// askedRollout is a state that is asked for by OFREP, with what this process has heard of it.
type askedRollout struct {
	settings rolloutSettings
	heard    answerMemory
}

// read gives the generation in force: the one that is answered now, else the last one that was. Whatever is not in order is
// an error, and an error means control.
func (r *askedRollout) read() (*rolloutGeneration, error) {
	known := loadAnswers(r.settings)
	for _, a := range []*rolloutAnswer{r.heard.followed, r.heard.stopped} {
		if a != nil {
			known.add(a)
		}
	}
	a, err := askFlag(r.settings, known.stickiness())
	switch {
	case err != nil:
		return known.fallBack(err)
	case a.fault != nil:
		return nil, errors.New("the state that is asked for is not in order: " + a.fault.Error())
	case !a.stops() && known.stopped.isFollowedBy(a) && known.stopped.outranks(a):
		return known.stopped.generationWith("the answer is of generation " + strconv.FormatInt(a.generation.number, 10))
	}
	if known.isNews(a) {
		storeAnswer(r.settings, a)
	}
	r.heard = known
	r.heard.add(a)
	return a.generationWith("")
}

// stickiness of the newest state that is known.
func (m *answerMemory) stickiness() string {
	if m.followed != nil {
		return m.followed.generation.stickiness
	}
	return stickyRandom
}

// fallBack gives the last state where none came, for a reason.
func (m *answerMemory) fallBack(why error) (*rolloutGeneration, error) {
	a := m.inForce(time.Now().UnixNano())
	if a == nil {
		return nil, errors.New("the state cannot be asked for: " + why.Error())
	}
	return a.generationWith("as it was at " + time.Unix(0, a.came).UTC().Format(time.RFC3339) + ", since the state cannot be asked for: " + why.Error())
}

// generationWith is the generation of an answer, with a remark for the event.
func (a *rolloutAnswer) generationWith(remark string) (*rolloutGeneration, error) {
	if a.generation == nil {
		note := "the service has no such flag"
		if remark != "" {
			note += "; " + remark
		}
		return nil, errors.New(note)
	}
	g := *a.generation
	g.remark = remark
	return &g, nil
}
