// What a measurement is told on its command line.

/** The number given as `--name=number`, or the usual one. */
export function option(name, usual) {
  const given = process.argv.find((word) => word.startsWith(`--${name}=`));
  return given ? Number(given.split("=")[1]) : usual;
}
