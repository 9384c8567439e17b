/** Header fields by their names in small letters. */
export type Headers = ReadonlyMap<string, string>

/** Longer headers belong to no web archive. */
const longestHeaders = 64 * 1024

/** Reads header fields, folded lines joined; the body begins behind the first blank line. */
export function readHeaders(
  bytes: Uint8Array,
  start: number,
): { readonly headers: Headers; readonly bodyStart: number } {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(start, start + longestHeaders))
  const end = /^\r?\n|\r?\n\r?\n/.exec(text)
  const written = end ? text.slice(0, end.index) : text
  const headers = new Map<string, string>()
  for (const field of written.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = field.indexOf(':')
    const name = field.slice(0, colon).trim().toLowerCase()
    // What comes first holds, as in mail.
    if (colon > 0 && !headers.has(name)) headers.set(name, field.slice(colon + 1).trim())
  }
  const length = end ? new TextEncoder().encode(text.slice(0, end.index + end[0].length)).length : 0
  return { headers, bodyStart: end ? start + length : bytes.length }
}

/** A parameter of a header: boundary of multipart/related; boundary="x". Null without one. */
export function readParameter(header: string | undefined, name: string): string | null {
  const pattern = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i')
  const found = pattern.exec(header ?? '')
  return found?.[1] ?? found?.[2] ?? null
}
