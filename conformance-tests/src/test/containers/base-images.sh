#!/usr/bin/env bash
# base-images.sh JDK BASE: makes the two images that the stub's is built of, without any registry. JDK has the Java of this
# machine, where Temurin's images have theirs, as far as jlink needs it. BASE has the libraries that Java loads.
set -euo pipefail

java=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}
command -v ldd >/dev/null || {
    echo "there is no ldd to find the libraries of Java with" >&2
    exit 1
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
jdk=$work/jdk
base=$work/base
mkdir -p "$jdk/opt/java" "$base/etc"

"$java/bin/jlink" --add-modules jdk.jlink --strip-java-debug-attributes --no-header-files --no-man-pages \
    --output "$jdk/opt/java/openjdk"

# With those that libc loads by itself to look names up.
libc=$(ldd "$jdk/opt/java/openjdk/bin/java" | sed -n 's/.*=> \(.*libc\.so\.6\) .*/\1/p')
{
    find "$jdk" -type f \( -name '*.so' -o -path '*/bin/java' \) -exec ldd {} +
    for name in libnss_files.so.2 libnss_dns.so.2 libresolv.so.2; do
        echo "=> $(dirname "$libc")/$name (0)"
    done
} | sed -nE 's/^.*=> (\/[^ ]+) .*$/\1/p; s/^[[:space:]]*(\/[^ ]+) \(.*$/\1/p' | grep -v "^$work" | sort -u |
    while read -r library; do
        if [ -f "$library" ]; then
            mkdir -p "$base$(dirname "$library")"
            cp -L "$library" "$base$library"
        fi
    done
cp -r "$base/." "$jdk"

echo 'root:x:0:0:root:/:/none' >"$base/etc/passwd"
echo 'hosts: files dns' >"$base/etc/nsswitch.conf"
cp -r "$java/jmods" "$jdk/opt/java/openjdk/jmods"
for image in "$jdk" "$base"; do
    mkdir -m 1777 "$image/tmp"
    chmod 755 "$image"
done

tar -C "$jdk" -c . | docker import - "$1"
tar -C "$base" -c . | docker import - "$2"
