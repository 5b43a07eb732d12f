// Turns the schemas' definitions (JSON on standard input) into TypeScript types (on standard output).
import { compile } from "json-schema-to-typescript";

const PREAMBLE = `/**
 * What goes into the calculator and what comes out. Amounts are text in yuan; nothing is a float.
 * Made from the schemas by \`cargo xtask generate\`.
 */
`;

let input = "";
for await (const chunk of process.stdin) {
  input += chunk;
}
// A reference with a description of its own: as a combination of one, so that neither is lost.
const schema = JSON.parse(input, (_, value) =>
  value && value.$ref && value.description ? { description: value.description, allOf: [{ $ref: value.$ref }] } : value,
);
const types = await compile(schema, "Everything", {
  additionalProperties: false,
  bannerComment: "",
  format: true,
  style: { printWidth: 110 },
  unreachableDefinitions: true,
});
// The root stands only for "one of these" and is of no use to anybody.
const named = types.replace(/export type Everything =[^;]*;\n/, "");
process.stdout.write(`${PREAMBLE}\n${named.trim()}\n`);
