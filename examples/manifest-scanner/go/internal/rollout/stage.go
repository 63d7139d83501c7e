package rollout

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
)

const stageOff = "off"

// checkStage refuses a flag that does not do what its stage says; of a latched generation the flag is not asked.
func (g *generation) checkStage() error {
	wanted := map[string]struct {
		variant   string
		targeting bool
	}{
		stageOff:   {Control, false},
		"shadow":   {Control, false},
		"canary":   {Control, true},
		"live":     {Candidate, false},
		"complete": {Candidate, false},
	}
	want, known := wanted[g.Stage]
	if !known {
		return fmt.Errorf("unknown stage %.64q", g.Stage)
	}
	if g.latched {
		return nil
	}
	value, err := g.flag.value(g.flag.DefaultVariant)
	if err != nil {
		return err
	}
	if value != want.variant || (len(g.flag.Targeting) > 0) != want.targeting {
		return fmt.Errorf("the flag contradicts the stage %s", g.Stage)
	}
	return nil
}

// program returns the path of the candidate, if it may be run.
func (g *generation) program(home string) (string, error) {
	if g.latched {
		return "", fmt.Errorf("generation %d is latched", g.Number)
	}
	if g.candidate == "" {
		return "", errors.New("the generation names no candidate")
	}
	digest := strings.TrimPrefix(g.candidate, "sha256:")
	path := filepath.Join(home, "..", "releases", "blobs", "sha256", digest)
	return path, trustedProgram(path)
}
