import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { AppError } from "../errors/app-error.ts";
import { type AllowedAddress, judgeAddress } from "./address-rules.ts";

export type ResolvedAddress = { address: string; family: number };
export type Resolve = (hostname: string) => Promise<ResolvedAddress[]>;

/** Every address that the system knows for a name. */
export const resolveName: Resolve = (hostname) => lookup(hostname, { all: true });

/**
 * One sentence for a private address, a name that does not exist and a name of the operator's own network: the
 * difference would tell a stranger what is in there.
 */
export const unreachable = (cause: string) =>
  new AppError("bad_input", {
    message:
      "TripSage may not reach this address. It must be a server on the internet with https, or one that the operator has allowed (ALLOWED_PRIVATE_ADDRESSES).",
    cause,
  });

/** Throws unless each address may be reached: plain http goes only where the operator has said so. */
export function requireAllowed({
  addresses,
  url,
  allowed,
}: {
  addresses: readonly string[];
  url: URL;
  allowed: readonly AllowedAddress[];
}): void {
  const isSecure = url.protocol === "https:";
  const port = Number(url.port) || (isSecure ? 443 : 80);
  if (addresses.length === 0) throw unreachable("no address");
  for (const address of addresses) {
    const verdict = judgeAddress({ address, port, allowed });
    // Ports under 1024 other than 443 belong to other protocols, which a request could be made to speak.
    const isOpen = verdict === "public" && isSecure && (port === 443 || port >= 1024);
    if (verdict !== "listed" && !isOpen) throw unreachable(`${verdict} address`);
  }
}

/**
 * The `lookup` of one connection: resolves the name once and hands on the very addresses that were checked, so that a
 * name which means something else a moment later (DNS rebinding) leads nowhere.
 */
export function guardedLookup({
  url,
  allowed,
  resolve,
}: {
  url: URL;
  allowed: readonly AllowedAddress[];
  resolve: Resolve;
}): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname)
      .catch(() => [])
      .then((addresses) => {
        requireAllowed({ addresses: addresses.map(({ address }) => address), url, allowed });
        const [first] = addresses;
        if (options.all) done(null, addresses);
        else done(null, first?.address ?? "", first?.family);
      })
      .catch((thrown: NodeJS.ErrnoException) => done(thrown, ""));
  };
}
