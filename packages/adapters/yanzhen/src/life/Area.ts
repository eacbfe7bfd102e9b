/**
 * A part of the front door: handles that belong together, in a file of its own. What a reader would get wrong: this says only their names;
 * what they do is loaded when one of them is first called.
 */
import type { Room } from "../Room.ts"

export interface Area<Handles> {
  readonly names: { readonly [K in keyof Handles]: true }
  readonly load: () => Promise<{ readonly over: (room: Room) => Handles }>
}
