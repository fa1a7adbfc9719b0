#!/bin/sh
# Makes the Debian packages of a finished build. The same build gives the same bytes, wherever and whenever.
# make_packages.sh BUILD TO
set -eu
umask 022
export LC_ALL=C.UTF-8 TZ=UTC
sources=$(cd "$(dirname "$0")/.." && pwd)
build=$(realpath "$1")
mkdir -p "$2"
to=$(realpath "$2")

# The time of the last commit; of a tree without a history, that of its list of changes.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$sources" log -1 --format=%ct 2>/dev/null || stat -c %Y "$sources/CHANGELOG.md")}
export SOURCE_DATE_EPOCH
number=$(sed -n 's/^project(Musubi VERSION \([0-9.]*\).*/\1/p' "$sources/CMakeLists.txt")
# Before the release of a number come its preparations, the newer the higher.
version=$number~$(date -d "@$SOURCE_DATE_EPOCH" +%Y%m%d.%H%M%S)
[ "$(git -C "$sources" describe --tags --exact-match 2>/dev/null)" != "v$number" ] || version=$number

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/musubi"
cp -r "$sources/packaging/deb" "$work/musubi/debian"
cat >"$work/musubi/debian/changelog" <<CHANGES
musubi ($version) bookworm; urgency=medium

  * See CHANGELOG.md, which is in the packages.

 -- $(sed -n 's/^Maintainer: //p' "$sources/packaging/deb/control")  $(LC_ALL=C date -R -d "@$SOURCE_DATE_EPOCH")
CHANGES
cd "$work/musubi"
MUSUBI_BUILD=$build MUSUBI_SOURCE=$sources dpkg-buildpackage --build=binary --no-sign >"$work/log" 2>&1 ||
  { cat "$work/log" >&2; exit 1; }
rm -f "$to"/musubi*.deb "$to"/musubi*.buildinfo "$to"/musubi*.changes
mv "$work"/musubi*.deb "$work"/musubi*.buildinfo "$work"/musubi*.changes "$to"
