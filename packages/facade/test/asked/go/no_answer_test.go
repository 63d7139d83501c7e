package facade

import (
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// silence is a way to give no answer, and what the event's note says of it.
type silence struct {
	handler http.HandlerFunc
	note    string
}

// silences are many of them.
var silences = map[string]silence{
	"a connection that ends":   {func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, "EOF"},
	"a service that hangs":     {func(_ http.ResponseWriter, r *http.Request) { wait(r, 10*time.Second) }, "no answer within 50ms"},
	"an answer that drips":     {drip(`{"key":"test_flag","value":"candidate"`), "no answer within 50ms"},
	"a body without an end":    {flood, "larger than 65536 bytes"},
	"a body that is too large": {gives(200, `{"key":"`+strings.Repeat("x", maxAnswerSize)+`"}`), "larger than 65536 bytes"},
	"headers without an end":   {headers, "response headers exceeded 16384 bytes"},
	"no JSON":                  {gives(200, "<html>sign in</html>"), "not valid JSON"},
	"JSON that is cut off":     {gives(200, `{"key":"test_flag","value":"candidate","variant":"candidate","metadata":{`), "not valid JSON"},
	"another flag":             {gives(200, `{"key":"other_flag","value":"candidate","variant":"candidate"}`), "another flag"},
	"a list":                   {gives(200, `["candidate"]`), "another flag"},
	"a page that is not there": {gives(404, "404 page not found\n"), "HTTP status 404"},
	"a key twice":              {gives(200, `{"key":"test_flag","key":"test_flag"}`), "not valid JSON"},
	"another kind of 404":      {gives(404, `{"key":"test_flag","errorCode":"GENERAL"}`), "HTTP status 404 GENERAL"},
	"a refusal of the request": {gives(400, `{"key":"test_flag","errorCode":"TARGETING_KEY_MISSING"}`), "HTTP status 400 TARGETING_KEY_MISSING"},
	"a question for who asks":  {gives(401, `{}`), "HTTP status 401"},
	"a fault of the service":   {gives(500, `{"errorDetails":"no idea"}`), "HTTP status 500"},
	"too many questions":       {gives(429, ``), "HTTP status 429"},
	"a redirection":            {moved, "HTTP status 307"},
	"no content":               {gives(204, ""), "HTTP status 204"},
}

// isSilent lets only who waits for it find nobody in time.
func (s *service) isSilent(by silence) *service {
	s.does(by.handler).answers = by.note != "no answer within 50ms"
	return s
}

func gives(status int, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

func wait(r *http.Request, most time.Duration) {
	select {
	case <-r.Context().Done():
	case <-time.After(most):
	}
}

func drip(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		for i := range text {
			_, _ = io.WriteString(w, text[i:i+1])
			w.(http.Flusher).Flush()
			if wait(r, 10*time.Millisecond); r.Context().Err() != nil {
				return
			}
		}
	}
}

func flood(w http.ResponseWriter, r *http.Request) {
	for piece := strings.Repeat("x", 4096); r.Context().Err() == nil; {
		if _, err := io.WriteString(w, piece); err != nil {
			return
		}
	}
}

func headers(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("X-Long", strings.Repeat("x", 1<<20))
	_, _ = io.WriteString(w, "{}")
}

// moved leads to an answer that would be good.
func moved(w http.ResponseWriter, r *http.Request) {
	if r.URL.RawQuery != "" {
		gives(200, string(liveText))(w, r)
		return
	}
	http.Redirect(w, r, r.URL.Path+"?there", http.StatusTemporaryRedirect)
}

func TestWithoutAnAnswerAndWithoutAnEarlierOneTheControlAnswersAndTheEventSaysWhy(t *testing.T) {
	for name, silence := range silences {
		t.Run(name, func(t *testing.T) {
			s := newService(t).isSilent(silence)
			start := time.Now()
			d := s.decide()
			if took := time.Since(start); took > 2*time.Second {
				t.Errorf("it took %v", took)
			}
			s.expect(d, roleControl, -1, "the state cannot be asked for: ")
			s.expect(d, roleControl, -1, silence.note)
			if d.source != "state" || !d.asksForEvents() {
				t.Errorf("source %s, an event: %v", d.source, d.asksForEvents())
			}
			s.expect(s.decide("STRANGLER_TEST_FLAG=candidate"), roleControl, -1, "the state cannot be asked for: ")
		})
	}
}

func TestWithoutAnAnswerTheLastStateIsFollowed(t *testing.T) {
	for name, silence := range silences {
		t.Run(name, func(t *testing.T) {
			s := newService(t).says(200, live)
			s.expect(s.decide(), roleCandidate, 5, "")
			s.isSilent(silence)
			d := s.decide()
			s.expect(d, roleCandidate, 5, "as it was at 2")
			s.expect(d, roleCandidate, 5, silence.note)
		})
	}
}

func TestAServiceThatIsNotThereIsGivenUpInTime(t *testing.T) {
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	must(t, closed.Close())
	// Nobody takes what comes in here.
	full, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	defer func() { _ = full.Close() }()
	for source, note := range map[string]string{
		"http://" + closed.Addr().String(): "connection refused",
		"http://" + full.Addr().String():   "no answer within 50ms",
		"http://192.0.2.1:8016":            "the state",
		"http://no.such.host.invalid":      "the state",
	} {
		s := newService(t)
		s.settings.source = source
		start := time.Now()
		s.expect(s.decide(), roleControl, -1, "the state cannot be asked for: ")
		s.expect(s.decide(), roleControl, -1, note)
		if took := time.Since(start); took > 4*time.Second {
			t.Errorf("%s took %v", source, took)
		}
	}
}
