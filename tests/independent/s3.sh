#!/usr/bin/env bash
# A kiosk brings itself up to date from an S3-compatible store that asks for signatures (AWS Signature Version 4).
#
#   s3.sh MUSUBI-KIOSK MUSUBI-ADMIN SOURCE-FOLDER BUILD-FOLDER
#
# Exit 77 (skipped) when the registry of npm cannot be reached.
set -euo pipefail
kiosk=$1 admin=$2 source=$3 build=$4/independent
here=$source/tests/independent
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# shellcheck source=tests/independent/published.sh
source "$here/published.sh"

install
publish

coproc STORE { cd "$build" && exec node "$here/s3.mjs" "$folder/site"; }
store=$STORE_PID
read -r ready address <&"${STORE[0]}" || true
[ "${ready:-}" = ready ] || { echo "s3.sh: the store did not start" >&2; exit 1; }

sync() { # credentials store
  env -u http_proxy -u https_proxy -u HTTP_PROXY -u HTTPS_PROXY "$kiosk" --store "$2" --sync --s3-credentials "$1" \
    --repository "s3+$address/packs" --trust-root "$folder/site/metadata/1.root.json" --now "$now" 2>&1
}
key() { printf '[default]\naws_access_key_id=S3RVER\naws_secret_access_key=%s\nregion=ap-northeast-1\n' "$1"; }

key S3RVER >"$folder/right"
key WRONG >"$folder/wrong"
if said=$(sync "$folder/wrong" "$folder/store"); then
  printf 's3.sh: a wrong key was good enough:\n%s\n' "$said" >&2
  exit 1
fi
case "$said" in
  *'does not give it to this key'*) ;;
  *) printf 's3.sh: a wrong key was answered by\n%s\n' "$said" >&2; exit 1 ;;
esac
said=$(sync "$folder/right" "$folder/store") || { printf 's3.sh: the right key was refused:\n%s\n' "$said" >&2; exit 1; }
for file in pack.json media/granite.png; do
  cmp "$folder"/store/releases/*/packs/small/$file "$source/tests/packs/valid/small/workspace/$file"
done
eval "exec ${STORE[1]}>&-"
wait "$store"
echo "signed requests brought a release from the store: ${said%%$'\n'*}"
