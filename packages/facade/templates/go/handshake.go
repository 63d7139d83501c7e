package facade

import (
	"encoding/json"
	"errors"
	"fmt"
)

type hello struct {
	Protocols []int  `json:"protocols"`
	Contract  string `json:"contract"`
	MaxFrame  uint32 `json:"maxFrame"`
	Name      string `json:"name"`
}

type welcome struct {
	Protocol int    `json:"protocol"`
	Contract string `json:"contract"`
	MaxFrame uint32 `json:"maxFrame"`
	Credit   uint32 `json:"credit"`
	Window   uint64 `json:"window"`
	Name     string `json:"name"`
}

type refusal struct {
	Reason    string `json:"reason"`
	Message   string `json:"message"`
	Protocols []int  `json:"protocols"`
	Contract  string `json:"contract"`
}

// refusedError is the answer of a worker that will not work with this client, now or later.
type refusedError struct {
	refusal refusal
}

func (e *refusedError) Error() string {
	return fmt.Sprintf("refused (%s): %s", e.refusal.Reason, e.refusal.Message)
}

// appendHello starts the client's side of a connection.
func appendHello(dst []byte, contract string, maxFrame uint32) []byte {
	body, _ := json.Marshal(hello{protocolVersions, contract, maxFrame, "go"})
	return appendFrame(append(dst, preamble...), frameHello, 0, body)
}

// readWelcome takes the worker's answer to HELLO.
func readWelcome(reader *frameReader, contract string) (welcome, error) {
	if err := reader.readPreamble(); err != nil {
		return welcome{}, err
	}
	answer, err := reader.read()
	if err != nil {
		return welcome{}, err
	}
	switch answer.kind {
	case frameWelcome:
		return parseWelcome(answer.body, contract)
	case frameRefuse:
		var refused refusal
		if err := json.Unmarshal(answer.body, &refused); err != nil {
			return welcome{}, fmt.Errorf("a malformed REFUSE: %w", err)
		}
		return welcome{}, &refusedError{refused}
	case frameFatal:
		return welcome{}, fmt.Errorf("it ended the connection: %s", answer.body)
	default:
		return welcome{}, fmt.Errorf("a frame of type %#x in place of WELCOME", uint8(answer.kind))
	}
}

func parseWelcome(body []byte, contract string) (welcome, error) {
	var got welcome
	if err := json.Unmarshal(body, &got); err != nil {
		return welcome{}, fmt.Errorf("a malformed WELCOME: %w", err)
	}
	switch {
	case !speaks(got.Protocol):
		return welcome{}, &refusedError{refusal{"protocol", versionsDiffer(protocolVersions, []int{got.Protocol}), nil, ""}}
	case got.Contract != contract:
		return welcome{}, &refusedError{refusal{"contract", contractsDiffer(contract, got.Contract), nil, ""}}
	case got.MaxFrame < handshakeMaxFrame || got.Credit > maxCredit:
		return welcome{}, errors.New("a WELCOME whose limits are out of range")
	}
	return got, nil
}

// checkHello decides whether to work with a client; the refusal is nil where it is welcome.
func checkHello(body []byte, contract string) (hello, *refusal) {
	var got hello
	if err := json.Unmarshal(body, &got); err != nil {
		return hello{}, refuse("malformed", "a malformed HELLO: "+err.Error(), contract)
	}
	for _, version := range got.Protocols {
		if !speaks(version) {
			continue
		}
		if got.Contract != contract {
			return hello{}, refuse("contract", contractsDiffer(got.Contract, contract), contract)
		}
		if got.MaxFrame < handshakeMaxFrame {
			return hello{}, refuse("malformed", "a HELLO whose maxFrame is out of range", contract)
		}
		return got, nil
	}
	return hello{}, refuse("protocol", versionsDiffer(got.Protocols, protocolVersions), contract)
}

func refuse(reason, message, contract string) *refusal {
	return &refusal{reason, message, protocolVersions, contract}
}

func speaks(version int) bool {
	for _, known := range protocolVersions {
		if version == known {
			return true
		}
	}
	return false
}

func contractsDiffer(client, worker string) string {
	return fmt.Sprintf("the client was generated from contract %s, the worker from contract %s; build both from the same contract",
		shown(client), shown(worker))
}

func versionsDiffer(client, worker []int) string {
	return fmt.Sprintf("the client speaks protocol %v, the worker %v; generate both by the same version of migrate", client, worker)
}

// shown is a hash, short enough to compare by eye, and anything else quoted.
func shown(contract string) string {
	if len(contract) == 64 {
		return contract[:12]
	}
	return fmt.Sprintf("%.64q", contract)
}
