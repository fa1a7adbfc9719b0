#!/usr/bin/env bash
# Takes files from a repository that an implementation which is not ours makes and serves (@tufjs/repo-mock).
#
#   repo_mock.sh MUSUBI-KIOSK SOURCE-FOLDER BUILD-FOLDER
#
# Exit 77 (skipped) when the registry of npm cannot be reached.
set -euo pipefail
kiosk=$1 source=$2 build=$3/independent
here=$source/tests/independent
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# shellcheck source=tests/independent/published.sh
source "$here/published.sh"

install
coproc SERVER { cd "$build" && exec node "$here/repo_mock.mjs" "$folder/root.json"; }
read -r ready address <&"${SERVER[0]}" || true
[ "${ready:-}" = ready ] || { echo "repo_mock.sh: the repository was not served" >&2; exit 1; }

client() { env -u http_proxy -u HTTP_PROXY "$kiosk" tuf --metadata-dir "$folder/metadata" "$@"; }
online() { client --metadata-url "$address/metadata" "$@"; }
download() { # name folder
  mkdir -p "$2"
  online --target-name "$1" --target-base-url "$address/targets" --target-dir "$2" download
}
expect() { # text folder
  [ "$(cat "$2"/*)" = "$1" ] || { printf 'repo_mock.sh: came as\n%s\ninstead of\n%s\n' "$(cat "$2"/*)" "$1" >&2; exit 1; }
}

mkdir "$folder/metadata"
client init "$folder/root.json"
online refresh
download packs/city/pack.json "$folder/city"
expect '{"city": "つくば"}' "$folder/city"
download 'packs/city/a stone.txt' "$folder/stone"
expect stone "$folder/stone"

echo change >&"${SERVER[1]}"
read -r changed <&"${SERVER[0]}"
if [ "$changed" != changed ] || download packs/city/pack.json "$folder/again" 2>"$folder/refusal"; then
  echo "repo_mock.sh: a file that was changed after it was signed was taken" >&2
  exit 1
fi
[ -z "$(ls -A "$folder/again")" ] || { echo "repo_mock.sh: a refused file was kept" >&2; exit 1; }
echo "took what @tufjs/repo-mock serves, and refused what was changed: $(cat "$folder/refusal")"
