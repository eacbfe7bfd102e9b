/**
 * A citation as people read it: 《志愿服务记录与证明出具办法(试行)》第11条“…”. The title comes from the instrument; how far its text was read
 * is said whenever it was not read in full, so that an excerpt never passes for the law.
 */
import type { Citation } from "../foundation/Citation.ts"
import type { Locale } from "../foundation/Message.ts"
import { LIBRARY } from "./Instruments.ts"
import { titleOf } from "./InstrumentTitles.ts"

const notes: Readonly<Record<Citation["confidence"], { readonly [L in Locale]: string }>> = {
  verified: { "zh-CN": "", en: "" },
  excerpt: { "zh-CN": "(据摘录)", en: " (from an excerpt)" },
  memory: { "zh-CN": "(未复核)", en: " (not re-checked)" },
  "library-default": { "zh-CN": "", en: "" },
  unverified: { "zh-CN": "(未核实)", en: " (unverified)" }
}

const article = /^art\. (\d+)$/

/** “art. 11” as the law counts in Chinese; other provisions stand as they are. */
const provisionIn = (provision: string, locale: Locale): string => (locale === "zh-CN" ? provision.replace(article, "第$1条") : provision)

export const text = ({ instrument, provision, words, confidence }: Citation, locale: Locale): string => {
  const title = titleOf(instrument)[locale]
  const named = instrument === LIBRARY.id || locale === "en" ? title : `《${title}》`
  const gap = locale === "en" ? " " : ""
  const where = provision === undefined ? "" : `${gap}${provisionIn(provision, locale)}`
  return `${named}${where}${words === undefined ? "" : `${gap}“${words}”`}${notes[confidence][locale]}`
}
