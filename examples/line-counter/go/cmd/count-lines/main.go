// Command count-lines answers the requests of the line counter.
package main

import (
	"context"
	"os"

	"example.com/linecounter/internal/counter"
	"example.com/linecounter/internal/lines"
)

func main() {
	os.Exit(counter.ServeLineCounter(implementation{}))
}

type implementation struct{}

func (implementation) CountLines(ctx context.Context, request counter.Source) (counter.Counts, error) {
	if offset, ok := lines.FirstNonText(request.Content); ok {
		return counter.Counts{}, counter.NotText{Offset: uint64(offset)}
	}
	counts := lines.Count(lines.Style(request.Language), request.Content)
	return counter.Counts{Blank: counts.Blank, Comment: counts.Comment, Code: counts.Code}, nil
}
