#!/bin/sh
# Puts axe-core, the checker of accessibility (MPL-2.0, for the tests alone), into target/axe; needs npm.
set -eu
home=$(cd "$(dirname "$0")/../.." && pwd)
rm -rf "$home/target/axe"
mkdir -p "$home/target/axe"
cd "$home/target/axe"
npm pack --silent axe-core@4.10.3 >/dev/null
tar xzf axe-core-*.tgz package/axe.min.js
