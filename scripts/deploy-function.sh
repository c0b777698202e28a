#!/bin/sh
# Creates or updates one function from a zip, with the layer attached, and waits until it is active.
#
#   scripts/deploy-function.sh --function-name NAME --zip FILE --handler Class::method [options]
#
#   --layer-arn ARN       default: the newest version of the layer called demitasse
#   --role ARN            needed to create a function on AWS
#   --memory-size MB      default of a new function: 512
#   --timeout SECONDS     default of a new function: 10
#   --environment TEXT    as the aws CLI takes it, for instance Variables={KEY=value}
#   --endpoint-url URL    for instance http://127.0.0.1:9000 for Local Lambda
#   --region REGION       default: that of AWS's configuration
#
# It is `demitasse deploy`, and takes its other options, too: --alias, --event, --code and more.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=lib/common.sh
. "$root/scripts/lib/common.sh"
# shellcheck source=lib/demitasse.sh
. "$root/scripts/lib/demitasse.sh"

default_layer=yes
for argument; do
  case $argument in
    -h | --help) help ;;
    --all-functions-using | --all-functions-using=*) default_layer=no ;;
    -l | -l?* | --layer | --layer=* | --layer-arn | --layer-arn=*) default_layer=no ;;
  esac
done
[ "$default_layer" = no ] || set -- --layer demitasse "$@"
find_demitasse
exec "$demitasse" deploy "$@"
