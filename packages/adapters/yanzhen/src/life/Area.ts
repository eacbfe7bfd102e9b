/**
 * A part of the front door: handles that belong together, in a file of its own. What a reader would get wrong: this says only their names;
 * what they do is loaded when one of them is first called.
 */
export interface Area<Handles> {
  readonly names: { readonly [K in keyof Handles]: true }
  /** Over an open door (`Room`), which nobody outside has a type for: whoever installs this package needs no Effect to read its types. */
  readonly load: () => Promise<{ readonly over: (room: never) => Handles }>
}
