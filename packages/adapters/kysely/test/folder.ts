/**
 * A folder of one's own for database files; removed when the test file is done.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll } from "vitest"

export const fresh = (): ((name: string) => string) => {
  const folder = mkdtempSync(join(tmpdir(), "yanzhen-"))
  afterAll(() => rmSync(folder, { recursive: true }))
  return (name) => join(folder, name)
}
