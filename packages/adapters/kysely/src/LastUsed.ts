/** What costs something to make and may be needed again, by name. Of more than so many those used last stay. */

export const keep = <T>(most: number): ((name: string, make: () => T) => T) => {
  const kept = new Map<string, T>()
  return (name, make) => {
    const known = kept.get(name)
    if (known !== undefined) {
      kept.delete(name)
      kept.set(name, known)
      return known
    }
    const fresh = make()
    kept.set(name, fresh)
    const [oldest] = kept.keys()
    if (oldest !== undefined && kept.size > most) kept.delete(oldest)
    return fresh
  }
}
