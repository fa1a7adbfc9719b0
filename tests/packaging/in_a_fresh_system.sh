#!/bin/sh
# Runs as root in a fresh system that has nothing but the packages in this folder (packaging/try_packages.sh).
set -eu
cd "$(dirname "$0")"
# The bootstrap told apt to leave out what packages recommend; a technician's does not.
unset APT_CONFIG
echo 'APT::Install-Recommends "true";' >/etc/apt/apt.conf.d/zz-as-everywhere
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 LIBGL_ALWAYS_SOFTWARE=1
say() { printf '== %s\n' "$*" >&2; }
fail() { printf 'in a fresh system: %s\n' "$*" >&2; exit 1; }
# No function: what is sent to the background is the program itself.
as_kiosk="setpriv --reuid=musubi --regid=musubi --init-groups env XDG_STATE_HOME=/var/lib XDG_CACHE_HOME=/var/cache"
on_glass="$as_kiosk DISPLAY=:0 XAUTHORITY=/run/musubi/authority"

say "install.sh: every command of INSTALL.md"
sh -eux install.sh >install.out
grep -q '科学' install.out || fail "the page as text is not in Japanese"
[ "$(systemctl get-default)" = graphical.target ] || fail "the system does not begin with the graphical target"
for unit in musubi-session musubi-kiosk; do
  [ "$(systemctl is-enabled $unit)" = enabled ] || fail "$unit is not enabled"
done
systemd-analyze verify --man=no /lib/systemd/system/musubi-session.service /lib/systemd/system/musubi-kiosk.service 2>verify.out || true
! grep musubi verify.out || fail "systemd finds fault with a service"
ls /var/cache/fontconfig/*.cache-* >/dev/null || fail "the cache of fonts is not prepared"
[ "$(stat -c '%U %a' /var/lib/musubi /var/cache/musubi)" = "$(printf 'musubi 700\nmusubi 700')" ] || fail "folders of the kiosk"

say "a picture, with nothing but what the packages ask for"
apt-get install -y -q --no-install-recommends xvfb xauth ./musubi-admin_*.deb bash-completion xserver-xorg-video-dummy imagemagick >/dev/null
mkdir -m 777 /srv/out
install -d -m 1777 /tmp/.X11-unix
$as_kiosk xvfb-run -a -s '-screen 0 1920x1080x24' musubi-kiosk --at home --lang ja --now 2026-11-21T09:41+09:00 \
  --size 1920x1080 --shot /srv/out/there.png

say "the session, on a panel that is none"
# The driver of no hardware stands in for that of the panel; everything else is as on a kiosk.
mkdir -p /etc/X11/xorg.conf.d
cat >/etc/X11/xorg.conf.d/dummy.conf <<'CONF'
Section "Device"
  Identifier "none"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Monitor"
  Identifier "none"
  HorizSync 5-1000
  VertRefresh 5-200
  Modeline "1920x1080" 23.53 1920 1952 2040 2072 1080 1106 1108 1135
EndSection
Section "Screen"
  Identifier "none"
  Device "none"
  Monitor "none"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1920x1080"
  EndSubSection
EndSection
CONF
install -d -o musubi -m 700 /run/musubi
$as_kiosk RUNTIME_DIRECTORY=/run/musubi MUSUBI_CONFIG=/etc/musubi/kiosk.toml \
  /usr/libexec/musubi/kiosk-session >session.out 2>&1 &
session=$!
until [ -e /run/musubi/ready ]; do
  kill -0 $session 2>/dev/null || { cat session.out >&2; fail "the session ended"; }
  sleep 0.5
done
! runuser -u nobody -- env DISPLAY=:0 xset q >/dev/null 2>&1 || fail "another user may use the display"
$on_glass musubi-kiosk --no-quit-key --verbose --config /etc/musubi/kiosk.toml >kiosk.out 2>&1 &
kiosk=$!
until grep -q 'search is ready' kiosk.out; do
  kill -0 $kiosk 2>/dev/null || { cat kiosk.out >&2; fail "the kiosk ended"; }
  sleep 0.5
done
$on_glass xset q | grep -q 'timeout:  0' || fail "the screen would go dark"
$on_glass import -window root /srv/out/glass.png
kill $kiosk && wait $kiosk || fail "the kiosk does not leave in order"
kill $session; wait $session || true

say "completion of commands"
completed() { bash -c '. /usr/share/bash-completion/bash_completion; . /usr/share/bash-completion/completions/$1; COMP_WORDS=("$@")
  COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; _${1/-/_} "$1"; echo "${COMPREPLY[*]}"' bash "$@"; }
[ "$(completed musubi-kiosk --text-size ve)" = very-large ] || fail "values of options"
[ "$(completed musubi-kiosk --self)" = --self-check ] || fail "options"
[ "$(completed musubi-admin des)" = desk ] || fail "commands"
[ "$(completed musubi-admin desk pu)" = purge ] || fail "commands of commands"
[ "$(completed musubi-admin check --q)" = --quiet ] || fail "options of commands"

say "away.sh: every command of INSTALL.md"
sh -eux away.sh >/dev/null
[ -e /var/lib/musubi/device.key ] || fail "the key of the kiosk is gone"
[ ! -e /usr/share/musubi/assets ] && [ ! -e /etc/musubi/kiosk.toml ] && [ ! -e /var/cache/musubi ] || fail "something is left"
