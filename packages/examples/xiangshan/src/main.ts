/**
 * The main job. For now it makes the district's files and says what it made; they go to `out/input`, which is not kept.
 */
import { mkdir, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import * as District from "./generate/District.ts"
import * as Input from "./Input.ts"

const folder = join("out", "input")
const began = performance.now()
const files = Input.files(District.of())
// An earlier run may have left files of another name.
await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
for (const { file, lines, bytes } of files) {
  const content = await bytes()
  await writeFile(join(folder, file), content)
  console.log(`${file}\t${lines} 行\t${Math.ceil(content.byteLength / 1024)} KB`)
}
const lines = files.reduce((sum, file) => sum + file.lines, 0)
console.log(`合成数据：${files.length} 个文件，${lines} 行，${((performance.now() - began) / 1000).toFixed(1)} 秒 → ${folder}`)
