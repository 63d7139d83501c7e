package facade

import "strings"

const (
	stageOff    = "off"
	stageCanary = "canary"
)

// variantOfStage is what the flag of a stage gives by default, or "" for a stage that there is not.
func variantOfStage(stage string) string {
	switch stage {
	case stageOff, "shadow", stageCanary:
		return roleControl
	case "live", "complete":
		return roleCandidate
	}
	return ""
}

// variantFor decides the way flagd does: by the rule where there is one, else by the stage alone.
func (g *rolloutGeneration) variantFor(targetingKey string) string {
	if g.beginnings == nil {
		return variantOfStage(g.stage)
	}
	for _, beginning := range g.beginnings {
		if strings.HasPrefix(targetingKey, beginning) {
			return roleCandidate
		}
	}
	return roleControl
}
