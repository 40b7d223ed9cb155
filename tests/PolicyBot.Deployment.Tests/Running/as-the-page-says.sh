#!/usr/bin/env bash
# On the machine of new-machine.sh: what deploymentTemplates/onpremise/README.md tells an operator to do, in its order, with the files as they are.
#   as-the-page-says.sh BUNDLE.tar.gz
set -euo pipefail
say() { echo "== $*"; }
site=https://policybot.example.com
web() { curl -sS --fail-with-body -k --resolve policybot.example.com:443:127.0.0.1 -m 60 "$@"; }
field() { python3 -c 'import json,sys; v=json.load(sys.stdin)
for k in sys.argv[1:]: v=v[k]
print(v)' "$@"; }
# What was kept of the conversation after the last turn.
age() { web -H "$bearer" "$site/v3/directline/conversations/$talk/activities" | python3 -c 'import json,sys
print([a["channelData"]["policyBot"]["answers"].get("age") for a in json.load(sys.stdin)["activities"] if "policyBot" in (a.get("channelData") or {})][-1])'; }
tell() { web -o /dev/null -H "$bearer" -H 'Content-Type: application/json' -d "{\"type\":\"message\",\"from\":{\"id\":\"dl_u\"},\"text\":\"$1\"}" "$site/v3/directline/conversations/$talk/activities"; }
expect() { [ "$2" = "$3" ] || { echo "$1: expected $2, got $3" >&2; tail -n 20 /var/log/policybot.log >&2; exit 1; }; }
relabel() { (cd "$1" && echo "$2" > VERSION && find . -type f ! -name SHA256SUMS -print0 | sort -z | xargs -0 sha256sum > SHA256SUMS); }

cd /root
(cd "$(dirname "$1")" && sha256sum --quiet -c "$(basename "$1").sha256")
tar xzf "$1"
bundle=$PWD/$(basename "$1" .tar.gz)

say install
"$bundle/install.sh"
openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=policybot.example.com -keyout /etc/policybot/tls/server.key -out /etc/policybot/tls/server.crt 2>/dev/null
nginx -t -q
systemctl reload nginx
expect "the user it runs as" policybot "$(ps -o user= -p "$(pgrep -f /opt/policybot/current/PolicyBot | head -n 1)")"
expect "plain HTTP leads to TLS" "301 $site/chat" "$(curl -sS -o /dev/null -w '%{http_code} %{redirect_url}' --resolve policybot.example.com:80:127.0.0.1 http://policybot.example.com/chat)"
expect "health is for this machine" 200 "$(curl -sS -o /dev/null -w '%{http_code}' http://127.0.0.1:3978/health)"

say a conversation
web -X POST "$site/v3/directline/tokens/generate" > token.json
talk=$(field conversationId < token.json) bearer="Authorization: Bearer $(field token < token.json)"
web -o /dev/null -X POST -H "$bearer" "$site/v3/directline/conversations"
tell "I'm a 65-year-old British FCCA"
expect "the age" 65 "$(age)"

say save, upgrade, roll back
b=/opt/policybot/current/backup.sh
$b save sqlite /var/lib/policybot/conversations.db /root/policybot.backup
cp -R "$bundle" next && relabel next 2.0
next/install.sh
expect "the new release" 2.0 "$(cat /opt/policybot/current/VERSION)"
tell "sorry, I'm 61"
expect "the age after the upgrade" 61 "$(age)"
/opt/policybot/current/install.sh --rollback
expect "the old release" 1.0 "$(cat /opt/policybot/current/VERSION)"
expect "the age after rolling back" 61 "$(age)"

say restore
systemctl stop policybot
$b restore sqlite /var/lib/policybot/conversations.db /root/policybot.backup
systemctl start policybot
for _ in $(seq 120); do curl -sf -o /dev/null http://127.0.0.1:3978/health && break; sleep 0.5; done
expect "the age after restoring" 65 "$(age)"

say a release that does not start
echo "is this: [yaml" >> next/program/words.yaml
relabel next 3.0
if next/install.sh; then echo "A release that does not start was installed." >&2; exit 1; fi
expect "the release after a failed upgrade" 1.0 "$(cat /opt/policybot/current/VERSION)"
expect "the age after a failed upgrade" 65 "$(age)"

say a release that moves the schema forward and does not start
cat > next/program/PolicyBot <<'PROGRAM'
#!/bin/sh
python3 -c 'import sqlite3; sqlite3.connect("/var/lib/policybot/conversations.db").execute("PRAGMA user_version=99")'
exit 1
PROGRAM
relabel next 4.0
if next/install.sh; then echo "A release that does not start was installed." >&2; exit 1; fi
expect "the release after that" 1.0 "$(cat /opt/policybot/current/VERSION)"
expect "the age after that" 65 "$(age)"
expect "copies left behind" /var/lib/policybot "$(echo /var/lib/policybot*)"
say done
