package facade

import (
	"encoding/json"
	"net/http"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

func mkfifo(path string) error { return syscall.Mkfifo(path, 0o644) }

func TestALongLivedProcessAsksOnceASecondAndNeverTwiceAtOnce(t *testing.T) {
	s := newService(t).says(200, live)
	s.decide()
	s.asked.Store(0)
	var now, most, rolledBack atomic.Int64
	s.does(func(w http.ResponseWriter, r *http.Request) {
		if n := now.Add(1); n > most.Load() {
			most.Store(n)
		}
		defer now.Add(-1)
		wait(r, 20*time.Millisecond)
		body := live
		if rolledBack.Load() != 0 {
			body = latched(6)
		}
		_ = json.NewEncoder(w).Encode(body)
	})
	watch := newRolloutWatch(s.settings)
	end := time.Now().Add(2500 * time.Millisecond)
	var seen [2]atomic.Int64 // before and after the rollback was seen
	var all sync.WaitGroup
	for i := 0; i < 8; i++ {
		all.Add(1)
		go func() {
			defer all.Done()
			for time.Now().Before(end) {
				g, err := watch.read()
				switch {
				case err != nil || g == nil:
					t.Error(err)
					return
				case !g.latched:
					seen[0].Store(time.Now().UnixNano())
				default:
					seen[1].Add(1)
				}
				time.Sleep(100 * time.Microsecond)
			}
		}()
	}
	time.Sleep(500 * time.Millisecond)
	at := time.Now()
	rolledBack.Store(1)
	all.Wait()
	if most.Load() != 1 || s.asked.Load() < 2 || s.asked.Load() > 4 {
		t.Errorf("%d at once, %d in all", most.Load(), s.asked.Load())
	}
	if seen[1].Load() == 0 || time.Unix(0, seen[0].Load()).Sub(at) > askInterval+800*time.Millisecond {
		t.Errorf("the rollback was seen %d times, the state before it until %v", seen[1].Load(), time.Unix(0, seen[0].Load()).Sub(at))
	}
}

func TestCallsDoNotWaitForAServiceThatHangs(t *testing.T) {
	s := newService(t).says(200, live)
	s.decide()
	watch := newRolloutWatch(s.settings)
	if _, err := watch.read(); err != nil {
		t.Fatal(err)
	}
	s.does(func(_ http.ResponseWriter, r *http.Request) { wait(r, time.Minute) })
	start, slow := time.Now(), 0
	for time.Since(start) < 2500*time.Millisecond {
		before := time.Now()
		if g, err := watch.read(); err != nil || g.number != 5 {
			t.Fatal(g, err)
		}
		if took := time.Since(before); took > 2*time.Second {
			t.Errorf("a call took %v", took)
		} else if took > askLimit/2 {
			slow++
		}
		time.Sleep(time.Millisecond)
	}
	if slow < 1 || slow > 3 {
		t.Errorf("%d calls waited", slow)
	}
}

func TestAfterALongPauseTheNextCallKnowsOfARollback(t *testing.T) {
	s := newService(t).says(200, live)
	s.decide()
	watch := newRolloutWatch(s.settings)
	_, err := watch.read()
	must(t, err)
	s.says(200, latched(6)).decide()
	time.Sleep(askInterval)
	if g, err := watch.read(); err != nil || !g.latched {
		t.Errorf("%+v, %v", g, err)
	}
}

func TestWithoutAHomeNobodyIsAsked(t *testing.T) {
	s := newService(t)
	s.settings.home = ""
	if g, err := newRolloutWatch(s.settings).read(); g != nil || err != nil || s.asked.Load() != 0 {
		t.Errorf("%v, %v, asked %d times", g, err, s.asked.Load())
	}
}
