import ipaddr from "ipaddr.js";

/** Addresses beside the public internet that the operator has opened, each on one port or on all. */
export type AllowedAddress = { range: [ipaddr.IPv4 | ipaddr.IPv6, number]; port: number | null };

/** `10.0.0.0/8`, `127.0.0.1:11434`, `[::1]:1234`, `[fd00::]/8`: an address or a range (RFC 4632), with or without a port. */
const entryForm = /^(?:\[([\da-f:.]+)\]|([\d.]+))(?:\/(\d{1,3}))?(?::(\d{1,5}))?$/i;

/** Reads one entry of ALLOWED_PRIVATE_ADDRESSES; null when it has another form. */
export function parseAllowedAddress(text: string): AllowedAddress | null {
  const [, six, four, bits, port] = entryForm.exec(text) ?? [];
  const address = six ?? four;
  if (!address || !ipaddr.isValid(address) || Number(port ?? 1) > 65_535) return null;
  const parsed = ipaddr.parse(address);
  const longest = parsed.kind() === "ipv4" ? 32 : 128;
  const length = bits === undefined ? longest : Number(bits);
  if (length > longest) return null;
  return { range: [parsed, length], port: port === undefined ? null : Number(port) };
}

/** Public by its number, and yet the inside of a cloud: Azure's host, which hands out an instance's credentials. */
const insideClouds = new Set(["168.63.129.16"]);
const globalUnicast: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("2000::"), 3];

function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address.range() !== "unicast" || insideClouds.has(address.toString())) return false;
  // Of IPv6 only what IANA has given to the internet (RFC 4291, section 2.4): the rest may mean anything here.
  return address instanceof ipaddr.IPv4 || address.match(globalUnicast);
}

/**
 * Whether a connection to an IP address may be made for somebody who named it: `public`, `listed` by the operator, or
 * `refused`. An IPv4 address in an IPv6 coat counts as what it is.
 */
export function judgeAddress({
  address,
  port,
  allowed,
}: {
  address: string;
  port: number;
  allowed: readonly AllowedAddress[];
}): "public" | "listed" | "refused" {
  if (!ipaddr.isValid(address)) return "refused";
  const parsed = ipaddr.process(address);
  const isListed = allowed.some(
    ({ range: [base, length], port: only }) =>
      base.kind() === parsed.kind() && parsed.match(base, length) && (only === null || only === port),
  );
  if (isListed) return "listed";
  return isPublic(parsed) ? "public" : "refused";
}
