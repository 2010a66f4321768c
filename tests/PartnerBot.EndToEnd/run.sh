#!/usr/bin/env bash
# Installs what the suite needs, builds the host and runs the tests. Usage: run.sh [TAP-FILE]
# The results go to the file as TAP and to the screen in words; the exit status is not zero when anything failed.
set -euo pipefail
tap=$(realpath -m "${1:-$(mktemp -d)/end-to-end.tap}")
cd "$(dirname "$0")"

if [ -z "${CHROMIUM:-}" ] && [ ! -x /usr/bin/chromium ]; then
  root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo)
  "${root[@]}" apt-get update
  "${root[@]}" apt-get install -y --no-install-recommends chromium fonts-liberation
fi

if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
  npm ci --ignore-scripts
fi

if [ -z "${PARTNERBOT_HOST:-}" ]; then
  dotnet build ../../src/PartnerBot.Host
fi

mkdir -p "$(dirname "$tap")"
exec node --test --test-concurrency=1 \
  --test-reporter=spec --test-reporter-destination=stdout \
  --test-reporter=tap --test-reporter-destination="$tap" \
  tests/
