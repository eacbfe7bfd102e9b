/** Which place lies in which, by division codes. What a reader would get wrong: an organisation lies in no place, wherever it is. */
import { layers, type Pack } from "./Pack.ts"

const division = /^\d{6}$/

/** Whether a pack is of a place that the other's lies in: by division codes, of which a province has two digits, a city four. */
export const holds = (outer: Place, inner: Place): boolean =>
  layers.indexOf(outer.layer) < layers.indexOf(inner.layer) &&
  division.test(outer.jurisdiction) &&
  division.test(inner.jurisdiction) &&
  inner.jurisdiction.startsWith(outer.jurisdiction.replace(/(?:00)+$/, ""))

type Place = Pick<Pack, "layer" | "jurisdiction">
