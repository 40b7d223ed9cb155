#!/usr/bin/env bash
# Makes an offline bundle: program with its runtime, knowledge, tool, unit, nginx site, installer. Run where there is internet.
#   make-bundle.sh [--arch x64|arm64] [--version NAME] [--output FOLDER] [--intermediate own|tree]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd) root=$(cd "$here/../.." && pwd)
arch=$(uname -m | sed 's/x86_64/x64/;s/aarch64/arm64/') output=$PWD intermediate=own
version=$(git -C "$root" describe --always --dirty 2>/dev/null || date -u +%Y%m%d)
while [ $# -gt 0 ]; do
  case $1 in
    --arch) arch=$2 ;; --version) version=$2 ;; --output) output=$2 ;; --intermediate) intermediate=$2 ;;
    *) sed -n '2,3s/^# *//p' "$0" >&2; exit 2 ;;
  esac
  shift 2
done
[[ $version =~ ^[A-Za-z0-9._-]+$ ]] || { echo "A version has letters, digits, dots and hyphens: $version" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
name=policybot-$version-linux-$arch
bundle=$work/$name

# Own folders for intermediate files and lock: a build of the work tree is not disturbed. In a tree nobody works in, "tree" spares
# compiling again what another publish of the same sources has left there.
case $intermediate in
  own) where=(--artifacts-path "$work/artifacts") ;;
  tree) where=() ;;
  *) echo "Intermediate files go to their own folder or the tree: own or tree, not $intermediate." >&2; exit 2 ;;
esac
publish() {
  dotnet publish "$root/$1" -c Release -r "linux-$arch" --self-contained -o "$bundle/program" \
    "${where[@]}" -p:RestorePackagesWithLockFile=false -p:NuGetLockFilePath="$work/none" \
    -p:DebugType=none -p:PublishDocumentationFiles=false -p:RunAnalyzers=false --nologo -v quiet
}
publish knowledge/PolicyBot.Knowledge.Tool
publish bot/PolicyBot

install -d "$bundle/deployment"
install -m 644 "$here"/{policybot.service,nginx.conf,policybot.env,README.md} "$bundle/deployment/"
install -m 755 "$here"/{install.sh,backup.sh} "$bundle/"
echo "$version" > "$bundle/VERSION"
(cd "$bundle" && find . -type f ! -name SHA256SUMS -print0 | sort -z | xargs -0 sha256sum > SHA256SUMS)

mkdir -p "$output"
tar -C "$work" --owner=0 --group=0 --sort=name -czf "$output/$name.tar.gz" "$name"
(cd "$output" && sha256sum "$name.tar.gz" > "$name.tar.gz.sha256")
echo "$output/$name.tar.gz"
