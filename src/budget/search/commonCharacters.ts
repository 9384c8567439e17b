/**
 * The 6,763 characters of GB 2312 in its order: those that a keyboard by pinyin is expected to
 * know.
 */
export function commonCharacters(): string {
  const bytes: number[] = []
  for (let high = 0xb0; high <= 0xf7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) bytes.push(high, low)
  }
  // Five places of the table are empty; decoders differ in what they put there.
  return new TextDecoder('gb2312').decode(Uint8Array.from(bytes)).replace(/[^\u4E00-\u9FFF]/g, '')
}
