/**
 * What somebody's identity may be read for. What a reader would get wrong: after consent is withdrawn the use stops at once, before anything
 * is removed. What is left is what the law asks for, and what the person asks for.
 */
import type { Finding } from "../../foundation/Finding.ts"
import { PIPL } from "../../law/Instruments.ts"
import { finding } from "../../law/Refusal.ts"
import { ReadPurpose } from "../../person/Identity.schema.ts"

export const all: readonly ReadPurpose[] = ReadPurpose.literals

/** The desk's own, which nobody else gives: the name is read to find the texts that go with it. */
export const anonymising = "anonymise"
/** Likewise: what is of others is searched for the name of somebody who is forgotten; nobody is shown it. */
export const removingName = "remove-name"

const withoutConsent: ReadonlySet<ReadPurpose> = new Set<ReadPurpose>(["mandatory-report", "person-asks"])

/** Whether it may be read for this although consent was withdrawn. */
export const needsNoConsent = (purpose: ReadPurpose): boolean => withoutConsent.has(purpose)

export const isOne = (purpose: string): purpose is ReadPurpose => (all as readonly string[]).includes(purpose)

/** What was given is not quoted: it may name somebody. */
export const unknown = (): Finding =>
  finding("protected.purpose-unknown", { purposes: all.join(" ") }, { citations: [PIPL.article(28, "特定的目的")] })
