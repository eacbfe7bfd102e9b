import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { Day } from "@yanzhen/core/foundation"
import { Instruments, Pack, Policies, Policy, StarParameters } from "@yanzhen/core/law"
import { html, text } from "../src/book/Html.ts"
import { folder } from "./cli/command.ts"
import { open } from "./door.ts"

const hostile = `<script>alert("1")</script>'&`

describe("html", () => {
  it("escapes whatever is interpolated, in lists and attributes too, and nothing that it made itself", () => {
    const page = html`<p title="${hostile}">${[hostile, html`<b>${1}</b>`, undefined]}</p>`
    expect(text(page)).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;<b>1</b></p>'
    )
  })
})

describe("the rule book of the front door", () => {
  it("is one page that needs nothing else, with an anchor and a line of contents for every rule", async () => {
    const book = await open().ruleBook()
    const page = book.toHtml()
    expect(page).toMatch(/^\s*<!doctype html>\s*<html lang="zh-CN">/)
    expect(page).not.toMatch(/(?:src|href)="(?!#)/)
    for (const { anchor, rule } of book.rules) {
      expect(page).toContain(`<article class="rule" id="${anchor}"`)
      expect(page).toContain(`<a href="#${anchor}"><span class="id">${rule}</span>`)
    }
    expect(new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).size).toBe([...page.matchAll(/ id="/g)].length)
    const english = book.toHtml("en")
    expect(english).toContain('<html lang="en">')
    expect(english).toContain("from lenient to strict: a warning; a refusal; read by operations")
    expect(page).toContain("从宽到严：提示；拒绝；本版的操作会用到")
  })

  it("says before anything else that Anhui's pack is unverified", async () => {
    const page = (await open({ policy: "anhui" }).ruleBook()).toHtml()
    const notice = page.indexOf("尚未核实")
    expect(notice).toBeGreaterThan(0)
    expect(notice).toBeLessThan(page.indexOf("<h1>"))
    expect((await open().ruleBook()).toHtml()).not.toContain("尚未核实")
  })

  it("a label stands before what it qualifies", async () => {
    const page = (await open().ruleBook()).toHtml()
    const article = page.slice(page.indexOf('id="rec-08"'))
    expect(article.indexOf("本库默认，非法律规定")).toBeLessThan(article.indexOf("<h3"))
  })

  it("a pack whose title is a piece of HTML shows it and does not run it", async () => {
    const pack = Pack.define({
      id: "hostile",
      version: "1",
      title: { "zh-CN": hostile, en: hostile },
      layer: "organisation",
      jurisdiction: "999999",
      status: "unverified",
      values: [
        Pack.value(StarParameters.giftRounds, {
          from: Day.first,
          value: 60,
          force: "default",
          citations: [Instruments.LIBRARY.passage(hostile, hostile)]
        })
      ]
    })
    const page = (await open({ policy: Policy.extend(Policies.byName("national"), pack) }).ruleBook()).toHtml()
    expect(page).not.toContain("<script>alert")
    expect(page).toContain("&lt;script&gt;alert(&quot;1&quot;)")
  })

  it("its data are JSON, with one entry a rule", async () => {
    const book = await open().ruleBook({ on: "2021-01-31" })
    const data = JSON.parse(book.toJson()) as { on: string; rules: readonly { rule: string; tests: { count: number } }[] }
    expect(data.on).toBe("2021-01-31")
    expect(data.rules.map(({ rule }) => rule)).toEqual(book.rules.map(({ rule }) => rule))
    await expect(open().ruleBook({ policy: "atlantis" })).rejects.toMatchObject({ code: "YZ_POLICY_UNKNOWN" })
    await expect(open().ruleBook({ on: "2026-02-30" })).rejects.toMatchObject({ code: "YZ_DAY_UNREADABLE" })
  })
})

describe("yanzhen rules book", () => {
  it("writes the page and the data, and says where", async () => {
    using here = folder()
    const { code, out } = await here.run("rules", "book", "--policy", "jiaozhou", "--out", "book")
    expect(out).toContain("jiaozhou@")
    expect(out).toContain("规则手册.html")
    expect(code).toBe(0)
    expect(readFileSync(here.at("book/规则手册.html"), "utf8")).toContain("胶州市")
    expect(existsSync(here.at("book/rules.json"))).toBe(true)
  })
  it("a group of commands helps itself, and names what it does not know", async () => {
    using here = folder()
    const help = await here.run("rules", "--help")
    expect([help.code, help.out]).toEqual([0, expect.stringContaining("rules book")])
    expect((await here.run("--help")).out).toContain("rules book")
    expect((await here.run("rules", "book", "--help")).out).toContain("--out DIR")
    const unknown = await here.run("rules", "dance")
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining("没有“rules dance”这个命令")])
    expect(unknown.err).toContain("yanzhen rules --help")
    expect((await here.run("rules")).code).toBe(2)
    expect((await here.run("rules", "--loud")).err).toContain("不认识的选项“--loud”")
  })
})
