import type { Figure } from '../figures/scanFigures'
import { lineOf } from './places'
import type { Paragraph } from './types'

/** Names a figure that no statement holds, with its line and the reason. */
export function nameUnread(paragraph: Paragraph, figure: Figure, reason: string): void {
  const { reader, text } = paragraph
  const line = lineOf(paragraph, figure.start)
  const words = text.slice(Math.max(0, figure.start - 16), figure.start).replace(/^.*[。；]/, '')
  reader.diagnostics.push({
    level: 'note',
    code: 'unread-figure',
    line,
    message: `原文第 ${line} 行“${words}${figure.printed}”：${reason}，没有读成数据，原文保留。`,
  })
}
