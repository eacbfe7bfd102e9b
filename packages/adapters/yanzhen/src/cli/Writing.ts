/**
 * Commands that write, for anything that lives through time, in one shape: begin it, give it its next step, and say which steps there are. What
 * a reader would get wrong: which parts a step has stands in its schema alone, which is loaded when the command is given.
 */
import type { Message } from "@yanzhen/core/foundation"
import type { CommandShape } from "@yanzhen/core/desk"
import type { Begun, Given, Giving } from "../life/Lives.ts"
import type { Yanzhen } from "../Yanzhen.ts"
import { type Command, command } from "./Command.ts"
import * as Options from "./options/writing.ts"

/** Whoever reads the command says whether it is one. */
export interface Writer {
  readonly shape: Parameters<typeof CommandShape.of>[0]
  readonly begin?: (yanzhen: Yanzhen, command: never, giving: Pick<Giving, "key">) => Promise<Begun>
  readonly give: (yanzhen: Yanzhen, id: string, command: never, giving: Giving & { readonly facts?: never }) => Promise<Given>
}

interface Written {
  /** Stands for its id in the help. */
  readonly shown: string
  readonly thing: Message.Text
  /** The step that begins one under an id of its own; without it the id is another's, and the first step is given like the rest. */
  readonly begins?: string
  readonly takesFacts?: true
  readonly writer: () => Promise<Writer>
}

export const writing = (name: string, { shown, thing, begins, takesFacts, writer }: Written): { readonly [name: string]: Command } => ({
  ...(begins === undefined
    ? {}
    : {
        [`${name} begin`]: command({
          summary: { "zh-CN": `新建${thing["zh-CN"]}，给出编号`, en: `begin ${thing.en}, and say its id` },
          takes: { shown: "", least: 0, most: 0 },
          options: Options.beginning,
          load: async () => ({ run: (await import("./commands/written.ts")).beginning(name, begins, await writer()) })
        })
      }),
  [`${name} give`]: command({
    summary: {
      "zh-CN": `办理${thing["zh-CN"]}的下一步（有哪些见 yanzhen ${name} steps）`,
      en: `give ${thing.en} its next step (which there are: yanzhen ${name} steps)`
    },
    takes: { shown: `${shown} STEP`, least: 2, most: 2 },
    options: takesFacts === true ? Options.stating : Options.giving,
    load: async () => ({ run: (await import("./commands/written.ts")).giving(name, await writer()) })
  }),
  [`${name} steps`]: command({
    summary: {
      "zh-CN": `列出${thing["zh-CN"]}可以办理的各步，及每步要写明的内容`,
      en: `list the steps of ${thing.en}, and the parts of each`
    },
    takes: { shown: "[STEP]", least: 0, most: 1 },
    options: {},
    load: async () => ({ run: (await import("./commands/written.ts")).steps(name, await writer()) })
  })
})
