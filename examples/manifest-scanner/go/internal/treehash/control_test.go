package treehash

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"example.com/manifest/internal/hasher"
	"example.com/manifest/internal/manifest"
)

func write(t *testing.T, root string, names ...string) {
	t.Helper()
	for _, name := range names {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func paths(files []hasher.HashedFile) string {
	var list []string
	for _, file := range files {
		list = append(list, file.Path)
	}
	return strings.Join(list, " ")
}

func hashTree(t *testing.T, req hasher.HashRequest) []hasher.HashedFile {
	t.Helper()
	req.Workers = 3
	response, err := Control{}.HashTree(context.Background(), req)
	if err != nil {
		t.Fatal(err)
	}
	return response.Files
}

func TestControlDescribesAFile(t *testing.T) {
	root := t.TempDir()
	write(t, root, "abc")
	path := filepath.Join(root, "abc")
	if err := os.Chmod(path, os.ModeSetuid|0o750); err != nil {
		t.Fatal(err)
	}
	mtime := time.Unix(-1, 500_000_000)
	if err := os.Chtimes(path, mtime, mtime); err != nil {
		t.Fatal(err)
	}
	want := hasher.HashedFile{
		Path: "abc", Size: 3, Mtime: "1969-12-31T23:59:59.5Z", Mode: "4750",
		Sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
	}
	if files := hashTree(t, hasher.HashRequest{Root: root}); len(files) != 1 || files[0] != want {
		t.Errorf("got %+v, want %+v", files, want)
	}
}

func TestControlHashesFilesLargerThanItsBuffer(t *testing.T) {
	root := t.TempDir()
	if err := os.WriteFile(filepath.Join(root, "million"), []byte(strings.Repeat("a", 1_000_000)), 0o644); err != nil {
		t.Fatal(err)
	}
	files := hashTree(t, hasher.HashRequest{Root: root})
	// The third example of FIPS 180-2.
	const want = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
	if len(files) != 1 || files[0].Sha256 != want || files[0].Size != 1_000_000 {
		t.Errorf("got %+v", files)
	}
}

func TestControlSortsByBytesOnDisk(t *testing.T) {
	root := t.TempDir()
	write(t, root, "a/b", "a-b", "a0", "\xff", "\uFFFD", "😀", "x\xe2\x82y")
	// Sorted as valid text, \xff would come before the emoji.
	if got, want := paths(hashTree(t, hasher.HashRequest{Root: root})), "a-b a/b a0 x\uFFFD\uFFFDy \uFFFD 😀 \uFFFD"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestControlListsRegularFilesOnly(t *testing.T) {
	root := t.TempDir()
	write(t, root, "real/file")
	for link, target := range map[string]string{"dead": "nowhere", "loop": ".", "link": "real/file"} {
		if err := os.Symlink(target, filepath.Join(root, link)); err != nil {
			t.Fatal(err)
		}
	}
	if err := syscall.Mkfifo(filepath.Join(root, "pipe"), 0o644); err != nil {
		t.Fatal(err)
	}
	if got := paths(hashTree(t, hasher.HashRequest{Root: root})); got != "real/file" {
		t.Errorf("got %q", got)
	}
	if got := paths(hashTree(t, hasher.HashRequest{Root: filepath.Join(root, "loop")})); got != "real/file" {
		t.Errorf("through a link as root: got %q", got)
	}
}

func TestControlFilters(t *testing.T) {
	root := t.TempDir()
	write(t, root, "a.go", "b.md", "c.go", "Makefile", ".bashrc", "d.")
	border := time.Unix(1_700_000_000, 5)
	since := hasher.FormatRFC3339(border)
	for name, mtime := range map[string]time.Time{"a.go": border, "c.go": border.Add(-1)} {
		if err := os.Chtimes(filepath.Join(root, name), mtime, mtime); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		req  hasher.HashRequest
		want string
	}{
		{hasher.HashRequest{Extensions: []string{".go", ".bashrc"}}, ".bashrc a.go c.go"},
		{hasher.HashRequest{Extensions: []string{"."}}, "d."},
		{hasher.HashRequest{Extensions: []string{".tar.gz"}}, ""},
		{hasher.HashRequest{Extensions: []string{".go"}, Since: &since}, "a.go"},
		{hasher.HashRequest{Since: &since}, ".bashrc Makefile a.go b.md d."},
	} {
		test.req.Root = root
		if got := paths(hashTree(t, test.req)); got != test.want {
			t.Errorf("%v: got %q, want %q", test.req, got, test.want)
		}
	}
}

func TestControlReportsTheSmallestPath(t *testing.T) {
	dir := t.TempDir()
	long := strings.Repeat("x", 100)
	write(t, dir, "fine", "c"+long, "b/"+long, "b-"+long, "d/"+long)
	// The root is so long that short names in it can be opened and long ones cannot, by no user.
	root := dir + strings.Repeat("/.", (4080-len(dir))/2)
	for workers := int32(1); workers <= 8; workers++ {
		_, err := Control{}.HashTree(context.Background(), hasher.HashRequest{Root: root, Workers: workers})
		want := hasher.ScanError{Op: "open", Path: root + "/b-" + long, Errno: int32(syscall.ENAMETOOLONG)}
		if err != want {
			t.Fatalf("%d workers: got %v", workers, err)
		}
	}
}

func TestControlReportsTheRoot(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "file")
	for root, errno := range map[string]syscall.Errno{
		filepath.Join(dir, "file"):      syscall.ENOTDIR,
		filepath.Join(dir, "none\xff/"): syscall.ENOENT,
		"":                              syscall.ENOENT,
	} {
		_, err := Control{}.HashTree(context.Background(), hasher.HashRequest{Root: root, Workers: 1})
		if want := (hasher.ScanError{Op: "open", Path: manifest.ValidText(root), Errno: int32(errno)}); err != want {
			t.Errorf("%q: got %v", root, err)
		}
	}
}

func TestControlReportsAFileThatVanished(t *testing.T) {
	for _, since := range []*time.Time{nil, {}} {
		s := &scan{root: t.TempDir(), filter: filter{since: since}}
		listed := make(chan string, 1)
		listed <- "gone"
		close(listed)
		if found := s.hashAll(context.Background(), listed); found != nil {
			t.Errorf("found %v", found)
		}
		var failure hasher.ScanError
		if err := s.failure.smallest(); !errors.As(err, &failure) || failure.Errno != int32(syscall.ENOENT) {
			t.Errorf("got %v", err)
		}
	}
}

func TestControlStopsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	root := t.TempDir()
	for i := 0; i < 1000; i++ {
		write(t, root, fmt.Sprint(i))
	}
	if _, err := (Control{}).HashTree(ctx, hasher.HashRequest{Root: root, Workers: 2}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
