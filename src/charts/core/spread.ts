/**
 * Moves things apart along a line, in px: none lies on another and none leaves `from`–`to`, as far
 * as there is room; the order stays. Returns their new middles.
 */
export function spread(
  things: readonly { readonly middle: number; readonly height: number }[],
  { from, to }: { from: number; to: number },
): readonly number[] {
  const placed = things.map(thing => ({ ...thing }))
  let floor = from
  for (const thing of placed) {
    thing.middle = Math.max(thing.middle, floor + thing.height / 2)
    floor = thing.middle + thing.height / 2
  }
  let roof = to
  for (const thing of placed.reverse()) {
    thing.middle = Math.min(thing.middle, roof - thing.height / 2)
    roof = thing.middle - thing.height / 2
  }
  return placed.reverse().map(({ middle }) => middle)
}
