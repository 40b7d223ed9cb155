#!/usr/bin/env bash
# Runs PROGRAM's folder as /app for user 65534 in a root where DATA (as /data) is the only place that can be written.
#   unshare --mount read-only-root.sh APP DATA COMMAND...
set -euo pipefail
app=$(readlink -f "$1") data=$(readlink -f "$2"); shift 2
mount --make-rprivate /
root=$(mktemp -d)
mount -t tmpfs -o size=1m tmpfs "$root"
readonly_at() { mount --bind "$1" "$2"; mount -o remount,bind,ro "$2"; }
for folder in usr etc; do mkdir "$root/$folder"; readonly_at "/$folder" "$root/$folder"; done
for folder in bin lib lib64; do
  if [ -L "/$folder" ]; then cp -P "/$folder" "$root/"; elif [ -d "/$folder" ]; then mkdir "$root/$folder"; readonly_at "/$folder" "$root/$folder"; fi
done
mkdir "$root"/{app,data,dev,proc}
readonly_at "$app" "$root/app"
mount --bind "$data" "$root/data"
for device in null zero random urandom; do touch "$root/dev/$device"; mount --bind "/dev/$device" "$root/dev/$device"; done
mount -t proc proc "$root/proc"
mount -o remount,ro "$root"
cd /
exec chroot "$root" setpriv --reuid=65534 --regid=65534 --clear-groups --bounding-set=-all --no-new-privs -- env -C /app "$@"
