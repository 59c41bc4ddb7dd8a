# What the scripts of this repository share; sourced, never run.
# shellcheck shell=bash

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
me="$(basename "$0" .sh)"

say() {
  printf '%s: %s\n' "$me" "$1"
}

fail() {
  say "$1" >&2
  exit 1
}

# A directory of its own for this run, gone when the run ends.
make_work_directory() {
  work="$(mktemp -d "${TMPDIR:-/tmp}/metricdef-$me.XXXXXX")"
  trap 'rm -rf "$work"' EXIT
}

# The files as they lie here, uncommitted changes too, without what was built from them and without
# history: a run in the copy cannot disturb this tree, nor be swayed by its class files.
copy_tree() {
  local built excludes=(--exclude=./.git)
  while read -r built; do
    excludes+=("--exclude=.${built#"$root"}")
  done < <(find "$root" -maxdepth 3 -type d -name target -prune)
  mkdir -p "$1"
  tar -C "$root" "${excludes[@]}" -cf - . | tar -C "$1" -xf -
}

# Puts a file of figures into a page, between its two marks, which have a name if there are several.
put_figures() {
  local figures="$1" page="$2" mark="${3:-figures}"
  awk -v figures="$figures" -v begin="<!-- $mark: begin -->" -v end="<!-- $mark: end -->" '
    index($0, end) { skipping = 0 }
    !skipping { print }
    index($0, begin) { skipping = 1; print ""; while ((getline line < figures) > 0) print line; print "" }
  ' "$page" >"$page.new"
  mv "$page.new" "$page"
}

# The major version of the JDK in this directory; fails if there is none.
jdk_major() {
  local major
  major="$("$1/bin/java" --list-modules 2>/dev/null | sed -n 's/^jdk\.compiler@\([0-9]*\).*/\1/p')"
  [ -n "$major" ] && printf '%s\n' "$major"
}

# Every JDK of this machine, oldest first, one a line: its major version and its directory.
jdks() {
  local home major
  {
    printf '%s\n' ${JAVA_HOME:+"$JAVA_HOME"} /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "${SDKMAN_CANDIDATES_DIR:-$HOME/.sdkman/candidates}"/java/*
    # GitHub's runners name theirs JAVA_HOME_25_X64 and the like.
    env | sed -n 's/^JAVA_HOME_[0-9A-Za-z_]*=//p'
    path_jdk || true
  } | sort -u | while read -r home; do
    if major="$(jdk_major "$home")"; then printf '%s %s\n' "$major" "$home"; fi
  done | sort -s -n -k 1,1
}

# The newest JDK of this machine, as one line of jdks.
newest_jdk() {
  jdks | tail -n 1
}

# The directory of the JDK whose java is on the PATH.
path_jdk() {
  local java
  java="$(command -v java)" && dirname "$(dirname "$(readlink -f "$java")")"
}

# The version of this project, as pom.xml has it.
project_version() {
  sed -n 's:^  <version>\(.*\)</version>$:\1:p' "$root/pom.xml"
}

# Where pom.xml says that the project's site is, or with "scm" its repository.
pom_url() {
  local url
  url="$(sed -n "s:^${1:+  }  <url>\(.*\)</url>\$:\1:p" "$root/pom.xml")"
  [[ "$url" =~ ^https?://[^[:space:]]+$ ]] || fail "pom.xml should have one ${1:+$1/}url, and has '$url'"
  printf '%s\n' "${url%/}"
}

# For builds that end before code gets hot: a compiler and a collector that start at once.
start_fast() {
  export MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC ${MAVEN_OPTS:-}"
}

# Installs a Debian package; fails where that is not possible.
apt_install() {
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    return 1
  fi
  say "installing $1"
  apt-get -q update >/dev/null &&
    DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends "$1" >/dev/null
}

# Node of this version or later, and npm.
need_node() {
  local needed="needs Node $1 or later with npm on the PATH (Debian: apt-get install nodejs npm)" major
  command -v node >/dev/null || apt_install nodejs || fail "$needed"
  command -v npm >/dev/null || apt_install npm || fail "$needed"
  major="$(node --version | sed -n 's/^v\([0-9]*\).*/\1/p')"
  [ "$major" -ge "$1" ] || fail "$needed; found $(node --version)"
}

# Installs what the package-lock.json in a directory pins, there. No package runs a script of its
# own.
npm_install() {
  npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund --loglevel=error >"$1/npm.log" 2>&1 || {
    cat "$1/npm.log" >&2
    fail "the packages of package-lock.json could not be installed; see above"
  }
}

# Sets CHROMIUM to a program of Chromium, unless it names one.
need_chromium() {
  if [ -z "${CHROMIUM:-}" ]; then
    command -v chromium >/dev/null || apt_install chromium ||
      fail "needs chromium on the PATH (Debian: apt-get install chromium), or its program in CHROMIUM"
    CHROMIUM="$(command -v chromium)"
  fi
  [ -x "$CHROMIUM" ] || fail "CHROMIUM is '$CHROMIUM', and there is no such program"
}

# A block of code of a page: the one after the comment "tried: NAME".
code_block() {
  local found
  found="$(awk -v mark="<!-- tried: $2 -->" '
    $0 == mark { marked = 1; next }
    marked && /^```/ { if (inside) exit; inside = 1; next }
    inside { print }' "$1")"
  [ -n "$found" ] || fail "$1 has no block of code after '<!-- tried: $2 -->'"
  printf '%s\n' "$found"
}

# Puts one text in the place of another, which must be in the file exactly once.
change() {
  local file="$1" old="$2" new="$3" text
  text="$(<"$file")"
  [ "$(grep -oF -- "$old" "$file" | wc -l)" -eq 1 ] || fail "'$old' should be in $file exactly once"
  printf '%s\n' "${text/"$old"/"$new"}" >"$file"
}

# The published sources of an artifact, here, and its dependencies and optional ones as a class
# path in cp.txt.
resolve_published() { # group:artifact:version...
  local main="$1" extra=""
  for each in "$@"; do
    IFS=: read -r group artifact version <<<"$each"
    extra+="<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId>"
    extra+="<version>$version</version></dependency>"
  done
  cat >pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>real</groupId><artifactId>code</artifactId><version>1</version>
<dependencies>$extra</dependencies></project>
POM
  "$root/mvnw" -B -ntp -q dependency:build-classpath -Dmdep.outputFile=cp.txt &&
    "$root/mvnw" -B -ntp -q dependency:copy -Dartifact="$main:jar:sources" -DoutputDirectory=.
}
