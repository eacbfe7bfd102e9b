/** The class of a host, as it is written on the command line. */
import type { Ratios } from "@yanzhen/core/fund"

const classes: ReadonlySet<string> = new Set(["public-foundation", "public-service", "foundation", "service"] satisfies Ratios.Class[])

export const is = (text: string): text is Ratios.Class => classes.has(text)
