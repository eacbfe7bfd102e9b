/**
 * The digest of the chain on Node: sha-256 of the UTF-8 bytes, in hex.
 */
import { hash } from "node:crypto"
import type { Digest } from "@yanzhen/core/ports"

export const digest: Digest.Digest = (text) => hash("sha256", text)
