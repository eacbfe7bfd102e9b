import { readFileSync, writeFileSync } from "node:fs"
import { FundCommands } from "@yanzhen/core/testing"
import { describe, expect, it, vi } from "vitest"
import type { GrantPreview, Reason, Yanzhen } from "../src/index.ts"
import { yanzhen } from "../src/index.ts"
import { sqlite } from "../src/sqlite.ts"
import { folder } from "./cli/command.ts"
import { noon, open, stores } from "./door.ts"
import { awarded, proposed } from "./ventures.ts"

vi.setConfig({ testTimeout: 120_000 })

const header =
  "Identifier,Title,Description,Currency,Amount Applied For,Amount Awarded,Amount Disbursed,Award Date,Planned Dates:Start Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name"
const row = (
  id: string,
  of: { currency?: string; applied?: string; awarded?: string; disbursed?: string; starts?: string } = {}
): string => {
  const { currency = "CNY", applied = "15000", awarded: given = "15000", disbursed = "9000", starts = "2026-02-10" } = of
  return [
    id,
    "银龄助餐",
    "助餐",
    currency,
    applied,
    given,
    disbursed,
    "2026-02-01",
    starts,
    "org-1",
    "西街道社工站",
    "org-2",
    "区慈善会"
  ].join(",")
}
const csv = (...rows: readonly string[]) => ({ name: "资助.csv", content: [header, ...rows].join("\n") })
const told = (problems: readonly Reason[]): readonly string[] => problems.map((problem) => `${problem.in("zh-CN").where}: ${problem.code}`)
const counts = ({ new: fresh, changed, known }: GrantPreview) => [fresh, changed, known]
const publisher = { prefix: "360G-xiangshan", funder: { id: "org-9", name: "区慈善会" } }
const recipient = { id: "org-1", name: "西街道社工站" }

describe.each(stores)("grants of other funders over $name", ({ options }) => {
  const bring = async (yz: Yanzhen, ...rows: readonly string[]): Promise<GrantPreview> => {
    const preview = await yz.grants.preview(csv(...rows))
    await preview.commit()
    return preview
  }
  it("come in as grants and payments, each currency by itself; the same file twice changes nothing", async () => {
    const yz = open(options())
    const rows = [row("g-1"), row("g-2", { currency: "JPY", applied: "500", awarded: "400", disbursed: "100" })]
    const preview = await yz.grants.preview(csv(...rows))
    expect([counts(preview), preview.problems, (await yz.grants.list()).rows]).toEqual([[2, 0, 0], [], []])
    expect(preview.totals).toEqual({
      CNY: { grants: 1, awarded: 1_500_000, disbursed: 900_000, applied: 1_500_000 },
      JPY: { grants: 1, awarded: 400, disbursed: 100, applied: 500 }
    })
    await preview.commit()
    const stored = (await yz.grants.list()).rows
    expect(
      stored.map(({ identifier, title, currency, awarded: given, disbursed }) => [identifier, title, currency, given, disbursed])
    ).toEqual(
      expect.arrayContaining([
        ["g-1", "银龄助餐", "CNY", 1_500_000, 900_000],
        ["g-2", "银龄助餐", "JPY", 400, 100]
      ])
    )
    const { events } = await yz.verify()
    expect(counts(await bring(yz, ...rows))).toEqual([0, 0, 2])
    expect(await yz.verify()).toMatchObject({ holds: true, events })
    // Two who bring in the same at once: one of them has nothing left to do.
    const [one, other] = [await yz.grants.preview(csv(row("g-3"))), await yz.grants.preview(csv(row("g-3")))]
    await Promise.all([one.commit(), other.commit()])
    expect((await yz.verify()).events).toBe(events + 1)
    expect(counts(await bring(yz, row("g-1", { disbursed: "15000" })))).toEqual([0, 1, 0])
    const first = (await yz.grants.list()).rows.find(({ identifier }) => identifier === "g-1")
    expect(first?.disbursed).toBe(1_500_000)
    const shown = await yz.grants.show(first?.grant ?? "")
    expect(shown.tables.reported_payment).toMatchObject([{ number: 1, currency: "CNY", amount: 1_500_000 }])
    await yz.grants.withdraw(first?.grant ?? "", "误报")
    expect((await yz.grants.list()).rows.map(({ stage }) => String(stage)).toSorted()).toEqual(["reported", "reported", "withdrawn"])
    expect((await yz.verify()).holds).toBe(true)
  })
  it("are told by row where something does not hold, and nothing is mended", async () => {
    const yz = open(options())
    const preview = await bring(
      yz,
      row("g-1", { disbursed: "15000.01" }),
      row("g-2", { applied: "1", awarded: "2", disbursed: "0" }),
      row("g-3", { applied: "-1", awarded: "-1", disbursed: "-2" }),
      row("g-4", { currency: "XYZ" }),
      row("g-5", { starts: "2026-01-31" }),
      row("g-6", { awarded: "1.5万元" }),
      row("g-7")
    )
    expect(counts(preview)).toEqual([1, 0, 0])
    expect(told(preview.problems)).toEqual(
      expect.arrayContaining([
        "第2行: grants.disbursed-above-awarded",
        "第3行: grants.awarded-above-applied",
        "第4行/amountAwarded: grants.negative",
        "第5行/currency: grants.currency-unknown",
        "第6行/plannedDates/0: grants.starts-before-award",
        "第7行/amountAwarded: grants.amount-with-unit"
      ])
    )
    expect((await yz.grants.list()).rows.map(({ identifier }) => identifier)).toEqual(["g-7"])
    expect(preview.lines("zh-CN")[0]).toBe("新增 1 笔，变更 0 笔，已有 0 笔")
    expect(preview.lines("en").some((line) => line.startsWith("error row 2: "))).toBe(true)
  })
  it("with a reason that somebody knows, such a row comes in, and the problem stays as a warning", async () => {
    const yz = open(options())
    const broken = csv(row("g-1", { disbursed: "15000.01" }), row("g-2"))
    const preview = await yz.grants.preview(broken, { known: ["disbursed-above-awarded"] })
    await preview.commit()
    expect([counts(preview), preview.problems.map(({ code, severity }) => [code, severity])]).toEqual([
      [2, 0, 0],
      [["grants.disbursed-above-awarded", "warning"]]
    ])
    expect(new Set((await yz.grants.list()).rows.map(({ disbursed }) => disbursed))).toEqual(new Set([1_500_001, 900_000]))
  })
  it("go out from our awards and come back elsewhere to the fen, as JSON and as a table", async () => {
    const yz = open(options())
    const { award, call } = await awarded(yz)
    const bare = await yz.projects.openData({ publisher })
    expect([bare.grants, told(bare.problems)]).toEqual([0, [`${award}: grants.no-words`, `${award}: grants.no-words`]])
    const data = await yz.projects.openData({ publisher, of: { [award]: { description: "为老人送餐", recipient } } })
    expect([data.grants, data.problems]).toEqual([1, []])
    for (const file of [
      { name: "grants.json", content: data.toJson() },
      { name: "grants.csv", content: data.toCsv() }
    ]) {
      const elsewhere = open({ clock: () => noon("2026-04-01") })
      const preview = await elsewhere.grants.preview(file)
      await preview.commit()
      expect([preview.problems, (await elsewhere.grants.list()).rows]).toMatchObject([
        [],
        [
          {
            identifier: `360G-xiangshan-${award}`,
            title: "银龄助餐",
            funder: "org-9",
            recipient: "org-1",
            currency: "CNY",
            applied: 1_000_000,
            awarded: 1_000_000,
            disbursed: 1_000_000,
            awardedOn: "2026-02-05",
            startsOn: "2026-03-01",
            endsOn: "2026-12-31"
          }
        ]
      ])
    }
    const { grantProgramme } =
      (JSON.parse(data.toJson()) as { readonly grants: readonly { readonly grantProgramme: unknown }[] }).grants[0] ?? {}
    expect(grantProgramme).toEqual([{ code: call, title: "2026年社区微公益创投" }])
    await expect(yz.projects.openData({ publisher: { ...publisher, prefix: "xiangshan" } })).rejects.toMatchObject({ code: "YZ_ID_UNFIT" })
  })
  it("of one funder where several pay: its own and its funds', and nobody's where it is not said whose", async () => {
    const yz = open(options())
    const { street: _, ...nowhere } = FundCommands.setUp
    const { id: fund } = await yz.funds.setUp(nowhere)
    const payers = [{ payer: "foundation" }, { payer: "host" }, { fund }] as const
    const awards: string[] = []
    for (const as of payers) {
      const { award } = await proposed(yz, {}, as)
      await yz.projects.give(award, { type: "approve", by: "p-1", on: "2026-02-05" })
      awards.push(award)
    }
    const of = Object.fromEntries(awards.map((award) => [award, { description: "为老人送餐", recipient }]))
    const ids = async (host?: string) => {
      const data = await yz.projects.openData({ publisher, of, ...(host === undefined ? {} : { host }) })
      const { grants } = JSON.parse(data.toJson()) as { readonly grants: readonly { readonly id: string }[] }
      return [awards.map((award) => grants.some(({ id }) => id.endsWith(award))), told(data.problems).toSorted()]
    }
    expect(await ids("foundation")).toEqual([[true, false, false], []])
    expect(await ids("host")).toEqual([[false, true, true], []])
    expect(await ids("nobody")).toEqual([[false, false, false], []])
    expect(await ids()).toEqual([[false, false, false], awards.map((award) => `${award}: grants.several-funders`).toSorted()])
  })
})

describe("on the command line", () => {
  it("a file is previewed, taken in, and told by row; open data is written", async () => {
    using here = folder()
    writeFileSync(here.at("资助.csv"), csv(row("g-1"), row("g-2", { disbursed: "20000" })).content)
    const preview = await here.run("grant", "import", "资助.csv", "--preview", "--json")
    expect([preview.code, JSON.parse(preview.out)]).toMatchObject([1, { new: 1, known: 0, isStored: false }])
    // 5,000 too much was disbursed, counted in the smallest coin.
    const within = async (coins: string) =>
      (await here.run("grant", "import", "资助.csv", "--preview", "--json", "--tolerance", coins)).code
    expect([await within("500000"), await within("499999"), await within("1.5"), await within("-1")]).toEqual([0, 1, 2, 2])
    expect((await here.run("grant", "import", "资助.csv")).out.split("\n")[2]).toContain("第3行")
    expect((await here.run("grant", "import", "资助.csv", "--known", "disbursed-above-awarded")).code).toBe(0)
    expect((await here.run("grant", "import", "资助.csv", "--known", "everything")).code).toBe(2)
    expect(await here.run("grant", "import", "资助.txt")).toMatchObject({ out: "" })
    expect((await here.run("grant", "list")).out).toContain("g-2")
    const listed = JSON.parse((await here.run("grant", "list", "--json")).out) as { rows: readonly { grant: string }[] }
    const grant = listed.rows[0]?.grant ?? ""
    expect((await here.run("grant", "withdraw", grant)).code).toBe(2)
    expect(await here.run("grant", "withdraw", grant, "--reason", "登记有误")).toMatchObject({ code: 0, out: `已撤回：资助 ${grant}\n` })
    expect((await here.run("grant", "show", grant)).out).toContain("撤回")
    // Once only, and only what there is.
    expect((await here.run("grant", "withdraw", grant, "--reason", "登记有误")).code).toBe(1)
    expect((await here.run("grant", "withdraw", "nowhere", "--reason", "登记有误")).code).toBe(1)
    {
      await using yz = yanzhen({ store: sqlite(here.at("yanzhen.db")), clock: () => noon("2026-03-10") })
      await awarded(yz)
    }
    const asked = ["project", "open-data", "--prefix", "360G-x", "--funder-id", "org-9", "--funder-name", "区慈善会"]
    const written = await here.run(...asked, "--out", "out.csv")
    expect([written.code, written.out]).toEqual([1, expect.stringContaining("out.csv")])
    expect(readFileSync(here.at("out.csv"), "utf8")).toBe("\r\n")
    // Of a host that pays nothing, nothing is missing.
    expect((await here.run(...asked, "--host", "nobody", "--out", "out.csv")).code).toBe(0)
    expect((await here.run(...asked, "--out", "out.txt")).code).toBe(2)
  })
})
