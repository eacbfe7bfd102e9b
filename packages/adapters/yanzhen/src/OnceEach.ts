/** What is made of an object, made once for as long as that object is used. */
export const of = <Of extends object, Made>(make: (one: Of) => Made): ((one: Of) => Made) => {
  const made = new WeakMap<Of, Made>()
  return (one) => {
    const known = made.get(one) ?? make(one)
    made.set(one, known)
    return known
  }
}
