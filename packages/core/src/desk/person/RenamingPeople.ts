/**
 * Another name for somebody in the person directory: who ordered it and why stands in the journal, the names do not. What a reader would get
 * wrong: the former name is kept aside, so that texts which call the person so are found when the person is forgotten; and an import that was
 * planned under the former name is planned again.
 */
import * as Effect from "effect/Effect"
import type { TextId } from "../../foundation/Id.ts"
import * as PersonName from "../../person/PersonName.ts"
import * as PersonNameSchema from "../../person/PersonName.schema.ts"
import type { Text } from "../../ports/PersonDirectory.ts"
import * as Projection from "../../registers/Projection.ts"
import { ask } from "../Ask.ts"
import { type DeskError, NotFound } from "../DeskError.ts"
import * as ImportGate from "../ImportGate.ts"
import * as Step from "../Step.ts"
import { again, submitOnce, type Submitted } from "../Submission.ts"
import * as Wording from "../Wording.ts"
import type { World } from "../World.ts"

/** `NotFound` for whoever the directory does not hold. The same under the same key is done once, and does not undo what came after it. */
export const rename = Effect.fnUntraced(function* (
  world: World,
  id: string,
  order: PersonName.Order,
  key: string = world.ids()
): Effect.fn.Return<Submitted, DeskError> {
  const person = yield* named(world, id)
  if (person === undefined) return yield* new NotFound({ kind: "person", id })
  const worded = yield* Wording.by(world, PersonNameSchema.Order, order, [order.name])
  const { command, input, texts } = worded
  const former: Text = { id: world.ids(), text: person.name }
  const step = Step.of(Projection.kinds["person-name"], "person-name", id, () =>
    PersonName.decide({ isSame: person.name === order.name, former: { text: former.id as TextId }, reason: command.reason })
  )
  const once = Effect.flatMap(ImportGate.version(world), (gate) =>
    submitOnce(world, {
      key,
      input: `rename ${id} ${world.identityKey.hash("row", `${order.name}\n${input}`)}`,
      steps: [Wording.judged(worded, step), ImportGate.step(gate, step.stream)]
    })
  )
  const submitted = yield* Wording.submitted(world, [...texts, former], Effect.retry(once, again))
  const history = yield* ask("history", () => world.store.history(world.tenant, step.stream))
  if (history.at(-1)?.position === submitted.done.first) yield* put(world, id, order.name)
  return submitted
})

const named = (world: World, id: string) =>
  Effect.map(
    ask("get", () => world.people.get(world.tenant, [id])),
    (people) => people.get(id)
  )

/** As they are by now, under the new name. The gate is passed once more: a plan made in between rests on the former one. */
const put = Effect.fnUntraced(function* (world: World, id: string, name: string): Effect.fn.Return<void, DeskError> {
  const person = yield* named(world, id)
  if (person === undefined || person.name === name) return
  yield* ask("put", () => world.people.put(world.tenant, [{ ...person, name }]))
  const pass = Effect.flatMap(ImportGate.version(world), (gate) => ImportGate.pass(world, gate, `person-name/${id}`))
  yield* Effect.retry(pass, again)
})
