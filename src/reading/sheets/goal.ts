/**
 * Paragraphs of a goal as printed: `<p>`, `<br>` and line ends split them and are removed; any
 * other markup stays as text.
 */
export function readGoal(text: string): string[] {
  const parts =
    text.includes('<') || text.includes('\n')
      ? text.split(/<\/?(?:p|br)(?:\s[^<>]*)?\/?>|\r?\n/i)
      : [text]
  return parts.map(part => part.trim()).filter(part => part !== '')
}
