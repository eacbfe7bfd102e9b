/** Something outside does not work: a file that is not there, a disk that takes nothing. Nothing that other words on the line would mend. */
import type { Texts } from "./texts.ts"

export class BrokenWorld extends Error {
  override readonly name = "BrokenWorld"
  readonly say: (texts: Texts) => string

  constructor(say: (texts: Texts) => string) {
    super("broken world")
    this.say = say
  }
}
