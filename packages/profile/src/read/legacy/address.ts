import type { LineReader } from '../line-reader.ts';

/** A 64-bit address: a number up to 2^53, a bigint beyond, so that equal addresses are equal map keys. */
export type Address = number | bigint;

/** The address of a bigint, wrapped to 64 bits. */
export function toAddress(value: bigint): Address {
  const wrapped = BigInt.asUintN(64, value);
  return wrapped <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(wrapped) : wrapped;
}

/** The address one byte before, which lies in the call that a return address follows; before 0 lies 2^64 − 1. */
export function beforeAddress(address: Address): Address {
  return typeof address === 'number' && address > 0 ? address - 1 : toAddress(BigInt(address) - 1n);
}

/** All `0x…` numbers of a text; throws PROFILE_INVALID for one of over 64 bits. */
export function readAddresses(text: string, reader: LineReader): Address[] {
  const addresses: Address[] = [];
  for (const [token] of text.matchAll(/0x[0-9a-f]+/g)) {
    const address = parseHexAddress(token.slice(2));
    if (address === null) throw reader.fault('address', `an address of over 64 bits, ${token.slice(0, 40)}`);
    addresses.push(address);
  }
  return addresses;
}

/** An address from its hexadecimal digits; null where it has over 64 bits. */
export function parseHexAddress(digits: string): Address | null {
  const significant = digits.replace(/^0+/, '');
  if (significant.length > 16) return null;
  if (significant.length <= 13) return Number.parseInt(significant || '0', 16);
  return toAddress(BigInt(`0x${significant}`));
}
