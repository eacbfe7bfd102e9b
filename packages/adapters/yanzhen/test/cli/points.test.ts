import { describe, expect, it, vi } from "vitest"
import { yanzhen } from "../../src/index.ts"
import { sqlite } from "../../src/sqlite.ts"
import { look, settle, take } from "../door.ts"
import { people, served } from "../workbooks.ts"
import { folder } from "./command.ts"

vi.setConfig({ testTimeout: 60_000 })

/** Two hours of 王桂兰 in `yanzhen.db`, or as the row says, confirmed. */
const recorded = async (
  file: string,
  more: Parameters<typeof served>[1] = {}
): Promise<{ readonly volunteer: string; readonly record: string }> => {
  await using yz = yanzhen({ store: sqlite(file) })
  await settle(yz)
  const rows = [served(people.wang, more)]
  await take(yz, rows)
  const record = (await look(yz, rows)).recordAt({ sheet: "记录", row: 2 }) ?? ""
  await yz.confirmRecord(record)
  const [row] = (await yz.tally()).rows
  return { volunteer: row?.key.volunteer ?? "", record }
}

describe("commands about time coins", () => {
  it("open an account, let a record earn, explain the point, spend coins as they are typed, and show the statement", async () => {
    using here = folder()
    const { volunteer, record } = await recorded(here.at("yanzhen.db"))
    const lines = async (...asked: readonly string[]) => {
      const { code, out } = await here.run("points", ...asked)
      return [code, ...out.trim().split("\n")]
    }
    const opened = await here.run("points", "begin", "--set", `holder=${volunteer}`, "--on", "2026-01-01")
    const [, account = ""] = /^已新建：(\S+)\n$/.exec(opened.out) ?? []
    expect(opened).toMatchObject({ code: 0, err: "" })
    const earn = ["give", account, "earn", "--set", "entry=e-1", "--set", `record=${record}`, "--set", "isGroupTime=no"]
    const earned = await lines(...earn)
    expect([earned[0], earned[1]]).toEqual([0, `已办理 earn：${account}`])
    expect(earned.join()).toContain("120 分钟折合2.00 个时间币")
    const again = await here.run("points", ...earn)
    expect([again.code, again.out]).toEqual([1, ""])
    for (const why of ["编号已使用", "该服务记录已入账", "已由账户"]) expect(again.err).toContain(why)
    const [code, entry, why] = await lines("explain", account, "e-1")
    expect([code, entry]).toEqual([0, `第 e-1 笔：2026-03-05 服务记录 ${record}，计入 120 分钟，折合 2.00 个时间币；已入账`])
    expect(why).toContain("平常时段")
    const spend = ["give", account, "spend", "--set", "for=助餐", "--set", "isHomePlace=no", "--on", "2026-03-06"]
    expect((await lines(...spend, "--set", "entry=e-2", "--set", "coins=1.5"))[0]).toBe(0)
    const mistyped = await here.run("points", ...spend, "--set", "entry=e-3", "--set", "coins=一个")
    expect([mistyped.code, mistyped.out]).toEqual([1, ""])
    expect(mistyped.err).toContain("units")
    expect(await lines("statement", account, "--period", "2026-03")).toEqual([
      0,
      "时间币明细 2026-03-01 至 2026-03-31",
      "期初余额：0.00 个时间币；待结算：0.00 个时间币",
      `2026-03-05 第1笔 服务→余额，2.00 个时间币；服务记录 ${record}`,
      "2026-03-06 第2笔 余额→兑换，1.50 个时间币",
      "期末余额：0.50 个时间币；待结算：0.00 个时间币"
    ])
    expect(await lines("explain", account, "e-2")).toEqual([0, "第 e-2 笔不是服务所得", "  2026-03-06 余额→兑换；1.50 个时间币"])
    const missing = await here.run("points", "explain", account, "e-9")
    expect([missing.code, missing.err.split("\n")[0]]).toEqual([1, "错误 YZ_NOT_FOUND  没有找到（记账编号：e-9）"])
    expect((await lines("steps", "spend")).join("\n")).toMatch(/coins/)
    const stood = await here.run("points", "set-right", account, "e-1")
    expect([stood.code, stood.err]).toEqual([1, expect.stringContaining("无需更正")])
  })

  it("show the member what is less than a coin and was carried over, where only whole coins are paid", async () => {
    using here = folder()
    const { volunteer, record } = await recorded(here.at("yanzhen.db"), { 结束时间: "11:42" })
    let account = ""
    {
      await using yz = yanzhen({ store: sqlite(here.at("yanzhen.db")), policy: "guangzhou" })
      account = (await yz.rewards.open({ type: "open", on: "2026-01-01", holder: volunteer })).id
      await yz.rewards.give(account, { type: "earn", entry: "e-1", record, isGroupTime: false })
      await yz.rewards.give(account, { type: "settle", entry: "e-2", month: "2026-03", on: "2026-04-01" })
    }
    const { out } = await here.run("points", "statement", account, "--period", "2026")
    expect(out).toContain("2026-03 月不足一个的 0.70 个时间币 已结转到 2026-04 月（两笔相反记账）")
    expect(out).toContain("期末余额：2.00 个时间币；待结算：0.70 个时间币")
  })

  it("ally two time banks, list them, and end it; nobody is over a cap where there is none", async () => {
    using here = folder()
    await recorded(here.at("yanzhen.db"))
    const banks = ["--set", "bank=org-east", "--set", "other=org-west", "--set", "from=2026-03-01"]
    const begun = await here.run("alliance", "begin", ...banks, "--on", "2026-02-01")
    const [, alliance = ""] = /^已新建：(\S+)\n$/.exec(begun.out) ?? []
    expect(begun).toMatchObject({ code: 0, err: "" })
    expect((await here.run("alliance", "list")).out).toContain("org-west")
    expect((await here.run("alliance", "give", alliance, "end", "--set", "reason=协议终止", "--on", "2026-04-01")).code).toBe(0)
    expect(JSON.parse((await here.run("alliance", "show", alliance, "--json")).out)).toMatchObject({
      tables: { alliance: [{ stage: "ended", from: "2026-03-01", until: "2026-03-31" }] }
    })
    expect((await here.run("points", "over-cap")).out).toBe("没有超过存储上限的账户\n")
  })

  it("list what is past its term or soon will be, and what is in the pool", async () => {
    using here = folder()
    const { volunteer, record } = await recorded(here.at("yanzhen.db"))
    const opened = await here.run("points", "begin", "--set", `holder=${volunteer}`, "--on", "2026-01-01")
    const [, account = ""] = /^已新建：(\S+)\n$/.exec(opened.out) ?? []
    await here.run("points", "give", account, "earn", "--set", "entry=e-1", "--set", `record=${record}`, "--set", "isGroupTime=no")
    const said = async (...asked: readonly string[]) => (await here.run("points", ...asked)).out
    expect([await said("expiring"), await said("pool")]).toEqual(["没有已到期或将到期的时间币\n", "公益池中没有时间币\n"])
    expect(
      (await here.run("points", "give", account, "donate", "--set", "entry=e-2", "--set", "coins=0.5", "--on", "2026-03-06")).code
    ).toBe(0)
    expect(await said("pool")).toBe("公益池：0.50 个时间币（持有人捐赠 0.50 个时间币；超上限与团队时间转入 0.00 个时间币）\n")
    expect(JSON.parse(await said("pool", "--json"))).toMatchObject({ rows: [{ given: 300_000, straight: 0, total: 300_000 }] })
  })

  it("take into account what is stated of people that nobody keeps here", async () => {
    using here = folder()
    const { volunteer, record } = await recorded(here.at("yanzhen.db"))
    const policy = ["--policy", "beijing"]
    const opened = await here.run("points", "begin", ...policy, "--set", `holder=${volunteer}`, "--on", "2026-01-01")
    const [, account = ""] = /^已新建：(\S+)\n$/.exec(opened.out) ?? []
    const earn = [
      "points",
      "give",
      account,
      "earn",
      ...policy,
      "--set",
      "entry=e-1",
      "--set",
      `record=${record}`,
      "--set",
      "isGroupTime=no"
    ]
    const refused = await here.run(...earn)
    expect([refused.code, refused.err.includes("未经培训"), refused.err.includes("不是常住居民")]).toEqual([1, true, true])
    const spend = [
      "points",
      "give",
      account,
      "spend",
      "--policy",
      "nanjing",
      "--set",
      "for=助餐",
      "--set",
      "isHomePlace=no",
      "--on",
      "2026-03-06"
    ]
    const client = ["--state", "clientAge=79", "--state", "clientLivesAlone=yes", "--state", "clientHasAccount=no"]
    const asked = [...client, "--state", "clientHasLowIncome=yes", "--state", "clientNeedsCare=no"]
    expect((await here.run(...spend, "--set", "entry=e-0", "--set", "coins=1", ...asked)).err).toContain("不属于时间银行的服务对象")
    expect((await here.run(...earn, "--state", "isTrained=yes", "--state", "isResident=yes", "--state", "age=60")).code).toBe(0)
  })
})
