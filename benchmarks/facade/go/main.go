// Measures the roads to a Rust program by the client that is generated from the contract, in rounds; each round goes
// all roads, so that a busy moment of the machine is in all of them.
package main

import (
	"context"
	"encoding/json"
	"os"
	"runtime"
	"strconv"
	"time"

	"example.com/bench/manifests"
)

// round is what one round measured.
type round struct {
	HandWrittenUs   float64 `json:"handWrittenUs"`   // p50 of a call
	OneShotUs       float64 `json:"oneShotUs"`       // p50 of a call
	OneShotRatio    float64 `json:"oneShotRatio"`    // median of paired ratios to hand-written
	OneShotPerSec   float64 `json:"oneShotPerSec"`   // calls, one after the other
	WorkerUs        float64 `json:"workerUs"`        // p50 of a call
	WorkerP99Us     float64 `json:"workerP99Us"`     // p99 of a call
	BoundedUs       float64 `json:"boundedUs"`       // p50 of a call that has a deadline
	PipelinedPerSec float64 `json:"pipelinedPerSec"` // calls with 64 in flight
	RawMs           float64 `json:"rawMs"`           // p50 of 1 MB as raw bytes
	TextMs          float64 `json:"textMs"`          // p50 of 1 MB as base64 in JSON
	StartMs         float64 `json:"startMs"`         // from nothing to the first answer of a worker
	FailMs          float64 `json:"failMs"`          // from the kill of a worker to the failure of its call
	RecoverMs       float64 `json:"recoverMs"`       // of the next call, by a new worker
}

// roads are the ways to the program.
type roads struct {
	program string
	oneShot manifests.Manifests
	worker  manifests.Manifests
	request manifests.Manifest
	byHand  manifest
	bytes   []byte
}

func main() {
	// Without live data the collector would run every few thousand calls, as it does in no tool that is worth a worker.
	live := make([]byte, 64<<20)
	defer runtime.KeepAlive(live)
	program := os.Args[1]
	rounds, err := strconv.Atoi(os.Args[2])
	check(err)
	worker, end := manifests.NewManifestsWorkers(program)
	defer end()
	r := roads{program, manifests.NewManifestsOneShot(program), worker, newRequest(), newByHand(), newBytes()}
	r.round(10) // warms up
	var all []round
	for i := 0; i < rounds; i++ {
		all = append(all, r.round(1))
	}
	document, err := r.request.MarshalJSON()
	check(err)
	check(json.NewEncoder(os.Stdout).Encode(map[string]any{"requestBytes": len(document), "rounds": all}))
}

// round goes each road; with a share over 1 it goes each that much less often.
func (r roads) round(share int) round {
	ctx := context.Background()
	bounded, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	oneShot := func() { r.scan(ctx, r.oneShot) }
	viaWorker := func() { r.scan(ctx, r.worker) }
	var got round
	got.HandWrittenUs, got.OneShotUs, got.OneShotRatio = inPairs(60/share, func() { r.scanByHand(ctx) }, oneShot)
	got.OneShotPerSec = perSecond(1, 60/share, oneShot)
	calls := times(5000/share, viaWorker)
	got.WorkerUs, got.WorkerP99Us = quantile(calls, 0.5), quantile(calls, 0.99)
	got.BoundedUs = quantile(times(5000/share, func() { r.scan(bounded, r.worker) }), 0.5)
	got.PipelinedPerSec = perSecond(64, 64*1000/share, viaWorker)
	textUs, rawUs, _ := inPairs(20/share, func() { r.storeText(ctx) }, func() { r.storeRaw(ctx) })
	got.TextMs, got.RawMs = textUs/1000, rawUs/1000
	got.StartMs, got.FailMs, got.RecoverMs = r.killOne(ctx)
	return got
}
