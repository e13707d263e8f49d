#!/usr/bin/env bash
# Opens a report in a headless Chromium: its script must run, and its policy must have nothing to refuse, which also means that it asks for nothing.
# Ends with 3 where there is no Chromium.   eng/open-report.sh docs/examples/parcel-desk/report.html
set -euo pipefail
page=$(realpath "${1:?name a report.html}")
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || { echo "No Chromium on the path: the page was not opened." >&2; exit 3; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

timeout 120 "$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$scratch/profile" --no-first-run --enable-logging=stderr \
  --virtual-time-budget=5000 --dump-dom "file://$page" > "$scratch/dom.html" 2> "$scratch/messages.txt"

problems=0
if grep 'CONSOLE' "$scratch/messages.txt" >&2; then problems=1; fi
if grep -q '<button class="copy"[^>]*hidden' "$scratch/dom.html"; then echo "The script did not run: its buttons are hidden." >&2; problems=1; fi
if [ "$problems" = 0 ]; then echo "$page: the script ran, and nothing was refused."; fi
exit "$problems"
