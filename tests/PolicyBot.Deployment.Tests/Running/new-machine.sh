#!/usr/bin/env bash
# Runs COMMAND as root on a copy of this machine that nothing reaches and nothing is kept of: own files (an overlay), own network
# (loopback only, every port free), and a systemctl that starts the service as its unit says.
#   unshare --mount --net --pid --fork --kill-child new-machine.sh WORK COMMAND...
set -euo pipefail
work=$1; shift
mount --make-rprivate /
mkdir -p "$work"/{upper,scratch,root}
mount -t overlay overlay -o "lowerdir=/,upperdir=$work/upper,workdir=$work/scratch" "$work/root"
mount -t proc proc "$work/root/proc"
mount --rbind /dev "$work/root/dev"
mount --bind "$work" "$work/root/mnt"
ip link set lo up
rm -rf "$work/root/opt/policybot" "$work/root/etc/policybot" "$work/root/etc/nginx/conf.d" "$work/root/etc/nginx/sites-enabled"
mkdir -p "$work/root/var/lib/nginx" "$work/root/var/log/nginx"

cat > "$work/root/usr/local/sbin/systemctl" <<'SYSTEMCTL'
#!/usr/bin/env bash
# As much of systemctl as the installer and an operator's page need.
set -euo pipefail
unit=/etc/systemd/system/policybot.service
value() { sed -n "s/^$1=//p" "$unit"; }
stop() {
  [ -e /run/policybot.pid ] || return 0
  kill -TERM "$(cat /run/policybot.pid)" 2>/dev/null || true
  while kill -0 "$(cat /run/policybot.pid)" 2>/dev/null; do sleep 0.1; done
  rm -f /run/policybot.pid
}
start() {
  user=$(value User)
  install -d -m "$(value StateDirectoryMode)" -o "$user" -g "$user" "/var/lib/$(value StateDirectory)"
  mapfile -t settings < <(value Environment | sed 's/^"\(.*\)"$/\1/'; grep -v '^ *\(#\|$\)' /etc/policybot/policybot.env || true)
  (cd "$(value WorkingDirectory)" && exec setsid setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups --no-new-privs -- \
    env -i "PATH=$PATH" "${settings[@]}" "$(value ExecStart)" >>/var/log/policybot.log 2>&1 </dev/null & echo $! >/run/policybot.pid)
}
case "$*" in
  daemon-reload | "enable --quiet policybot") ;;
  "restart policybot") stop; start ;;
  "stop policybot") stop ;;
  "start policybot") start ;;
  "reload nginx") nginx -s reload 2>/dev/null || nginx ;;
  *) echo "systemctl $* is not played here." >&2; exit 2 ;;
esac
SYSTEMCTL
chmod 755 "$work/root/usr/local/sbin/systemctl"
exec chroot "$work/root" env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@"
