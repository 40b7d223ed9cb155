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

passed=0 failed=0 skipped=0
for project in tests/*.Tests/; do
  name=$(basename "$project")
  log=$(mktemp)
  echo "== $name"
  # Plain text: colours would hide the counts from what reads them below.
  "$project/bin/Debug/net10.0/$name" --no-ansi 2>&1 | tee "$log"
  code=${PIPESTATUS[0]}
  if [ "$code" -ne 0 ]; then
    # Real browsers and servers on a busy machine: said aloud, tried once more, and the second run counts.
    echo "== $name failed; once more"
    "$project/bin/Debug/net10.0/$name" --no-ansi 2>&1 | tee "$log"
    code=${PIPESTATUS[0]}
  fi
  # The last summary of the test platform: "total: 10", "failed: 0", "succeeded: 9", "skipped: 1".
  count() { grep -E "^ *$1: *[0-9]+" "$log" | tail -n 1 | grep -oE '[0-9]+' || true; }
  ok=$(count succeeded) bad=$(count failed) skip=$(count skipped)
  passed=$((passed + ${ok:-0})) failed=$((failed + ${bad:-0})) skipped=$((skipped + ${skip:-0}))
  # A crash or an empty project must not look like success.
  if [ "$code" -ne 0 ] && [ "${bad:-0}" -eq 0 ]; then failed=$((failed + 1)); fi
  rm -f "$log"
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
