/**
 * The database did not do what it was asked. Expected outcomes (a conflict, a used key) are answers; this is the broken world. What a
 * reader would get wrong: `isTransient` says that asking again with the same key is right, not that nothing was written. After a failed
 * `commit` the outcome is unknown until the key has been asked for.
 */

/** Why, in the words of no particular database. */
export type Because = "busy" | "moved" | "closed" | "full" | "read-only" | "corrupt" | "input-output" | "other-shape" | "refused"

const words: Readonly<Record<Because, readonly [zh: string, en: string]>> = {
  busy: ["数据库正被另一进程写入，请稍后用同一个键重试", "another process is writing to the database; try again with the same key"],
  moved: ["数据库中途被他人改动，请用同一个键重试", "the database was changed by another in the meantime; try again with the same key"],
  closed: ["数据库已经关闭，请重新打开", "the database is closed; open it again"],
  full: ["磁盘已满，腾出空间后用同一个键重试", "the disk is full; make room and try again with the same key"],
  "read-only": ["数据库不可写，请检查文件与目录的权限", "the database cannot be written; check the permissions of the file and its folder"],
  corrupt: [
    "文件不是数据库或已损坏，请从备份恢复后运行核对",
    "the file is no database or is damaged; restore it from a backup and verify it"
  ],
  "input-output": ["读写磁盘失败，请检查磁盘与路径", "reading or writing the disk failed; check the disk and the path"],
  "other-shape": [
    "库中已有的表与登记册的列不一致，请换一个文件",
    "a table in the database has other columns than its register; use another file"
  ],
  refused: ["数据库拒绝了这条语句，请报告此问题", "the database refused the statement; please report this"]
}

const transient: readonly Because[] = ["busy", "moved"]

export class DatabaseFailed extends Error {
  readonly _tag = "DatabaseFailed"
  override readonly name = "DatabaseFailed"
  readonly because: Because
  /** What was being done: "commit", "open". */
  readonly operation: string

  constructor(operation: string, because: Because, cause?: unknown) {
    super(`${operation}: ${words[because].join(" / ")}${cause instanceof Error ? ` (${cause.message})` : ""}`, { cause })
    this.because = because
    this.operation = operation
  }

  get isTransient(): boolean {
    return transient.includes(this.because)
  }
}
