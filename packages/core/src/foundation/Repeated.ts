/** What stands in a list more than once. */

/** Each once, in the order in which they come again; empty where each is there once. */
export const repeated = <A>(all: readonly A[]): readonly A[] => [...new Set(all.filter((one, index) => all.indexOf(one) !== index))]
