/** What stands in a list more than once. */

/** Everything that stood before already, as often as it does again, in order; empty where each is there once. */
export const repeated = <A>(all: readonly A[]): readonly A[] => all.filter((one, index) => all.indexOf(one) !== index)
