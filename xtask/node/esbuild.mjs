// The bundler, for tests that build what building builds; what building installs is installed before every test.

export { build } from "esbuild";
