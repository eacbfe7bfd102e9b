/**
 * Text as it was meant: without hidden characters, with ordinary blanks, and (for keys, numbers, dates) without full-width forms.
 *
 * Prose keeps its full-width punctuation, because that is how Chinese is written; only `of` folds it. Both return the very
 * same string when nothing has to change, which is nearly always.
 */

/** For numbers, dates, headers: full-width digits, letters and punctuation become ordinary ones. */
export const of = (text: string): string => (isPlain(text) ? text : squeeze(fold(text)))

/** For prose: only hidden characters and superfluous blanks go. */
export const prose = (text: string): string => (isPlainProse(text) ? text : squeeze(text))

/** For names of people: no blanks inside a Chinese name (“张 三”), one form of the middle dot. */
export const name = (text: string): string =>
  isPlain(text) && !text.includes(" ")
    ? text
    : squeeze(fold(text))
        .replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, "")
        .replace(/[•・‧∙⋅.](?=\p{Script=Han})/gu, "·")

/** Printable ASCII and common Chinese characters only, with no blank at the ends and no two together: nothing to change. */
export const isPlain = (text: string): boolean => Ordinary.test(text)

const Ordinary = /^(?:[!-~\u4E00-\u9FFF]+(?: [!-~\u4E00-\u9FFF]+)*)?$/

/** As `isPlain` for prose, where Chinese punctuation is plain too. */
export const isPlainProse = (text: string): boolean => OrdinaryProse.test(text)

const prosaic = String.raw`!-~\u00B7\u2014\u2018-\u201D\u2026\u3001-\u3003\u3008-\u3011\u4E00-\u9FFF\uFF01-\uFF5E`
const OrdinaryProse = new RegExp(`^(?:[${prosaic}]+(?: [${prosaic}]+)*)?$`)

const fold = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u2E80-\u2FDF\uF900-\uFAFF]/g, (character) => character.normalize("NFKC"))
    .replace(/[。．]/g, ".")
    .replace(/[‐‑‒–—―−﹣]/g, "-")
    .replace(/[〜～∼]/g, "~")
    .replace(/[‘’′＇]/g, "'")
    .replace(/[“”″＂]/g, '"')
    .replace(/[︰∶﹕]/g, ":")
    .replace(/[、﹐]/g, ",")
    .replace(/[〔【﹝]/g, "(")
    .replace(/[〕】﹞]/g, ")")

/** Soft hyphen, zero-width and direction marks, byte order mark, variation selectors, and control characters that are no blanks. */
const Hidden = /[\p{Cf}\p{Variation_Selector}]|[^\P{Cc}\s]/gu

const squeeze = (text: string): string => text.replace(Hidden, "").replace(/\s+/g, " ").trim()
