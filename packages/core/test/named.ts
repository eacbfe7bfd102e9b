/** A list of options whose codes are their own titles, in the order given. For tests only. */
import * as Options from "../src/foundation/Options.ts"

export const named = <const C extends string>(...codes: readonly C[]): Options.Options<C> => {
  const titles = Object.fromEntries(codes.map((code) => [code, code])) as Readonly<Record<string, string>> as { readonly [P in C]: string }
  return Options.of(`test.${codes.join("-")}`, { "zh-CN": titles, en: titles })
}
