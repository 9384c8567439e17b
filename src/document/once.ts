// @bundle parts
/** Remembers what is found of an object, such as a document, which is never changed. */
export function once<Of extends object, Found>(find: (of: Of) => Found): (of: Of) => Found {
  const known = new WeakMap<Of, Found>()
  return of => {
    if (!known.has(of)) known.set(of, find(of))
    return known.get(of) as Found
  }
}
