/**
 * The life of what is made public of a quarter; its id is the quarter ("2026-Q1"). What a reader would get wrong: it is decided on the records as
 * they are now, on everything that was published of the quarter before, and on what stands public of every other.
 */
import * as Effect from "effect/Effect"
import * as Period from "../../foundation/Period.ts"
import { kinds } from "../../registers/report/ReportLives.ts"
import * as Publication from "../../report/Publication.ts"
import * as PublicationSchema from "../../report/Publication.schema.ts"
import type * as Life from "../Life.ts"
import * as Publishing from "./Publishing.ts"

type Facts = Omit<Publication.Context, "today">

const publication: Life.Life<Publication.Command, Publication.Publication, Publication.Event, Facts> = {
  name: "publication",
  kind: kinds.publication,
  command: PublicationSchema.Command,
  event: PublicationSchema.Event,
  decide: (command, state, { today, facts }) => Publication.decide(command, state, { today, ...facts }),
  gather: (world, { id }, { today }) => {
    const period = Period.fromText(id)
    // A month by another name is not the quarter's stream.
    const quarter = period !== undefined && Period.text(period) === id ? period : undefined
    return Effect.map(Publishing.around(world, quarter ?? Period.quarterOf(today)), ({ facts, relies }) => ({
      facts: { ...facts, quarter },
      relies
    }))
  }
}

export const lives = { publication } as const
