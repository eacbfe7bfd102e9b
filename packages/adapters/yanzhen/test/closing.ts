/** Runs before each test file, also where a worker keeps its modules: no file leaves a door open behind it. */
import { afterAll } from "vitest"
import { opened } from "./opened.ts"

afterAll(async () => {
  for (const door of opened.splice(0)) await door.close()
})
