package main

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"syscall"
	"time"

	"example.com/bench/manifests"
)

func newRequest() manifests.Manifest {
	request := manifests.Manifest{Root: "/srv/data", Generated: "2026-01-01T00:00:00.000Z"}
	for i := 0; i < 7; i++ {
		request.Files = append(request.Files, manifests.Entry{
			Path:   fmt.Sprintf("src/part-%d.go", i),
			Kind:   manifests.KindFile,
			Size:   int64(1000 * i),
			Sha256: strings.Repeat("ab", 32),
		})
	}
	return request
}

func newBytes() []byte {
	data := make([]byte, 1<<20)
	for i := range data {
		data[i] = byte(i * 7)
	}
	return data
}

func (r roads) scan(ctx context.Context, via manifests.Manifests) {
	response, err := via.Scan(ctx, r.request)
	check(err)
	if len(response.Files) != len(r.request.Files) || response.Files[6].Sha256 != r.request.Files[6].Sha256 {
		panic("a wrong answer")
	}
}

func (r roads) storeText(ctx context.Context) {
	response, err := r.worker.StoreText(ctx, manifests.TextBlob{Name: "blob", Data: r.bytes})
	check(err)
	if !bytes.Equal(response.Data, r.bytes) {
		panic("a wrong answer")
	}
}

func (r roads) storeRaw(ctx context.Context) {
	response, err := r.worker.StoreRaw(ctx, manifests.RawBlob{Name: "blob", Data: r.bytes})
	check(err)
	if !bytes.Equal(response.Data, r.bytes) {
		panic("a wrong answer")
	}
}

// killOne kills a worker that has a call, and makes the next one; all in milliseconds.
func (r roads) killOne(ctx context.Context) (start, fail, next float64) {
	client, end := manifests.NewManifestsWorkers(r.program)
	defer end()
	var place manifests.Place
	locate := func() {
		var err error
		place, err = client.Locate(ctx, manifests.Nothing{})
		check(err)
	}
	start = us(locate) / 1000
	failed := make(chan error)
	go func() {
		_, err := client.Wait(ctx, manifests.Nothing{})
		failed <- err
	}()
	time.Sleep(5 * time.Millisecond)
	killed := time.Now()
	check(syscall.Kill(int(place.PID), syscall.SIGKILL))
	if err := <-failed; err == nil {
		panic("a killed worker answers")
	}
	fail = float64(time.Since(killed).Microseconds()) / 1000
	return start, fail, us(locate) / 1000
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
