#!/bin/sh
# Shows the whole of Demitasse on this machine: builds the layer and two functions, starts Local
# Lambda, publishes the layer, creates the functions, invokes them, and prints what came back.
#
#   scripts/quickstart.sh
#
# Needs JDK 25 or newer and Maven 3.8 or newer, and uses the aws CLI where there is one. It leaves
# nothing running, and writes only below the target/ folders.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=lib/common.sh
. "$root/scripts/lib/common.sh"
# shellcheck source=lib/demitasse.sh
. "$root/scripts/lib/demitasse.sh"

case ${1:-} in
  '') ;;
  -h | --help) help ;;
  *) die "unknown option $1. See --help." 2 ;;
esac

find_jdk
need_maven
work=$root/target/quickstart
mkdir -p "$work"

server=
stop() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  [ -z "$server" ] || wait "$server" 2>/dev/null || true
  server=
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

step 'Building the layer, the functions and Local Lambda' "$work/build.log" \
  mvn -B -ntp -f "$root/pom.xml" -DskipTests package

printf 'Starting Local Lambda ... '
"$demitasse" serve --port 0 --ephemeral \
  >"$work/local-lambda.log" 2>&1 &
server=$!
endpoint=
tries=0
while [ -z "$endpoint" ]; do
  endpoint=$(sed -n 's|.*\(http://127\.0\.0\.1:[0-9]*\).*|\1|p' "$work/local-lambda.log" | head -n 1)
  tries=$((tries + 1))
  if [ "$tries" -gt 300 ] || ! kill -0 "$server" 2>/dev/null; then
    cat "$work/local-lambda.log" >&2
    die 'Local Lambda did not start.'
  fi
  [ -n "$endpoint" ] || sleep 0.1
done
printf 'at %s\n' "$endpoint"
use_endpoint "$endpoint"
if command -v aws >/dev/null 2>&1; then
  printf 'Calling it with %s\n' "$(aws --version 2>&1 | cut -d' ' -f1)"
else
  printf 'Calling it without the aws CLI, which is not installed\n'
fi

layer=$("$root/scripts/publish-layer.sh" --zip "$(layer_zip standard)")
printf 'Published %s\n' "$layer"
for function in echo:echo.Echo pi:pi.Pi; do
  name=${function%%:*}
  "$root/scripts/deploy-function.sh" --function-name "$name" --layer-arn "$layer" \
    --zip "$root/sample-functions/$name/target/$name.zip" \
    --handler "io.demitasse.samples.${function#*:}::handle"
done

# invoke NAME EVENT EXPECTED: calls the function and compares what it answers.
invoke() {
  printf '%s' "$2" >"$work/event.json"
  lambda invoke --function-name "$1" --payload "fileb://$work/event.json" --log-type Tail \
    --query LogResult --output text "$work/answer" >"$work/tail.base64"
  printf '\n%s <- %s\n%s -> %s\n' "$1" "$2" "$1" "$(cat "$work/answer")"
  [ "$(cat "$work/answer")" = "$3" ] || die "$1 was to answer $3"
}

invoke echo '{"drink":"espresso"}' "Echoing request: '{\"drink\":\"espresso\"}'"
invoke pi '{"queryStringParameters":{"number":"10"}}' '{"message":"3.141592653"}'
invoke pi '{"queryStringParameters":{"number":"50"}}' \
  '{"message":"3.1415926535897932384626433832795028841971693993751"}'

printf '\nWhat Local Lambda logged:\n'
grep '^REPORT' "$work/local-lambda.log" || true
printf '\nAll of it worked. Next: scripts/local-lambda.sh, and README.md for your own function.\n'
