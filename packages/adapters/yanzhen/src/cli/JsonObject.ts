/** An object in a file of JSON that the line names. */
import * as Files from "./Files.ts"
import { Usage } from "./Usage.ts"

export const inFile = async (file: string, command: string): Promise<object> => {
  const text = await Files.readText(file)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    value = undefined
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value
  throw new Usage((words) => words.notParts(file), command)
}
