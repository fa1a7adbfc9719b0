#!/usr/bin/env bash
# Publishes a pack with musubi-admin and verifies it with tuf-js, a client that is not ours.
#
#   run.sh MUSUBI-ADMIN SOURCE-FOLDER BUILD-FOLDER
#
# tuf-js is installed once, from its lock file. Exit 77 (skipped) when the registry of npm cannot be reached.
set -euo pipefail
admin=$1 source=$2 build=$3/independent
here=$source/tests/independent
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# shellcheck source=tests/independent/published.sh
source "$here/published.sh"

verify() { (cd "$build" && node "$here/verify.mjs" "$folder/site" "$@"); }

install
publish
expected="packs/small/pack.json $(stat -c %s "$source/tests/packs/valid/small/workspace/pack.json")
packs/small/media/granite.png $(stat -c %s "$source/tests/packs/valid/small/workspace/media/granite.png")"
found=$(verify packs/small/pack.json packs/small/media/granite.png)
[ "$found" = "$expected" ] || { printf 'run.sh: tuf-js found\n%s\ninstead of\n%s\n' "$found" "$expected" >&2; exit 1; }

# The client does look: one letter is another in a file, and it refuses.
sed -i 's/Stone town/Stone tawn/' "$folder"/site/targets/packs/small/*.pack.json
if verify packs/small/pack.json 2>"$folder/refusal"; then
  echo "run.sh: tuf-js took a file that was changed after it was signed" >&2
  exit 1
fi
echo "tuf-js verified what musubi-admin published, and refused what was changed: $(cat "$folder/refusal")"
