#!/usr/bin/env bash
# Installs or upgrades from an unpacked bundle, without internet; the release before stays for --rollback. Run as root.
#   install.sh                  install or upgrade, start, wait until ready; a release that does not become ready is taken back
#   install.sh --rollback       back to the release before
#   install.sh --root FOLDER    lay the files out under FOLDER and touch nothing else (images, tests)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root='' action=install keep=3
while [ $# -gt 0 ]; do
  case $1 in
    --root) root=$2; shift ;; --rollback) action=rollback ;;
    *) sed -n '2,5s/^# *//p' "$0" >&2; exit 2 ;;
  esac
  shift
done
[ -n "$root" ] || [ "$(id -u)" = 0 ] || { echo "Run as root." >&2; exit 1; }
home=$root/opt/policybot data=/var/lib/policybot kept=/var/lib/policybot.before

use() { # at once, never half a release; the unit is the release's own
  ln -sfn "releases/$1" "$home/next" && mv -T "$home/next" "$home/current"
  install -m 644 "$home/current/deployment/policybot.service" "$root/etc/systemd/system/"
}
restart() {
  [ -z "$root" ] || return 0
  systemctl daemon-reload && systemctl restart policybot
  for _ in $(seq 60); do
    if (exec 3<>/dev/tcp/127.0.0.1/3978 && printf 'GET /health HTTP/1.0\r\n\r\n' >&3 && read -r _ code _ <&3 && [ "$code" = 200 ]) 2>/dev/null; then
      echo "PolicyBot $(cat "$home/current/VERSION") is ready."; return 0
    fi
    sleep 0.5
  done
  echo "Not ready after 30 seconds: journalctl -u policybot" >&2; return 1
}

# An older program refuses conversations that a newer one has moved to a new schema: until the new one is ready, they are kept as they were.
keep_data() {
  [ -z "$root" ] && [ -e "$data" ] || return 0
  systemctl stop policybot
  rm -rf "$kept"
  cp -a "$data" "$kept" || { rm -rf "$kept"; systemctl start policybot; echo "No room to keep $data; nothing was changed." >&2; exit 1; }
  trap 'rm -rf "$kept"' EXIT
}
put_data_back() {
  systemctl stop policybot
  find "$data" -mindepth 1 -delete
  cp -a "$kept/." "$data/"
}

if [ "$action" = rollback ]; then
  before=$(readlink "$home/previous" || true)
  [ -n "$before" ] || { echo "There is no release before this one." >&2; exit 1; }
  now=$(basename "$(readlink "$home/current")")
  use "$(basename "$before")"
  ln -sfn "releases/$now" "$home/previous"
  restart && exit
  echo "If the log says \"schema version\", restore the copy saved before the upgrade: $home/current/deployment/README.md." >&2; exit 1
fi

(cd "$here" && sha256sum --quiet --strict -c SHA256SUMS) || { echo "The bundle is damaged; nothing was changed." >&2; exit 1; }
version=$(cat "$here/VERSION")
glibc=$(getconf GNU_LIBC_VERSION 2>/dev/null | cut -d ' ' -f 2) needed=2.34
[ "$(printf '%s\n' "$needed" "${glibc:-0}" | sort -V | head -n 1)" = "$needed" ] || { echo "glibc $needed or newer is needed, this machine has ${glibc:-none}; nothing was changed." >&2; exit 1; }
# Bad knowledge would keep the new program from starting: find out while the old one still answers.
"$here/program/policybot-knowledge" verify >/dev/null || { echo "The knowledge of this bundle is not valid; nothing was changed." >&2; exit 1; }

if [ -z "$root" ] && ! id policybot >/dev/null 2>&1; then
  useradd --system --home-dir /var/lib/policybot --shell /usr/sbin/nologin policybot
fi
install -d -m 755 "$home/releases" "$root/etc/systemd/system" "$root/etc/nginx/conf.d"
install -d -m 750 "$root/etc/policybot" "$root/etc/policybot/tls"
rm -rf "$home/releases/$version.new"
cp -R "$here/program" "$home/releases/$version.new"
cp -R "$here/deployment" "$home/releases/$version.new/"
install -m 755 "$here/install.sh" "$here/backup.sh" "$home/releases/$version.new/"
cp "$here/VERSION" "$home/releases/$version.new/"
chmod -R u=rwX,go=rX "$home/releases/$version.new"

now=$(basename "$(readlink "$home/current" 2>/dev/null || true)")
if [ -n "$now" ] && [ "$now" != "$version" ]; then keep_data; fi
rm -rf "$home/releases/$version"
mv "$home/releases/$version.new" "$home/releases/$version"
use "$version"

# What was edited stays; the new text lies beside it.
for pair in "policybot.env:etc/policybot/policybot.env:600" "nginx.conf:etc/nginx/conf.d/policybot.conf:644"; do
  IFS=: read -r from to mode <<< "$pair"
  if [ -e "$root/$to" ] && ! cmp -s "$here/deployment/$from" "$root/$to"; then to=$to.new; fi
  install -m "$mode" "$here/deployment/$from" "$root/$to"
done

if [ -z "$root" ]; then systemctl daemon-reload; systemctl enable --quiet policybot; fi
other=''; if [ "$now" != "$version" ]; then other=$now; fi
if ! restart; then
  [ -n "$other" ] || exit 1
  echo "Going back to $other." >&2
  use "$other"
  if ! restart && [ -e "$kept" ]; then
    echo "$other does not take the conversations as $version left them: they are put back as they were before." >&2
    put_data_back
    restart
  fi
  exit 1
fi
if [ -n "$other" ]; then ln -sfn "releases/$other" "$home/previous"; fi
# Two releases back are enough to go back to.
(cd "$home/releases" && ls -1t | tail -n +$((keep + 1)) | while read -r old; do
  case "releases/$old" in "$(readlink ../current)"|"$(readlink ../previous || true)") ;; *) rm -rf -- "$old" ;; esac
done)
