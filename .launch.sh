# What the launchers share; they source it. Before, they set
#   top      the folder of the project
#   program  the launcher's name, for messages
#   wrong    the status that it exits with when it cannot start

fail() {
    echo "$program: $1" >&2
    exit "$wrong"
}

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
command -v "$java" >/dev/null ||
    fail "there is no ${JAVA_HOME:+$java, where JAVA_HOME points}${JAVA_HOME:-java}: install JDK 17 or later, or point JAVA_HOME at one."
release=$(dirname "$(dirname "$(readlink -f "$(command -v "$java")")")")/release
version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$release" 2>/dev/null || true)
[ -n "$version" ] || version=$("$java" -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p')
major=${version%%[.+-]*}
[ "$major" -ge 17 ] 2>/dev/null || fail "this is Java $version: install JDK 17 or later, or point JAVA_HOME at one."

# outdated MODULE JAR SOURCE...: whether the jar is missing or older than a source. Told by the jar that Maven leaves
# beside the runnable one, which keeps its time while its content stays the same.
outdated() {
    local module=$1 jar=$2 built
    shift 2
    for built in "$top/$module/target/$module"-*.jar; do
        if [ -f "$jar" ] && [ -f "$built" ] &&
            [ -z "$(find "$top/pom.xml" "$top/$module/pom.xml" "$top/$module/src/main" "$@" -newer "$built" -print -quit)" ]; then
            return 1
        fi
    done
}

# build WHAT MODULES: packages the modules, which are separated by commas.
build() {
    local log maven module
    command -v mvn >/dev/null || fail "there is no mvn: install Maven 3.8 or later."
    echo "Building $1, which is needed once (a minute or two, if Maven has to fetch its libraries)" >&2
    log=$(mktemp)
    mvn -B -q -f "$top/pom.xml" -P '!examples' -pl "$2" -Dmaven.test.skip package >"$log" 2>&1 &
    maven=$!
    while kill -0 "$maven" 2>/dev/null; do
        printf '.' >&2
        sleep 1
    done
    echo >&2
    if ! wait "$maven"; then
        cat "$log" >&2
        rm -f "$log"
        fail "the build failed; Maven's words are above."
    fi
    rm -f "$log"
    for module in ${2//,/ }; do
        touch "$top/$module/target/$module"-*.jar
    done
}

# archived JAR REHEARSAL FLAG...: fills the array flags with these flags and those of the jar's archive. Java starts in
# half the time from an archive of loaded classes. It is made for this jar and this Java, once, by starting the jar with
# the argument REHEARSAL. From Java 25 on it holds more than classes; before, it is made from a list, as only such an
# archive takes classes of any age.
archived() {
    local jar=$1 rehearsal=$2 archive
    shift 2
    flags=("$@")
    # The locale data of before Java 9 is read faster, and what is written is the same in every locale.
    [ "$major" -ge 19 ] || flags+=(-Djava.locale.providers=COMPAT)
    archive=${jar%.jar}-$version.jsa
    [ "$major" -lt 25 ] || archive=${jar%.jar}-$version.aot
    if [ ! -f "$archive" ] || [ "$jar" -nt "$archive" ]; then
        if rehearse >/dev/null 2>&1 && [ -f "$archive.new" ]; then
            mv -f "$archive.new" "$archive"
        fi
    fi
    [ -f "$archive" ] || return 0
    if [ "$major" -ge 25 ]; then
        flags+=(-XX:AOTCache="$archive")
    else
        flags+=(-XX:SharedArchiveFile="$archive")
    fi
    flags+=(-Xlog:disable -Xlog:all=error:stderr)
}

# Makes the archive that archived asks for.
rehearse() {
    if [ "$major" -ge 25 ]; then
        "$java" "${flags[@]}" -XX:AOTCacheOutput="$archive.new" -jar "$jar" "$rehearsal"
    else
        "$java" "${flags[@]}" -XX:DumpLoadedClassList="$archive.list" -jar "$jar" "$rehearsal" &&
            "$java" -XX:+UseG1GC -Xshare:dump -XX:SharedClassListFile="$archive.list" -XX:SharedArchiveFile="$archive.new" -cp "$jar"
    fi
}
