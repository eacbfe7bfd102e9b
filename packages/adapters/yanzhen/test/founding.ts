/** A community fund as it is set up under its host: a synthetic one. */
import type { FundCommand } from "../src/index.ts"

export const members = ["m-1", "m-2", "m-3"]

export const setUp: Extract<FundCommand, { type: "set-up" }> = {
  type: "set-up",
  on: "2025-01-01",
  kind: "community",
  founder: "unit",
  host: "host",
  hostName: "淮北市慈善总会",
  name: "淮北市慈善总会任圩街道慈善基金",
  purposes: ["child-care", "elder-service"],
  agreement: {
    signedOn: "2025-01-01",
    hasPurpose: true,
    hasUse: true,
    hasRights: true,
    hasTermination: true,
    hasResidue: true,
    hasNaming: false,
    hasPreservation: false
  },
  committee: { members: members.map((person) => ({ person, isPaid: false })), supervisors: ["s-1"] }
}
