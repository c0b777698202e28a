#!/bin/sh
# Runs the bootstrap of a layer in a system of its own, as Lambda does: /opt and /var/task read-only,
# a /tmp of its own, and a user without rights. For tests; needs user and mount namespaces.
#
# Usage: scripts/lib/in-root.sh ROOT OPT TASK
#
#   ROOT   the folder that is the root of the system, as debian-root.sh makes one; is not written to
#   OPT    the folder of the layer, which will be /opt
#   TASK   the folder of the function, which will be /var/task
#
# The bootstrap gets the environment of this script, with LAMBDA_TASK_ROOT set to /var/task.
set -eu
if [ "$1" != --inside ]; then
  exec unshare --user --map-root-user --mount --propagation private sh "$0" --inside "$@"
fi
root=$2 opt=$3 task=$4

# Folders to mount at are made in a layer over the root, in memory.
work=/mnt
mount -t tmpfs -o mode=755 tmpfs "$work"
mkdir "$work/upper" "$work/over" "$work/new"
mount -t overlay overlay -o "lowerdir=$root,upperdir=$work/upper,workdir=$work/over" "$work/new"
cd "$work/new"
mkdir -p dev proc tmp opt var/task
mount -t tmpfs -o mode=755 tmpfs dev
for device in null zero random urandom full; do
  : >"dev/$device"
  mount --bind "/dev/$device" "dev/$device"
done
mount --rbind /proc proc
mount -t tmpfs -o mode=1777,size=512m tmpfs tmp
for bound in "$opt:opt" "$task:var/task"; do
  mount --bind "${bound%%:*}" "${bound##*:}"
  mount -o remount,bind,ro "${bound##*:}"
done
mount -o remount,ro "$work/new"

unset HOME
export LAMBDA_TASK_ROOT=/var/task PATH=/usr/local/bin:/usr/bin:/bin:/opt/bin
exec unshare --user --map-user=993 --map-group=990 --root="$work/new" --wd=/var/task /opt/bootstrap
