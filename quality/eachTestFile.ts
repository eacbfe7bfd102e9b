/** Runs before each test file, while what it imports is loaded once a worker: a file of its own would cost each of hundreds of test files as much again. */
import { afterAll } from "vitest"
import { opened } from "../packages/adapters/yanzhen/test/opened.ts"
import "./compiledOnce.ts"
import "./plainExpect.ts"
import "./plainImports.ts"
import "./sameCases.ts"

/** No file leaves a door open behind it. */
afterAll(async () => {
  for (const door of opened.splice(0)) await door.close()
})
