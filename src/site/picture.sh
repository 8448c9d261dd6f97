#!/bin/sh
# Draws src/site/report.png, the picture in the README: the report of the shipped sample as Chromium shows it.
set -eu
home=$(cd "$(dirname "$0")/../.." && pwd)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
(cd "$home" && ./submit.sh classify dataset/sample --out "$out/report" >/dev/null)
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1280,1500 \
  --screenshot="$out/report.png" "file://$out/report/report.html" >/dev/null 2>&1
mv "$out/report.png" "$home/src/site/report.png"
