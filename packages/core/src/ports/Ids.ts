/**
 * New random ids (UUIDv7 text). Used by the desk only: a decider gets its ids as arguments, so that it can be replayed.
 */
export type Ids = () => string
