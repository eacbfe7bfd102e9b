/**
 * Where a text is remembered in a table of fixed size, in which a newer text takes the place of an older one: it cannot grow, and a text is found by
 * a few of its characters instead of the hash of all of them, which costs a map more than most things that are done with the text.
 */

/** Of each table; a power of two. */
export const places = 1024

/** Texts of one column differ at their end (dates, times, numbers) or in the middle (birth dates of ID numbers). */
export const placeOf = (text: string): number => {
  const last = text.length - 1
  let place = last
  for (let at = last; at >= 0 && at > last - 5; at--) place = (place * 31 + text.charCodeAt(at)) | 0
  return (place * 31 + text.charCodeAt(last >> 1)) & (places - 1)
}
