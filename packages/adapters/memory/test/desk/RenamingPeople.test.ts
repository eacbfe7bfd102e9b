/** Another name for somebody whom the directory knows. All people are made up. */
import { ForgettingPeople, RenamingPeople, type World } from "@yanzhen/core/desk"
import type { PersonDirectory } from "@yanzhen/core/ports"
import { describe, expect, it } from "vitest"
import { ids, look, newFile, records, row, take } from "./importing.ts"
import { failure, journal, run, tenant, town } from "./world.ts"

const before = { person: { name: "张三三", idNumber: ids.wang } }
const after = { person: { name: "张叁叁", idNumber: ids.wang }, day: "2026-03-06" }
const order = { name: "张叁叁", reason: "张三三已改名张叁叁，见户口簿" }

const bearer = async (world: { readonly people: PersonDirectory.PersonDirectory }, name: string): Promise<string> =>
  (await world.people.findByName(tenant, [name]))[0]?.id ?? ""

const texts = async (world: World.World): Promise<string> => JSON.stringify(await journal(world))

describe("somebody's name", () => {
  it("is changed by order, with the actor and the reason; then their file is theirs", async () => {
    const world = town()
    await take(world, [row(before)])
    const id = await bearer(world, "张三三")
    expect((await look(world, newFile([row(after)]))).counts.verdicts).toMatchObject({ held: 1, new: 0 })
    const head = await world.store.head(tenant)
    await run(RenamingPeople.rename(world, id, order))
    expect(await bearer(world, "张叁叁")).toBe(id)
    expect(await world.people.names(tenant)).not.toContain("张三三")
    const changed = (await world.store.journal(tenant, head.position, 1)).map(({ stream, actor, data }) => ({ stream, actor, data }))
    expect(changed).toMatchObject([{ stream: `person-name/${id}`, actor: world.actor, data: { type: "person-name.changed" } }])
    const kept = await world.people.getTexts(
      tenant,
      [...JSON.stringify(changed).matchAll(/"text":"([^"]+)"/g)].map(([, text = ""]) => text)
    )
    expect([...kept.values()].toSorted()).toEqual(["张三三", order.reason].toSorted())
    await take(world, [row(after)])
    expect((await records(world)).map(({ volunteer }) => volunteer)).toEqual([id, id])
  })

  it("stands in no event, the former one as little as the new one", async () => {
    const world = town()
    await take(world, [row(before)])
    await run(RenamingPeople.rename(world, await bearer(world, "张三三"), order))
    for (const name of ["张三三", "张叁叁", "户口簿"]) expect(await texts(world)).not.toContain(name)
    // Nor where the reason calls them by the new one alone, by which nobody knows them yet.
    await run(RenamingPeople.rename(world, await bearer(world, "张叁叁"), { name: "张三叁", reason: "户口簿上是张三叁" }))
    expect(await texts(world)).not.toContain("张三叁")
  })

  it("is changed once under a key, and a late repetition does not bring back what came in between", async () => {
    const world = town()
    await take(world, [row(before)])
    const id = await bearer(world, "张三三")
    await run(RenamingPeople.rename(world, id, order, "k"))
    const head = await world.store.head(tenant)
    await run(RenamingPeople.rename(world, id, order, "k"))
    expect(await world.store.head(tenant)).toEqual(head)
    await run(RenamingPeople.rename(world, id, { name: "张三叁", reason: "更正" }))
    await run(RenamingPeople.rename(world, id, order, "k"))
    expect(await bearer(world, "张三叁")).toBe(id)
    expect(await failure(RenamingPeople.rename(world, id, { ...order, name: "张三" }, "k"))).toMatchObject({ _tag: "KeyReused" })
  })

  it("that broke off between the journal and the directory is finished by the same order", async () => {
    const world = town()
    await take(world, [row(before)])
    const id = await bearer(world, "张三三")
    const broken = { ...world, people: { ...world.people, put: () => Promise.reject(new Error("power cut")) } }
    expect(await failure(RenamingPeople.rename(broken, id, order, "k"))).toMatchObject({ _tag: "WorldFailed", operation: "put" })
    expect(await bearer(world, "张三三")).toBe(id)
    await run(RenamingPeople.rename(world, id, order, "k"))
    expect(await bearer(world, "张叁叁")).toBe(id)
  })

  it("is refused where it is the same, or nobody's", async () => {
    const world = town()
    await take(world, [row(before)])
    const id = await bearer(world, "张三三")
    const head = await world.store.head(tenant)
    expect(await failure(RenamingPeople.rename(world, id, { ...order, name: "张三三" }))).toMatchObject({
      findings: [{ rule: "person-name.same" }]
    })
    expect(await failure(RenamingPeople.rename(world, "nobody", order))).toMatchObject({ _tag: "NotFound", id: "nobody" })
    expect(await world.store.head(tenant)).toEqual(head)
  })

  it("of former days goes with the person, and with it the texts that call them so", async () => {
    const world = town()
    await take(world, [row({ ...before, content: "张三三带队巡河" })])
    const id = await bearer(world, "张三三")
    await run(RenamingPeople.rename(world, id, { name: "张叁叁", reason: "改名" }))
    // The text about the river, and the former name itself.
    expect(await run(ForgettingPeople.forget(world, id))).toEqual({ id, texts: 2, scrubbed: 0 })
  })

  it.each([
    ["renamed", "张叁叁", true],
    ["forgotten", undefined, false]
  ])("is not brought back by an import that has learnt their number: %s meanwhile", async (_, name, isThere) => {
    const world = town()
    await take(world, [row({ person: { name: "张三三" } })])
    const id = await bearer(world, "张三三")
    const racing: typeof world = {
      ...world,
      // The chunk is in, and what it has learnt of the person is on its way into the directory.
      commit: async (batch) => {
        const committed = await world.commit(batch)
        if (batch.key.startsWith("import/") && batch.key.endsWith("/0"))
          await (name === undefined ? world.people.remove(tenant, [id]) : world.people.put(tenant, [{ id, name }]))
        return committed
      }
    }
    await take(racing, [row({ person: { name: "张三三", idNumber: ids.wang }, day: "2026-03-07" })])
    const known = (await world.people.get(tenant, [id])).get(id)
    expect([known?.name, known?.idHash !== undefined]).toEqual([name, isThere])
  })
})
