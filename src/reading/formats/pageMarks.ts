const longestPageMark = 40
const pageMark =
  /^(?:<!--.*-->|[-—–]\s*\d{1,4}\s*[-—–]|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|\f+)$/

/** Whether a trimmed line only marks a page: - 3 -, 第 3 页 共 10 页, <!-- page 3 -->. */
export function isPageMark(trimmed: string): boolean {
  return trimmed.length < longestPageMark && pageMark.test(trimmed)
}
