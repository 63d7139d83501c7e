package facade

import (
	"os"
	"path/filepath"
	"syscall"
)

// memoryPlaces are the files in which something small may be remembered, the best first: beside the state, and for
// users who may not write there below their own cache directory. They are trusted only where nobody else can write.
func memoryPlaces(settings rolloutSettings, name string) []string {
	places := []string{settings.beside(name)}
	// A program that runs with another user's rights must not follow variables of the one who started it.
	if syscall.Getuid() == syscall.Geteuid() && syscall.Getgid() == syscall.Getegid() {
		if cache, err := os.UserCacheDir(); err == nil && filepath.IsAbs(cache) {
			places = append(places, filepath.Join(cache, "strangler", name))
		}
	}
	return places
}

// remember puts the bytes into the first place that takes them; that none does is no error.
func remember(places []string, data []byte) {
	for _, place := range places {
		if replaceFile(place, data) == nil {
			return
		}
	}
}

// replaceFile writes a whole file into a directory that nobody else writes to.
func replaceFile(path string, data []byte) error {
	if err := makePrivateDirectory(filepath.Dir(path)); err != nil {
		return err
	}
	return renameInto(path, data, 0o644)
}

// renameInto writes a whole file aside, and puts it into its place by one rename.
func renameInto(path string, data []byte, mode os.FileMode) error {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.part")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if changed := f.Chmod(mode); err == nil {
		err = changed
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		_ = os.Remove(f.Name())
	}
	return err
}

// makePrivateDirectory makes a directory where it is missing, 0755 whatever the umask is.
func makePrivateDirectory(dir string) error {
	err := os.Mkdir(dir, 0o755)
	if os.IsNotExist(err) && dir != filepath.Dir(dir) {
		if err := makePrivateDirectory(filepath.Dir(dir)); err != nil {
			return err
		}
		err = os.Mkdir(dir, 0o755)
	}
	if err == nil {
		return os.Chmod(dir, 0o755)
	}
	if os.IsExist(err) {
		return checkTrustedDirectory("the directory", dir)
	}
	return err
}
