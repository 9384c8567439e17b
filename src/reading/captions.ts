import { amountUnits, type AmountUnit } from '@/budget/money'
import type { RawLine } from '@/reading/raw'
import { words } from '@/reading/words'

const unitWords = new RegExp(`(?:单位|计量)[:：](?:人民币)?(${[...amountUnits].sort((a, b) => b.length - a.length).join('|')})`)
const holderWords = /^(?:编制单位|填报单位|预算单位|单位名称|部门名称|预算部门|部门[（(]单位[）)](?:名称)?|部门|单位)[:：](.+)$/
const sheetNumber = /^(?:公开|附表?|预算公开|表|附件)[-—]?[0-9０-９一二三四五六七八九十]{1,3}[-—]?[0-9]{0,2}表?[:：]?$/
const titleWords = /(?:表|目录|一览)(?:[（(][^（）()]*[）)])*[:：]?$/
const sentenceEnd = /[。；;！？!?，,、]$/
const noteStart = /^(?:注|说明|备注)[:：\d]/

/** The unit of money that a caption names ("单位：万元", "(单位:元)"), `null` for none. */
export function readUnit(text: string): AmountUnit | null {
  return (unitWords.exec(words(text))?.[1] as AmountUnit | undefined) ?? null
}

/** The unit or department that a caption names ("部门：江苏省政协办公厅 单位：万元"), `null` for none. */
export function readHolder(text: string): string | null {
  const name = holderWords.exec(text.trim().replace(/(?:金额)?单位\s*[:：]\s*(?:人民币)?[百千万亿]*元.*$/, '').replace(/\s+/g, ''))?.[1]
  return name || null
}

/** Whether a text line right below a grid belongs to it: 注：…, 说明：…. */
export function isNote(text: string): boolean {
  return noteStart.test(words(text))
}

/** How many of the lines that end right above a grid name it: title, number, holder and unit. */
export function countCaptions(above: readonly RawLine[]): number {
  let index = above.length - 1
  let unitLines = 0
  while (index >= 0 && isUnitLine(above[index]!.text)) {
    index--
    unitLines++
  }
  if (index >= 0 && isTitle(above[index]!.text, unitLines > 0)) index--
  else if (index >= 0 && unitLines === 0) return 0
  while (index >= 0 && sheetNumber.test(words(above[index]!.text))) index--
  return above.length - 1 - index
}

/** Whether a line is a caption about unit or holder and no title. */
export function isUnitLine(text: string): boolean {
  return text.length < 120 && (readUnit(text) !== null || readHolder(text) !== null)
}

function isTitle(text: string, aboveUnit: boolean): boolean {
  const packed = words(text)
  if (packed.length > 60 || sentenceEnd.test(packed)) return false
  return titleWords.test(packed) || aboveUnit
}
