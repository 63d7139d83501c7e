package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// recorderName begins the name under which the program records.
const recorderName = "strangler-recorder"

// settings lie beside the recorder, in a file of its name with the ending .json: the environment is the caller's.
type settings struct {
	Command []string `json:"command"`
	// The directory that takes the calls, one file each.
	Calls string `json:"calls"`
}

// record stands in for the candidate: it hands everything on and keeps the call. It returns the exit code.
func record() int {
	code, err := recordCall()
	if err != nil {
		fmt.Fprintln(os.Stderr, "recorder:", err)
		return 125
	}
	return code
}

func recordCall() (int, error) {
	chosen, err := readSettings()
	if err != nil {
		return 0, err
	}
	file, err := os.CreateTemp(chosen.Calls, "stdin-")
	if err != nil {
		return 0, err
	}
	code, err := handOn(chosen.Command, io.TeeReader(os.Stdin, file))
	if err != nil {
		return 0, err
	}
	if err := file.Close(); err != nil {
		return 0, err
	}
	cwd, err := os.Getwd()
	if err != nil {
		return 0, err
	}
	return code, keep(chosen.Calls, call{
		Args: os.Args[1:], Cwd: cwd, Env: os.Environ(), Stdin: file.Name(), ExitCode: code,
	})
}

func readSettings() (settings, error) {
	var chosen settings
	self, err := os.Executable()
	if err != nil {
		return chosen, err
	}
	text, err := os.ReadFile(self + ".json")
	if err != nil {
		return chosen, err
	}
	return chosen, json.Unmarshal(text, &chosen)
}

// inputDelay is how long a caller may hold the input open after the candidate has ended.
const inputDelay = time.Second

// handOn starts the candidate at once: it may answer before its input ends.
func handOn(command []string, stdin io.Reader) (int, error) {
	cmd := exec.Command(command[0], append(command[1:len(command):len(command)], os.Args[1:]...)...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = stdin, os.Stdout, os.Stderr
	cmd.WaitDelay = inputDelay
	err := cmd.Run()
	if cmd.ProcessState == nil {
		return 0, err
	}
	return cmd.ProcessState.ExitCode(), nil
}

// keep writes the call under a name that only whole files have.
func keep(directory string, made call) error {
	text, err := json.Marshal(made)
	if err != nil {
		return err
	}
	file, err := os.CreateTemp(directory, "writing-")
	if err != nil {
		return err
	}
	if _, err := file.Write(text); err != nil {
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	return os.Rename(file.Name(), filepath.Join(directory, "call-"+filepath.Base(file.Name())+".json"))
}
