// @bundle parts
import type { DocumentSource, LinePlace } from '@/document/document'

/** What of a source says where its lines stand. */
export type LineSource = Pick<DocumentSource, 'files' | 'places'>

/** Line of a file, for a document whose lines are those of one file. */
const nameOwnLines = (lines: readonly number[]) => `原文第 ${lines.join('、')} 行`

/**
 * Says where lines of a document stand: "第 3 页第 12 行", "工作表“表一”第 7、9 行", "原文第 12 行"; with
 * the file's name where there are several; 整份文件 of line 0.
 */
export function describeLines({ files, places }: LineSource, lines: readonly number[]): string {
  if (lines.length === 1 && lines[0] === 0) return '整份文件'
  if (!places) return nameOwnLines(lines)
  const parts = new Map<string, (number | string)[]>()
  for (const line of lines) {
    const place = places[line - 1]
    const part = place ? namePart(place, files) : ''
    parts.set(part, [...(parts.get(part) ?? []), place?.line ?? line])
  }
  return [...parts].map(([part, own]) => `${part || '原文'}第 ${own.join('、')} 行`).join('、')
}

/** The part of the files that a line stands on: file, page or sheet; '' for a whole text. */
export function namePart({ file, page, sheet }: LinePlace, files: LineSource['files']): string {
  const name = file === undefined ? '' : `“${files?.[file]?.file ?? file + 1}”`
  if (page !== undefined) return `${name}第 ${page} 页`
  return sheet === undefined ? name : `${name}工作表“${sheet}”`
}

const lineNames = /原文第 (\d+(?:[、–]\d+)*) 行/g

/** A message with the places of the lines that it names by their number. */
export function placeMessage(message: string, source: LineSource): string {
  if (!source.places) return message
  return message.replace(lineNames, (_, lines: string) =>
    lines
      .split('–')
      .map(part => describeLines(source, part.split('、').map(Number)))
      .join('至'),
  )
}
