# Runs the tool once on the state in $STRANGLER_HOME. The place of the state is compiled into it, so it is built for this one first.
set -eu
tool=$STRANGLER_SCRATCH/manifest
cd "$(dirname "$0")/../go"
[ -x "$tool" ] || go build -ldflags "-X 'example.com/manifest/internal/cli.rolloutHome=$STRANGLER_HOME'" -o "$tool" ./cmd/manifest
"$tool" scan cmd >"$STRANGLER_SCRATCH/out"
