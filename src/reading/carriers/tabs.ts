const tab = 9

/** The cells of the line that stands in `text` from `start` to `end`; `null` where it has no tab. */
export function splitTabs(text: string, start: number, end: number): string[] | null {
  let count = 0
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === tab) count++
  if (count === 0) return null
  const cells = new Array<string>(count + 1)
  let from = start
  for (let cell = 0; cell < count; cell++) {
    let at = from
    while (text.charCodeAt(at) !== tab) at++
    cells[cell] = text.slice(from, at)
    from = at + 1
  }
  cells[count] = text.slice(from, end)
  return cells
}
