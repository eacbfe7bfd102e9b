/**
 * A file taken in: first looked at (`preview`, nothing stored), then committed in chunks, each of them whole or absent.
 */
export { commit, type Imported } from "./ImportCommit.ts"
export { agreed, type Preview, preview, rowsPerChunk, type Watcher } from "./ImportPreview.ts"
