package rollout

import "testing"

func TestMurmur3(t *testing.T) {
	for key, want := range map[string]uint32{
		"":                          0x00000000,
		"a":                         0x3c2569b2,
		"abc":                       0xb3dd93fa,
		"test":                      0xba6bd213,
		"hello":                     0x248bfa47,
		"hello, world":              0x149bbb7f,
		"Hello, world!":             0xc0363e43,
		"19 Jan 2038 at 3:14:07 AM": 0xe31e8a70,
		"The quick brown fox jumps over the lazy dog":  0x2e4ff723,
		"The quick brown fox jumps over the lazy dog.": 0xd5c48bfc,
	} {
		if got := murmur3(key); got != want {
			t.Errorf("murmur3(%q) = %#08x, want %#08x", key, got, want)
		}
	}
}
