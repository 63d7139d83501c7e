package facade

import "strconv"

// rolloutDecision is what one invocation shall do, with all that its event has to tell about why.
type rolloutDecision struct {
	source     string             // environment, trial, state or none
	generation *rolloutGeneration // nil where none could be read or none was asked
	variant    string
	program    string // of the candidate, if that is the variant; its digest is still to be verified
	digest     string // of that program, "" for a trial
	note       string // why the control was chosen against a wish or the state
	isLost     bool   // that a state was asked for elsewhere, and none came
}

// rolloutWorld is what a decision depends on besides the state.
type rolloutWorld struct {
	getenv func(name string) string
	key    func(flag, stickiness string) (string, error) // the targeting key
}

// decideRollout takes the environment and the generation into account; err says why there is no generation.
//
// STRANGLER_<FLAG>=control always wins. A trial does not ask the state. STRANGLER_<FLAG>=candidate wins over the stage,
// but not over a latch and not over a state that is not in order.
func decideRollout(settings rolloutSettings, world rolloutWorld, g *rolloutGeneration, err error) rolloutDecision {
	wish, trial := world.getenv(settings.variable()), world.getenv(settings.trialVariable())
	if trial != "" && wish != roleControl {
		return tryOut(settings, trial)
	}
	d := rolloutDecision{source: "state", generation: g, variant: roleControl, isLost: settings.source != "" && err != nil}
	if wish == roleControl || wish == roleCandidate {
		d.source = "environment"
	}
	switch {
	case wish == roleControl:
		// The state was read only to tell what was overruled: a fault in it changes nothing.
		d.note = settings.variable() + " is " + roleControl
	case settings.home == "" && wish == roleCandidate:
		d.note = "this build knows of no rollout"
	case settings.home == "":
	case err != nil:
		d.note = err.Error()
	case g.latched:
		d.note = "generation " + strconv.FormatInt(g.number, 10) + " is latched"
	case wish == roleCandidate:
		d.take(settings, g)
	default:
		d.follow(settings, world, g)
	}
	if settings.home == "" && d.source == "state" {
		d.source = "none"
	}
	d.ignore(settings, wish)
	if g != nil {
		d.add(g.remark)
	}
	return d
}

// follow asks the flag of the generation.
func (d *rolloutDecision) follow(settings rolloutSettings, world rolloutWorld, g *rolloutGeneration) {
	key := ""
	if g.beginnings != nil {
		var err error
		if key, err = world.key(settings.flag, g.stickiness); err != nil {
			d.note = err.Error()
			return
		}
	}
	if g.variantFor(key) == roleCandidate {
		d.take(settings, g)
	}
}

// take chooses the candidate of the generation, where it names one.
func (d *rolloutDecision) take(settings rolloutSettings, g *rolloutGeneration) {
	if g.candidate == "" {
		d.note = "the generation names no candidate"
		return
	}
	d.variant, d.digest, d.program = roleCandidate, g.candidate, settings.storedProgram(g.candidate)
}

// keep goes back to the control, for a reason that was found later.
func (d *rolloutDecision) keep(note string) {
	d.variant, d.digest, d.program, d.note = roleControl, "", "", note
	if d.generation != nil {
		d.add(d.generation.remark)
	}
}

// add puts one more reason behind the note.
func (d *rolloutDecision) add(reason string) {
	switch {
	case reason == "":
	case d.note == "":
		d.note = reason
	default:
		d.note += "; " + reason
	}
}

// ignore notes a wish that names no variant.
func (d *rolloutDecision) ignore(settings rolloutSettings, wish string) {
	if wish == "" || wish == roleControl || wish == roleCandidate {
		return
	}
	why := d.note
	d.note = settings.variable() + " is ignored: unknown variant " + quoteShort(wish)
	d.add(why)
}

func tryOut(settings rolloutSettings, program string) rolloutDecision {
	d := rolloutDecision{source: "trial", variant: roleControl}
	if program[0] != '/' {
		d.note = settings.trialVariable() + " is not an absolute path"
		return d
	}
	d.variant, d.program = roleCandidate, program
	return d
}
