package rollout

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
)

// flagDefinition is the part of a flagd flag definition that a rollout uses.
type flagDefinition struct {
	State          string            `json:"state"`
	Variants       map[string]string `json:"variants"`
	DefaultVariant string            `json:"defaultVariant"`
	Targeting      json.RawMessage   `json:"targeting"`
}

// share is one variant of a fractional rule with its weight.
type share struct {
	variant string
	weight  uint64
}

// evaluate decides the way flagd does: by the fractional rule if there is one, else by the default.
func (f flagDefinition) evaluate(flagKey, targetingKey string) (string, error) {
	if f.State != "ENABLED" {
		return "", errors.New("the flag is not enabled")
	}
	variant := f.DefaultVariant
	shares, err := f.fractional()
	if err != nil {
		return "", err
	}
	if shares != nil {
		variant = pick(shares, murmur3(flagKey+targetingKey))
	}
	return f.value(variant)
}

// value looks a variant up and takes no other value than the two implementations there are.
func (f flagDefinition) value(variant string) (string, error) {
	value, known := f.Variants[variant]
	if !known || (value != Control && value != Candidate) {
		return "", fmt.Errorf("unknown variant %.64q", variant)
	}
	return value, nil
}

// fractional returns nil if the flag has no targeting. A rule of any other form is an error.
func (f flagDefinition) fractional() ([]share, error) {
	if len(f.Targeting) == 0 {
		return nil, nil
	}
	var rules map[string][][]json.RawMessage
	if err := json.Unmarshal(f.Targeting, &rules); err != nil {
		return nil, errors.New("targeting is not a fractional rule")
	}
	pairs, ok := rules["fractional"]
	if !ok || len(rules) != 1 || len(pairs) == 0 {
		return nil, errors.New("targeting is not a fractional rule")
	}
	return sharesOf(pairs)
}

func sharesOf(pairs [][]json.RawMessage) ([]share, error) {
	shares := make([]share, len(pairs))
	var total uint64
	for i, pair := range pairs {
		var variant *string
		var weight *uint32
		if len(pair) != 2 || json.Unmarshal(pair[0], &variant) != nil || json.Unmarshal(pair[1], &weight) != nil ||
			variant == nil || weight == nil {
			return nil, errors.New("a share of the fractional rule is not a variant and its weight")
		}
		shares[i] = share{*variant, uint64(*weight)}
		total += shares[i].weight
	}
	if total == 0 || total > math.MaxInt32 {
		return nil, fmt.Errorf("the weights of the fractional rule add up to %d", total)
	}
	return shares, nil
}

// pick maps the hash onto the line of all weights laid end to end.
func pick(shares []share, hash uint32) string {
	var total, end uint64
	for _, s := range shares {
		total += s.weight
	}
	bucket := uint64(hash) * total >> 32
	for _, s := range shares {
		if end += s.weight; bucket < end {
			return s.variant
		}
	}
	return "" // out of reach: the bucket is below the total
}
