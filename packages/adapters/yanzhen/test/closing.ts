/** Runs before each test file, also where a worker keeps its modules: no file leaves a door open behind it. */
import { afterAll } from "vitest"
import { closeAll } from "./door.ts"

afterAll(closeAll)
