# Sourced by the scripts beside it: finds what they need, or says in one sentence what is missing.

missing() {
  echo "$1" >&2
  exit 1
}

# The first number of a JDK's version, 0 where the directory holds no JDK.
jdk_version() {
  if [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    echo 0
  fi
}

jdk_of_path() {
  command -v javac >/dev/null 2>&1 || return 0
  compiler=$(readlink -f "$(command -v javac)" 2>/dev/null) || return 0
  dirname "$(dirname "$compiler")"
}

find_jdk() {
  for home in "${JAVA_HOME:-}" "$(jdk_of_path)" "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /usr/lib/jvm/* \
    /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    version=$(jdk_version "$home")
    if [ "${version:-0}" -ge 25 ]; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
  done
  missing "A JDK of version 25 or newer is missing: install one, or set JAVA_HOME to it."
}

find_maven() {
  command -v mvn >/dev/null 2>&1 || missing "Maven is missing: install it so that mvn is on the PATH."
}
