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

# As it is shipped: optimized. Measuring hot methods before compiling them for good costs runs this short more than it gives back.
configuration=Release
export DOTNET_TieredPGO=0
dotnet build PolicyBot.sln -c $configuration --nologo -v quiet || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }

logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

# Runs one project and leaves "passed failed skipped" in a file. Real browsers and servers on a busy machine get a second try, said aloud:
# the tests that failed, or the whole project where it is not sure which did (it crashed, or something outside of tests went wrong).
run() {
  local name=$1 code passed=0 failed=0 skipped=0 other=0 earlier=() again=()
  local program=tests/$name/bin/$configuration/net10.0/$name
  try() {
    rm -f "$logs/$name.json"
    # Plain text: the log is read by people in a browser.
    "$program" --no-ansi --results-directory "$logs" --report-xunit-ctrf --report-xunit-ctrf-filename "$name.json" "$@" 2>&1
    code=$?
    # Without a report (a crash) nothing is known: not even that a single test ran.
    read -r passed failed skipped other < <(node tests/tally.mjs "$logs/$name.json" "${earlier[@]}" 2>/dev/null || echo 0 0 0 1)
  }

  echo "== $name"
  try
  # 2 is "at least one test failed"; anything else but 0 is not about tests.
  if [ "$code" -eq 2 ] && [ "$failed" -gt 0 ] && [ "$other" -eq 0 ]; then
    "$program" --no-ansi --list-tests json >"$logs/$name.list"
    mapfile -t again < <(node tests/again.mjs "$logs/$name.json" "$logs/$name.list")
  fi
  if [ "${#again[@]}" -gt 0 ]; then
    echo "== $name: $failed failed; once more, only what failed"
    mv "$logs/$name.json" "$logs/$name.first.json"
    earlier=("$logs/$name.first.json")
    try --filter-uid "${again[@]}"
    # It crashed: what failed before is still failed.
    if [ "$other" -gt 0 ]; then read -r passed failed skipped _ < <(node tests/tally.mjs "${earlier[@]}"); fi
  elif [ "$code" -ne 0 ] || [ "$other" -gt 0 ]; then
    echo "== $name: ended with $code, which tests failed is not known; the whole project once more"
    try
  fi

  # A crash or an empty project must not look like success.
  if [ "$failed" -eq 0 ] && { [ "$code" -ne 0 ] || [ "$other" -gt 0 ] || [ $((passed + skipped)) -eq 0 ]; }; then failed=1; fi
  echo "$passed $failed $skipped" >"$logs/$name.result"
}

# Publishing waits more than it works, so it goes on beside the tests that share no port or screen with it; browsers and faults want the machine to themselves.
run PolicyBot.Deployment.Tests >"$logs/deployment" 2>&1 &
for name in PolicyBot.Knowledge.Tests PolicyBot.Protocol.Tests PolicyBot.Tests; do run "$name"; done
wait
cat "$logs/deployment"
for name in PolicyBot.Browser.Tests PolicyBot.Faults.Tests; do run "$name"; done

passed=0 failed=0 skipped=0
for project in tests/*.Tests/; do
  # One that nobody runs must not look like success either.
  read -r ok bad skip < <(cat "$logs/$(basename "$project").result" 2>/dev/null || echo 0 1 0)
  passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + skip))
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
