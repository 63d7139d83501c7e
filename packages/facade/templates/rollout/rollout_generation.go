package facade

import (
	"errors"
	"strconv"
	"strings"
)

const digestPrefix = "sha256:"

// What the targeting key is made of.
const (
	stickyRandom     = "random"
	stickyHost       = "host"
	stickyUser       = "user"
	stickyRepository = "repository"
	stickyVariable   = "env:"
)

// rolloutGeneration is one immutable state of the rollout.
type rolloutGeneration struct {
	number     int64
	stage      string
	percent    float64
	latched    bool
	control    string // digest, or "" where no binary is known
	candidate  string
	sample     float64 // share of invocations whose input is kept
	stickiness string
	beginnings []string // of the keys that the candidate answers for, in canary; nil in other stages, where no key is asked for
	remark     string   // why it is not what was asked for just now
}

// The rule of a canary looks at a few digits of one value.
const (
	keyName      = "targetingKey"
	maxKeyDigits = 5
)

// readStateDocument reads a generation as its schema has it. What the schema does not allow was not written by a
// rollout, and whoever reads it differently from the others would be alone with that.
func readStateDocument(data []byte, flag string) (*rolloutGeneration, error) {
	document, err := parseState(data)
	if err != nil {
		return nil, err
	}
	r := stateReader{}
	top := r.object("the state", &document, "$schema flags metadata", "")
	r.text(top, "$schema")
	g := r.metadata(top.member("metadata"))
	r.flags(top.member("flags"), flag, g)
	if r.err != nil {
		return nil, r.err
	}
	return g, nil
}

// stateReader keeps the first thing that is wrong; after it every value is the zero one.
type stateReader struct {
	err error
}

func (r *stateReader) fail(message string) {
	if r.err == nil {
		r.err = errors.New(message)
	}
}

// object checks the names of an object against those that it has to have and those that it may have besides.
func (r *stateReader) object(what string, v *stateValue, required, optional string) *stateValue {
	if v == nil || v.kind != '{' {
		r.fail(what + " is not an object")
		return &stateValue{}
	}
	for _, name := range strings.Fields(required) {
		if v.member(name) == nil {
			r.fail(what + " lacks " + name)
		}
	}
	for _, name := range v.names {
		if !strings.Contains(" "+required+" "+optional+" ", " "+name+" ") {
			r.fail(what + " has an unknown key " + quoteShort(name))
		}
	}
	return v
}

func (r *stateReader) text(object *stateValue, name string) string {
	v := object.member(name)
	if v == nil || v.kind != '"' {
		r.fail(name + " is not a text")
		return ""
	}
	return v.text
}

// digest reads a digest; "" stands for none.
func (r *stateReader) digest(object *stateValue, name string) string {
	if v := object.member(name); v == nil || v.kind == 'n' {
		return ""
	}
	digest := r.text(object, name)
	if !isDigest(digest) {
		r.fail("the " + name + " is not named by its digest")
		return ""
	}
	return digest
}

func isDigest(text string) bool {
	return strings.HasPrefix(text, digestPrefix) && isHexadecimal(text[len(digestPrefix):], 64)
}

// isHexadecimal says whether a text is as many digits, none of them in upper case.
func isHexadecimal(text string, count int) bool {
	return len(text) == count && strings.Trim(text, "0123456789abcdef") == ""
}

func (r *stateReader) share(object *stateValue, name string, most float64) float64 {
	v := object.member(name)
	if v == nil || v.kind != '0' {
		r.fail(name + " is not a number")
		return 0
	}
	number, err := strconv.ParseFloat(v.text, 64)
	if err != nil || !(number >= 0 && number <= most) {
		r.fail(name + " is out of range")
		return 0
	}
	return number
}

func (r *stateReader) whole(what string, v *stateValue) int64 {
	if v == nil || v.kind != '0' {
		r.fail(what + " is not a whole number")
		return 0
	}
	number, err := strconv.ParseInt(v.text, 10, 64)
	if err != nil || number < 0 || v.text == "-0" {
		r.fail(what + " is not a whole number")
		return 0
	}
	return number
}

// What a generation says about itself.
const (
	requiredMetadata = "schemaVersion kind generation stage percent latched sample reason createdAt"
	optionalMetadata = "control candidate stickiness auditHead"
)

func (r *stateReader) metadata(v *stateValue) *rolloutGeneration {
	m := r.object("metadata", v, requiredMetadata, optionalMetadata)
	if version := r.whole("schemaVersion", m.member("schemaVersion")); version != 1 {
		r.fail("the state has schemaVersion " + strconv.FormatInt(version, 10))
	}
	if kind := r.text(m, "kind"); kind != "generation" {
		r.fail("the state is of kind " + quoteShort(kind))
	}
	r.text(m, "reason")
	r.text(m, "createdAt")
	percent := r.share(m, "percent", 100)
	latched := m.member("latched")
	if latched == nil || latched.kind != 't' && latched.kind != 'f' {
		r.fail("latched is neither true nor false")
		latched = &stateValue{}
	}
	if head := m.member("auditHead"); head != nil && head.kind != 'n' && !(head.kind == '"' && isHexadecimal(head.text, 64)) {
		r.fail("auditHead is not a hash")
	}
	return &rolloutGeneration{
		number:     r.whole("generation", m.member("generation")),
		stage:      r.text(m, "stage"),
		percent:    percent,
		latched:    latched.kind == 't',
		control:    r.digest(m, roleControl),
		candidate:  r.digest(m, roleCandidate),
		sample:     r.share(m, "sample", 1),
		stickiness: r.stickiness(m),
	}
}

func (r *stateReader) stickiness(metadata *stateValue) string {
	if metadata.member("stickiness") == nil {
		return stickyRandom
	}
	stickiness := r.text(metadata, "stickiness")
	switch stickiness {
	case stickyRandom, stickyHost, stickyUser, stickyRepository:
	default:
		if name := strings.TrimPrefix(stickiness, stickyVariable); name == stickiness || !isVariableName(name) {
			r.fail("stickiness is " + quoteShort(stickiness))
		}
	}
	return stickiness
}

func isVariableName(name string) bool {
	for i := 0; i < len(name); i++ {
		c := name[i] | 0x20
		isLetter := c >= 'a' && c <= 'z' || name[i] == '_'
		if !isLetter && (i == 0 || name[i] < '0' || name[i] > '9') {
			return false
		}
	}
	return name != ""
}

// flags reads the one flag, and refuses it where it does not do what the stage says.
func (r *stateReader) flags(v *stateValue, flag string, g *rolloutGeneration) {
	flags := r.object("flags", v, flag, "")
	f := r.object("the flag", flags.member(flag), "state variants defaultVariant", "targeting")
	if state := r.text(f, "state"); state != "ENABLED" {
		r.fail("the flag is not enabled")
	}
	variants := r.object("variants", f.member("variants"), roleControl+" "+roleCandidate, "")
	for _, role := range []string{roleControl, roleCandidate} {
		if r.text(variants, role) != role {
			r.fail("the variant " + role + " stands for something else")
		}
	}
	want := variantOfStage(g.stage)
	if want == "" {
		r.fail("unknown stage " + quoteShort(g.stage))
	}
	targeting := f.member("targeting")
	if r.text(f, "defaultVariant") != want || (targeting != nil) != (g.stage == stageCanary) {
		r.fail("the flag contradicts the stage " + g.stage)
	}
	if targeting != nil {
		g.beginnings = r.beginnings(targeting)
	}
}

// beginnings reads the rule of a canary: the candidate answers for the keys that begin with one of these texts. A rule of any
// other form is a damaged state.
func (r *stateReader) beginnings(rule *stateValue) []string {
	const form = "targeting is not the rule of a share"
	choice := r.operation(form, rule, "if", 3)
	among := r.operation(form, choice.item(0), "and", 2)
	key := r.operation(form, among.item(0), "!!", 1)
	if r.operationOf(form, key.item(0), "var").text != keyName || choice.item(1).text != roleCandidate || choice.item(2).text != roleControl {
		r.fail(form)
	}
	groups := r.operationOf(form, among.item(1), "or")
	if groups.kind != '[' || len(groups.items) == 0 {
		r.fail(form)
	}
	beginnings := []string{}
	for i := range groups.items {
		among := r.operation(form, groups.item(i), "in", 2)
		part := r.operation(form, among.item(0), "substr", 3)
		length := "1"
		for _, beginning := range among.item(1).items {
			length = strconv.Itoa(len(beginning.text))
			if beginning.kind != '"' || len(beginning.text) > maxKeyDigits || !isHexadecimal(beginning.text, len(among.item(1).item(0).text)) {
				r.fail(form)
			}
			beginnings = append(beginnings, beginning.text)
		}
		if r.operationOf(form, part.item(0), "var").text != keyName || among.item(1).kind != '[' || length == "0" ||
			part.item(1).kind != '0' || part.item(1).text != "0" || part.item(2).kind != '0' || part.item(2).text != length {
			r.fail(form)
		}
	}
	return beginnings
}

// operation reads an operation of JsonLogic: an object whose one name has so many arguments.
func (r *stateReader) operation(what string, v *stateValue, name string, arguments int) *stateValue {
	list := r.operationOf(what, v, name)
	if list.kind != '[' || len(list.items) != arguments {
		r.fail(what)
	}
	return list
}

func (r *stateReader) operationOf(what string, v *stateValue, name string) *stateValue {
	value := v.member(name)
	if v.kind != '{' || value == nil || len(v.names) != 1 {
		r.fail(what)
		return &stateValue{}
	}
	return value
}

// quoteShort makes a text of unknown origin fit for a note.
func quoteShort(text string) string {
	if len(text) > 64 {
		text = text[:64]
	}
	return strconv.Quote(text)
}
