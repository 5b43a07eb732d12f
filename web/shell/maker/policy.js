// Reading a content-security policy, as far as it decides whether an embed may be shown and run.

/**
 * The policies that a header holds: several are separated by commas, and each must allow.
 *
 * @param {string} header with or without its name
 * @returns {Array<Map<string, string[]>>} the sources by directive, in small letters
 */
export function policies(header) {
  const written = header.replace(/^\s*content-security-policy\s*:/i, "");
  return written.split(",").map(policy).filter((directives) => directives.size > 0);
}

function policy(text) {
  const directives = new Map();
  for (const directive of text.split(";")) {
    const [name, ...sources] = directive.trim().split(/\s+/);
    // Of two of a name, browsers heed the first.
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  return directives;
}

/** The directives that decide about each kind of file, the one that browsers heed first. */
export const FRAMES = ["frame-src", "child-src", "default-src"];
export const SCRIPTS = ["script-src-elem", "script-src", "default-src"];
export const STYLES = ["style-src-elem", "style-src", "default-src"];
export const FILES = ["connect-src", "default-src"];

/** The sources of the first of these directives that a policy has; nothing where it has none and so allows all. */
export function sources(directives, names) {
  const name = names.find((name) => directives.has(name));
  return name === undefined ? null : { name, list: directives.get(name) };
}

/** The directive to add a source to: one of its own, where so far the one for everything decides. */
export const toExtend = ({ name }, own) => (name === "default-src" ? own : name);

/**
 * Whether one of the sources allows an address.
 *
 * @param {string[]} list
 * @param {string} address of what is to be allowed
 * @param {string} self the origin of the page that has the policy; empty if it is not known
 */
export function allows(list, address, self) {
  const asked = new URL(address);
  return list.some((source) => {
    const small = source.toLowerCase();
    if (small === "*") return /^https?:$/.test(asked.protocol);
    if (small === "'self'") return asked.origin === self;
    if (/^[a-z][a-z0-9+.-]*:$/.test(small)) return small === asked.protocol || (small === "http:" && asked.protocol === "https:");
    return matches(small, asked, self);
  });
}

/** A source that names a host, with or without a scheme, a port, a path, a star for what stands before its name. */
function matches(source, asked, self) {
  const [, scheme, host, port, path] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/:']+)(?::(\d+|\*))?(\/.*)?$/.exec(source) || [];
  if (!host) return false;
  const schemes = scheme ? [scheme] : self ? [new URL(self).protocol.slice(0, -1)] : ["http", "https"];
  const protocol = asked.protocol.slice(0, -1);
  if (!schemes.some((known) => known === protocol || (known === "http" && protocol === "https"))) return false;
  const named = host.startsWith("*.") ? asked.hostname.endsWith(host.slice(1)) : host === "*" || host === asked.hostname;
  const usual = { http: "80", https: "443" };
  const askedPort = asked.port || usual[protocol];
  const samePort = port === "*" || (port ? port === askedPort : askedPort === usual[protocol]);
  const pathname = asked.pathname.toLowerCase();
  return named && samePort && (!path || path === "/" || (path.endsWith("/") ? pathname.startsWith(path) : pathname === path));
}
