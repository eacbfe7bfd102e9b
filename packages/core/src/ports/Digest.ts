/**
 * The hash function of the chain: sha-256 of the UTF-8 bytes of the text, as 64 lower-case hex digits. Synchronous, because a store
 * calls it inside its transaction; the adapters pass `node:crypto`.
 */
export type Digest = (text: string) => string
