/** Fen as yuan, for people: "10000.00". */
export const text = (fen = 0): string => (fen / 100).toFixed(2)
