package rollout

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"syscall"
)

const maxStateSize = 1 << 20

var (
	stateName  = regexp.MustCompile(`^g-([0-9]{6,18}|rollback)\.json$`)
	blobDigest = regexp.MustCompile(`^sha256:[0-9a-f]{64}$`)
)

// generation is one immutable state of the rollout.
type generation struct {
	Number    int64
	Stage     string
	latched   bool
	candidate string // digest, or "" if there is none
	flag      flagDefinition
}

type stateDocument struct {
	Flags    map[string]flagDefinition `json:"flags"`
	Metadata struct {
		SchemaVersion int     `json:"schemaVersion"`
		Kind          string  `json:"kind"`
		Generation    *int64  `json:"generation"`
		Stage         string  `json:"stage"`
		Latched       *bool   `json:"latched"`
		Candidate     *string `json:"candidate"`
	} `json:"metadata"`
}

// readGeneration reads the state that <home>/current points at.
func readGeneration(home string) (*generation, error) {
	if err := trustedDirectory("the rollout directory", home); err != nil {
		return nil, err
	}
	name, err := os.Readlink(filepath.Join(home, "current"))
	if err != nil {
		return nil, err
	}
	if !stateName.MatchString(name) {
		return nil, fmt.Errorf("current points at %.64q", name)
	}
	data, err := readState(filepath.Join(home, name))
	if err != nil {
		return nil, err
	}
	g, err := decodeGeneration(data)
	if err != nil {
		return nil, err
	}
	if name != fileName(g.Number) {
		return nil, fmt.Errorf("%s holds generation %d", name, g.Number)
	}
	return g, nil
}

// fileName gives the name of a generation's file. Number 0 is the rollback that is prepared before it is needed.
func fileName(number int64) string {
	if number == 0 {
		return "g-rollback.json"
	}
	return fmt.Sprintf("g-%06d.json", number)
}

func readState(path string) ([]byte, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NOFOLLOW|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("the state is not a regular file")
	}
	if err := trusted("the state", info); err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(f, maxStateSize+1))
	if err == nil && len(data) > maxStateSize {
		err = errors.New("the state is larger than 1 MiB")
	}
	return data, err
}

func decodeGeneration(data []byte) (*generation, error) {
	var document stateDocument
	if err := json.Unmarshal(data, &document); err != nil {
		return nil, fmt.Errorf("the state is not valid: %w", err)
	}
	meta := document.Metadata
	flag, defined := document.Flags[FlagKey]
	switch {
	case meta.SchemaVersion != 1:
		return nil, fmt.Errorf("the state has schemaVersion %d", meta.SchemaVersion)
	case meta.Kind != "generation":
		return nil, fmt.Errorf("the state is of kind %.64q", meta.Kind)
	case meta.Generation == nil || *meta.Generation < 0 || meta.Latched == nil:
		return nil, errors.New("the state lacks its generation or its latch")
	case !defined:
		return nil, errors.New("the state does not define the flag " + FlagKey)
	}
	g := &generation{Number: *meta.Generation, Stage: meta.Stage, latched: *meta.Latched, flag: flag}
	if meta.Candidate != nil {
		if !blobDigest.MatchString(*meta.Candidate) {
			return nil, errors.New("the candidate is not named by its digest")
		}
		g.candidate = *meta.Candidate
	}
	return g, g.checkStage()
}
