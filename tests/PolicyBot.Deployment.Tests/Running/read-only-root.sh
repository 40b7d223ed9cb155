#!/usr/bin/env bash
# Runs a command in APP (as /app) as user ID, in a root where DATA (as /data) is the only place that can be written; RUNTIME is seen as /dotnet,
# /proc as PROC_OPTIONS say.
#   unshare --mount read-only-root.sh ID APP DATA RUNTIME COMMAND...
set -euo pipefail
user=$1 app=$(readlink -f "$2") data=$(readlink -f "$3") runtime=$(readlink -f "$4"); shift 4
mount --make-rprivate /
root=$(mktemp -d)
mount -t tmpfs -o size=1m tmpfs "$root"
readonly_at() { mount --bind "$1" "$2"; mount -o remount,bind,ro "$2"; }
for folder in usr etc; do mkdir "$root/$folder"; readonly_at "/$folder" "$root/$folder"; done
for folder in bin lib lib64; do
  if [ -L "/$folder" ]; then cp -P "/$folder" "$root/"; elif [ -d "/$folder" ]; then mkdir "$root/$folder"; readonly_at "/$folder" "$root/$folder"; fi
done
mkdir "$root"/{app,data,dotnet,dev,proc}
readonly_at "$app" "$root/app"
readonly_at "$runtime" "$root/dotnet"
mount --bind "$data" "$root/data"
for device in null zero random urandom; do touch "$root/dev/$device"; mount --bind "/dev/$device" "$root/dev/$device"; done
mount -t proc -o "${PROC_OPTIONS:-rw}" proc "$root/proc"
mount -o remount,ro "$root"
cd /
exec chroot "$root" setpriv --reuid="$user" --regid="$user" --clear-groups --bounding-set=-all --no-new-privs -- env -C /app "$@"
