import { describe, expect, it } from "vitest"
import * as Projection from "../../src/registers/Projection.ts"
import { day, put, tells } from "./stream.ts"

describe("what registers say of a social worker", () => {
  const row = { person: "p-1", registrations: 0, educationMinutes: 0, degrees: 0 }
  const worker = (more: object) => put("social_worker", { ...row, ...more })
  const educated = (minutes: number, on: string) => ({ type: "social-worker.educated", minutes, subject: "伦理", on })
  const certified = { certificateOn: day("2019-06-01"), level: "social-worker" }
  const graduated = { ...certified, degrees: 1 }
  const registered = { ...graduated, registeredOn: day("2023-01-01"), registrations: 1 }
  const again = { ...graduated, registeredOn: day("2026-01-01"), registrations: 2 }
  it("education is counted since the last registration, that day included; the earliest certificate and the highest level count", () =>
    tells("social-worker", "p-1", [
      [educated(60, "2018-01-01"), worker({ educationMinutes: 60 })],
      [
        { type: "social-worker.certified", level: "social-worker", on: "2021-06-01", evidence: "证书" },
        worker({ educationMinutes: 60, level: "social-worker", certificateOn: day("2021-06-01") })
      ],
      [
        { type: "social-worker.certified", level: "assistant", on: "2019-06-01", evidence: "证书" },
        worker({ ...certified, educationMinutes: 60 })
      ],
      [{ type: "social-worker.graduated", on: "2018-06-30", evidence: "学位" }, worker({ ...graduated, educationMinutes: 60 })],
      [educated(30, "2023-01-01"), worker({ ...graduated, educationMinutes: 90 })],
      [{ type: "social-worker.registered", on: "2023-01-01" }, worker({ ...registered, educationMinutes: 30 })],
      [educated(45, "2024-01-01"), worker({ ...registered, educationMinutes: 75 })],
      [{ type: "social-worker.registered", on: "2026-01-01" }, worker(again)],
      [{ type: "social-worker.struck", on: "2026-05-01", reason: "注销", by: "p-2" }, worker({ ...again, struckOn: day("2026-05-01") })]
    ]))
  it.each([
    ["graduated", { type: "social-worker.graduated", on: "2018-06-30", evidence: "学位" }, { degrees: 1 }],
    ["registered", { type: "social-worker.registered", on: "2026-01-01" }, { registeredOn: day("2026-01-01"), registrations: 1 }]
  ])("one who has only %s is one", (_what, event, more) => tells("social-worker", "p-1", [[event, worker(more)]]))
})

describe("what is said of a person more than once is numbered from 1, and stays in the list when it is over", () => {
  const first = { person: "p-1", number: 1 }
  const second = { person: "p-1", number: 2 }
  it("qualifications", () =>
    tells("qualification", "p-1", [
      [
        { type: "qualification.gained", kind: "first-aid", from: "2026-01-01", until: "2026-12-31", evidence: "证" },
        put("qualification", { ...first, kind: "first-aid", from: day("2026-01-01"), until: day("2026-12-31") })
      ],
      [
        { type: "qualification.gained", kind: "driver", from: "2026-02-01", evidence: "证" },
        put("qualification", { ...second, kind: "driver", from: day("2026-02-01") })
      ],
      [
        { type: "qualification.withdrawn", kind: "driver", on: "2026-03-01", reason: "吊销", by: "p-2" },
        put("qualification", { ...second, kind: "driver", from: day("2026-02-01"), withdrawnOn: day("2026-03-01") })
      ]
    ]))
  it("consents", () =>
    tells("consent", "p-1", [
      [
        { type: "consent.given", purpose: "photo", manner: "separate", guardian: "p-2", on: "2026-01-01" },
        put("consent", { ...first, purpose: "photo", manner: "separate", guardian: "p-2", on: day("2026-01-01") })
      ],
      [
        { type: "consent.given", purpose: "activity", manner: "general", on: "2026-01-01" },
        put("consent", { ...second, purpose: "activity", manner: "general", on: day("2026-01-01") })
      ],
      [
        { type: "consent.withdrawn", purpose: "photo", guardian: "p-2", on: "2026-02-01" },
        put("consent", {
          ...{ ...first, purpose: "photo", manner: "separate", guardian: "p-2", on: day("2026-01-01") },
          withdrawnOn: day("2026-02-01")
        })
      ]
    ]))
  it("guardians", () =>
    tells("guardianship", "p-1", [
      [
        { type: "guardianship.linked", guardian: "p-2", relation: "parent", on: "2026-01-01" },
        put("guardianship", { ward: "p-1", number: 1, guardian: "p-2", relation: "parent", from: day("2026-01-01") })
      ],
      [
        { type: "guardianship.ended", guardian: "p-2", on: "2026-02-01", reason: "变更" },
        put("guardianship", {
          ...{ ward: "p-1", number: 1, guardian: "p-2", relation: "parent", from: day("2026-01-01") },
          endedOn: day("2026-02-01")
        })
      ]
    ]))
  it("background checks", () =>
    tells("background-check", "p-1", [
      [
        { type: "background-check.recorded", unit: "o-1", on: "2026-01-01", answer: "clear" },
        put("background_check", { ...first, unit: "o-1", on: day("2026-01-01"), answer: "clear", stage: "standing" })
      ]
    ]))
  it("kinds of people", () =>
    tells("person-kinds", "p-1", [
      [
        { type: "person-kind.begun", kind: "volunteer", on: "2026-01-01" },
        put("person_kind", { ...first, kind: "volunteer", from: day("2026-01-01") })
      ]
    ]))
})

it("a name feeds no register", () => expect(Projection.kinds["person-name"].feeds).toEqual([]))
