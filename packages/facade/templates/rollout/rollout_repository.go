package facade

import (
	"os"
	"strings"
	"syscall"
)

const maxGitFile = 1 << 20

// repositoryOf gives what is the same for everybody who works on the repository that a directory is part of: where its
// remote `origin` is, without user, password, port and ending; where there is none, the path of the checkout's top
// directory; outside of a checkout nothing. Git itself is not started, so that its includes and rewritten addresses
// are not followed.
func repositoryOf(dir string) string {
	for {
		if git := gitDirectory(dir); git != "" {
			if origin := originIn(readGitFile(git + "/config")); origin != "" {
				return normalAddress(origin)
			}
			return dir
		}
		if dir == "/" || dir == "" {
			return ""
		}
		if dir = dir[:strings.LastIndexByte(dir, '/')]; dir == "" {
			dir = "/"
		}
	}
}

// gitDirectory gives the directory with the config of a checkout: .git itself, or, for a worktree or a submodule, what
// the file .git leads to.
func gitDirectory(top string) string {
	git := strings.TrimSuffix(top, "/") + "/.git"
	var stat syscall.Stat_t
	if syscall.Stat(git, &stat) != nil {
		return ""
	}
	if kindOf(&stat) == syscall.S_IFDIR {
		return git
	}
	target := strings.TrimSpace(readGitFile(git))
	if !strings.HasPrefix(target, "gitdir:") {
		return ""
	}
	dir := pathFrom(top, strings.TrimSpace(strings.TrimPrefix(target, "gitdir:")))
	if common := strings.TrimSpace(readGitFile(dir + "/commondir")); common != "" {
		return pathFrom(dir, common)
	}
	return dir
}

func pathFrom(dir, path string) string {
	if strings.HasPrefix(path, "/") {
		return path
	}
	return dir + "/" + path
}

// readGitFile reads a file of a checkout, "" where it cannot be. What somebody writes there decides which key is
// theirs, and nothing else.
func readGitFile(path string) string {
	fd, err := openFile(path, syscall.O_RDONLY|syscall.O_NONBLOCK)
	if err != nil {
		return ""
	}
	defer func() { _ = syscall.Close(fd) }()
	data, err := readDescriptor(fd, os.Getpagesize(), maxGitFile)
	if err != nil || len(data) > maxGitFile {
		return ""
	}
	return string(data)
}

// originIn finds the address of the remote `origin`; where there are several, git fetches from the first.
func originIn(config string) string {
	inOrigin := false
	for _, line := range strings.Split(config, "\n") {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "[") {
			section := strings.TrimSuffix(strings.Join(strings.Fields(line[1:]), " "), "]")
			inOrigin = len(section) > 7 && strings.EqualFold(section[:7], "remote ") && section[7:] == `"origin"`
			continue
		}
		name, value, found := strings.Cut(line, "=")
		if inOrigin && found && strings.EqualFold(strings.TrimSpace(name), "url") {
			return unquoteGit(strings.TrimSpace(value))
		}
	}
	return ""
}

// unquoteGit takes off what git would: quotes, and a comment behind a value without them.
func unquoteGit(value string) string {
	if len(value) > 1 && value[0] == '"' {
		if end := strings.IndexByte(value[1:], '"'); end >= 0 {
			return value[1 : 1+end]
		}
	}
	for i := 1; i < len(value); i++ {
		if (value[i] == '#' || value[i] == ';') && (value[i-1] == ' ' || value[i-1] == '\t') {
			return strings.TrimSpace(value[:i])
		}
	}
	return value
}

// normalAddress makes one name of the addresses of one repository: `host/owner/name` of https://user:token@host/owner/name.git,
// ssh://git@host:22/owner/name and git@host:owner/name. A path on this machine stays as it is.
func normalAddress(address string) string {
	host, path := "", ""
	if _, rest, found := strings.Cut(address, "://"); found {
		host, path, _ = strings.Cut(rest, "/")
		host = host[strings.LastIndexByte(host, '@')+1:]
		if colon := strings.LastIndexByte(host, ':'); colon >= 0 && strings.Trim(host[colon+1:], "0123456789") == "" {
			host = host[:colon]
		}
	} else if before, after, found := strings.Cut(address, ":"); found && !strings.Contains(before, "/") {
		host, path = before[strings.LastIndexByte(before, '@')+1:], after
	}
	if host == "" {
		return address
	}
	return strings.ToLower(host) + "/" + strings.TrimSuffix(strings.Trim(path, "/"), ".git")
}
