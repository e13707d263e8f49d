#!/usr/bin/env bash
# Opens a report in a headless Chromium: its script must run, its policy must have nothing to refuse, and nothing may be asked of any host.
# Ends with 3 where there is no Chromium. With a folder, pictures of the page in light and dark are left there.
#   eng/open-report.sh docs/examples/parcel-desk/report.html [folder]
set -euo pipefail
page=$(realpath "${1:?name a report.html}")
pictures=${2:-}
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || { echo "No Chromium on the path: the page was not opened." >&2; exit 3; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Without the browser's own traffic, and with no host that could be found.
open() {
  timeout 120 "$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$scratch/profile" --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --no-pings --host-resolver-rules="MAP * ~NOTFOUND" --enable-logging=stderr --virtual-time-budget=5000 "$@" "file://$page"
}

open --log-net-log="$scratch/requests.json" --dump-dom > "$scratch/dom.html" 2> "$scratch/messages.txt"

problems=0
if grep 'CONSOLE' "$scratch/messages.txt" >&2; then problems=1; fi
[ -s "$scratch/requests.json" ] || { echo "The browser kept no log of its requests." >&2; problems=1; }
# The browser asks for pages and updates of its own; a page's requests are kept apart under the page's address.
if grep -E '"network_isolation_key":"file:.*"url":"(https?|wss?|ftp):' "$scratch/requests.json" | grep -oE '"url":"[^"]*"' >&2; then
  echo "The page asked for something." >&2
  problems=1
fi
if grep -q '<button class="copy"[^>]*hidden' "$scratch/dom.html"; then echo "The script did not run: its buttons are hidden." >&2; problems=1; fi
if [ -n "$pictures" ]; then
  mkdir -p "$pictures"
  open --hide-scrollbars --window-size=1280,2400 --blink-settings=preferredColorScheme=1 --screenshot="$pictures/light.png" 2> "$scratch/messages.txt"
  open --hide-scrollbars --window-size=1280,2400 --blink-settings=preferredColorScheme=0 --screenshot="$pictures/dark.png" 2> "$scratch/messages.txt"
fi
if [ "$problems" = 0 ]; then echo "$page: the script ran, nothing was refused, and nothing was asked for."; fi
exit "$problems"
