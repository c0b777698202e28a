#!/bin/sh
# Starts a bootstrap where a function expects to be: its code read-only at /var/task, its layers
# read-only at /opt, a /tmp of its own. Runs inside a mount namespace of its own and builds a new
# root there, because the machine itself may have no /var/task and a busy /opt.
#
# sandbox.sh NEW_ROOT CODE LAYERS SCRATCH CGROUPS USER VARIABLE=VALUE... BOOTSTRAP
#   CGROUPS  folders of control groups to join, separated by spaces
#   USER     "drop" to become an unprivileged user as root, "map" to look like one otherwise
set -eu
new=$1 code=$2 layers=$3 scratch=$4 groups=$5 user=$6
shift 6

for group in $groups; do
  echo $$ >"$group/cgroup.procs"
done

# show FOLDER: makes an entry of the machine's root visible in the new one.
show() {
  if [ -L "$1" ]; then
    cp -P "$1" "$new$1"
  elif [ -d "$1" ]; then
    mkdir "$new$1"
    mount --rbind "$1" "$new$1"
  fi
}

mount_read_only() {
  mount --bind "$1" "$2"
  mount -o remount,bind,ro "$2"
}

mount -t tmpfs -o mode=755 sandbox "$new"
mkdir "$new/opt" "$new/tmp" "$new/var" "$new/.old"
# The system, but nobody's files: neither homes nor what else this machine has to offer.
for entry in /bin /dev /etc /lib* /nix /run /sbin /sys /usr; do
  show "$entry"
done
if [ $$ = 1 ]; then
  mkdir "$new/proc"
  mount -t proc proc "$new/proc"
else
  show /proc
fi
mkdir "$new/var/task"
mount_read_only "$code" "$new/var/task"
mount_read_only "$layers" "$new/opt"
mount --bind "$scratch" "$new/tmp"
[ "$user" = map ] || chown 993:990 "$new/tmp"

cd "$new"
pivot_root . .old
umount -l /.old
rmdir /.old
mount -o remount,bind,ro /
cd /var/task
# The function's variables come last: with them its layers could replace this script's libraries.
if [ "$user" = map ]; then
  set -- unshare --user --map-user=993 --map-group=990 env -i "$@"
else
  set -- setpriv --reuid=993 --regid=990 --clear-groups --no-new-privs env -i "$@"
fi
[ $$ = 1 ] || exec "$@"

# The first process of a namespace is deaf to signals that it does not handle, so the bootstrap is
# the second one. With this script everything ends that was started here.
"$@" &
runtime=$!
trap 'kill -TERM "$runtime" 2>/dev/null' TERM
set +e
while :; do
  wait "$runtime"
  status=$?
  kill -0 "$runtime" 2>/dev/null || exit "$status"
done
