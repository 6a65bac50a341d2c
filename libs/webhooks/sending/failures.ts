/** The name of the endpoint leads to an address that webhooks may not reach. */
export class RefusedAddressError extends Error {
  override name = 'RefusedAddressError';
}

/** What a receiver can do something about. Node's own messages name addresses, which are nobody's business. */
const BY_CODE: Record<string, string> = {
  ENOTFOUND: 'DNS does not know the host of the address.',
  EAI_AGAIN: 'DNS did not answer for the host of the address.',
  ECONNREFUSED: 'Nothing listens at the address: the connection was refused.',
  ECONNRESET: 'The receiver closed the connection without an answer.',
  EPIPE: 'The receiver closed the connection without an answer.',
  EHOSTUNREACH: 'The host of the address cannot be reached.',
  ENETUNREACH: 'The host of the address cannot be reached.',
  ETIMEDOUT: 'The connection was not answered in time.',
  HPE_HEADER_OVERFLOW: 'The headers of the answer are too long.',
  EPROTO: 'The receiver speaks no TLS at this port, or none that is secure.',
  CERT_HAS_EXPIRED: 'The certificate of the receiver has expired.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate of the receiver is for another name.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The certificate of the receiver is signed by itself.',
  SELF_SIGNED_CERT_IN_CHAIN: 'The certificate of the receiver comes from an unknown authority.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The certificate of the receiver lacks the one between it and its authority.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'The certificate of the receiver comes from an unknown authority.',
};

/** @returns why a try had no answer, in one sentence without an address; the code tells what has no sentence here */
export function describeFailure(error: unknown, timedOut: boolean, timeoutMs: number): string {
  if (timedOut) return `No answer within ${timeoutMs / 1000} seconds.`;
  if (error instanceof RefusedAddressError)
    return 'The host of the address leads into a private network, or to no public address.';
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  const { code = '' } = first as { code?: string };
  const known = BY_CODE[code];
  if (known !== undefined) return known;
  if (code.startsWith('HPE_')) return `The answer is no HTTP (${code}).`;
  return code === '' ? 'The request failed.' : `The request failed (${code}).`;
}
