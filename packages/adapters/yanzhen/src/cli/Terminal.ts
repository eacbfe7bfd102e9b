/**
 * Where a command writes and whom it may ask. Answers go to standard output; everything about getting there (progress, problems,
 * questions) goes to standard error, so that a pipe carries the answer alone.
 */
import type { Readable, Writable } from "node:stream"
import { styleText } from "node:util"
import type { Locale } from "../Reason.ts"

export type Style = "bold" | "dim" | "red" | "yellow" | "green"

export interface Terminal {
  readonly input: Readable
  readonly answers: Writable
  readonly remarks: Writable
  /** A person sits at both ends: questions may be asked. */
  readonly isInteractive: boolean
  /** Remarks are read as they come: a bar may move. */
  readonly hasBar: boolean
  readonly locale: Locale
}

export const answer = ({ answers }: Terminal, lines: readonly string[]): void => write(answers, lines)

export const remark = ({ remarks }: Terminal, lines: readonly string[]): void => write(remarks, lines)

const write = (stream: Writable, lines: readonly string[]): void => {
  if (lines.length > 0) stream.write(`${lines.join("\n")}\n`)
}

/** Coloured where the stream shows colours; never under NO_COLOR or in a pipe. */
export const styled = (stream: Writable, style: Style, text: string): string => styleText(style, text, { stream })

export const ofProcess = (): Terminal => {
  const { stdin, stdout, stderr, env } = process
  for (const stream of [stdout, stderr]) stream.on("error", endQuietly)
  return {
    input: stdin,
    answers: stdout,
    remarks: stderr,
    isInteractive: stdin.isTTY && stderr.isTTY,
    hasBar: stderr.isTTY,
    locale: localeOf(env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "")
  }
}

/** Whoever reads the pipe has seen enough (`| head`): no fault of ours. */
const endQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code !== "EPIPE") throw error
  process.exit(0)
}

/** Chinese unless the machine speaks English. */
export const localeOf = (language: string): Locale => (/^en(?:[_.-]|$)/i.test(language) ? "en" : "zh-CN")
