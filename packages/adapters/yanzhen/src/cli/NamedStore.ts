/** The store of a command that writes, opened under the policy and for the person that the line names. */
import type { Yanzhen } from "../Yanzhen.ts"
import type { Context } from "./Command.ts"
import * as Files from "./Files.ts"

interface Named {
  readonly file?: string | undefined
  readonly policy?: string | undefined
  readonly actor?: string | undefined
}

export const open = ({ terminal, doors }: Pick<Context, "terminal" | "doors">, { file, policy, actor }: Named): Promise<Yanzhen> =>
  doors.open({
    file: Files.storeThatIs(file),
    locale: terminal.locale,
    ...(policy === undefined ? {} : { policy }),
    ...(actor === undefined ? {} : { actor })
  })
