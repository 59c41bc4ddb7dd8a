# Makes the projects of ci/foreign, which are not ours. Sourced after lib.sh, never run.
# shellcheck shell=bash

local_repository="$HOME/.m2/repository"

# The jars that the shop needs, built here, and a Maven repository in $work that has them: they are
# not published, and nothing is installed for this user.
find_artifacts() {
  local folder
  "$root/ci/metricdef-jar" >/dev/null
  version="$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$root/pom.xml")"
  simpleclient="$(sed -n 's:.*<simpleclient.version>\(.*\)</simpleclient.version>.*:\1:p' "$root/pom.xml")"
  annotations="$root/annotations/target/metricdef-annotations-$version.jar"
  processor="$root/processor/target/metricdef-processor-$version.jar"
  client="$local_repository/io/prometheus/simpleclient/$simpleclient/simpleclient-$simpleclient.jar"
  for jar in "$annotations" "$processor" "$client"; do
    [ -f "$jar" ] || fail "$jar is not there; run ./mvnw verify first"
  done
  folder="$work/published/org/metricdef"
  mkdir -p "$folder"/metricdef{,-annotations}/"$version"
  cp "$root/pom.xml" "$folder/metricdef/$version/metricdef-$version.pom"
  cp "$root/annotations/pom.xml" "$folder/metricdef-annotations/$version/metricdef-annotations-$version.pom"
  cp "$annotations" "$folder/metricdef-annotations/$version"
  write_settings >"$work/settings.xml"
}

# What Maven has downloaded for this user is not downloaded again.
write_settings() {
  local downloaded="<id>downloaded</id><url>file://$local_repository</url>
    <releases><checksumPolicy>ignore</checksumPolicy></releases>"
  cat <<SETTINGS
<settings>
  <profiles><profile>
    <id>here</id>
    <activation><activeByDefault>true</activeByDefault></activation>
    <repositories>
      <repository><id>published</id><url>file://$work/published</url></repository>
      <repository>$downloaded</repository>
    </repositories>
    <pluginRepositories><pluginRepository>$downloaded</pluginRepository></pluginRepositories>
  </profile></profiles>
</settings>
SETTINGS
}

# Makes the shop with a POM in a new folder, and goes there.
make_maven_shop() {
  command -v mvn >/dev/null || apt_install maven || fail "mvn is missing and could not be installed; install Maven"
  mkdir -p "$1/src/main/java/shop" "$1/.mvn"
  cd "$1"
  cp "$root"/ci/foreign/shop/* src/main/java/shop
  sed -e "s/@version@/$version/" -e "s/@simpleclient@/$simpleclient/" "$root/ci/foreign/pom.xml" >pom.xml
  printf -- '--settings=%s\n-Dmaven.repo.local=%s\n' "$work/settings.xml" "$work/m2" >.mvn/maven.config
  printf 'target/\n.mvn/\n' >.gitignore
}

# Makes the shop for javac alone in a new folder, and goes there.
make_javac_shop() {
  mkdir -p "$1/src/shop" "$1/lib"
  cd "$1"
  cp "$root"/ci/foreign/shop/* src/shop
  cp "$annotations" "$client" lib
}
