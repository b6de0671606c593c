import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The one way to write a value as JSON (RFC 8785), so that equal contents have equal bytes. */
export function canonical(value: unknown): string {
  return canonicalize(value) ?? 'null';
}

/** SHA-256 of some bytes or UTF-8 text, as 64 hexadecimal characters. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 of a value's canonical JSON: what a decision names, and what a pack proves. */
export function digestOf(value: unknown): string {
  return sha256(canonical(value));
}
