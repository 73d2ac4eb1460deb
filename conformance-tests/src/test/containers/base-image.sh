#!/usr/bin/env bash
# base-image.sh NAME: makes an image with a JRE and what that needs of libc, without any registry: the Java of this
# machine, made small, and the libraries that it loads.
set -euo pipefail

java=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}
command -v ldd >/dev/null || {
    echo "there is no ldd to find the libraries of Java with" >&2
    exit 1
}

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

"$java/bin/jlink" --add-modules java.se,jdk.unsupported,jdk.crypto.ec,jdk.zipfs,jdk.localedata --include-locales en \
    --strip-debug --no-header-files --no-man-pages --output "$root/opt/jre"

# With those that libc loads by itself to look names up.
libc=$(ldd "$root/opt/jre/bin/java" | sed -n 's/.*=> \(.*libc\.so\.6\) .*/\1/p')
{
    find "$root/opt/jre" -type f \( -name '*.so' -o -path '*/bin/java' \) -exec ldd {} +
    for name in libnss_files.so.2 libnss_dns.so.2 libresolv.so.2; do
        echo "=> $(dirname "$libc")/$name (0)"
    done
} | sed -nE 's/^.*=> (\/[^ ]+) .*$/\1/p; s/^[[:space:]]*(\/[^ ]+) \(.*$/\1/p' | grep -v "^$root" | sort -u |
    while read -r library; do
        if [ -f "$library" ]; then
            mkdir -p "$root$(dirname "$library")"
            cp -L "$library" "$root$library"
        fi
    done

mkdir -p "$root/etc"
echo 'root:x:0:0:root:/:/none' >"$root/etc/passwd"
echo 'hosts: files dns' >"$root/etc/nsswitch.conf"
mkdir -m 1777 "$root/tmp"
chmod 755 "$root"

tar -C "$root" -c . | docker import --change 'ENV PATH=/opt/jre/bin' - "$1"
