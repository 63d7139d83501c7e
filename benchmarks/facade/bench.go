package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"sort"
	"strings"
	"sync"
	"syscall"
	"time"
)

type manifest struct {
	Root      string  `json:"root"`
	Generated string  `json:"generated"`
	Files     []entry `json:"files"`
}

type entry struct {
	Path   string `json:"path"`
	Size   int64  `json:"size"`
	Mode   string `json:"mode"`
	Sha256 string `json:"sha256"`
}

type blob struct {
	Name string `json:"name"`
	Data []byte `json:"data"`
}

type figures struct {
	RequestBytes    int     `json:"requestBytes"`
	HandWrittenUs   float64 `json:"handWrittenUs"`   // p50 of a call
	OneShotUs       float64 `json:"oneShotUs"`       // p50 of a call
	OneShotRatio    float64 `json:"oneShotRatio"`    // median of paired ratios to hand-written
	OneShotPerSec   float64 `json:"oneShotPerSec"`   // as many at a time as is best
	WorkerUs        float64 `json:"workerUs"`        // p50 of a call
	WorkerP99Us     float64 `json:"workerP99Us"`     // p99 of a call
	PipelinedPerSec float64 `json:"pipelinedPerSec"` // calls with 64 in flight
	UntypedPerSec   float64 `json:"untypedPerSec"`   // the same without decoding in Go
	RawMs           float64 `json:"rawMs"`           // p50 of 1 MB as raw bytes
	JSONMs          float64 `json:"jsonMs"`          // p50 of 1 MB as base64 in JSON
	EncodeUs        float64 `json:"encodeUs"`        // of the 1 KB request, by encoding/json
	DecodeUs        float64 `json:"decodeUs"`        // of the 1 KB answer, by encoding/json
	UntypedUs       float64 `json:"untypedUs"`       // p50 of a call without encoding and decoding in Go
	StartMs         float64 `json:"startMs"`         // p50 from nothing to the first answer of a worker
	FailMs          float64 `json:"failMs"`          // p50 from the kill of a worker to the failure of its call
	RecoverMs       float64 `json:"recoverMs"`       // p50 of the next call, by a new worker
}

const contract = "bench"

func main() {
	// Without live data the collector would run every 3,000 calls, as it does in no tool that is worth a worker.
	live := make([]byte, 64<<20)
	defer runtime.KeepAlive(live)
	program := os.Args[1]
	ctx := context.Background()
	request := manifest{Root: "/srv/data", Generated: "2026-01-01T00:00:00.000Z"}
	for i := 0; i < 7; i++ {
		request.Files = append(request.Files, entry{fmt.Sprintf("src/part-%d.go", i), 1000, "-rw-r--r--", strings.Repeat("ab", 32)})
	}
	encoded, _ := json.Marshal(request)
	shot := newOneShot(program, oneShotOptions{contract: contract})
	pool := newWorkerPool(program, workerOptions{contract: contract})
	defer pool.close()

	oneShot := func() { typed(ctx, shot, request) }
	byHand := func() { handWritten(ctx, program, request) }
	viaWorker := func() { typed(ctx, pool, request) }
	out := figures{RequestBytes: len(encoded)}
	for i := 0; i < 50; i++ {
		oneShot()
		byHand()
	}
	for i := 0; i < 5000; i++ {
		viaWorker()
	}
	hand, generated, ratios := []float64{}, []float64{}, []float64{}
	for i := 0; i < 1000; i++ {
		first, second := byHand, oneShot
		if i%2 == 1 {
			first, second = oneShot, byHand
		}
		a, b := us(first), us(second)
		if i%2 == 1 {
			a, b = b, a
		}
		hand, generated, ratios = append(hand, a), append(generated, b), append(ratios, b/a)
	}
	out.HandWrittenUs, out.OneShotUs, out.OneShotRatio = quantile(hand, 0.5), quantile(generated, 0.5), quantile(ratios, 0.5)
	for _, depth := range []int{1, 2, 4} {
		out.OneShotPerSec = max(out.OneShotPerSec, perSecond(depth, 1000, oneShot))
	}
	calls := []float64{}
	for i := 0; i < 50_000; i++ {
		calls = append(calls, us(viaWorker))
	}
	out.WorkerUs, out.WorkerP99Us = quantile(calls, 0.5), quantile(calls, 0.99)
	untyped := func() { must(pool.call(ctx, "manifest", payload{json: encoded})) }
	calls = calls[:0]
	for i := 0; i < 50_000; i++ {
		calls = append(calls, us(untyped))
	}
	out.UntypedUs = quantile(calls, 0.5)
	encodes, decodes := []float64{}, []float64{}
	for i := 0; i < 5_000; i++ {
		encodes = append(encodes, us(func() { _, _ = json.Marshal(request) }))
		decodes = append(decodes, us(func() {
			var again manifest
			check(json.Unmarshal(encoded, &again))
		}))
	}
	out.EncodeUs, out.DecodeUs = quantile(encodes, 0.5), quantile(decodes, 0.5)
	out.PipelinedPerSec = perSecond(64, 400_000, viaWorker)
	out.UntypedPerSec = perSecond(64, 400_000, untyped)

	data := make([]byte, 1<<20)
	for i := range data {
		data[i] = byte(i * 7)
	}
	raw, plain := []float64{}, []float64{}
	for i := 0; i < 200; i++ {
		plain = append(plain, us(func() { throughJSON(ctx, pool, data) }))
		raw = append(raw, us(func() { throughRaw(ctx, pool, data) }))
	}
	out.RawMs, out.JSONMs = quantile(raw, 0.5)/1000, quantile(plain, 0.5)/1000
	out.StartMs, out.FailMs, out.RecoverMs = afterAKill(ctx, program, encoded)
	_ = json.NewEncoder(os.Stdout).Encode(out)
}

// afterAKill kills a worker that has a call, and makes the next one.
func afterAKill(ctx context.Context, program string, encoded []byte) (start, fail, next float64) {
	starts, fails, nexts := []float64{}, []float64{}, []float64{}
	for i := 0; i < 50; i++ {
		pool := newWorkerPool(program, workerOptions{contract: contract})
		one := func() { must(pool.call(ctx, "manifest", payload{json: encoded})) }
		starts = append(starts, us(one)/1000)
		failed := make(chan error)
		go func() {
			_, err := pool.call(ctx, "wait", payload{json: []byte("{}")})
			failed <- err
		}()
		time.Sleep(5 * time.Millisecond)
		killed := time.Now()
		check(syscall.Kill(pool.slots[0].worker.pid, syscall.SIGKILL))
		if err := <-failed; err == nil {
			panic("a killed worker answers")
		}
		fails = append(fails, float64(time.Since(killed).Microseconds())/1000)
		nexts = append(nexts, us(one)/1000)
		pool.close()
	}
	return quantile(starts, 0.5), quantile(fails, 0.5), quantile(nexts, 0.5)
}

func typed(ctx context.Context, via transport, request manifest) {
	document, _ := json.Marshal(request)
	answer := must(via.call(ctx, "manifest", payload{json: document}))
	var response manifest
	check(json.Unmarshal(answer.json, &response))
	if len(response.Files) != len(request.Files) {
		panic("a wrong answer")
	}
}

// handWritten is what one writes without any of this.
func handWritten(ctx context.Context, program string, request manifest) {
	document, _ := json.Marshal(map[string]any{"method": "manifest", "request": request})
	cmd := exec.CommandContext(ctx, program)
	cmd.Stdin = bytes.NewReader(document)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	stdout, err := cmd.Output()
	check(err)
	var answer struct {
		Response manifest `json:"response"`
	}
	check(json.Unmarshal(stdout, &answer))
	if len(answer.Response.Files) != len(request.Files) {
		panic("a wrong answer")
	}
}

func throughJSON(ctx context.Context, via transport, data []byte) {
	document, _ := json.Marshal(blob{"blob", data})
	answer := must(via.call(ctx, "blob", payload{json: document}))
	var response blob
	check(json.Unmarshal(answer.json, &response))
	same(response.Data, data)
}

func throughRaw(ctx context.Context, via transport, data []byte) {
	document, _ := json.Marshal(blob{Name: "blob", Data: []byte{}})
	answer := must(via.call(ctx, "blob", payload{document, data}))
	var response blob
	check(json.Unmarshal(answer.json, &response))
	same(answer.raw, data)
}

func same(got, want []byte) {
	if !bytes.Equal(got, want) {
		panic("a wrong answer")
	}
}

func must(answer payload, err error) payload {
	check(err)
	return answer
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func us(work func()) float64 {
	started := time.Now()
	work()
	return float64(time.Since(started).Nanoseconds()) / 1000
}

func perSecond(depth, total int, work func()) float64 {
	started := time.Now()
	var running sync.WaitGroup
	for i := 0; i < depth; i++ {
		running.Add(1)
		go func() {
			defer running.Done()
			for n := 0; n < total/depth; n++ {
				work()
			}
		}()
	}
	running.Wait()
	return float64(total) / time.Since(started).Seconds()
}

func quantile(values []float64, share float64) float64 {
	sort.Float64s(values)
	return values[int(share*float64(len(values)-1))]
}

func max(a, b float64) float64 {
	if a > b {
		return a
	}
	return b
}
