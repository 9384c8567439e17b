import { compactTitle } from '@/reading/text/compact'
import { findNameInTitle, isUnitName } from '@/reading/text/unitNames'
import { type Chapter, listPieces } from './outline/chapters'

const partNumber = /^第[一二三四五六七八九十\d]{1,3}(?:部分|章|篇)[：、.]?/
const ordinal = /^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.]+/
const aboutUnit =
  /^(.+?)(?:部门|单位|（部门）|（单位）|部门（单位）)?(?:的)?(?:基本)?(?:概况|情况|简介|概述|主要职[能责]|职[能责])(?:\d*)$/

/**
 * The unit that most headings and lines of the table of contents name (第一部分 某局概况, 第二部分
 * 某局2024年度部门决算表); `null` for none.
 */
export function findNameInChapters(chapters: readonly Chapter[]): string | null {
  const counts = new Map<string, number>()
  for (const heading of listHeadings(chapters)) {
    const text = compactTitle(heading, 60).replace(partNumber, '').replace(ordinal, '')
    const about = aboutUnit.exec(text)?.[1]
    const name = about && isUnitName(about) ? about : findNameInTitle(text)
    if (name && name.length >= 4) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

const mostHeadings = 120

function listHeadings(chapters: readonly Chapter[]): string[] {
  const texts: string[] = []
  for (const { kind, title, headings } of chapters) {
    if (kind === 'cover') continue
    texts.push(title)
    for (const heading of headings) {
      texts.push(heading.title)
      if (kind === 'contents')
        for (const block of heading.paragraphs)
          texts.push(...listPieces(block).slice(0, mostHeadings))
    }
    if (texts.length > mostHeadings) break
  }
  return texts.filter(text => text.length >= 4 && text.length <= 60)
}
