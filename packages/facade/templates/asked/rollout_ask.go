package facade

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"strconv"
	"time"
)

// askLimit is how long an answer may take, from the first look at the address to the last byte.
const askLimit = 50 * time.Millisecond

// askFlag asks for the state, and once more where its stickiness means another key than known, the stickiness of an earlier
// answer. An error means that no answer came.
func askFlag(settings rolloutSettings, known string) (*rolloutAnswer, error) {
	ctx, cancel := context.WithTimeout(context.Background(), askLimit)
	defer cancel()
	asker := newFlagAsker(settings)
	defer asker.client.CloseIdleConnections()
	for isAgain := false; ; isAgain = true {
		// Without a value to be sticky by the service decides without a key, which is control, as it is here.
		key, _ := targetingKey(settings.flag, known)
		a, err := asker.ask(ctx, key)
		if err != nil {
			if ctx.Err() != nil {
				err = errors.New("no answer within " + askLimit.String())
			}
			return nil, err
		}
		g := a.generation
		if g == nil {
			return a, nil
		}
		if a.variant != g.variantFor(key) {
			a.fault = errors.New("the answer " + a.variant + " contradicts generation " + strconv.FormatInt(g.number, 10))
			return a, nil
		}
		if g.stage != stageCanary || g.stickiness == known || isAgain {
			return a, nil
		}
		known = g.stickiness
	}
}

// flagAsker speaks OFREP, over one connection.
type flagAsker struct {
	client http.Client
	flag   string
	url    string
}

func newFlagAsker(settings rolloutSettings) *flagAsker {
	return &flagAsker{
		client: http.Client{
			// No proxy: whoever merely runs the tool must not choose who is asked.
			Transport: &http.Transport{
				DialContext:            (&net.Dialer{FallbackDelay: askLimit / 5}).DialContext,
				DisableCompression:     true,
				MaxResponseHeaderBytes: 16 << 10,
			},
			CheckRedirect: func(*http.Request, []*http.Request) error {
				return http.ErrUseLastResponse
			},
		},
		flag: settings.flag,
		url:  settings.source + "/ofrep/v1/evaluate/flags/" + settings.flag,
	}
}

func (f *flagAsker) ask(ctx context.Context, key string) (*rolloutAnswer, error) {
	question := `{"context":{}}`
	if key != "" {
		question = `{"context":{"` + keyName + `":"` + key + `"}}`
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, f.url, bytes.NewReader([]byte(question)))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	asked := time.Now()
	response, err := f.client.Do(request)
	if err != nil {
		return nil, err
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(io.LimitReader(response.Body, maxAnswerSize+1))
	if err != nil {
		return nil, err
	}
	if len(body) > maxAnswerSize {
		return nil, errors.New("the answer is larger than " + strconv.Itoa(maxAnswerSize) + " bytes")
	}
	a, err := readAnswer(response.StatusCode, body, f.flag)
	if err == nil {
		a.asked, a.came = asked.UnixNano(), time.Now().UnixNano()
	}
	return a, err
}
