#!/usr/bin/env bash
# Runs every test. Installs first what a fresh Debian or Ubuntu lacks: Chromium, Chinese fonts, PostgreSQL, nginx.
# Prerequisites: .NET SDK 10, Node 20 or newer.
set -uo pipefail
cd "$(dirname "$0")/.."

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

missing=()
[ -x /usr/bin/chromium ] || missing+=(chromium)
fc-list :lang=zh 2>/dev/null | grep -q . || missing+=(fonts-noto-cjk fontconfig)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
[ -x /usr/sbin/nginx ] || missing+=(nginx-light)
for pair in openssl:openssl curl:curl python3:python3 ip:iproute2; do command -v "${pair%:*}" >/dev/null || missing+=("${pair#*:}"); done
if [ "${#missing[@]}" -gt 0 ]; then
  echo "Installing ${missing[*]}"
  if command -v apt-get >/dev/null; then
    as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
      echo "Could not install ${missing[*]}; the tests that need them report themselves skipped." >&2
  else
    echo "No apt-get here: install ${missing[*]} yourself, or the tests that need them are skipped." >&2
  fi
fi

dotnet build PolicyBot.sln --nologo -v quiet || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }

logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

# Runs one project; real browsers and servers on a busy machine get a second try, said aloud, and the second run counts.
run() {
  local name=$1 code
  for try in "" " failed; once more"; do
    echo "== $name$try"
    # Plain text: colours would hide the counts from what reads them below.
    "tests/$name/bin/Debug/net10.0/$name" --no-ansi 2>&1 | tee "$logs/$name"
    code=${PIPESTATUS[0]}
    [ "$code" -eq 0 ] && break
  done
  echo "$code" >"$logs/$name.code"
}

# Publishing waits more than it works, so it goes on beside the tests that share no port or screen with it; browsers and faults want the machine to themselves.
run PolicyBot.Deployment.Tests >"$logs/deployment" 2>&1 &
for name in PolicyBot.Knowledge.Tests PolicyBot.Protocol.Tests PolicyBot.Tests; do run "$name"; done
wait
cat "$logs/deployment"
for name in PolicyBot.Browser.Tests PolicyBot.Faults.Tests; do run "$name"; done

passed=0 failed=0 skipped=0
for project in tests/*.Tests/; do
  name=$(basename "$project")
  code=$(cat "$logs/$name.code" 2>/dev/null || echo "never run")
  # The last summary of the test platform: "total: 10", "failed: 0", "succeeded: 9", "skipped: 1".
  count() { grep -E "^ *$1: *[0-9]+" "$logs/$name" 2>/dev/null | tail -n 1 | grep -oE '[0-9]+' || true; }
  ok=$(count succeeded) bad=$(count failed) skip=$(count skipped)
  passed=$((passed + ${ok:-0})) failed=$((failed + ${bad:-0})) skipped=$((skipped + ${skip:-0}))
  # A crash, an empty project or one nobody runs must not look like success.
  if [ "$code" != 0 ] && [ "${bad:-0}" -eq 0 ]; then failed=$((failed + 1)); fi
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
