import * as fc from "fast-check"
import { expect, it } from "vitest"
import * as RecipientFile from "../../src/care/RecipientFile.ts"
import * as RecipientFileSchema from "../../src/care/RecipientFile.schema.ts"
import * as Day from "../../src/foundation/Day.ts"
import { holdsOf, inOrder } from "../lives.ts"
import { advise, anonymise, close, context, end, note, open } from "./files.ts"
import { li } from "./people.ts"

const day = Day.require

const days = fc.integer({ min: day("2026-01-01"), max: day("2026-01-20") }).map((number) => Day.text(number as Day.Day))

it("a file holds its laws", () => {
  const tag = fc.constantFrom("left-behind-child", "unattended-child", "elder-living-alone" as const)
  holdsOf({
    decider: RecipientFile.decider,
    fits: RecipientFile.fits,
    Command: RecipientFileSchema.Command,
    Event: RecipientFileSchema.Event,
    commands: inOrder(
      fc.oneof(
        { weight: 6, arbitrary: fc.tuple(tag, days).map(([one, on]) => note(one as RecipientFile.Tagged["tag"], on)) },
        { weight: 5, arbitrary: fc.tuple(tag, days).map(([one, on]) => end(one as RecipientFile.Tagged["tag"], on)) },
        { weight: 2, arbitrary: days.map((on): RecipientFile.Command => ({ ...advise, on })) },
        { weight: 2, arbitrary: days.map((on): RecipientFile.Command => ({ type: "review", by: li, on })) },
        { weight: 1, arbitrary: days.map((on): RecipientFile.Command => ({ ...close, on })) },
        { weight: 1, arbitrary: days.map((on): RecipientFile.Command => ({ ...anonymise, on })) }
      ),
      open
    ),
    context,
    always: ({ tags }) => {
      const standing = tags.filter(({ endedOn }) => endedOn === undefined).map((one) => one.tag)
      expect(new Set(standing).size).toBe(standing.length)
    }
  })
})
