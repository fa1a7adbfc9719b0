# Shared by the scripts here: what npm brings, and a pack published with musubi-admin.
#
# Needs $admin, $source, $build (where npm's part lies), $here and $folder (what is published goes there).

install() {
  mkdir -p "$build"
  if [ -f "$build/installed.json" ] && cmp -s "$here/package-lock.json" "$build/installed.json"; then
    return
  fi
  rm -f "$build/installed.json"
  cp "$here/package.json" "$here/package-lock.json" "$build/"
  if ! (cd "$build" && npm ci --ignore-scripts --no-audit --no-fund --fetch-retries 3) >"$build/npm.log" 2>&1; then
    cat "$build/npm.log" >&2
    if grep -qE 'ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EIDLETIMEOUT|E50[0-9]' "$build/npm.log"; then
      echo "run.sh: the registry of npm cannot be reached, so nothing was verified" >&2
      exit 77
    fi
    exit 1
  fi
  cp "$here/package-lock.json" "$build/installed.json"
}

# tuf-js asks the machine's clock; what is published in 2090 has not expired for a long time.
now=2090-01-01T00:00Z

admin() { "$admin" "$@" --passphrase-file "$folder/passphrase" >>"$folder/said"; }

publish() {
  printf 'four words apart\n' >"$folder/passphrase"
  chmod 600 "$folder/passphrase"
  local key
  for key in root-1 root-2 root-3 targets snapshot timestamp small new-timestamp; do
    admin keys new "$folder/$key.key" --trial
  done
  local online=(--key "$folder/snapshot.key" --key "$folder/timestamp.key" --now "$now")
  local roots=(--key "$folder/root-1.key" --key "$folder/root-3.key")
  admin keys init "$folder/site" --root "$folder/root-1.key.pub" --root "$folder/root-2.key.pub" \
    --root "$folder/root-3.key.pub" --targets "$folder/targets.key.pub" --snapshot "$folder/snapshot.key.pub" \
    --timestamp "$folder/timestamp.key.pub" "${roots[@]}" --key "$folder/targets.key" "${online[@]}"
  admin keys add "$folder/site" --publisher small --public "$folder/small.key.pub" --key "$folder/targets.key" "${online[@]}"
  admin publish "$source/tests/packs/valid/small/workspace" --to "$folder/site" --schema "$source/content/schema" \
    --key "$folder/small.key" "${online[@]}"
  # From root 1 to root 2, which names another timestamp key.
  admin keys rotate "$folder/site" --role timestamp --old timestamp --new "$folder/new-timestamp.key.pub" "${roots[@]}" \
    --key "$folder/snapshot.key" --key "$folder/new-timestamp.key" --now "$now"
}
