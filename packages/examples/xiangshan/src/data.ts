/**
 * Makes the small workbooks that are committed under `data/`: the directories, one month of one station, and the accidents with
 * their list. Run it after a change of the generator; a test fails while the folder and the generator disagree.
 */
import { mkdir, writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import * as Committed from "./Committed.ts"
import * as District from "./generate/District.ts"

const folder = new URL("../data/", import.meta.url)
await mkdir(folder, { recursive: true })
for (const { file, bytes } of Committed.files(District.of())) {
  const content = await bytes()
  await writeFile(new URL(encodeURIComponent(file), folder), content)
  console.log(`${file}\t${Math.ceil(content.byteLength / 1024)} KB`)
}
console.log(`→ ${fileURLToPath(folder)}`)
