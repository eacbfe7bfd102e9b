/** The ten stations (S1): what they have and do, who works there. One has not said anything of its sign, one lost its room. */
import type { StationCommand, Yanzhen } from "yanzhen"
import * as Street from "../generate/Street.ts"
import * as Telling from "./Telling.ts"

const facilities = ["premises", "team", "projects", "equipment", "rules", "sign"] as const
const functions = ["needs", "projects", "recruitment", "activities", "records", "publicity"] as const

export const codeOf = ({ code }: Street.Street): string => `${code}S`
/** Nobody in the directory: an id is all that is told of those who work there. */
export const workerOf = ({ code }: Street.Street, number: number): string => `sw-${code}-${number}`

const commandsOf = (street: Street.Street): readonly StationCommand[] => {
  const opened = "2024-03-01"
  const unsaid = street.kind === "开发区" ? ["sign"] : []
  return [
    { type: "open", street: street.code, on: opened },
    ...facilities
      .filter((facility) => !unsaid.includes(facility))
      .map((facility): StationCommand => ({ type: "note-facility", facility, has: true, on: opened, evidence: "现场查看" })),
    ...functions.map((one): StationCommand => ({ type: "note-function", function: one, has: true, on: opened })),
    { type: "take-post", person: workerOf(street, 1), post: "head", isLicensed: true, on: opened },
    { type: "take-post", person: workerOf(street, 2), post: "staff", isLicensed: street.kind === "街道", on: opened },
    ...(street.name === "三堤口街道"
      ? ([{ type: "note-facility", facility: "premises", has: false, on: "2026-09-01", evidence: "场所腾退，另觅新址" }] as const)
      : [])
  ]
}

export const tell = async ({ stations, socialWorkers }: Yanzhen): Promise<void> => {
  await Promise.all(
    Street.streets.flatMap((street) => {
      const head = workerOf(street, 1)
      return [
        Telling.inOrder(codeOf(street), commandsOf(street), (command, giving) => stations.give(codeOf(street), command, giving)),
        Telling.inOrder(
          `licence ${head}`,
          [
            { type: "certify", level: "social-worker", on: "2021-10-20", evidence: "职业水平证书" },
            { type: "register", on: "2024-02-01" }
          ] as const,
          (command, giving) => socialWorkers.give(head, command, giving)
        ),
        Telling.inOrder(
          `kinds ${head}`,
          [
            { type: "become", kind: "social-worker", on: "2021-10-20" },
            { type: "become", kind: "party-member", on: "2022-07-01" }
          ] as const,
          (command, giving) => socialWorkers.become(head, command, giving)
        )
      ]
    })
  )
}
