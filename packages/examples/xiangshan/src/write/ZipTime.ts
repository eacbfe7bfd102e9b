/**
 * Takes the time of writing out of a zip archive, so that the same content gives the same bytes. The time stands twice for each
 * entry: in the central directory at the end, and in the entry's own header, to which the directory points.
 */
const endSignature = 0x06054b50
const entrySignature = 0x02014b50
/** 1 January 1980, midnight: the first moment MS-DOS can tell. */
const dawn = 0x0021_0000

/** Changes the given bytes in place and returns them. Throws a RangeError when they are no plain zip archive. */
export const stopped = (archive: Uint8Array): Uint8Array => {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  let end = archive.byteLength - 22
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end -= 1
  if (end < 0) throw new RangeError("no zip archive: its end is missing")
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== entrySignature) throw new RangeError("no zip archive: an entry is missing")
    view.setUint32(entry + 12, dawn, true)
    view.setUint32(view.getUint32(entry + 42, true) + 10, dawn, true)
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
  }
  return archive
}
