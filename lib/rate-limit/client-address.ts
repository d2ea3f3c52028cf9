/**
 * The client's address from the one header that a trusted proxy sets (`TRUSTED_PROXY_HEADER`), else one shared name.
 * Of a list ("client, proxy1, proxy2") the last entry counts: it is the one our own proxy wrote, what stands before
 * it came from outside and can be forged.
 */
export function clientAddress({
  headers,
  trustedHeader,
}: {
  headers: Headers;
  trustedHeader: string | undefined;
}): string {
  const value = trustedHeader ? headers.get(trustedHeader) : null;
  const last = value?.split(",").at(-1)?.trim();
  return last && /^[0-9a-fA-F.:]{3,45}$/.test(last) ? last : "direct";
}
