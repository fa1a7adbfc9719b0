#!/bin/sh
# Installs packages in a fresh Debian 12, word by word as INSTALL.md says, and draws screens there.
# try_packages.sh PACKAGES TO: there.png (one picture) and glass.png (what the session shows) come out.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
packages=$(realpath "$1")
to=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
cp "$packages"/musubi-*_*.deb "$here/../tests/packaging/in_a_fresh_system.sh" "$work"
rm -f "$work"/*-dbgsym_*
# What stands in INSTALL.md between ``` and ```, but not the new start.
awk '/^## / { part = ($0 ~ /^## Away/ ? "away" : "install") } /^```/ { inside = !inside; next }
     inside && $0 != "reboot" { print > ("'"$work"'/" part ".sh") }' "$here/INSTALL.md"
mkdir "$work/out"

mmdebstrap --variant=minbase --include=systemd-sysv,ca-certificates --format=null \
  --customize-hook='mkdir "$1/srv/musubi"' \
  --customize-hook="sync-in $work /srv/musubi" \
  --customize-hook='chroot "$1" sh -eu /srv/musubi/in_a_fresh_system.sh' \
  --customize-hook="sync-out /srv/out $work/out" \
  bookworm /dev/null "${MUSUBI_MIRROR:-http://deb.debian.org/debian}"
cp "$work"/out/*.png "$to"
