// @bundle figures
import type { DocumentSource, LinePlace } from '@/document/document'

/** What of a source says where its lines stand. */
export type LineSource = Pick<DocumentSource, 'files' | 'places'>

/** Line of a file, for a document whose lines are those of one file. */
const nameOwnLines = (lines: readonly number[]) => `原文第 ${lines.join('、')} 行`

/**
 * Says where lines of a document stand: "第 3 页第 12 行", "工作表“表一”第 7、9 行", "原文第 12 行"; with
 * the file's name where there are several.
 */
export function describeLines({ files, places }: LineSource, lines: readonly number[]): string {
  if (!places) return nameOwnLines(lines)
  const parts = new Map<string, (number | string)[]>()
  for (const line of lines) {
    const place = places[line - 1]
    const part = place ? namePart(place, files) : ''
    parts.set(part, [...(parts.get(part) ?? []), place?.line ?? line])
  }
  return [...parts].map(([part, own]) => `${part || '原文'}第 ${own.join('、')} 行`).join('、')
}

/**
 * Lines as short as they can be found again: "12、15", "3页12、14行", "表一!7"; without the file.
 */
export function shortenLines({ places }: LineSource, lines: readonly number[]): string {
  if (!places) return lines.join('、')
  const parts = new Map<string, [LinePlace | undefined, number[]]>()
  for (const line of lines) {
    const place = places[line - 1]
    const part = place ? namePart(place, undefined) : ''
    const [, own] = parts.get(part) ?? [place, []]
    parts.set(part, [place, [...own, place?.line ?? line]])
  }
  return [...parts.values()]
    .map(([place, own]) => {
      if (place?.page !== undefined) return `${place.page}页${own.join('、')}行`
      return place?.sheet === undefined
        ? own.join('、')
        : own.map(line => `${place.sheet}!${line}`).join('、')
    })
    .join('，')
}

/** A line in the margin beside its text: "525", "3页12行"; a row of a sheet by its number alone. */
export function markLine({ places }: LineSource, line: number): string {
  const place = places?.[line - 1]
  if (!place) return String(line)
  return place.page === undefined ? String(place.line) : `${place.page}页${place.line}行`
}

/** The part of the files that a line stands on: file, page or sheet; '' for a whole text. */
function namePart({ file, page, sheet }: LinePlace, files: LineSource['files']): string {
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
