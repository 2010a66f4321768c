#!/usr/bin/env bash
# The host as a candidate in a run of the baseline's rounds.sh: a fresh store, one partnership, one date poll open.
# Needs: dotnet publish src/PartnerBot.Host -c Release -o artifacts/host
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../../../artifacts/host"
export ASPNETCORE_ENVIRONMENT=Development PARTNERBOT_DATA
PARTNERBOT_DATA=$(mktemp -d)
dotnet PartnerBot.Host.dll import "$here/partnership.yaml" > /dev/null
exec dotnet PartnerBot.Host.dll --clock 2026-03-02T09:00 --urls "http://127.0.0.1:${PORT:-5000}"
