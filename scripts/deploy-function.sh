#!/bin/sh
# Creates or updates one function from a zip, with the layer attached, and waits until it is active.
#
#   scripts/deploy-function.sh --function-name NAME --zip FILE --handler Class::method [options]
#
#   --layer-arn ARN       default: the newest version of the layer called demitasse
#   --role ARN            needed to create a function on AWS
#   --memory-size MB      default: 512
#   --timeout SECONDS     default: 10
#   --environment TEXT    as the aws CLI takes it, for instance Variables={KEY=value}
#   --endpoint-url URL    for instance http://127.0.0.1:9000 for Local Lambda
#   --region REGION       default: that of the aws CLI
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=lib/common.sh
. "$root/scripts/lib/common.sh"
# shellcheck source=lib/jdk.sh
. "$root/scripts/lib/jdk.sh"

name=
zip=
handler=
layer=
role=
memory=512
timeout=10
environment=
endpoint=${AWS_ENDPOINT_URL_LAMBDA:-}
while [ $# -gt 0 ]; do
  case $1 in
    --function-name) value "$1" $#; name=$2; shift ;;
    --zip) value "$1" $#; zip=$2; shift ;;
    --handler) value "$1" $#; handler=$2; shift ;;
    --layer-arn) value "$1" $#; layer=$2; shift ;;
    --role) value "$1" $#; role=$2; shift ;;
    --memory-size) value "$1" $#; memory=$2; shift ;;
    --timeout) value "$1" $#; timeout=$2; shift ;;
    --environment) value "$1" $#; environment=$2; shift ;;
    --endpoint-url) value "$1" $#; endpoint=$2; shift ;;
    --region) value "$1" $#; export AWS_DEFAULT_REGION="$2" AWS_REGION="$2"; shift ;;
    -h | --help) help ;;
    *) die "unknown option $1. See --help." 2 ;;
  esac
  shift
done
[ -n "$name" ] || die 'which function? Give --function-name. See --help.' 2
[ -n "$zip" ] || die 'which code? Give --zip. See --help.' 2
[ -n "$handler" ] || die 'which handler? Give --handler, for instance com.example.Hello::handle.' 2
[ -f "$zip" ] || die "there is no file $zip."
use_endpoint "$endpoint"
find_jdk

set -- --function-name "$name" --handler "$handler" --memory-size "$memory" --timeout "$timeout"
[ -z "$environment" ] || set -- "$@" --environment "$environment"
[ -z "$layer" ] || set -- "$@" --layers "$layer"

# One process does it all here; each call of the aws CLI is a start of Python.
if is_local "$endpoint"; then
  exec "$JAVA_HOME/bin/java" -jar "$local_lambda_jar" client deploy-function "$@" \
    --runtime provided.al2023 --role "${role:-arn:aws:iam::000000000000:role/local}" \
    --zip-file "fileb://$zip" --architectures "$(arch)"
fi

if [ -z "$layer" ]; then
  layer=$(lambda list-layer-versions --layer-name demitasse --max-items 1 \
    --query 'LayerVersions[0].LayerVersionArn' --output text)
  # The aws CLI adds a line with the token of the next page.
  layer=${layer%%[[:space:]]*}
  case $layer in
    arn:*) ;;
    *) die 'there is no layer called demitasse. Publish it with scripts/publish-layer.sh, or name one with --layer-arn.' ;;
  esac
  set -- "$@" --layers "$layer"
fi

errors=$(mktemp)
trap 'rm -f "$errors"' EXIT

# again OPERATION...: repeats a call that AWS refuses while another change is in progress.
again() {
  tries=0
  until status=$(lambda "$@" 2>"$errors"); do
    tries=$((tries + 1))
    if [ "$tries" -ge 60 ] || ! grep -q ResourceConflictException "$errors"; then
      return 1
    fi
    sleep 1
  done
}

fail() {
  cat "$errors" >&2
  die "deploying $name failed."
}

if again update-function-code --function-name "$name" --zip-file "fileb://$zip" \
  --query LastUpdateStatus --output text; then
  [ -z "$role" ] || set -- "$@" --role "$role"
  again update-function-configuration "$@" --runtime provided.al2023 --query LastUpdateStatus \
    --output text || fail
  [ "$status" = Successful ] || lambda wait function-updated-v2 --function-name "$name"
  printf 'Updated %s: %s on %s\n' "$name" "$handler" "$layer"
elif grep -q ResourceNotFoundException "$errors"; then
  [ -n "$role" ] || die 'a new function needs an execution role. Give --role.' 2
  again create-function "$@" --runtime provided.al2023 --role "$role" --zip-file "fileb://$zip" \
    --architectures "$(arch)" --query State --output text || fail
  [ "$status" = Active ] || lambda wait function-active-v2 --function-name "$name"
  printf 'Created %s: %s on %s\n' "$name" "$handler" "$layer"
else
  fail
fi
