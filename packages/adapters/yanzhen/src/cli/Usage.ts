/** Wrong usage: said in both languages' words, with the way to the right one. */
import type { Texts } from "./texts.ts"

export class Usage extends Error {
  override readonly name = "Usage"
  readonly say: (texts: Texts) => string
  readonly command: string | undefined

  constructor(say: (texts: Texts) => string, command?: string) {
    super("usage")
    this.say = say
    this.command = command
  }
}
