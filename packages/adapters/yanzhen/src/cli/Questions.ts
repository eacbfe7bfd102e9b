/** Questions to a person at a terminal. The library of prompts is loaded when the first is asked. */
import type { Terminal } from "./Terminal.ts"

/** The person pressed Esc or Ctrl-C. */
export class Cancelled extends Error {
  override readonly name = "Cancelled"
}

const prompts = () => import("@clack/prompts")

export const yesNo = async (message: string, { input, remarks: output }: Terminal): Promise<boolean> => {
  const { confirm, isCancel } = await prompts()
  const given = await confirm({ message, input, output })
  if (isCancel(given)) throw new Cancelled()
  return given
}

/** The empty text where nothing is said. */
export const words = async (message: string, { input, remarks: output }: Terminal): Promise<string> => {
  const { text, isCancel } = await prompts()
  const given = await text({ message, input, output, defaultValue: "" })
  if (isCancel(given)) throw new Cancelled()
  return given.trim()
}

export const choose = async (
  message: string,
  options: { readonly value: string; readonly label: string }[],
  { input, remarks: output }: Terminal
): Promise<string> => {
  const { select, isCancel } = await prompts()
  const given = await select({ message, options, input, output })
  if (isCancel(given)) throw new Cancelled()
  return given
}
