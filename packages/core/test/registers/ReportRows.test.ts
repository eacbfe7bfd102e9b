import { it } from "vitest"
import { day, put, tells } from "./stream.ts"

it("of a quarter that stands public: since when as it is now, how often it was told, and under which least number; no figure", () => {
  const row = (on: string, editions: number) => put("publication", { quarter: "2026-Q1", on: day(on), editions, leastPeople: 5 })
  const tables = [{ table: "people", people: [[12]] }]
  const revised = (on: string) => ({ type: "publication.revised", tables, by: "p-1", on })
  tells("publication", "2026-Q1", [
    [
      {
        ...{ type: "publication.made", leastPeople: 5, places: [{ block: ["c-1"], innermost: ["c-1"] }], groups: [["elder"]], tables },
        ...{ by: "p-1", on: "2026-04-10" }
      },
      row("2026-04-10", 1)
    ],
    [revised("2026-05-11"), row("2026-05-11", 2)],
    [revised("2026-06-12"), row("2026-06-12", 3)]
  ])
})
